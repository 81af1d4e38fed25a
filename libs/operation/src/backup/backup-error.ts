/**
 * Why nothing was backed up or restored; a person can put it right.
 * - `role`: the role that signs in does not see every row, or may not do what is asked.
 * - `schema`: the schema is not one that this version knows.
 * - `archive`: the archive is broken, or is none; the message names the place.
 * - `not-empty`: there are rows already where the backup would go.
 * - `target`: the file to write is there already, or cannot be written.
 */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  constructor(
    readonly code: 'role' | 'schema' | 'archive' | 'not-empty' | 'target',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
