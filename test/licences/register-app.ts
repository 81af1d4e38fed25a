import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AccountsModule, CreateFirstAdministrator, CreateOrganisation } from '@fristvakt/accounts';
import { AppealsModule } from '@fristvakt/appeals';
import { DeadlinesModule } from '@fristvakt/deadlines';
import { InspectionsModule } from '@fristvakt/inspections';
import { CreatePerson, LicencesModule } from '@fristvakt/licences';
import { Database, PlatformModule, readColumnsAsWritten } from '@fristvakt/platform';
import { ImportCaseFile, ProvidersModule, RecordQuery, Rederive } from '@fristvakt/providers';
import type { Reader } from '@fristvakt/providers';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { PASSWORD, valueOf } from '../accounts/accounts-app';
import { SettableClock } from '../accounts/settable-clock';
import type { TestDatabase } from '../support/database/database';

const STORIES = resolve(__dirname, '../stories/cases');
const KEYS = { secretKey: randomBytes(32), privilegedKey: randomBytes(32) };
const MINUTES_A_DAY = 1440;

/** A provider with its matters and facts by their ids in the record. */
export interface Imported {
  readonly id: string;
  readonly matters: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string>>;
}

/** The register and the record it stands on, as one process of the program has them; with one organisation and one member. */
export class RegisterApp {
  private constructor(
    private readonly clock: SettableClock,
    private readonly context: INestApplicationContext,
    readonly reader: Reader,
  ) {}

  /** Begins at noon of a day. */
  static async start(database: TestDatabase, day: string): Promise<RegisterApp> {
    readColumnsAsWritten();
    const clock = new SettableClock(Date.parse(`${day}T12:00:00Z`));
    const { host = '', port = 5432, user = '', password } = database.connection('fristvakt_app');
    const at = `host=${encodeURIComponent(host)}&port=${String(port)}`;
    const server =
      typeof password === 'string'
        ? { url: `postgresql://${user}:${encodeURIComponent(password)}@localhost/${database.name}?${at}` }
        : { socketFolder: host, port, user, database: database.name };
    const context = await Test.createTestingModule({
      imports: [
        PlatformModule.with({ server, entities: [], poolSize: 4, clock, ...KEYS }),
        AccountsModule.with({
          publicUrl: 'http://localhost:3000',
          effort: { memory: 64, passes: 1, refusalAfter: 0 },
        }),
        ...[ProvidersModule, DeadlinesModule, LicencesModule, InspectionsModule, AppealsModule],
      ],
    }).compile();
    context.useLogger(false);
    await context.init();
    const name = 'Omsorg AB';
    const organisation = valueOf(
      await context.get(CreateOrganisation, { strict: false }).execute({ name, secondFactorRequired: false }),
    );
    const { membership } = valueOf(
      await context
        .get(CreateFirstAdministrator, { strict: false })
        .execute({ organisation, name: 'Ada', email: 'ada@omsorg.example', password: PASSWORD }),
    );
    return new RegisterApp(clock, context, { organisation, membership });
  }

  get organisation(): string {
    return this.reader.organisation;
  }

  /** Who does it, as use cases ask for it. */
  get by(): { organisation: string; by: string } {
    return { organisation: this.reader.organisation, by: this.reader.membership };
  }

  get<T>(type: Type<T>): T {
    return this.context.get(type, { strict: false });
  }

  async stop(): Promise<void> {
    await this.context.close();
  }

  /** Days go by; everything stored is brought up to the new day. */
  async pass(days: number): Promise<void> {
    this.clock.pass(days * MINUTES_A_DAY);
    const rederive = this.get(Rederive);
    for (const id of await rederive.behind(this.organisation)) await rederive.bringUp(this.organisation, id);
  }

  /** A story of test/stories. */
  async story(file: string): Promise<Imported> {
    return this.import(await readFile(resolve(STORIES, file)));
  }

  async import(bytes: Uint8Array): Promise<Imported> {
    const { organisation, membership } = this.reader;
    const report = valueOf(
      await this.get(ImportCaseFile).execute({ organisation, by: membership, bytes, dryRun: false }),
    );
    const id = report.providerId ?? '';
    const wanted = { organisation, only: null, limit: 100, provider: id };
    const matters = await this.get(RecordQuery).matters(wanted);
    const facts = await this.rows<{ ref: string; id: string }>(
      'select ref, id from fact where organisation_id = $1 and provider_id = $2',
      [id],
    );
    return { id, matters: byRef(matters), facts: byRef(facts) };
  }

  async person(name: string): Promise<string> {
    const { id } = await this.get(CreatePerson).execute({ ...this.by, name });
    return id;
  }

  /** What stands in the tables; `$1` is the organisation. */
  async rows<Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    const { organisation } = this;
    return this.get(Database).write({ organisation }, async (tx) =>
      tx.query<Row[]>(sql, [organisation, ...values]),
    );
  }

  /** What the audit chain says was done last. */
  async lastAct(): Promise<string | undefined> {
    const [row] = await this.rows<{ action: string }>(
      'select action from audit_entry where organisation_id = $1 order by seq desc limit 1',
    );
    return row?.action;
  }
}

const byRef = (rows: readonly { readonly ref: string; readonly id: string }[]): Record<string, string> =>
  Object.fromEntries(rows.map(({ ref, id }) => [ref, id]));
