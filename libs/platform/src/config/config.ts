import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the program is told by its surroundings, read once. */
export interface Config {
  /** Where PostgreSQL is; without it an embedded one keeps its data in `dataFolder`. */
  readonly database: DatabaseAddress | null;
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** The address people use, without a slash at its end: in links, and as the only origin that may change something. */
  readonly publicUrl: string;
  /** 32 bytes each; null: made at the first start and kept in the data folder. */
  readonly secretKey: Buffer | null;
  readonly privilegedKey: Buffer | null;
  readonly logLevel: LogLevel;
  readonly demo: boolean;
  readonly poolSize: number;
  /** How many trusted proxies stand before the program: so many of the last addresses are believed. */
  readonly trustedProxies: number;
  readonly files: FileSettings;
  /** Whether the start changes the schema; else it refuses to start on one that is not of this version. */
  readonly migrates: boolean;
  /** Where the figures of the process are told; null: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** How mail is sent; null: it is not, and people are told in the program only. */
  readonly mail: MailSettings | null;
  /** Whether this process carries out what is queued and due; otherwise a worker of its own does. */
  readonly worker: boolean;
}

/** The mail server that takes our mail, and in whose name it goes. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly url: string;
  readonly from: string;
  /** How many seconds the server may keep us waiting at each step. */
  readonly patience: number;
}

/** Where files that people hand in are kept, and what is taken. */
export interface FileSettings {
  /** Where they lie if no object store is named. */
  readonly folder: string;
  /** Where a file lies while it comes in and is looked at. */
  readonly incoming: string;
  /** An S3-compatible store; null: the folder. */
  readonly s3: ObjectStoreAddress | null;
  /** What scans every file before it is kept; null: nothing does. */
  readonly clamd: ScannerAddress | null;
  /** The largest file, in bytes. */
  readonly mostBytes: number;
}

export interface ObjectStoreAddress {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

export interface ScannerAddress {
  readonly host: string;
  readonly port: number;
}

export interface DatabaseAddress {
  /** What the program works with: a role that owns nothing, or one that may become `fristvakt_app`. */
  readonly url: string;
  /** What changes the schema; the same where none is given. */
  readonly ownerUrl: string;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One setting that cannot be used as it is. */
export interface ConfigFault {
  readonly name: string;
  readonly reason: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings: every fault is told, not only the first. A secret may stand in a file: `NAME_FILE` names it.
 * In production (`NODE_ENV=production`) nothing secret is made up. `usualFolder`: where data are kept if nothing is said.
 */
export function readConfig(env: Environment, usualFolder = 'data'): Config | readonly ConfigFault[] {
  const settings = new Settings(env);
  const production = env['NODE_ENV'] === 'production';
  if (production) {
    for (const name of ['DATABASE_URL', 'FRISTVAKT_SECRET_KEY', 'FRISTVAKT_PRIVILEGED_KEY'])
      settings.demand(name);
  }
  const dataFolder = settings.text('FRISTVAKT_DATA', usualFolder);
  const address = addressOf(settings, production);
  const config: Config = {
    database: databaseOf(settings),
    dataFolder,
    ...address,
    secretKey: settings.key('FRISTVAKT_SECRET_KEY'),
    privilegedKey: settings.key('FRISTVAKT_PRIVILEGED_KEY'),
    logLevel: settings.oneOf('FRISTVAKT_LOG_LEVEL', LOG_LEVELS, 'info'),
    demo: settings.oneOf('FRISTVAKT_DEMO', ['yes', 'no'], production ? 'no' : 'yes') === 'yes',
    poolSize: settings.whole('FRISTVAKT_POOL_SIZE', { least: 1, most: 200 }, 10),
    trustedProxies: settings.whole('FRISTVAKT_TRUSTED_PROXIES', { least: 0, most: 10 }, 0),
    files: filesOf(settings, dataFolder),
    mail: mailOf(settings),
    worker: settings.oneOf('FRISTVAKT_WORKER', ['inside', 'apart'], 'inside') === 'inside',
    migrates: settings.oneOf('FRISTVAKT_MIGRATE', ['yes', 'no'], 'yes') === 'yes',
    metrics: metricsOf(settings, address.port),
  };
  return settings.faults.length === 0 ? config : settings.faults;
}

function databaseOf(settings: Settings): DatabaseAddress | null {
  const url = settings.secret('DATABASE_URL');
  if (url === undefined) return null;
  const ownerUrl = settings.secret('FRISTVAKT_OWNER_DATABASE_URL') ?? url;
  for (const [name, value] of [
    ['DATABASE_URL', url],
    ['FRISTVAKT_OWNER_DATABASE_URL', ownerUrl],
  ] as const) {
    if (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value)) continue;
    settings.fault(name, 'expected an address like postgres://user:password@host:5432/name');
  }
  return { url, ownerUrl };
}

function addressOf(settings: Settings, production: boolean): Pick<Config, 'host' | 'port' | 'publicUrl'> {
  const host = settings.text('FRISTVAKT_HOST', '127.0.0.1');
  const port = settings.whole('FRISTVAKT_PORT', { least: 0, most: 65_535 }, 3000);
  const publicUrl = settings.url('FRISTVAKT_PUBLIC_URL', `http://localhost:${String(port)}`);
  if (production && !publicUrl.startsWith('https://')) {
    settings.fault('FRISTVAKT_PUBLIC_URL', 'expected an address that begins with https:// in production');
  }
  return { host, port, publicUrl };
}

/** A port of its own: whoever may open the pages is not meant to read the figures. */
function metricsOf(settings: Settings, publicPort: number): Config['metrics'] {
  const host = settings.text('FRISTVAKT_METRICS_HOST', '127.0.0.1');
  const port = settings.whole('FRISTVAKT_METRICS_PORT', { least: 0, most: 65_535 }, -1);
  if (port === -1) return null;
  if (port !== 0 && port === publicPort)
    settings.fault('FRISTVAKT_METRICS_PORT', 'must be another than FRISTVAKT_PORT');
  return { host, port };
}

const MEGABYTE = 1024 * 1024;

function filesOf(settings: Settings, dataFolder: string): FileSettings {
  return {
    folder: settings.text('FRISTVAKT_FILES', join(dataFolder, 'files')),
    incoming: join(dataFolder, 'incoming'),
    s3: objectStoreOf(settings),
    clamd: settings.hostAndPort('FRISTVAKT_CLAMD'),
    mostBytes: settings.whole('FRISTVAKT_FILE_LIMIT_MB', { least: 1, most: 1000 }, 50) * MEGABYTE,
  };
}

function objectStoreOf(settings: Settings): ObjectStoreAddress | null {
  const names = ['FRISTVAKT_S3_BUCKET', 'FRISTVAKT_S3_ACCESS_KEY', 'FRISTVAKT_S3_SECRET_KEY'] as const;
  const endpoint = settings.url('FRISTVAKT_S3_ENDPOINT', '');
  const bucket = settings.text(names[0], '');
  const [accessKey = '', secretKey = ''] = [settings.secret(names[1]), settings.secret(names[2])];
  if (endpoint === '') {
    if (bucket !== '') settings.fault('FRISTVAKT_S3_ENDPOINT', 'must be given with FRISTVAKT_S3_BUCKET');
    return null;
  }
  for (const name of names) settings.demand(name, 'must be given with FRISTVAKT_S3_ENDPOINT');
  return {
    endpoint,
    bucket,
    accessKey,
    secretKey,
    region: settings.text('FRISTVAKT_S3_REGION', 'eu-north-1'),
  };
}

function mailOf(settings: Settings): MailSettings | null {
  const url = settings.secret('FRISTVAKT_SMTP_URL');
  const from = settings.text('FRISTVAKT_MAIL_FROM', '');
  const patience = settings.whole('FRISTVAKT_SMTP_PATIENCE', { least: 1, most: 300 }, 30);
  if (url === undefined) {
    if (from !== '') settings.fault('FRISTVAKT_SMTP_URL', 'must be given with FRISTVAKT_MAIL_FROM');
    return null;
  }
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url)) {
    settings.fault('FRISTVAKT_SMTP_URL', 'expected an address like smtp://user:password@host:587');
  }
  if (!/^[^\s<>@,;:"]+@[^\s<>@,;:"]+$/.test(from)) {
    settings.fault('FRISTVAKT_MAIL_FROM', 'expected the e-mail address in whose name mail goes');
  }
  return { url, from, patience };
}

