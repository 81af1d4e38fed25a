'use strict';
/**
 * Runs calls one after the other through the entry of the compiled program, so that it is loaded once: what a call
 * writes, and how a process of its own would end, is answered. What reads standard input as a file needs its own.
 */
const { join } = require('node:path');
const { Readable, Writable } = require('node:stream');
// Compiled, so that the way there is told, not written.
const { operate } = require(
  join(__dirname, '..', '..', 'dist', 'apps', 'cli', 'src', 'operate', 'operate.js'),
);

async function answerTo({ settings, words, input }) {
  const kept = { stdout: '', stderr: '' };
  const keeping = (name) =>
    new Writable({
      decodeStrings: false,
      write(piece, _encoding, done) {
        kept[name] += piece.toString();
        done();
      },
    });
  const streams = { stdin: Readable.from([input]), stdout: keeping('stdout'), stderr: keeping('stderr') };
  for (const [name, value] of Object.entries(streams))
    Object.defineProperty(process, name, { value, configurable: true });
  Object.assign(process.env, settings);
  const exit = await operate(words);
  return { exit, out: kept.stdout, err: kept.stderr };
}

process.on('message', (call) => {
  answerTo(call).then(
    (run) => process.send(run),
    (error) => process.send({ exit: null, out: '', err: String(error?.stack) }),
  );
});
