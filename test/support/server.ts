import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effort, MemberState, Role, Scope } from '@fristvakt/accounts';
import { Clock, newId } from '@fristvakt/platform';
import type { FileSettings, LogLevel, MailSettings, Server } from '@fristvakt/platform';
import { ImportCaseFile } from '@fristvakt/providers';
import type { ImportReport } from '@fristvakt/providers';
import type { SendingOverrides } from '@fristvakt/webhooks';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import type { QueryResultRow } from 'pg';
import { CsrfCheck } from '../../apps/server/src/accounts/csrf-check';
import { createApp } from '../../apps/server/src/create-app';
import { DayKeeper } from '../../apps/server/src/day/day-keeper';
import { Caller } from './caller';
import type { Send } from './caller';
import { createDatabase } from './database/database';
import type { TestDatabase } from './database/database';

export interface ServerSettings {
  /** The computer's own where left out. */
  readonly clock?: Clock;
  /** What passwords cost; next to nothing where left out. */
  readonly effort?: Effort;
  /** `silent` where left out. */
  readonly logLevel?: LogLevel;
  /** `http://localhost:3000` where left out. */
  readonly publicUrl?: string;
  readonly poolSize?: number;
  /** Where files are kept, and what is taken; a folder of its own, without a scanner, where left out. */
  readonly files?: Partial<FileSettings>;
  /** A mail server; none, and nothing is mailed, where left out. */
  readonly mail?: MailSettings;
  /** How webhooks leave; as in earnest where left out. */
  readonly webhooks?: SendingOverrides;
  /** One on the server of the run where left out. */
  readonly database?: TestDatabase;
}

/** A member of an organisation, as `server.member` made it. */
export interface Member {
  readonly organisation: string;
  readonly membership: string;
  readonly account: string;
  readonly email: string;
}

export interface MemberSettings {
  readonly roles: readonly Role[];
  /** `active` where left out. */
  readonly state?: MemberState;
  /** A guest's only matter. */
  readonly matter?: string;
  readonly name?: string;
  readonly email?: string;
}

const STORIES = join(__dirname, '..', 'stories', 'cases');
const CHEAP: Effort = { memory: 64, passes: 1, refusalAfter: 0 };

