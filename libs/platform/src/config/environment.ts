import { readConfig } from './config';
import type { Config } from './config';

/** The settings of this process are wrong; the message names every one. */
export class ConfigError extends Error {}

/** The settings of this process. Throws ConfigError with all faults. */
export function configOfProcess(): Config {
  // PostgreSQL does not run as root, and could not enter a folder in root's home.
  const usualFolder = process.getuid?.() === 0 ? '/var/lib/fristvakt' : 'data';
  const read = readConfig(process.env, usualFolder);
  if (!Array.isArray(read)) return read as Config;
  const faults = read as readonly { name: string; reason: string }[];
  throw new ConfigError(
    `The settings cannot be used:\n${faults.map((one) => `  ${one.name}: ${one.reason}`).join('\n')}`,
  );
}
