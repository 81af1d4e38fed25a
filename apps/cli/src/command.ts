/** 0: done. 1: done, and something differs or is wrong in what was checked. 2: the call or the input cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** What a command prints and how it ends. Nothing is printed before all of it is known. */
export interface Answer {
  readonly out: string;
  readonly exit: ExitCode;
}

export const answer = (out: string, exit: ExitCode = 0): Answer => ({ out, exit });

/** The call or its input cannot be read: the message goes to standard error, nothing else is printed. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The case file breaks its format: the message is whole lines, each with its place, and stands as it is. */
export class BrokenFile extends Refusal {}

/** A command as the program knows it. `run` gets the words after its name. */
export interface Command {
  readonly summary: string;
  readonly help: string;
  run(args: readonly string[]): Promise<Answer> | Answer;
}
