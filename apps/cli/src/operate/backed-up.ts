import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { backUp, printsOfKeys } from '@fristvakt/operation';
import type { Manifest } from '@fristvakt/operation';
import { SystemClock } from '@fristvakt/platform';
import { Refusal, answer } from '../command';
import type { Answer } from '../command';
import { manifestLines, tableOf } from './backup-report';
import { evidenceFiles } from './evidence-files';
import { withDatabase } from './program';
import { settings } from './settings';
import { sizeText } from './size-text';

/** Backs the installation up into this folder, or as this file. */
export async function backedUp(to: string): Promise<Answer> {
  const config = settings();
  const clock = new SystemClock();
  const keys = printsOfKeys(config);
  if (keys === null)
    throw new Refusal('the keys of this installation are not there: nothing has been started here yet');
  const path = await placeOf(to, clock.instant());
  return withDatabase(config, async ({ owner }) => {
    const manifest = await backUp({ owner, path, files: evidenceFiles(config.files), keys, clock });
    return answer(await textOf(manifest, path), manifest.files.faults.length === 0 ? 0 : 1);
  });
}

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
