import { Database } from '@fristvakt/platform';
import { AuditApp, scriptOn } from '../../../test/audit/audit-app';
import { AuditKeeper } from './audit-keeper';
import { AuditTrail } from './audit-trail';
import { AuditQuery } from './audit.query';
import { EraseValues } from './erase-values';
import { SignHead } from './sign-head';
import { VerifyChain } from './verify-chain';

const WRITERS = 50;
const EACH = 20;
const DAY = 24 * 60;

describe('the audit chain', () => {
  let app: AuditApp;

  beforeAll(async () => {
    app = await AuditApp.start();
  });
  afterAll(async () => {
    await app.stop();
  });

  test('has neither fork nor gap when many write at once', async () => {
    const organisation = await app.organisation();
    const write = async (writer: number): Promise<void> => {
      for (let act = 0; act < EACH; act += 1) {
        await app.enter(organisation, { actor: `writer ${String(writer)}`, values: { words: 'hej' } });
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, async (_, writer) => write(writer)));
    await expect(app.verify(organisation)).resolves.toStrictEqual({
      ok: true,
      entries: WRITERS * EACH,
      erased: 0,
      signedTo: null,
      fault: null,
    });
    const { rows } = await app.owner.query<{ entries: number; previous: number }>(
      `select count(*)::int as entries, count(distinct previous_hash)::int as previous
       from audit_entry where organisation_id = $1`,
      [organisation],
    );
    expect(rows).toStrictEqual([{ entries: WRITERS * EACH, previous: WRITERS * EACH }]);
  });

  test('stays as it was where the act is undone', async () => {
    const organisation = await app.organisation();
    const undone = app.get(Database).write({ organisation }, async (tx) => {
      await app.get(AuditTrail).enter(tx, {
        ...{ organisation, actor: 'system', action: 'matter.read', subject: 'matter:1' },
      });
      throw new Error('the act failed');
    });
    await expect(undone).rejects.toThrow('the act failed');
    await app.enter(organisation);
    expect(await app.verify(organisation)).toMatchObject({ ok: true, entries: 1 });
  });

  test('is signed once a day, unless it is empty', async () => {
    const [organisation, empty] = [await app.organisation(), await app.organisation()];
    await app.enter(organisation);
    const both = await Promise.all([
      app.get(SignHead).execute(organisation),
      app.get(SignHead).execute(organisation),
    ]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await app.get(SignHead).execute(empty)).toBe(false);
    app.clock.pass(DAY);
    await app.get(AuditKeeper).keep();
    expect(await app.get(AuditKeeper).keep()).toStrictEqual({ done: 0, failed: 0 });
    const heads = await app.get(AuditQuery).heads({ organisation, limit: 10 });
    expect(heads.map(({ day, seq }) => [day, seq])).toStrictEqual([
      ['2026-11-26', 2],
      ['2026-11-25', 1],
    ]);
    expect(await app.verify(organisation)).toMatchObject({ ok: true, entries: 3, signedTo: 2 });
  });

  test('is verified by one at a time, and tells of it', async () => {
    const organisation = await app.organisation();
    await app.enter(organisation);
    const asked = { organisation, by: 'system' };
    const verifying = app.get(VerifyChain);
    const meanwhile = await app.get(Database).read({ organisation }, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(7011936, hashtext($1))', [organisation]);
      return verifying.execute(asked);
    });
    expect(meanwhile).toMatchObject({ ok: false, refusal: { code: 'verification-under-way' } });
    expect(await verifying.execute(asked)).toMatchObject({ ok: true, value: { ok: true, entries: 1 } });
    const [entry] = await app.get(AuditQuery).entries({ ...asked, limit: 1 });
    expect(entry).toMatchObject({ seq: 2, action: 'audit.verified', detail: { ok: true, entries: 1 } });
  });

  test('is listed latest first, by subject, action, actor and day, page by page', async () => {
    const organisation = await app.organisation();
    await app.enter(organisation, { subject: 'matter:1', action: 'fact.recorded', values: { body: 'Åsa' } });
    await app.enter(organisation, { subject: 'matter:2', action: 'fact.corrected', actor: 'kim' });
    await app.enter(organisation, { subject: 'matter:2' });
    const found = async (more: object): Promise<readonly number[]> => {
      const rows = await app.get(AuditQuery).entries({ organisation, by: 'system', limit: 10, ...more });
      return rows.map(({ seq }) => seq).filter((seq) => seq <= 3);
    };
    expect(await found({})).toStrictEqual([3, 2, 1]);
    expect(await found({ limit: 1, before: 3 })).toStrictEqual([2]);
    expect(await found({ subject: 'matter:2' })).toStrictEqual([3, 2]);
    expect(await found({ action: ['fact.'] })).toStrictEqual([2, 1]);
    expect(await found({ action: ['moon.', 'fact.c'] })).toStrictEqual([2]);
    expect(await found({ actor: 'kim' })).toStrictEqual([2]);
    expect(await found({ from: '2200-12-31' })).toStrictEqual([]);
    expect(await found({ to: '2026-01-01' })).toStrictEqual([]);
    const [first] = await app
      .get(AuditQuery)
      .entries({ organisation, by: 'system', limit: 1, action: ['fact.recorded'] });
    expect(first).toMatchObject({ values: { body: 'Åsa' }, detail: {} });
  });

  test('stays valid when words are erased, and says who erased them and why', async () => {
    const organisation = await app.organisation();
    await app.enter(organisation, { subject: 'person:1', values: { name: 'Åsa', note: 'rad\u2028två' } });
    await app.enter(organisation, { subject: 'person:1', values: { name: 'Åsa Berg' } });
    await app.enter(organisation, { subject: 'person:2', values: { name: 'Bo' } });
    const erased = await app.get(EraseValues).execute({
      ...{ organisation, by: 'kim', subject: 'person:1', reason: 'art. 17' },
    });
    expect(erased).toMatchObject({ ok: true, value: { seqs: [1, 2], values: 3 } });
    expect(await app.verify(organisation)).toMatchObject({ ok: true, entries: 4, erased: 3 });
    const rows = await app.get(AuditQuery).entries({ organisation, by: 'system', limit: 10 });
    expect(rows.map(({ values }) => values)).toStrictEqual([
      { reason: 'art. 17' },
      { name: 'Bo' },
      { name: null },
      { name: null, note: null },
    ]);
    const text = await app.exported(organisation);
    expect(text).not.toContain('Åsa');
    expect(scriptOn(text)).toStrictEqual({ exit: 0, out: '6 entries, chain intact' });
    const again = await app.get(EraseValues).execute({
      ...{ organisation, by: 'kim', subject: 'person:1', reason: 'art. 17' },
    });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'nothing-to-erase' } });
    const all = await app.get(EraseValues).execute({ organisation, by: 'kim', reason: 'art. 17' });
    expect(all).toMatchObject({ ok: false, refusal: { code: 'erasure-of-everything' } });
  });

  test('of another organisation is not erased, listed or exported', async () => {
    const [own, other] = [await app.organisation(), await app.organisation()];
    await app.enter(other, { subject: 'person:1', values: { name: 'Åsa' } });
    const erased = await app.get(EraseValues).execute({
      ...{ organisation: own, by: 'kim', seqs: [1], reason: 'art. 17' },
    });
    expect(erased).toMatchObject({ ok: false, refusal: { code: 'nothing-to-erase' } });
    expect(await app.get(AuditQuery).entries({ organisation: own, by: 'kim', limit: 10 })).toStrictEqual([]);
    expect(await app.exported(own)).not.toContain('Åsa');
    expect(await app.verify(other)).toMatchObject({ ok: true, entries: 1, erased: 0 });
  });
});
