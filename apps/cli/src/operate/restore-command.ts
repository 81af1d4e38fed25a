import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '@fristvakt/platform';
import { readArguments } from '../arguments';
import type { Arguments } from '../arguments';
import { Refusal } from '../command';
import type { Command } from '../command';
import { neededText, noWords } from './words';

/** Puts a backup back, or shows in a database that is thrown away that it could be. */
export const restoreCommand: Command = {
  summary: 'puts a backup into an empty database and verifies it; --drill in one that is thrown away',
  help: `Usage: fristvakt restore --from FILE [--to DATABASE_URL | --data FOLDER]
       fristvakt restore --from FILE --drill

Reads the whole archive, makes the schema exactly as it was, puts all rows back in one transaction and the files into
their folder, and verifies: rows and SHA-256 of every table, every file, every audit chain. Then takes the steps that
the schema lacks to be of this version. Only into a database that has no rows. Exit 1 if something differs.
  --to      a PostgreSQL, as the owner of the schema, who may become fristvakt_app; else that of the settings
  --data    an embedded PostgreSQL and its files in this folder; put the keys into FOLDER/keys before
  --drill   starts a PostgreSQL in a temporary folder, restores there, verifies, reports, and removes all of it

Put the keys back first: they are not in the archive. Whether they are the right ones is told.
`,
  async run(words) {
    const args = readArguments(words, { from: 'text', to: 'text', data: 'text', drill: 'flag' });
    noWords('restore', args);
    const path = resolve(neededText(args, 'from'));
    if ([args.text('to'), args.text('data'), args.flag('drill') || undefined].filter(Boolean).length > 1)
      throw new Refusal('restore: one of --to, --data and --drill');
    refuseNoAddress(args.text('to'));
    await refuseNoFile(path);
    const { inThrowAway, restored, settings } = await import('./door.js');
    const config = settings();
    if (!args.flag('drill')) return restored(path, targetOf(config, args));
    return inThrowAway(config, async (thrownAway) => restored(path, thrownAway));
  },
};

/** The settings of where the backup is to go. */
function targetOf(config: Config, args: Arguments): Config {
  const [url, folder] = [args.text('to'), args.text('data')];
  if (folder !== undefined) {
    const dataFolder = resolve(folder);
    const [files, incoming] = [join(dataFolder, 'files'), join(dataFolder, 'incoming')];
    return { ...config, database: null, dataFolder, files: { ...config.files, folder: files, incoming } };
  }
  return url === undefined ? config : { ...config, database: { url, ownerUrl: url } };
}

function refuseNoAddress(url: string | undefined): void {
  if (url !== undefined && (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)))
    throw new Refusal('--to: expected an address like postgres://user:password@host:5432/name');
}

/** A mistyped name is told before a PostgreSQL is started for it. */
async function refuseNoFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Refusal(`--from: there is no file ${path}`);
}
