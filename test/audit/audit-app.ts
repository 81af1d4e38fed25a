import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { AuditKeeper, AuditKeeperModule, AuditTrail, ExportChain, VerifyChain } from '@fristvakt/audit';
import type { AuditedAct, Verification } from '@fristvakt/audit';
import { Database, PlatformModule, newId, readColumnsAsWritten } from '@fristvakt/platform';
import type { Server } from '@fristvakt/platform';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Client } from 'pg';
import { SettableClock } from '../accounts/settable-clock';
import { createDatabase } from '../support/database/database';
import type { TestDatabase } from '../support/database/database';

const SCRIPT = join(__dirname, '..', '..', 'docs', 'verify-audit.mjs');

/** The chain on a database of its own. `owner` is a superuser, whom no lock of the database binds. */
export class AuditApp {
  private constructor(
    readonly clock: SettableClock,
    readonly owner: Client,
    private readonly database: TestDatabase,
    private readonly context: INestApplicationContext,
  ) {}

  static async start(): Promise<AuditApp> {
    readColumnsAsWritten();
    const [clock, database] = [new SettableClock(), await createDatabase()];
    const platform = PlatformModule.with({
      ...{ server: serverOf(database), entities: [], poolSize: 20, clock },
      ...{ secretKey: randomBytes(32), privilegedKey: randomBytes(32) },
    });
    const context = await Test.createTestingModule({ imports: [platform, AuditKeeperModule] }).compile();
    context.useLogger(false);
    await context.init();
    await context.get(AuditKeeper, { strict: false }).settled();
    const owner = new Client(database.connection('fristvakt'));
    await owner.connect();
    return new AuditApp(clock, owner, database, context);
  }

  get<T>(type: Type<T>): T {
    return this.context.get(type, { strict: false });
  }

  async stop(): Promise<void> {
    await this.context.close();
    await this.owner.end();
    await this.database.drop();
  }

  async organisation(): Promise<string> {
    const id = newId();
    await this.owner.query('insert into organisation (id, name) values ($1, $2)', [id, 'Omsorg AB']);
    return id;
  }

  async enter(organisation: string, act: Partial<AuditedAct> = {}): Promise<void> {
    await this.get(Database).write({ organisation }, async (tx) => {
      await this.get(AuditTrail).enter(tx, {
        ...{ organisation, actor: 'system', action: 'matter.read', subject: 'matter:1' },
        ...act,
      });
    });
  }

  /** Verifies without leaving an entry. */
  async verify(organisation: string): Promise<Verification> {
    return this.get(Database).read({ organisation }, async (tx) =>
      this.get(VerifyChain).look(tx, { organisation, by: 'system' }),
    );
  }

  /** The whole export, as text. */
  async exported(organisation: string): Promise<string> {
    return (await buffer(await this.get(ExportChain).execute(organisation, 'system'))).toString('utf8');
  }
}

/** What the stand-alone script says of an export, and its exit code. */
export function scriptOn(text: string, ...more: readonly string[]): { exit: number | null; out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'fristvakt-audit-'));
  try {
    const path = join(folder, 'audit.ndjson');
    writeFileSync(path, text);
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, path, ...more], {
      encoding: 'utf8',
    });
    return { exit: status, out: `${stdout}${stderr}`.trim() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Random numbers that are the same in every run. */
export function numbers(seed: string): (below: number) => number {
  let state = createHash('sha256').update(seed).digest();
  return (below) => {
    state = createHash('sha256').update(state).digest();
    return state.readUInt32BE() % below;
  };
}

/** How the program reaches a database of the tests. */
export function serverOf(database: TestDatabase): Server {
  const { host = '', port = 5432, user = '', password } = database.connection('fristvakt_app');
  if (typeof password !== 'string') return { socketFolder: host, port, user, database: database.name };
  const at = `host=${encodeURIComponent(host)}&port=${String(port)}`;
  return { url: `postgresql://${user}:${encodeURIComponent(password)}@localhost/${database.name}?${at}` };
}
