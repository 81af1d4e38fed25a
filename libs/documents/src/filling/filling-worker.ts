/** A text may be this long when it is filled; no letter is. */
export const LONGEST_FILLED = 500_000;

/**
 * What runs beside the program, where it can be ended whatever it does: it compiles a template that has been looked through
 * and fills it. As text, since a thread begins from a file or a text, and the program is run both compiled and not.
 * It knows no helper but three, reads own properties alone, and cannot change what objects are made from.
 */
export const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const Handlebars = require(workerData.handlebars);
const KNOWN = { if: true, unless: true, each: true };
for (const made of [Object, Array, String, Function]) Object.freeze(made.prototype);
parentPort.on('message', ({ id, text, context }) => {
  try {
    if (typeof text !== 'string') throw new Error('a template is text');
    const own = Handlebars.create();
    for (const name of Object.keys(own.helpers)) if (!KNOWN[name]) own.unregisterHelper(name);
    const fill = own.compile(text, { knownHelpers: KNOWN, knownHelpersOnly: true, strict: true, noEscape: true });
    const filled = fill(context, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
    if (filled.length > workerData.longest) parentPort.postMessage({ id, fault: 'too-long' });
    else parentPort.postMessage({ id, filled });
  } catch {
    parentPort.postMessage({ id, fault: 'failed' });
  }
});
parentPort.postMessage({ ready: true });
`;
