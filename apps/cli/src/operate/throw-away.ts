import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysOf, printsOfKeys } from '@fristvakt/operation';
import type { Config } from '@fristvakt/platform';

/**
 * Does something with the settings of an installation in a temporary folder, with the keys of this one, and removes the
 * folder. Who does it ends the database. What a signal cuts off is left in the temporary folder, and told by its name.
 */
export async function inThrowAway<T>(config: Config, work: (config: Config) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'fristvakt-drill-'));
  // PostgreSQL does not run as root, and must be able to enter.
  await chmod(folder, 0o711);
  try {
    return await work({
      ...config,
      // Those of this installation, if it has any: none are made.
      ...(printsOfKeys(config) === null ? {} : keysOf(config)),
      database: null,
      dataFolder: folder,
      files: { ...config.files, folder: join(folder, 'files'), incoming: join(folder, 'incoming'), s3: null },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
