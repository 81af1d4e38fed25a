import { printsOfKeys, restore } from '@fristvakt/operation';
import type { Manifest, Restored } from '@fristvakt/operation';
import { SystemClock } from '@fristvakt/platform';
import type { Config } from '@fristvakt/platform';
import { answer } from '../command';
import type { Answer } from '../command';
import { manifestLines, tableOf } from './backup-report';
import { chainsVerified } from './chains';
import type { ChainsVerified } from './chains';
import { evidenceFiles } from './evidence-files';
import { withDatabase } from './program';

/** Restores into the database and the files of these settings, and tells what it verified. */
export async function restored(path: string, config: Config): Promise<Answer> {
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