/** The whole program on a database of its own, without a port: `await startServer()`, and `await server.stop()` in the end. */
export async function startServer(settings: ServerSettings = {}): Promise<RunningServer> {
  const { clock, effort = CHEAP, logLevel = 'silent', poolSize = 10 } = settings;
  const { publicUrl = 'http://localhost:3000' } = settings;
  const database = settings.database ?? (await createDatabase());
  const folder = mkdtempSync(join(tmpdir(), 'fristvakt-files-'));
  const app = await createApp({
    config: {
      ...{ database: null, dataFolder: '', host: '127.0.0.1', port: 0, publicUrl, logLevel, poolSize },
      ...{ secretKey: null, privilegedKey: null, demo: false, trustedProxies: 0 },
      files: { ...filesIn(folder), ...settings.files },
      ...{ mail: settings.mail ?? null, worker: false },
      ...{ migrates: true, metrics: null },
    },
    ...{ server: addressOf(database), secretKey: randomBytes(32), privilegedKey: randomBytes(32), effort },
    ...(clock === undefined ? {} : { clock }),
    ...(settings.webhooks === undefined ? {} : { webhooks: settings.webhooks }),
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(DayKeeper).settled();
  return new RunningServer(app, database, publicUrl, folder);
}

export class RunningServer {
  /** Somebody who has not signed in. */
  readonly nobody: Caller;
  private readonly owner: Pool;
  private readonly send: Send;

  constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    private readonly publicUrl: string,
    /** What files that come in lie in. */
    readonly folder: string,
  ) {
    this.owner = new Pool({ ...database.connection('fristvakt'), max: 2 });
    // A connection may learn that its database was dropped while it is closing; the pool repeats what its idle ones say.
    this.owner.on('connect', (client) => client.on('error', () => undefined));
    this.owner.on('error', () => undefined);
    this.send = async (request) => app.inject(request);
    this.nobody = new Caller(this.send, {});
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.owner.end();
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Anything the program is made of. */
  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  /** A statement as the owner of the database, whom no row level security binds. */
  async sql<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<readonly Row[]> {
    return (await this.owner.query<Row>(text, values)).rows;
  }

  /** The id of a new organisation, which demands no second factor unless told. */
  async organisation(name = 'Omsorg AB', { secondFactorRequired = false } = {}): Promise<string> {
    const id = newId();
    await this.sql('insert into organisation (id, name, second_factor_required) values ($1, $2, $3)', [
      ...[id, name, secondFactorRequired],
    ]);
    return id;
  }

  /** A member with any roles and in any state, without a password. */
  async member(organisation: string, settings: MemberSettings): Promise<Member> {
    const { roles, state = 'active', matter = null, name = 'Kim' } = settings;
    const [account, membership] = [newId(), newId()];
    const email = settings.email ?? `${membership}@omsorg.example`;
    await this.sql(
      `with person as (insert into account (id, email) values ($9, $5))
       insert into membership (id, organisation_id, account_id, name, email, roles, matter_id, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        membership,
        organisation,
        state === 'invited' ? null : account,
        name,
        email,
        roles,
        matter,
        state,
        account,
      ],
    );
    return { organisation, membership, account, email };
  }

  /** The member at a browser that is signed in: sends the cookie, and the token against requests from other sites. */
  async session(member: Member, { secondFactor = true } = {}): Promise<Caller> {
    const [id, token, clock] = [newId(), randomBytes(32).toString('base64url'), this.app.get(Clock)];
    const now = clock.instant();
    await this.sql(
      `insert into session (id, account_id, organisation_id, membership_id, token_hash, second_factor_at,
         created_at, last_seen_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
      [
        ...[id, member.account, member.organisation, member.membership, hashOf(token)],
        ...[secondFactor ? now : null, now, clock.instant(HOUR)],
      ],
    );
    const cookie = this.publicUrl.startsWith('https://') ? '__Host-fristvakt' : 'fristvakt';
    return new Caller(this.send, {
      cookie: `${cookie}=${token}`,
      'x-csrf-token': this.get(CsrfCheck).tokenOf(id),
    });
  }

  /** A program that presents an API token of the member. */
  async token(member: Member, scopes: readonly Scope[]): Promise<Caller> {
    const token = `frv_${randomBytes(32).toString('base64url')}`;
    const { organisation, membership } = member;
    const clock = this.app.get(Clock);
    await this.sql(
      `insert into api_token (id, organisation_id, membership_id, name, token_hash, scopes, created_at, expires_at)
       values ($1, $2, $3, 'Payroll', $4, $5, $6, $7)`,
      [newId(), organisation, membership, hashOf(token), scopes, clock.instant(), clock.instant(24 * HOUR)],
    );
    return new Caller(this.send, { authorization: `Bearer ${token}` });
  }

  /** A new member with these roles, signed in at a browser. */
  async signedIn(organisation: string, ...roles: Role[]): Promise<Caller> {
    return this.session(await this.member(organisation, { roles }));
  }

  /** Takes a story of test/stories/cases, by its name, into the record of an organisation. */
  async import(organisation: string, story: string): Promise<ImportReport & { readonly providerId: string }> {
    const bytes = readFileSync(join(STORIES, `${story}.yaml`));
    const outcome = await this.get(ImportCaseFile).execute({ organisation, by: null, bytes, dryRun: false });
    if (!outcome.ok) throw new Error(`the story ${story} was refused: ${outcome.refusal.code}`);
    const { providerId } = outcome.value;
    if (providerId === null) throw new Error(`the story ${story} made no provider`);
    return { ...outcome.value, providerId };
  }
}

const HOUR = 60 * 60 * 1000;

/** Files in a folder, as they are kept where nothing is said. */
export const filesIn = (folder: string): FileSettings => ({
  ...{ folder: join(folder, 'files'), incoming: join(folder, 'incoming'), s3: null, clamd: null },
  mostBytes: 50 * 1024 * 1024,
});

/** As the program keeps tokens. */
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

function addressOf(database: TestDatabase): Server {
  const { host = '', port = 5432, user = '', password } = database.connection('fristvakt_app');
  if (typeof password !== 'string') return { socketFolder: host, port, user, database: database.name };
  const at = `host=${encodeURIComponent(host)}&port=${String(port)}`;
  return { url: `postgresql://${user}:${encodeURIComponent(password)}@localhost/${database.name}?${at}` };
}
