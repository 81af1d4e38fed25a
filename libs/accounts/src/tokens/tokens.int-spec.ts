import { AccountsApp, codeOf, valueOf } from '../../../../test/accounts/accounts-app';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import { PERMISSION_NAMES, may } from '../access';
import { ChangeMember } from '../members/change-member';
import { Members } from '../members/members.query';
import { SCOPES } from '../principal';
import type { Principal, Role } from '../principal';
import { Principals } from '../rights/principals';
import { CreateToken } from './create-token';
import { OwnTokens } from './own-tokens.query';
import { RevokeToken } from './revoke-token';

describe('API tokens', () => {
  let database: TestDatabase;
  let app: AccountsApp;
  let admin: Principal;
  let count = 0;

  beforeAll(async () => {
    database = await createDatabase();
    app = await AccountsApp.start(database);
    await app.administrator(await app.organisation());
    admin = (await app.signedIn('admin@omsorg.example')).principal;
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  async function member(...roles: readonly Role[]): Promise<Principal> {
    count += 1;
    const email = `member${String(count)}@omsorg.example`;
    await app.member(admin, email, roles);
    return (await app.signedIn(email)).principal;
  }
  const create = async (owner: Principal, more: Partial<Parameters<CreateToken['execute']>[1]> = {}) =>
    app.get(CreateToken).execute(owner, { name: 'Export', scopes: ['read'], days: 30, ...more });
  const bearer = async (token: string) => app.get(Principals).ofBearer(token);

  test('a token is its owner, within its scopes, and never in person', async () => {
    const owner = await member('compliance-officer');
    const { id, token } = valueOf(await create(owner));
    expect(token).toMatch(/^frv_[\w-]{43}$/);
    const principal = await bearer(token);
    expect(principal).toStrictEqual({ ...owner, by: { kind: 'token', id, scopes: ['read'] } });
    const allowed = PERMISSION_NAMES.filter((name) => principal !== undefined && may(principal, name));
    expect(allowed).toStrictEqual([
      ...['read-record', 'read-register', 'read-templates', 'export-case-files', 'read-people'],
      ...['read-notices', 'read-reminders'],
    ]);
  });

  test.each<[Role, readonly string[]]>([
    // The officer sets when the organisation is reminded.
    ['compliance-officer', ['read', 'record', 'administer']],
    ['counsel', ['read', 'record']],
    ['manager', ['read', 'record']],
    // Administrators write the organisation's templates of checklists.
    ['administrator', ['read', 'record', 'administer', 'audit']],
    // Auditors answer what they were told, and say when they are away; of the record they write nothing.
    ['auditor', ['read', 'record', 'audit']],
  ])('%s makes tokens for %j only', async (role, expected) => {
    const owner = await member(role);
    const allowed: string[] = [];
    for (const scope of SCOPES) if ((await create(owner, { scopes: [scope] })).ok) allowed.push(scope);
    expect(allowed).toStrictEqual(expected);
    const beyond = expected.length < SCOPES.length;
    expect(codeOf(await create(owner, { scopes: SCOPES }))).toBe(beyond ? 'scope-beyond-roles' : 'none');
  });

  test('a token does not outlive the role it was made for', async () => {
    const owner = await member('auditor', 'manager');
    const { token } = valueOf(await create(owner, { scopes: ['audit'] }));
    const { version } = valueOf(await app.get(Members).one(admin, owner.membership));
    valueOf(
      await app.get(ChangeMember).execute(admin, { id: owner.membership, version, roles: ['manager'] }),
    );
    const principal = await bearer(token);
    expect(principal && may(principal, 'read-audit')).toBe(false);
  });

  test.each([
    ['no day', { days: 0 }, 'days-out-of-range'],
    ['more than a year', { days: 367 }, 'days-out-of-range'],
    ['half a day', { days: 0.5 }, 'days-out-of-range'],
    ['no scope', { scopes: [] }, 'scopes-missing'],
    ['no name', { name: ' ' }, 'name-missing'],
  ])('none is made for %s', async (_, wrong, code) => {
    expect(codeOf(await create(admin, wrong))).toBe(code);
  });

  test('a token makes no token', async () => {
    const { token } = valueOf(await create(admin));
    const principal = await bearer(token);
    expect(principal && codeOf(await create(principal))).toBe('in-person-only');
  });

  test('a token ends with its last day, and at once when it is revoked', async () => {
    const owner = await member('manager');
    const [one, other] = [valueOf(await create(owner, { days: 1 })), valueOf(await create(owner))];
    await expect(bearer(other.token)).resolves.toMatchObject({ membership: owner.membership });
    app.clock.pass(24 * 60 - 1);
    await expect(bearer(one.token)).resolves.toMatchObject({ membership: owner.membership });
    app.clock.pass(1);
    await expect(bearer(one.token)).resolves.toBeUndefined();
    await expect(bearer(other.token)).resolves.toMatchObject({ membership: owner.membership });
    valueOf(await app.get(RevokeToken).execute(owner, other.id));
    await expect(bearer(other.token)).resolves.toBeUndefined();
    await expect(app.get(OwnTokens).of(owner)).resolves.toStrictEqual([]);
    expect(codeOf(await app.get(RevokeToken).execute(owner, other.id))).toBe('token-not-found');
  });

  test('nobody revokes or sees the token of somebody else', async () => {
    const [owner, other] = [await member('manager'), await member('manager')];
    const { id } = valueOf(await create(owner));
    expect(codeOf(await app.get(RevokeToken).execute(other, id))).toBe('token-not-found');
    await expect(app.get(OwnTokens).of(other)).resolves.toStrictEqual([]);
    expect((await app.get(OwnTokens).of(owner)).map((one) => [one.id, one.lastUsedOn])).toStrictEqual([
      [id, null],
    ]);
  });

  test('the day it was last used is told', async () => {
    const owner = await member('manager');
    const { token } = valueOf(await create(owner));
    await bearer(token);
    const [listed] = await app.get(OwnTokens).of(owner);
    expect(listed?.lastUsedOn).toBe(app.clock.today());
  });

  test.each(['', 'frv_', 'frv_unknown', 'no token of ours'])('"%s" is nobody', async (token) => {
    await expect(bearer(token)).resolves.toBeUndefined();
  });

  test('the token of a session is no API token, nor the other way round', async () => {
    const { token } = await app.signedIn('admin@omsorg.example');
    await expect(bearer(token)).resolves.toBeUndefined();
    const made = valueOf(await create((await app.signedIn('admin@omsorg.example')).principal));
    await expect(app.get(Principals).ofSession(made.token)).resolves.toBeUndefined();
  });
});
