/** What went wrong, for a program to tell apart. */
export type EmbeddedPostgresProblem =
  | 'folder-not-writable'
  | 'folder-not-ours'
  | 'other-version'
  | 'no-binaries'
  | 'unreachable-for-user'
  | 'did-not-start';

/** Why the database could not be started. The message is for the person who starts the program, and says what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresProblem,
    message: string,
  ) {
    super(message);
  }
}
