import { AccountsApp, PASSWORD, codeOf, valueOf } from '../../../../test/accounts/accounts-app';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import type { Principal } from '../principal';
import { Principals } from '../rights/principals';
import { CreateToken } from '../tokens/create-token';
import { AcceptInvitation } from './accept-invitation';
import { ChangeMember } from './change-member';
import { DisableMember } from './disable-member';
import { EnableMember } from './enable-member';
import { InviteMember } from './invite-member';
import { Members } from './members.query';
import { RenewInvitation } from './renew-invitation';

describe('members', () => {
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

  async function administrator(): Promise<Principal> {
    count += 1;
    const email = `admin${String(count)}@omsorg.example`;
    await app.administrator(await app.organisation(), email);
    return (await app.signedIn(email)).principal;
  }
  const invite = async (admin: Principal, email: string) =>
    app.get(InviteMember).execute(admin, { name: 'Bo', email, roles: ['manager'], matter: null });
  const accept = async (token: string, password = PASSWORD) => {
    count += 1;
    return app.get(AcceptInvitation).execute({ token, password, address: `desk ${String(count)}` });
  };
  const version = async (admin: Principal, id: string): Promise<number> =>
    valueOf(await app.get(Members).one(admin, id)).version;

  test('an invited person is nobody until they accept, and then a member', async () => {
    const admin = await administrator();
    const { membership, token } = valueOf(await invite(admin, 'Bo@Omsorg.example'));
    expect(codeOf(await app.signIn('bo@omsorg.example'))).toBe('wrong-credentials');
    expect(codeOf(await accept(token))).toBe('none');
    const { principal } = await app.signedIn('bo@omsorg.example');
    expect(principal).toMatchObject({ membership, organisation: admin.organisation, roles: ['manager'] });
    expect(codeOf(await accept(token))).toBe('invitation-refused');
    await expect(app.audited(admin.organisation)).resolves.toStrictEqual([
      ...['organisation.created', 'member.created', 'session.opened'],
      ...['member.invited', 'invitation.accepted', 'session.opened'],
    ]);
  });

  test('an invitation is good for seven days', async () => {
    const admin = await administrator();
    const [soon, late] = [
      valueOf(await invite(admin, 'soon@omsorg.example')),
      valueOf(await invite(admin, 'late@omsorg.example')),
    ];
    app.clock.pass(7 * 24 * 60 - 1);
    expect(codeOf(await accept(soon.token))).toBe('none');
    app.clock.pass(1);
    expect(codeOf(await accept(late.token))).toBe('invitation-refused');
  });

  test('a new invitation takes the place of the one before', async () => {
    const admin = await administrator();
    const first = valueOf(await invite(admin, 'again@omsorg.example'));
    const second = valueOf(await app.get(RenewInvitation).execute(admin, first.membership));
    expect(codeOf(await accept(first.token))).toBe('invitation-refused');
    expect(codeOf(await accept(second.token))).toBe('none');
    const third = await app.get(RenewInvitation).execute(admin, first.membership);
    expect(codeOf(third)).toBe('member-not-invited');
  });

  test('one invitation is accepted once, also by two at the same moment', async () => {
    const [one, other] = [await administrator(), await administrator()];
    // The first makes an account; the second finds it.
    for (const admin of [one, other]) {
      const { token } = valueOf(await invite(admin, 'twice@omsorg.example'));
      const codes = (await Promise.all([accept(token), accept(token), accept(token)])).map(codeOf);
      expect(codes.filter((code) => code === 'none')).toHaveLength(1);
    }
  });

  test.each(['invited', 'disabled'])(
    'a session and a token of who is %s are nobody’s, though they go on',
    async (state) => {
      const admin = await administrator();
      const email = `${state}${String(count)}@omsorg.example`;
      const id = await app.member(admin, email, ['manager']);
      const { token, principal } = await app.signedIn(email);
      const bearer = valueOf(
        await app.get(CreateToken).execute(principal, { name: 'x', scopes: ['read'], days: 9 }),
      );
      await app.sql(`update membership set state = '${state}' where id = '${id}'`);
      app.clock.pass(1);
      await expect(app.opened(token)).resolves.toMatchObject({ principal: undefined });
      await expect(app.get(Principals).ofBearer(bearer.token)).resolves.toBeUndefined();
    },
  );

  test('who has an account shows it by its password; the answer does not tell that there is one', async () => {
    const [one, other] = [await administrator(), await administrator()];
    expect(codeOf(await accept(valueOf(await invite(one, 'known@omsorg.example')).token))).toBe('none');
    const { token } = valueOf(await invite(other, 'known@omsorg.example'));
    const stranger = await accept(token, 'some other password');
    expect(stranger).toStrictEqual(await accept('no invitation at all', 'some other password'));
    expect(codeOf(stranger)).toBe('invitation-refused');
    expect(codeOf(await accept(token))).toBe('none');
    expect(valueOf(await app.signIn('known@omsorg.example')).organisation).toBeNull();
  });

  test('an invitation is no way around the limit of wrong passwords', async () => {
    const [one, other] = [await administrator(), await administrator()];
    expect(codeOf(await accept(valueOf(await invite(one, 'guessed@omsorg.example')).token))).toBe('none');
    const { token } = valueOf(await invite(other, 'guessed@omsorg.example'));
    const codes: string[] = [];
    for (let tries = 1; tries <= 11; tries += 1)
      codes.push(codeOf(await accept(token, `a guess of mine ${String(tries)}`)));
    expect(codes.at(-1)).toBe('too-many-tries');
    expect(codeOf(await app.signIn('guessed@omsorg.example'))).toBe('too-many-tries');
  });

  test.each([
    ['kort', 'password-too-short'],
    ['x'.repeat(201), 'password-too-long'],
    ['passwordpassword', 'password-too-common'],
    ['Sommaren2026', 'password-too-common'],
    ['aaaaaaaaaaaaaaaa', 'password-too-common'],
    ['WEAK-ONE@omsorg.example', 'password-is-email'],
  ])('%s is no password: %s', async (password, code) => {
    const admin = await administrator();
    const { token } = valueOf(await invite(admin, 'weak-one@omsorg.example'));
    expect(codeOf(await accept(token, password))).toBe(code);
  });

  test.each([
    ['no e-mail', { email: 'bo' }, 'email-malformed'],
    ['no name', { name: ' ' }, 'name-missing'],
    ['no role', { roles: [] }, 'roles-missing'],
    ['a guest without a matter', { roles: ['guest-counsel'] }, 'guest-roles'],
    [
      'a guest who is something else too',
      { roles: ['guest-counsel', 'manager'], matter: '0190d3a8-0000-7000-8000-000000000000' },
      'guest-roles',
    ],
    ['a matter of who is no guest', { matter: '0190d3a8-0000-7000-8000-000000000000' }, 'guest-roles'],
    [
      'a matter that is not there',
      { roles: ['guest-counsel'], matter: '0190d3a8-0000-7000-8000-000000000000' },
      'matter-not-found',
    ],
    ['an e-mail that a member has', { email: 'taken@omsorg.example' }, 'email-taken'],
  ] as const)('nobody is invited with %s', async (_, wrong, code) => {
    const admin = await administrator();
    valueOf(await invite(admin, 'taken@omsorg.example'));
    const fields = {
      name: 'Bo',
      email: 'new@omsorg.example',
      roles: ['manager'],
      matter: null,
      ...wrong,
    } as const;
    expect(codeOf(await app.get(InviteMember).execute(admin, fields))).toBe(code);
  });

  test('who is disabled is nobody at once: no session, no token, no invitation', async () => {
    const admin = await administrator();
    const id = await app.member(admin, 'out@omsorg.example', ['manager']);
    const { token, principal } = await app.signedIn('out@omsorg.example');
    const bearer = valueOf(
      await app.get(CreateToken).execute(principal, { name: 'x', scopes: ['read'], days: 9 }),
    );
    const principals = app.get(Principals);
    await expect(principals.ofBearer(bearer.token)).resolves.toMatchObject({ membership: id });
    valueOf(await app.get(DisableMember).execute(admin, id));
    await expect(principals.ofSession(token)).resolves.toBeUndefined();
    await expect(principals.ofBearer(bearer.token)).resolves.toBeUndefined();
    expect(codeOf(await app.signIn('out@omsorg.example'))).toBe('wrong-credentials');
    valueOf(await app.get(EnableMember).execute(admin, id));
    await expect(principals.ofSession(token)).resolves.toBeUndefined();
    await expect(principals.ofBearer(bearer.token)).resolves.toBeUndefined();
    expect(codeOf(await app.signIn('out@omsorg.example'))).toBe('none');
    const invited = valueOf(await invite(admin, 'never@omsorg.example'));
    valueOf(await app.get(DisableMember).execute(admin, invited.membership));
    expect(codeOf(await accept(invited.token))).toBe('invitation-refused');
  });

  test('the last administrator is neither disabled nor loses the role', async () => {
    const admin = await administrator();
    const id = admin.membership;
    const roles = ['manager'] as const;
    expect(codeOf(await app.get(DisableMember).execute(admin, id))).toBe('last-administrator');
    const change = { id, roles, version: await version(admin, id) };
    expect(codeOf(await app.get(ChangeMember).execute(admin, change))).toBe('last-administrator');
    // Who is invited to be one is none yet.
    valueOf(
      await app
        .get(InviteMember)
        .execute(admin, { name: 'Cy', email: `cy${id}@x.se`, roles: ['administrator'], matter: null }),
    );
    expect(codeOf(await app.get(DisableMember).execute(admin, id))).toBe('last-administrator');
    await app.member(admin, `second${String(count)}@omsorg.example`, ['administrator']);
    expect(codeOf(await app.get(ChangeMember).execute(admin, change))).toBe('none');
  });

  test('of two administrators who disable each other at the same moment one is left', async () => {
    const admin = await administrator();
    const email = `rival${String(count)}@omsorg.example`;
    const id = await app.member(admin, email, ['administrator']);
    const { principal: rival } = await app.signedIn(email);
    const codes = await Promise.all([
      app.get(DisableMember).execute(admin, id),
      app.get(DisableMember).execute(rival, admin.membership),
    ]);
    expect(codes.map(codeOf).filter((code) => code === 'none')).toHaveLength(1);
  });

  test('roles that are taken away are gone at once; who gains one signs in anew', async () => {
    const admin = await administrator();
    const email = `roles${String(count)}@omsorg.example`;
    const id = await app.member(admin, email, ['manager', 'counsel']);
    const { token } = await app.signedIn(email);
    valueOf(
      await app
        .get(ChangeMember)
        .execute(admin, { id, roles: ['manager'], version: await version(admin, id) }),
    );
    await expect(app.principal(token)).resolves.toMatchObject({ roles: ['manager'] });
    valueOf(
      await app
        .get(ChangeMember)
        .execute(admin, { id, roles: ['manager', 'auditor'], version: await version(admin, id) }),
    );
    await expect(app.get(Principals).ofSession(token)).resolves.toBeUndefined();
    const { principal } = await app.signedIn(email);
    expect(principal.roles).toStrictEqual(['manager', 'auditor']);
  });

  test('a change is based on the newest version', async () => {
    const admin = await administrator();
    const id = await app.member(admin, `stale${String(count)}@omsorg.example`, ['manager']);
    const before = await version(admin, id);
    expect(valueOf(await app.get(ChangeMember).execute(admin, { id, version: before, name: 'Bo Ek' }))).toBe(
      before + 1,
    );
    expect(codeOf(await app.get(ChangeMember).execute(admin, { id, version: before, name: 'Bo Al' }))).toBe(
      'stale',
    );
  });

  test('nothing can be done to a member of another organisation', async () => {
    const [admin, other] = [await administrator(), await administrator()];
    const id = other.membership;
    expect(codeOf(await app.get(Members).one(admin, id))).toBe('member-not-found');
    expect(codeOf(await app.get(DisableMember).execute(admin, id))).toBe('member-not-found');
    expect(codeOf(await app.get(EnableMember).execute(admin, id))).toBe('member-not-found');
    expect(codeOf(await app.get(RenewInvitation).execute(admin, id))).toBe('member-not-found');
    expect(codeOf(await app.get(ChangeMember).execute(admin, { id, version: 1, name: 'X' }))).toBe(
      'member-not-found',
    );
    const listed = await app.get(Members).list(admin, { most: 10 });
    expect(listed.map((one) => one.id)).toStrictEqual([admin.membership]);
  });

  test('members are listed by name, page by page; e-mails are for administrators', async () => {
    const admin = await administrator();
    const names = ['Åsa', 'Örjan', 'Bo', 'Bo', 'Ärla'];
    for (const [index, name] of names.entries()) {
      const email = `list${String(count)}-${String(index)}@omsorg.example`;
      valueOf(await app.get(InviteMember).execute(admin, { name, email, roles: ['manager'], matter: null }));
    }
    const first = await app.get(Members).list(admin, { most: 4 });
    const last = first.at(-1);
    const rest = await app
      .get(Members)
      .list(admin, { most: 9, after: last && { name: last.name, id: last.id } });
    expect([...first, ...rest].map(({ name }) => name)).toStrictEqual([
      'Ada',
      'Bo',
      'Bo',
      'Åsa',
      'Ärla',
      'Örjan',
    ]);
    expect(first[0]?.email).toMatch(/^admin/);
    const [seen] = await app.get(Members).list({ ...admin, roles: ['manager'] }, { most: 1 });
    expect(seen?.email).toBeNull();
  });
});
