import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@fristvakt/platform';

export interface Keys {
  readonly secretKey: Buffer;
  readonly privilegedKey: Buffer;
}

/**
 * The two keys of the installation: as given, or made at the first start and kept in the data folder, readable by its
 * owner alone. Without them what they sealed cannot be opened: they are backed up, apart from the data.
 */
export function keysOf({ secretKey, privilegedKey, dataFolder }: Config): Keys {
  return {
    secretKey: secretKey ?? keptKey(dataFolder, 'secret.key'),
    privilegedKey: privilegedKey ?? keptKey(dataFolder, 'privileged.key'),
  };
}

/** Which keys they are, told apart by a hash: of 256 random bits nothing can be learnt by it. */
export interface KeyPrints {
  readonly secret: string;
  readonly privileged: string;
}

/** What tells the keys of this installation apart from others; null where it has none yet. None are made. */
export function printsOfKeys(config: Config): KeyPrints | null {
  const { secretKey, privilegedKey, dataFolder } = config;
  const folder = join(dataFolder, 'keys');
  const there = (name: string): boolean => existsSync(join(folder, name));
  if (secretKey === null && !there('secret.key')) return null;
  if (privilegedKey === null && !there('privileged.key')) return null;
  const keys = keysOf(config);
  return { secret: printOf(keys.secretKey), privileged: printOf(keys.privilegedKey) };
}

const printOf = (key: Buffer): string =>
  createHash('sha256').update('fristvakt-key/1\n').update(key).digest('hex').slice(0, 16);

function keptKey(dataFolder: string, name: string): Buffer {
  const folder = join(dataFolder, 'keys');
  const path = join(folder, name);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  if (key.length !== 32)
    throw new Error(`${path} holds no key of 32 bytes; put back the one from the backup`);
  return key;
}
