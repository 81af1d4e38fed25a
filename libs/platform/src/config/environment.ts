import { readConfig } from './config';
import type { Config } from './config';

/** The settings of this process are wrong; the message names every one. */
export class ConfigError extends Error {}

/** The settings of this process. Throws ConfigError with all faults. */
export function configOfProcess(): Config {
  const read = readConfig(process.env);
  if (!Array.isArray(read)) return read as Config;
  const faults = read as readonly { name: string; reason: string }[];
  throw new ConfigError(
    `The settings cannot be used:\n${faults.map((one) => `  ${one.name}: ${one.reason}`).join('\n')}`,
  );
}
