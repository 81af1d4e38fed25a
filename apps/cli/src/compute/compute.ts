import type { Writable } from 'node:stream';
import type { Catalogue } from '@fristvakt/terms';
import { StreamAnswerer } from './stream-answerer';

/**
 * Puts bytes out and says, once there is room for more, whether anybody still reads. From then on the bytes are used for
 * other answers.
 */
export type Write = (bytes: Buffer) => Promise<'open' | 'closed'>;

/** So many bytes are answered at a time, however many come at once: their answers are about ten times as long. */
const PIECE = 64 * 1024;

/**
 * Answers questions as they come, one JSON line each, in order. The answers to whatever lines have come are put out
 * before more is read, and no more is read until they are. Ends with the input, or when nobody reads the answers.
 */
export async function compute(
  input: AsyncIterable<Buffer>,
  write: Write,
  catalogue: Catalogue,
): Promise<void> {
  const answerer = new StreamAnswerer(catalogue);
  for await (const chunk of input) {
    for (let from = 0; from < chunk.length; from += PIECE) {
      const answers = answerer.take(chunk.subarray(from, from + PIECE));
      if ((await put(answers, write)) === 'closed') return;
    }
  }
  await put(answerer.end(), write);
}

async function put(answers: Buffer, write: Write): Promise<'open' | 'closed'> {
  return answers.length === 0 ? 'open' : write(answers);
}

/** Writes to a stream; a reader that has gone away (`| head`) closes it quietly. */
export function writeTo(stream: Writable): Write {
  // Every fault is told to the callback of the write that met it; unheard here, it would end the process as well.
  stream.on('error', () => undefined);
  return async (bytes) =>
    new Promise((resolve, reject) => {
      stream.write(bytes, (error) => {
        if (error === null || error === undefined) resolve('open');
        else if ('code' in error && error.code === 'EPIPE') resolve('closed');
        else reject(error);
      });
    });
}
