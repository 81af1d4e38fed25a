import { AccountsApp, codeOf, valueOf } from '../../../../test/accounts/accounts-app';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import type { Principal } from '../principal';
import { ChangeOrganisation } from './change-organisation';
import { OwnOrganisation } from './own-organisation.query';

describe('an administrator changes the organisation', () => {
  let database: TestDatabase;
  let app: AccountsApp;
  let count = 0;

  beforeAll(async () => {
    database = await createDatabase();
    app = await AccountsApp.start(database);
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  async function administrator(): Promise<{ email: string; token: string; principal: Principal }> {
    count += 1;
    const email = `admin${String(count)}@omsorg.example`;
    await app.administrator(await app.organisation(), email);
    return { email, ...(await app.signedIn(email)) };
  }
  const change = async (
    principal: Principal,
    version: number,
    changes: { name?: string; secondFactorRequired?: boolean },
  ): ReturnType<ChangeOrganisation['execute']> =>
    app.get(ChangeOrganisation).execute(principal, { version, ...changes });

  test('what stays out stays as it is, and the version goes up', async () => {
    const { principal } = await administrator();
    expect(valueOf(await change(principal, 1, { name: ' Vård AB ' }))).toBe(2);
    const own = app.get(OwnOrganisation);
    const { organisation: id } = principal;
    await expect(own.of(principal)).resolves.toStrictEqual({
      ...{ id, name: 'Vård AB', secondFactorRequired: false, demo: false, version: 2 },
    });
    expect(valueOf(await change(principal, 2, { secondFactorRequired: true }))).toBe(3);
    await expect(own.of(principal)).resolves.toMatchObject({ name: 'Vård AB', secondFactorRequired: true });
  });

  test('of two on the same version the second is told; an empty name is none', async () => {
    const { principal } = await administrator();
    const both = await Promise.all([
      change(principal, 1, { name: 'Ett' }),
      change(principal, 1, { name: 'Två' }),
    ]);
    expect(both.map(codeOf).toSorted((one, other) => (one < other ? -1 : 1))).toStrictEqual([
      'none',
      'stale',
    ]);
    expect(codeOf(await change(principal, 2, { name: '  ' }))).toBe('name-missing');
  });

  test('a second factor is demanded at once, of sessions that have begun, here alone', async () => {
    const { principal, token } = await administrator();
    const elsewhere = await administrator();
    const email = `member${String(count)}@omsorg.example`;
    await app.member(principal, email, ['manager']);
    const member = await app.signedIn(email);
    expect(member.principal.secondFactorMissing).toBe(false);
    valueOf(await change(principal, 1, { secondFactorRequired: true }));
    for (const one of [token, member.token]) {
      await expect(app.principal(one)).resolves.toMatchObject({ secondFactorMissing: true });
    }
    await expect(app.principal(elsewhere.token)).resolves.toMatchObject({ secondFactorMissing: false });
    valueOf(await change(principal, 2, { secondFactorRequired: false }));
    await expect(app.principal(member.token)).resolves.toMatchObject({ secondFactorMissing: false });
  });

  test('it is entered in the chain; the name in what can be erased', async () => {
    const { principal } = await administrator();
    valueOf(await change(principal, 1, { name: 'Vård AB', secondFactorRequired: true }));
    const { organisation } = principal;
    const [entry] = await app.sql<{ seq: number; action: string; actor: string; detail: string }>(
      `select seq, action, actor, detail from audit_entry where organisation_id = '${organisation}'
       order by seq desc limit 1`,
    );
    expect(entry).toMatchObject({ action: 'organisation.changed', actor: principal.membership });
    expect(JSON.parse(entry?.detail ?? '')).toMatchObject({ secondFactorRequired: true, before: false });
    expect(entry?.detail).not.toContain('AB');
    const values = await app.sql(
      `select name, value from audit_value where organisation_id = '${organisation}'
       and seq = ${String(entry?.seq)} order by name`,
    );
    expect(values).toStrictEqual([
      { name: 'before', value: 'Omsorg AB' },
      { name: 'name', value: 'Vård AB' },
    ]);
  });
});
