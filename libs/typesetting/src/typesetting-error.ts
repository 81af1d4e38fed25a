/**
 * Why a letter was not set. `too-large`: more text than anybody hands in. `too-slow`: it took longer than is allowed.
 * `press-died`: the process that sets it ended twice under the same letter. `unsettable`: the compiler refused it.
 * `closed`: the program is on its way out.
 */
export type TypesettingFault = 'too-large' | 'too-slow' | 'press-died' | 'unsettable' | 'closed';

export class TypesettingError extends Error {
  override readonly name = 'TypesettingError';

  constructor(
    readonly fault: TypesettingFault,
    message: string,
  ) {
    super(message);
  }
}
