import { resolve } from 'node:path';
import { configOfProcess } from '@fristvakt/platform';
import type { Config } from '@fristvakt/platform';

export { ConfigError } from '@fristvakt/platform';

/** The settings of this process, with the whole path of the data folder. */
export function settings(): Config {
  const config = configOfProcess();
  return { ...config, dataFolder: resolve(config.dataFolder) };
}
