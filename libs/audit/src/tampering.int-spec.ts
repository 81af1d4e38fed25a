import { buffer } from 'node:stream/consumers';
import { newId } from '@fristvakt/platform';
import type { Database } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { AuditApp, numbers, scriptOn } from '../../../test/audit/audit-app';
import { TAMPERINGS, rebuild } from '../../../test/audit/tamperings';
import type { Tampering, TamperedChain } from '../../../test/audit/tamperings';
import type { AuditTrail } from './audit-trail';
import { ChainReader } from './chain-reader';
import { EraseValues } from './erase-values';
import { ExportChain } from './export-chain';
import { SignHead } from './sign-head';
import { SigningKey } from './signing-key';
import { VerifyChain } from './verify-chain';
import type { Verification, VerificationAsked } from './verify-chain';

const ENTRIES = 300;
const ALL = 500;
const DAY = 24 * 60;
const PATIENCE = 60_000;

describe('an audit chain that was tampered with', () => {
  let app: AuditApp;
  let chain: TamperedChain;

  beforeAll(async () => {
    app = await AuditApp.start();
    chain = await chainOf(app);
  }, PATIENCE);
  afterAll(async () => {
    await app.stop();
  });

  /** Does something as a superuser without triggers, and takes it back. */
  async function undone<T>(work: () => Promise<T>): Promise<T> {
    await app.owner.query('begin');
    try {
      await app.owner.query('set local session_replication_role = replica');
      return await work();
    } finally {
      await app.owner.query('rollback');
    }
  }

  /** Verifies what the superuser's transaction sees. */
  async function verify(more: Partial<VerificationAsked> = {}): Promise<Verification> {
    const asked = { organisation: chain.organisation, by: 'system', ...more };
    return app.get(VerifyChain).look(superusers(app), asked);
  }

  /** The export of what the superuser's transaction sees. */
  async function exported(organisation: string): Promise<string> {
    const look = async <T>(_: unknown, work: (tx: EntityManager) => Promise<T>): Promise<T> =>
      work(superusers(app));
    const database = { read: look, write: look } as unknown as Database;
    const silent = { enter: async () => Promise.resolve() } as unknown as AuditTrail;
    const [reader, key] = [app.get(ChainReader), app.get(SigningKey)];
    const exporting = new ExportChain(database, reader, key, app.clock, silent);
    return (await buffer(await exporting.execute(organisation, 'system'))).toString('utf8');
  }

  /** What a tampering led to, told only where it was not found, or the wrong place was named. */
  async function missed(tampering: Tampering): Promise<readonly string[]> {
    return undone(async () => {
      const isNamed = await tampering.run(chain);
      const { ok, fault } = await verify();
      if (ok || fault === null) return [`${tampering.what}: not found`];
      return isNamed(fault) ? [] : [`${tampering.what}: ${JSON.stringify(fault)}`];
    });
  }

  test('is sound before and after', async () => {
    expect(await verify()).toMatchObject({ ok: true, entries: chain.length, erased: 1, fault: null });
  });

  test(
    `is found out ${String(ALL)} times of ${String(ALL)}, with the first place named`,
    async () => {
      const found: string[] = [];
      for (let round = 0; round < ALL; round += 1) {
        const tampering = TAMPERINGS[round % TAMPERINGS.length];
        if (tampering !== undefined) found.push(...(await missed(tampering)));
      }
      expect(found).toStrictEqual([]);
      expect(await verify()).toMatchObject({ ok: true });
    },
    PATIENCE,
  );

  test('is found out by who has noted down an entry, though every head was made away with', async () => {
    const { rows } = await app.owner.query<{ hash: string }>(
      `select encode(hash, 'hex') as hash from audit_entry where organisation_id = $1 and seq = $2`,
      [chain.organisation, 200],
    );
    const known = { seq: 200, hash: rows[0]?.hash ?? '' };
    expect(await verify({ known })).toMatchObject({ ok: true });
    await undone(async () => {
      await app.owner.query('delete from audit_head where organisation_id = $1', [chain.organisation]);
      await app.owner.query(
        `update audit_entry set action = 'matter.read' where organisation_id = $1 and action = 'audit.head-signed'`,
        [chain.organisation],
      );
      await rebuild(chain, 1);
      expect(await verify()).toMatchObject({ ok: true, signedTo: null });
      expect(await verify({ known })).toMatchObject({ ok: false, fault: { kind: 'known-hash', seq: 200 } });
    });
  });

  test('is found out by the stand-alone script too, in an export', async () => {
    const text = await exported(chain.organisation);
    expect(scriptOn(text)).toMatchObject({ exit: 0 });
    const lines = text.trimEnd().split('\n');
    const without = (place: number): string => `${lines.filter((_, at) => at !== place).join('\n')}\n`;
    const entry = lines.findIndex((line) => line.startsWith('{"entry":{"seq":150,'));
    const head = lines.findIndex((line) => line.startsWith('{"head":'));
    const value = lines.findIndex((line) => line.startsWith('{"value":'));
    expect(scriptOn(without(entry))).toStrictEqual({ exit: 1, out: 'entry 150: entry-missing' });
    expect(scriptOn(without(value)).out).toMatch(/^entry \d+: value-missing$/);
    expect(scriptOn(without(head)).out).toMatch(/^entry \d+: head-missing$/);
    expect(scriptOn(without(lines.length - 1)).out).toMatch(/^entry \d+: tail-cut$/);
    const changed = lines.with(entry, (lines[entry] ?? '').replace('"actor":"', '"actor":"x'));
    expect(scriptOn(changed.join('\n')).out).toBe('entry 150: hash');
    expect(scriptOn(text, '0000000000000000').out).toBe('entry 0: head-key');
  });

  test(
    'is told of alike by the program and by the script',
    async () => {
      const found: string[] = [];
      // An export has no words but those of its entries.
      for (const tampering of TAMPERINGS.filter(({ what }) => what !== 'insert a value of no entry')) {
        await undone(async () => {
          await tampering.run(chain);
          const { fault } = await verify();
          const script = scriptOn(await exported(chain.organisation));
          const told = `entry ${String(fault?.seq)}: ${String(fault?.kind)}`;
          if (script.exit !== 1 || told !== script.out)
            found.push(`${tampering.what}: ${told} / ${script.out}`);
        });
      }
      expect(found).toStrictEqual([]);
    },
    PATIENCE,
  );
});

