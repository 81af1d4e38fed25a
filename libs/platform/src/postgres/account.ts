import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { runProgram } from './run-program';
import type { Account } from './run-program';
import { ifThere } from './system-error';

/** Whom PostgreSQL may run as when we are root, in order of preference. */
const PREFERRED = ['postgres', 'nobody'];

/**
 * Whom PostgreSQL is to run as: it refuses root. Undefined when we are not root; then it runs as ourselves. A cluster
 * that somebody else than root owns goes on running as its owner.
 */
export async function serverAccount(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = accountsIn(await readFile('/etc/passwd', 'utf8'));
  const owner = await ifThere(stat(cluster));
  if (owner !== undefined && owner.uid !== 0) {
    const known = accounts.find(({ uid }) => uid === owner.uid);
    return { name: known?.name ?? String(owner.uid), uid: owner.uid, gid: owner.gid };
  }
  const chosen = PREFERRED.flatMap((name) => accounts.filter((account) => account.name === name))[0];
  if (chosen !== undefined) return chosen;
  throw new EmbeddedPostgresError(
    'unreachable-for-user',
    'PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody. Start the program as an ordinary user, or add a user postgres.',
  );
}

function accountsIn(passwd: string): readonly Account[] {
  return passwd.split('\n').flatMap((line) => {
    const [, name, uid, gid] = /^([^:]+):[^:]*:(\d+):(\d+):/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}

/** The folder on the way to a path that an account may not enter, from the top; undefined when it gets there. */
export async function barrier(path: string, account: Account): Promise<string | undefined> {
  const script = 'for folder; do test -x "$folder" || { printf %s "$folder"; exit 1; }; done';
  const { code, output } = await runProgram('/bin/sh', ['-c', script, 'sh', ...wayTo(path)], {
    folder: '/',
    account,
  });
  return code === 0 ? undefined : output;
}

function wayTo(path: string): readonly string[] {
  const above = dirname(path);
  return above === path ? [path] : [...wayTo(above), path];
}
