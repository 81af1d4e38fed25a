const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/**
 * What a process has compiled, by file and by what jest calls a module with. Every suite has a world of its own, into
 * which jest compiles all that the suite loads anew, two thousand files for a server: a script can run in any world, so
 * that one process compiles each file once, and keeps what V8 made of its functions when they were first called.
 */
const compiled = new Map();

/** Stands in for the code of the one file: what is transformed otherwise is compiled otherwise. */
function scriptOf(source, filename, head) {
  const known = compiled.get(filename);
  if (known !== undefined && known.source === source && known.head === head) return known.script;
  const script = new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
  compiled.set(filename, { source, head, script });
  return script;
}

/** jest's own, but for what is above. Code that imports at run time is left to jest: it must know which world asks. */
module.exports = class extends Runtime {
  constructor(...settings) {
    super(...settings);
    const { executor } = this;
    const compile = executor.compile.bind(executor);
    executor.compile = (source, filename) => {
      const world = this._environment.getVmContext();
      if (world === null || /\bimport\s*\(/.test(source)) return compile(source, filename);
      try {
        const head = `(function (${executor.injectedModuleParameters.join(', ')}) {`;
        return scriptOf(source, filename, head).runInContext(world);
      } catch {
        return compile(source, filename); // it says what is wrong with the code
      }
    };
  }
};
