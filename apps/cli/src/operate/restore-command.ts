import { join, resolve } from 'node:path';
import { printsOfKeys, restore } from '@fristvakt/operation';
import type { Manifest, Restored } from '@fristvakt/operation';
import { SystemClock } from '@fristvakt/platform';
import type { Config } from '@fristvakt/platform';
import { readArguments } from '../arguments';
import type { Arguments } from '../arguments';
import { Refusal, answer } from '../command';
import type { Answer, Command } from '../command';
import { manifestLines, tableOf } from './backup-report';
import { chainsVerified } from './chains';
import type { ChainsVerified } from './chains';
import { evidenceFiles } from './evidence-files';
import { settings, withDatabase } from './program';
import { inThrowAway } from './throw-away';
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
    if (!args.flag('drill')) return restored(path, targetOf(settings(), args));
    return inThrowAway(settings(), async (config) => restored(path, config));
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
  if (url === undefined) return config;
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url))
    throw new Refusal('--to: expected an address like postgres://user:password@host:5432/name');
  return { ...config, database: { url, ownerUrl: url } };
}

async function restored(path: string, config: Config): Promise<Answer> {
  const clock = new SystemClock();
  const began = clock.now();
  return withDatabase(config, async (database) => {
    const result = await restore({ path, owner: database.owner, files: evidenceFiles(config.files) });
    const prints = printsOfKeys(config);
    const keys = keysTold(result.manifest, prints);
    const chains = prints === null ? undefined : await chainsVerified(config, database);
    const seconds = ((clock.now() - began) / 1_000).toFixed(1);
    const text = tableOf([
      ['restored', `${path} into ${database.described}, in ${seconds} s`],
      ...manifestLines(result.manifest),
      ...rowLines(result),
      ...chainLines(chains),
      ...keys.lines,
    ]);
    const isWhole = result.differences.length === 0 && keys.areRight && chains?.faults.length === 0;
    return answer(text, isWhole ? 0 : 1);
  });
}

type Line = readonly [string, string];

function rowLines({ differences, manifest, steps }: Restored): readonly Line[] {
  const lines = differences.map((one): Line => {
    if (one.what === 'file') return ['DIFFERS', `file ${one.name}: ${one.fault}`];
    return [
      'DIFFERS',
      `table ${one.name}: ${String(one.rows ?? 'no table,')} rows, ${String(one.expected)} in the backup`,
    ];
  });
  const files = manifest.files.kept === 'folder' ? ' and every file' : '';
  return [
    ...(lines.length === 0
      ? [['verified', `every table${files}: counts and SHA-256 as in the backup`] as const]
      : lines),
    ...(steps === 0 ? [] : [['migrated', `${String(steps)} steps more, to be of this version`] as const]),
  ];
}

function chainLines(chains: ChainsVerified | undefined): readonly Line[] {
  if (chains === undefined) return [['audit', 'not verified: it takes the keys']];
  if (chains.faults.length === 0)
    return [
      ['audit', `${String(chains.organisations)} chains, ${String(chains.entries)} entries, all intact`],
    ];
  return chains.faults.map((fault) => ['audit', `BROKEN: ${fault}`] as const);
}

interface KeysTold {
  readonly lines: readonly Line[];
  readonly areRight: boolean;
}

function keysTold({ keys }: Manifest, there: Manifest['keys'] | null): KeysTold {
  if (there === null)
    return {
      lines: [['KEYS', 'there are none yet: put back those of the backup before the program is started']],
      areRight: false,
    };
  const wrong = (['secret', 'privileged'] as const).filter((name) => keys[name] !== there[name]);
  if (wrong.length === 0) return { lines: [['keys here', 'are those of the backup']], areRight: true };
  const lost = {
    secret: 'second factors, issuers’ secrets and signed heads cannot be opened',
    privileged: 'privileged notes cannot be opened',
  };
  return {
    lines: wrong.map((name) => [
      'KEYS',
      `the ${name} key is another (${there[name]}, in the backup ${keys[name]}): ${lost[name]}. Put the right one back`,
    ]),
    areRight: false,
  };
}
