import { readArguments } from '../arguments';
import type { Command } from '../command';
import { neededText, noWords } from './words';

/** Everything the installation has, but its keys, in one archive. */
export const backupCommand: Command = {
  summary: 'copies the database and the files into one archive, and reads it again',
  help: `Usage: fristvakt backup --to FOLDER|FILE

Copies all rows, as they are at one moment, and the files that they name into one archive (zip), and reads it again.
People may go on working. Into a folder it is written under the time; a file must not be there yet. Exit 1 if a file
of evidence was missing or not as it came in.

It signs in as FRISTVAKT_OWNER_DATABASE_URL, as a superuser or a role with BYPASSRLS; the embedded PostgreSQL has one.
Not in it: the keys (back them up apart, or second factors and privileged notes are lost), files in an object store, and
jobs that wait, which are made anew from the rows.
`,
  async run(words) {
    const args = readArguments(words, { to: 'text' });
    noWords('backup', args);
    const to = neededText(args, 'to');
    const { backedUp } = await import('./door.js');
    return backedUp(to);
  },
};