/** The superuser's transaction, as the program reads. */
const superusers = (app: AuditApp): EntityManager =>
  ({
    query: async (sql: string, values?: unknown[]): Promise<unknown> =>
      (await app.owner.query(sql, values)).rows,
  }) as unknown as EntityManager;

/** A chain with values, an erasure, and a signed head every fifty entries; the last head is near its end. */
async function chainOf(app: AuditApp): Promise<TamperedChain> {
  const [organisation, other] = [await app.organisation(), await app.organisation()];
  const any = numbers('tamperings');
  for (let seq = 1; seq < ENTRIES; seq += 1) {
    await app.enter(organisation, {
      actor: 'kim',
      subject: `matter:${newId()}`,
      detail: { seq },
      ...(any(3) === 0 ? { values: { words: `words ${String(seq)}` } } : {}),
    });
    if (seq === 10) await app.enter(organisation, { values: { gone: 'gone' } });
    if (seq % 50 !== 48) continue;
    await app.get(SignHead).execute(organisation);
    app.clock.pass(DAY);
  }
  const { rows: gone } = await app.owner.query<{ seq: number }>(
    `select seq from audit_value where organisation_id = $1 and name = 'gone'`,
    [organisation],
  );
  await app.get(EraseValues).execute({
    ...{ organisation, by: 'kim', seqs: gone.map(({ seq }) => seq), reason: 'art. 17' },
  });
  await app.get(SignHead).execute(organisation);
  await app.enter(organisation);
  const { rows } = await app.owner.query<{
    length: number;
    signed: number;
    valued: number[];
    days: string[];
  }>(
    `select length, (select max(seq) from audit_head where organisation_id = $1) as signed,
       (select json_agg(seq) from audit_value where organisation_id = $1) as valued,
       (select json_agg(day order by day) from audit_head where organisation_id = $1) as days
     from audit_chain where organisation_id = $1`,
    [organisation],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('there is no chain');
  const { length, signed, valued, days } = row;
  return { ...{ db: app.owner, organisation, other, length, signedTo: signed, valued, days, any } };
}
