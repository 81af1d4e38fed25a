import { newId } from '@fristvakt/platform';
import { AccountsApp, codeOf, valueOf } from '../../../../test/accounts/accounts-app';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import { DisableMember } from '../members/disable-member';
import { EnableMember } from '../members/enable-member';
import { ChangeOrganisation } from '../organisations/change-organisation';
import { ResetAccount } from '../organisations/reset-account';
import type { Principal } from '../principal';
import { Principals } from '../rights/principals';
import { ChangeIssuer } from './change-issuer';
import { CreateIssuer } from './create-issuer';
import { LinkedIdentities } from './linked-identities.query';
import { RemoveMemberIdentity } from './remove-member-identity';
import { RemoveOwnIdentity } from './remove-own-identity';
import { SignInOptions } from './sign-in-options.query';

const ISSUER = 'https://login.kommun.example';
const NOWHERE = '0190d3a8-0000-7000-8000-000000000000';

interface Somebody {
  readonly email: string;
  readonly token: string;
  readonly principal: Principal;
}

describe('linked identities', () => {
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

  /** The administrator of an organisation with an issuer. */
  async function administrator(): Promise<Somebody & { readonly issuer: string }> {
    count += 1;
    const email = `admin${String(count)}@omsorg.example`;
    await app.administrator(await app.organisation(), email);
    const signedIn = await app.signedIn(email);
    const settings = { name: 'Kommunen', issuer: ISSUER, clientId: 'fristvakt', clientSecret: 'hemligt' };
    const issuer = valueOf(await app.get(CreateIssuer).execute(signedIn.principal, settings));
    return { email, ...signedIn, issuer };
  }
  async function member(admin: Principal): Promise<Somebody> {
    count += 1;
    const email = `member${String(count)}@omsorg.example`;
    await app.member(admin, email, ['manager']);
    return { email, ...(await app.signedIn(email)) };
  }
  async function link({ organisation, membership }: Principal, issuer = ISSUER): Promise<string> {
    const id = newId();
    await app.sql(`insert into external_identity (id, organisation_id, membership_id, issuer, subject)
      values ('${id}', '${organisation}', '${membership}', '${issuer}', 'subject ${id}')`);
    return id;
  }
  const withoutPassword = async ({ account }: Principal): Promise<unknown> =>
    app.sql(`update account set password_hash = null where id = '${account}'`);
  const removeOwn = async (principal: Principal, id: string): ReturnType<RemoveOwnIdentity['execute']> =>
    app.get(RemoveOwnIdentity).execute(principal, id);
  const removeOf = async (
    admin: Principal,
    of: string,
    identity: string,
  ): ReturnType<RemoveMemberIdentity['execute']> =>
    app.get(RemoveMemberIdentity).execute(admin, { member: of, identity });
  const own = async (principal: Principal): Promise<readonly string[]> =>
    (await app.get(LinkedIdentities).of(principal)).map(({ id }) => id);
  const isOpen = async (token: string): Promise<boolean> =>
    (await app.get(Principals).openSession(token)) !== undefined;

  test('are listed to their person and to an administrator, without the subject', async () => {
    const { principal: admin } = await administrator();
    const { principal } = await member(admin);
    const [first, second] = [await link(principal), await link(principal, 'https://gone.example')];
    await link(admin);
    const listed = await app.get(LinkedIdentities).of(principal);
    expect(listed).toStrictEqual([
      expect.objectContaining({ id: first, issuer: ISSUER, issuerName: 'Kommunen' }),
      expect.objectContaining({ id: second, issuerName: 'https://gone.example' }),
    ]);
    expect(JSON.stringify(listed)).not.toContain('subject');
    const asked = app.get(LinkedIdentities).ofMember(admin, principal.membership);
    expect(valueOf(await asked)).toStrictEqual(listed);
  });

  test('one’s own is removed; every session of theirs here ends, and nobody else’s', async () => {
    const { principal: admin, token: adminToken } = await administrator();
    const { email, principal, token } = await member(admin);
    const other = await app.signedIn(email);
    const id = await link(principal);
    valueOf(await removeOwn(principal, id));
    for (const one of [token, other.token]) await expect(isOpen(one)).resolves.toBe(false);
    await expect(isOpen(adminToken)).resolves.toBe(true);
    await expect(own(principal)).resolves.toStrictEqual([]);
    expect((await app.audited(principal.organisation)).at(-1)).toBe('identity.removed');
    expect(codeOf(await app.signIn(email))).toBe('none');
  });

  test('the last way in cannot be removed, neither by its person nor by an administrator', async () => {
    const { principal: admin } = await administrator();
    const { principal, token } = await member(admin);
    const id = await link(principal);
    await withoutPassword(principal);
    expect(codeOf(await removeOwn(principal, id))).toBe('last-way-in');
    expect(codeOf(await removeOf(admin, principal.membership, id))).toBe('last-way-in');
    await expect(own(principal)).resolves.toStrictEqual([id]);
    await expect(isOpen(token)).resolves.toBe(true);
  });

  test('another identity is a way in while its issuer is in use', async () => {
    const { principal: admin, issuer } = await administrator();
    const { principal } = await member(admin);
    const [first, second] = [await link(principal), await link(principal)];
    await withoutPassword(principal);
    valueOf(await app.get(ChangeIssuer).execute(admin, { id: issuer, version: 1, enabled: false }));
    expect(codeOf(await removeOwn(principal, first))).toBe('last-way-in');
    valueOf(await app.get(ChangeIssuer).execute(admin, { id: issuer, version: 2, enabled: true }));
    expect(codeOf(await removeOwn(principal, first))).toBe('none');
    await expect(own(principal)).resolves.toStrictEqual([second]);
  });

  test('of the last two, removed at the same moment, one stays', async () => {
    const { principal: admin } = await administrator();
    const { principal } = await member(admin);
    const both = [await link(principal), await link(principal)];
    await withoutPassword(principal);
    const codes = (await Promise.all(both.map(async (id) => removeOwn(principal, id)))).map(codeOf);
    expect(codes.toSorted((one, other) => (one < other ? -1 : 1))).toStrictEqual(['last-way-in', 'none']);
    await expect(own(principal)).resolves.toHaveLength(1);
  });

  test('the last one of who is disabled can be removed; the operator gives the way back', async () => {
    const { principal: admin } = await administrator();
    const { email, principal } = await member(admin);
    const { organisation, membership } = principal;
    const id = await link(principal);
    await withoutPassword(principal);
    valueOf(await app.get(DisableMember).execute(admin, membership));
    valueOf(await removeOf(admin, membership, id));
    valueOf(await app.get(EnableMember).execute(admin, membership));
    const given = { organisation, email, password: true, secondFactor: false };
    const { password } = valueOf(await app.get(ResetAccount).execute(given));
    expect(codeOf(await app.signIn(email, { password: password ?? '' }))).toBe('none');
  });

  test('an administrator removes a member’s; what was removed stands in the chain, its words apart', async () => {
    const { principal: admin } = await administrator();
    const { principal, token } = await member(admin);
    const id = await link(principal);
    valueOf(await removeOf(admin, principal.membership, id));
    await expect(isOpen(token)).resolves.toBe(false);
    const [entry] = await app.sql<{ detail: string }>(
      `select actor, action, subject, detail from audit_entry
       where organisation_id = '${admin.organisation}' order by seq desc limit 1`,
    );
    expect(entry).toMatchObject({
      ...{ actor: admin.membership, action: 'identity.removed' },
      subject: `membership:${principal.membership}`,
    });
    expect(JSON.parse(entry?.detail ?? '')).toMatchObject({ identity: id, sessions: 1 });
    for (const words of [ISSUER, `subject ${id}`]) expect(entry?.detail).not.toContain(words);
  });

  test('nothing is told or done of another’s: of a colleague, of another organisation, of none', async () => {
    const [{ principal: admin }, { principal: stranger }] = [await administrator(), await administrator()];
    const { principal } = await member(admin);
    const [mine, colleagues, strangers] = [await link(principal), await link(admin), await link(stranger)];
    const refusals = await Promise.all([
      ...[colleagues, strangers, NOWHERE, 'x'].map(async (id) => removeOwn(principal, id)),
      removeOf(admin, stranger.membership, strangers),
      removeOf(admin, principal.membership, strangers),
      removeOf(admin, principal.membership, colleagues),
      removeOf(admin, NOWHERE, mine),
      removeOf(admin, 'x', 'x'),
      ...[stranger.membership, NOWHERE, 'x'].map(async (id) => app.get(LinkedIdentities).ofMember(admin, id)),
    ]);
    expect(new Set(refusals.map(codeOf))).toStrictEqual(new Set(['not-found']));
    await expect(own(stranger)).resolves.toStrictEqual([strangers]);
    await expect(own(admin)).resolves.toStrictEqual([colleagues]);
  });

  test('who lacks the second factor removes nothing, and does not learn what is there', async () => {
    const { principal: admin } = await administrator();
    const { principal, token } = await member(admin);
    const id = await link(principal);
    const demand = { version: 1, secondFactorRequired: true };
    valueOf(await app.get(ChangeOrganisation).execute(admin, demand));
    const now = await app.principal(token);
    expect(codeOf(await removeOwn(now, id))).toBe('second-factor-required');
    expect(codeOf(await removeOwn(now, NOWHERE))).toBe('not-found');
  });

  describe('what a page offers to sign in by', () => {
    const options = async (organisation: string, address = 'desk'): ReturnType<SignInOptions['of']> =>
      app.get(SignInOptions).of(organisation, address);

    test('is the issuers in use, by name, and of one organisation', async () => {
      const { principal: admin, issuer } = await administrator();
      await administrator();
      const settings = { name: 'Avtalet', issuer: 'https://a.example', clientId: 'x', clientSecret: 'x' };
      const second = valueOf(await app.get(CreateIssuer).execute(admin, settings));
      expect(valueOf(await options(admin.organisation))).toStrictEqual([
        { id: second, name: 'Avtalet' },
        { id: issuer, name: 'Kommunen' },
      ]);
      valueOf(await app.get(ChangeIssuer).execute(admin, { id: second, version: 1, enabled: false }));
      expect(valueOf(await options(admin.organisation))).toStrictEqual([{ id: issuer, name: 'Kommunen' }]);
    });

    test('is nothing where there is no issuer, or no organisation', async () => {
      const answers = [await app.organisation(), NOWHERE, 'x'].map(async (id) => options(id));
      for (const answer of await Promise.all(answers)) expect(valueOf(answer)).toStrictEqual([]);
    });

    test('is asked 300 times from one place', async () => {
      for (let calls = 1; calls <= 300; calls += 1) await options(NOWHERE, 'busy');
      expect(codeOf(await options(NOWHERE, 'busy'))).toBe('too-many-tries');
      expect(codeOf(await options(NOWHERE, 'another'))).toBe('none');
    });
  });
});
