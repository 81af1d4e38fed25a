import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { backUp, printsOfKeys } from '@fristvakt/operation';
import type { Manifest } from '@fristvakt/operation';
import { SystemClock } from '@fristvakt/platform';
import { readArguments } from '../arguments';
import { Refusal, answer } from '../command';
import type { Command } from '../command';
import { manifestLines, tableOf } from './backup-report';
import { evidenceFiles } from './evidence-files';
import { settings, withDatabase } from './program';
import { sizeText } from './size-text';
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
    const config = settings();
    const clock = new SystemClock();
    const keys = printsOfKeys(config);
    if (keys === null)
      throw new Refusal('the keys of this installation are not there: nothing has been started here yet');
    const path = await placeOf(neededText(args, 'to'), clock.instant());
    return withDatabase(config, async ({ owner }) => {
      const manifest = await backUp({ owner, path, files: evidenceFiles(config.files), keys, clock });
      return answer(await textOf(manifest, path), manifest.files.faults.length === 0 ? 0 : 1);
    });
  },
};

/** A folder that is there gets a file under the time; anything else is the file itself. */
async function placeOf(to: string, instant: string): Promise<string> {
  const path = resolve(to);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true)
    return join(path, `fristvakt-${instant.replaceAll(/[-:]|\.\d+/g, '')}.zip`);
  if (found !== undefined) throw new Refusal(`--to: ${path} is there already`);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  return path;
}

async function textOf(manifest: Manifest, path: string): Promise<string> {
  const { size } = await stat(path);
  return tableOf([
    ['backup', `${path}  (${sizeText(size)})`],
    ...manifestLines(manifest),
    ['read again', 'every table and file in it is as it was copied'],
  ]);
}
