import { randomBytes } from 'node:crypto';
import {
  AcceptInvitation,
  AccountsModule,
  ChooseOrganisation,
  CreateFirstAdministrator,
  CreateOrganisation,
  InviteMember,
  OwnMemberships,
  Principals,
  SignIn,
} from '@fristvakt/accounts';
import type { Outcome, Server } from '@fristvakt/platform';
import type { Effort, OpenSession, Principal, Role, SignedIn } from '@fristvakt/accounts';
import { Database, PlatformModule, readColumnsAsWritten } from '@fristvakt/platform';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Client } from 'pg';
import type { QueryResultRow } from 'pg';
import type { TestDatabase } from '../support/database/database';
import { SettableClock } from './settable-clock';

const KEYS = { secretKey: randomBytes(32), privilegedKey: randomBytes(32) };

/** The costs of guessing, low: a test may be quick. */
const EFFORT: Effort = { memory: 64, passes: 1, refusalAfter: 0 };

export const PASSWORD = 'en lång ramsa om vår';

/** The feature as one process of the program has it. */
export class AccountsApp {
  private constructor(
    readonly clock: SettableClock,
    private readonly database: TestDatabase,
    private readonly context: INestApplicationContext,
  ) {}

  static async start(
    database: TestDatabase,
    { clock = new SettableClock(), publicUrl = 'http://localhost:3000', effort = EFFORT } = {},
  ): Promise<AccountsApp> {
    readColumnsAsWritten();
    const platform = PlatformModule.with({
      server: serverOf(database),
      entities: [],
      poolSize: 8,
      clock,
      ...KEYS,
    });
    const accounts = AccountsModule.with({ publicUrl, effort });
    const context = await Test.createTestingModule({ imports: [platform, accounts] }).compile();
    context.useLogger(false);
    await context.init();
    return new AccountsApp(clock, database, context);
  }

  get<T>(type: Type<T>): T {
    return this.context.get(type, { strict: false });
  }

  async stop(): Promise<void> {
    await this.context.close();
  }

  /** An organisation that asks for no second factor, unless told. */
  async organisation(name = 'Omsorg AB', secondFactorRequired = false): Promise<string> {
    return valueOf(await this.get(CreateOrganisation).execute({ name, secondFactorRequired }));
  }

  /** An organisation's first administrator, with the password of all tests. */
  async administrator(
    organisation: string,
    email = 'admin@omsorg.example',
  ): Promise<{ membership: string; account: string }> {
    return valueOf(
      await this.get(CreateFirstAdministrator).execute({
        organisation,
        name: 'Ada',
        email,
        password: PASSWORD,
      }),
    );
  }

  /** Signs in from a desk that is known for no wrong tries. */
  async signIn(
    email: string,
    more: { password?: string; code?: string; address?: string } = {},
  ): ReturnType<SignIn['execute']> {
    const { password = PASSWORD, address = '192.0.2.1', ...rest } = more;
    return this.get(SignIn).execute({ email, password, userAgent: 'Firefox', address, ...rest });
  }

  async signedIn(email: string): Promise<SignedIn & { principal: Principal }> {
    const signedIn = valueOf(await this.signIn(email));
    return { ...signedIn, principal: await this.principal(signedIn.token) };
  }

  async principal(token: string): Promise<Principal> {
    const principal = await this.get(Principals).ofSession(token);
    if (principal === undefined) throw new Error('the session has no principal');
    return principal;
  }

  /** A member who has accepted, with the password of all tests. */
  async member(admin: Principal, email: string, roles: readonly Role[]): Promise<string> {
    const fields = { name: 'Bo', email, roles, matter: null };
    const { membership, token } = valueOf(await this.get(InviteMember).execute(admin, fields));
    valueOf(await this.get(AcceptInvitation).execute({ token, password: PASSWORD, address: email }));
    return membership;
  }

  async opened(token: string): Promise<OpenSession> {
    const session = await this.get(Principals).openSession(token);
    if (session === undefined) throw new Error('the session has ended');
    return session;
  }

  async choose(session: OpenSession, organisation: string): ReturnType<ChooseOrganisation['execute']> {
    return this.get(ChooseOrganisation).execute(session, organisation);
  }

  /** The names of the organisations a session may be for. */
  async memberships(session: OpenSession): Promise<readonly string[]> {
    return (await this.get(OwnMemberships).of(session)).map(({ organisationName }) => organisationName);
  }

  /** What stands in the tables, or is put there behind the program's back. */
  async sql<Row extends QueryResultRow>(sql: string): Promise<readonly Row[]> {
    const client = new Client(this.database.connection('fristvakt'));
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  /** What the audit chain says was done, in order. */
  async audited(organisation: string): Promise<readonly string[]> {
    const rows = await this.get(Database).read({ organisation }, async (tx) =>
      tx.query<readonly { action: string }[]>(
        `select action from audit_entry where organisation_id = $1 order by seq`,
        [organisation],
      ),
    );
    return rows.map(({ action }) => action);
  }
}

/** What a use case gave, where it had to give something. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${outcome.refusal.code}`);
}

/** Why a use case refused; `none` where it did not. */
export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'none' : outcome.refusal.code);

function serverOf(database: TestDatabase): Server {
  const { host = '', port = 5432, user = '', password } = database.connection('fristvakt_app');
  if (typeof password !== 'string') return { socketFolder: host, port, user, database: database.name };
  const at = `host=${encodeURIComponent(host)}&port=${String(port)}`;
  return { url: `postgresql://${user}:${encodeURIComponent(password)}@localhost/${database.name}?${at}` };
}