class Settings {
  readonly faults: ConfigFault[] = [];

  constructor(private readonly env: Environment) {}

  fault(name: string, reason: string): void {
    this.faults.push({ name, reason });
  }

  text(name: string, otherwise: string): string {
    return this.given(name) ?? otherwise;
  }

  secret(name: string): string | undefined {
    const path = this.given(`${name}_FILE`);
    if (path === undefined) return this.given(name);
    if (this.given(name) !== undefined) this.fault(name, `given twice: also by ${name}_FILE`);
    try {
      return readFileSync(path, 'utf8').trim();
    } catch {
      this.fault(`${name}_FILE`, `the file ${path} cannot be read`);
      return undefined;
    }
  }

  demand(name: string, reason = 'must be given in production'): void {
    if (this.given(name) === undefined && this.given(`${name}_FILE`) === undefined) this.fault(name, reason);
  }

  hostAndPort(name: string): ScannerAddress | null {
    const value = this.given(name);
    if (value === undefined) return null;
    const [, host = '', digits = ''] = /^(?:tcp:\/\/)?(\[[\da-f:]+\]|[^\s:/]+):(\d{1,5})$/i.exec(value) ?? [];
    const port = Number(digits);
    if (host !== '' && port > 0 && port <= 65_535) return { host: host.replaceAll(/[[\]]/g, ''), port };
    this.fault(name, `expected a host and a port, as clamd:3310, found "${value}"`);
    return null;
  }

  key(name: string): Buffer | null {
    const value = this.secret(name);
    if (value === undefined) return null;
    const key = Buffer.from(value, 'base64');
    if (key.length === 32) return key;
    this.fault(name, 'expected 32 bytes in base64, as `openssl rand -base64 32` makes them');
    return null;
  }

  whole(name: string, { least, most }: { least: number; most: number }, otherwise: number): number {
    const value = this.given(name);
    if (value === undefined) return otherwise;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    this.fault(name, `expected a whole number from ${String(least)} to ${String(most)}, found "${value}"`);
    return otherwise;
  }

  oneOf<Value extends string>(name: string, allowed: readonly Value[], otherwise: Value): Value {
    const value = this.given(name);
    if (value === undefined) return otherwise;
    const found = allowed.find((one) => one === value);
    if (found === undefined) this.fault(name, `expected one of ${allowed.join(', ')}, found "${value}"`);
    return found ?? otherwise;
  }

  url(name: string, otherwise: string): string {
    const value = this.given(name);
    if (value === undefined) return otherwise;
    if (URL.canParse(value) && /^https?:\/\/[^/]+$/.test(value)) return value;
    this.fault(
      name,
      `expected an address like https://fristvakt.example.se, without a path, found "${value}"`,
    );
    return otherwise;
  }

  private given(name: string): string | undefined {
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }
}
