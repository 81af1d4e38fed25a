import { constants } from 'node:fs';
import { access, cp, lstat, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { barrier } from './account';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { runProgram } from './run-program';
import type { Place } from './run-program';
import { ifThere } from './system-error';

/** The programs of PostgreSQL: the folder that holds `bin`, `lib` and `share`. */
export interface Programs {
  readonly root: string;
  /** Such as `18.4`. */
  readonly version: string;
}

const REINSTALL = 'Run `npm ci` anew, without --omit=optional, or set up a PostgreSQL of your own.';

/** A file of `bin`. */
export const program = (root: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string =>
  join(root, 'bin', name);

/** The number before the point, which says who can read whose data. */
export const majorOf = (version: string): string => version.split('.')[0] ?? version;

/** Where the package for this machine put the programs, made whole. */
export async function installedPrograms(): Promise<string> {
  const root = join(dirname(packageFor(process.platform, process.arch)), '../native');
  await restoreLinks(root);
  await access(program(root, 'postgres'), constants.X_OK).catch(() => {
    throw missing(`there is no program ${program(root, 'postgres')}`);
  });
  return root;
}

function packageFor(platform: string, machine: string): string {
  const name = `@embedded-postgres/${platform}-${machine}`;
  if (platform !== 'linux' && platform !== 'darwin') throw missing(`there is none for ${platform}`);
  try {
    return createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw missing(`the package ${name} is not installed`);
  }
}

const missing = (why: string): EmbeddedPostgresError =>
  new EmbeddedPostgresError('no-binaries', `The bundled PostgreSQL cannot be used: ${why}. ${REINSTALL}`);

/** The package cannot hold symbolic links; its install script makes them, and `npm ci --ignore-scripts` leaves them out. */
async function restoreLinks(root: string): Promise<void> {
  const listed = (await ifThere(readFile(join(root, 'pg-symlinks.json'), 'utf8'))) ?? '[]';
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    const link = resolve(root, '..', target);
    if ((await ifThere(lstat(link))) !== undefined) continue;
    await symlink(basename(source), link).catch(async (error: unknown) => {
      if ((await ifThere(lstat(link))) === undefined)
        throw missing(`${link} cannot be made (${String(error)})`);
    });
  }
}

/**
 * The programs, where the account of the server can run them. A package under a home folder that is closed to others
 * is out of its reach: then they are copied into the data folder, once per version.
 */
export async function reachablePrograms(installed: string, place: Place): Promise<Programs> {
  const { account } = place;
  if (account === undefined || (await barrier(join(installed, 'bin'), account)) === undefined) {
    return { root: installed, version: await versionOf(installed, place) };
  }
  const version = await versionOf(installed, { ...place, account: undefined });
  const copy = join(place.folder, `programs-${version}`);
  if ((await ifThere(lstat(copy))) === undefined) {
    const unfinished = `${copy}.new`;
    await rm(unfinished, { recursive: true, force: true });
    await cp(installed, unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy);
  }
  return { root: copy, version: await versionOf(copy, place) };
}

async function versionOf(root: string, place: Place): Promise<string> {
  const { output } = await runProgram(program(root, 'postgres'), ['--version'], place).catch(
    (error: unknown) => ({ output: String(error) }),
  );
  const [, version] = /^postgres \(PostgreSQL\) (\d+\.\d+)/.exec(output) ?? [];
  if (version === undefined) throw missing(`it says "${output}"`);
  return version;
}
