import type { Config } from '@fristvakt/platform';
import { readArguments } from '../arguments';
import { answer } from '../command';
import type { Command } from '../command';
import { verbOf } from './words';

/** The settings in effect, so that somebody can see what the program makes of its surroundings. */
export const configCommand: Command = {
  summary: 'the settings in effect, and every fault in them',
  help: `Usage: fristvakt config check

Tells every setting as it is in effect; secrets are not shown. Where settings cannot be used, tells every one and
what is wrong with it, exit 1. Nothing is started, and no database is asked.
`,
  async run(words) {
    verbOf('config', readArguments(words, {}), ['check']);
    const { ConfigError, settings } = await import('./settings.js');
    try {
      const lines = linesOf(settings()).map(([name, value]) => `${name.padEnd(29)} ${value}\n`);
      return answer(lines.join(''));
    } catch (error) {
      if (error instanceof ConfigError) return answer(`${error.message}\n`, 1);
      throw error;
    }
  },
};

function linesOf(config: Config): readonly (readonly [string, string])[] {
  const { metrics } = config;
  const { database, dataFolder, host, port, publicUrl, logLevel, demo, poolSize, trustedProxies } = config;
  return [
    ['DATABASE_URL', database === null ? '– (an embedded PostgreSQL)' : withoutPassword(database.url)],
    ['FRISTVAKT_OWNER_DATABASE_URL', database === null ? '–' : withoutPassword(database.ownerUrl)],
    ['FRISTVAKT_DATA', dataFolder],
    ['FRISTVAKT_HOST', host],
    ['FRISTVAKT_PORT', String(port)],
    ['FRISTVAKT_PUBLIC_URL', publicUrl],
    ['FRISTVAKT_SECRET_KEY', keyText(config.secretKey)],
    ['FRISTVAKT_PRIVILEGED_KEY', keyText(config.privilegedKey)],
    ['FRISTVAKT_LOG_LEVEL', logLevel],
    ['FRISTVAKT_DEMO', demo ? 'yes' : 'no'],
    ['FRISTVAKT_POOL_SIZE', String(poolSize)],
    ['FRISTVAKT_TRUSTED_PROXIES', String(trustedProxies)],
    ...fileLines(config.files),
    ['FRISTVAKT_MIGRATE', config.migrates ? 'yes' : 'no'],
    ['FRISTVAKT_METRICS_PORT', metrics === null ? '– (no figures are told)' : String(metrics.port)],
    ['FRISTVAKT_METRICS_HOST', metrics?.host ?? '–'],
    ...mailLines(config.mail),
    ['FRISTVAKT_WORKER', config.worker ? 'inside' : 'apart'],
  ];
}

function mailLines(mail: Config['mail']): readonly (readonly [string, string])[] {
  if (mail === null) return [['FRISTVAKT_SMTP_URL', '– (nothing is mailed)']];
  return [
    ['FRISTVAKT_SMTP_URL', withoutPassword(mail.url)],
    ['FRISTVAKT_MAIL_FROM', mail.from],
    ['FRISTVAKT_SMTP_PATIENCE', String(mail.patience)],
  ];
}

const MEGABYTE = 1024 * 1024;

function fileLines({
  folder,
  s3,
  clamd,
  mostBytes,
}: Config['files']): readonly (readonly [string, string])[] {
  return [
    ['FRISTVAKT_FILES', s3 === null ? folder : '– (in the object store)'],
    ['FRISTVAKT_FILE_LIMIT_MB', String(mostBytes / MEGABYTE)],
    ['FRISTVAKT_S3_ENDPOINT', s3?.endpoint ?? '–'],
    ...(s3 === null
      ? []
      : ([
          ['FRISTVAKT_S3_REGION', s3.region],
          ['FRISTVAKT_S3_BUCKET', s3.bucket],
          ['FRISTVAKT_S3_ACCESS_KEY', '(hidden)'],
          ['FRISTVAKT_S3_SECRET_KEY', '(hidden)'],
        ] as const)),
    ['FRISTVAKT_CLAMD', clamd === null ? '– (files are not scanned)' : `${clamd.host}:${String(clamd.port)}`],
  ];
}

const keyText = (key: Buffer | null): string =>
  key === null ? '– (kept in the data folder; made at the first start)' : '(hidden)';

/** An address with its password hidden; that of a database can stand before the host or among the parameters. */
function withoutPassword(address: string): string {
  const url = new URL(address);
  if (url.password !== '') url.password = 'hidden';
  for (const name of [...url.searchParams.keys()])
    if (/password|passphrase|sslkey/i.test(name)) url.searchParams.set(name, 'hidden');
  return url.toString();
}
