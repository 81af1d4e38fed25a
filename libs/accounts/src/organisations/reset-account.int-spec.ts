import { setTimeout } from 'node:timers/promises';
import { authenticator } from 'otplib';
import { AccountsApp, PASSWORD, codeOf, valueOf } from '../../../../test/accounts/accounts-app';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import { DisableMember } from '../members/disable-member';
import type { Principal } from '../principal';
import { Principals } from '../rights/principals';
import { ConfirmSecondFactor } from '../second-factor/confirm-second-factor';
import { StartSecondFactor } from '../second-factor/start-second-factor';
import { CreateToken } from '../tokens/create-token';
import { ResetAccount } from './reset-account';

const NOWHERE = '0190d3a8-0000-7000-8000-000000000000';
const READ = { name: 'Export', scopes: ['administer'], days: 1 } as const;

describe('the operator resets an account', () => {
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

  const reset = async (
    organisation: string,
    email: string,
    { password = false, secondFactor = false },
  ): ReturnType<ResetAccount['execute']> =>
    app.get(ResetAccount).execute({ organisation, email, password, secondFactor });
  const isSession = async (token: string): Promise<boolean> =>
    (await app.get(Principals).openSession(token)) !== undefined;
  const isToken = async (token: string): Promise<boolean> =>
    (await app.get(Principals).ofBearer(token)) !== undefined;
  const tokenOf = async (principal: Principal): Promise<string> =>
    valueOf(await app.get(CreateToken).execute(principal, READ)).token;

  /** The only person of an organisation, with the password of all tests. */
  async function person(): Promise<{ organisation: string; email: string; account: string }> {
    count += 1;
    const email = `person${String(count)}@omsorg.example`;
    const organisation = await app.organisation();
    return { organisation, email, account: (await app.administrator(organisation, email)).account };
  }

  test('the password that is made up opens the account, and the one before does not', async () => {
    const { organisation, email } = await person();
    const { password, membership } = valueOf(
      await reset(organisation, ` ${email.toUpperCase()} `, { password: true }),
    );
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/);
    expect(codeOf(await app.signIn(email))).toBe('wrong-credentials');
    const { token } = valueOf(await app.signIn(email, { password: password ?? '' }));
    await expect(app.principal(token)).resolves.toMatchObject({ organisation, membership });
  });

  test('all sessions and tokens from before are dead, though they were looked up a moment ago', async () => {
    const { organisation, email } = await person();
    const [here, there] = [await app.signedIn(email), await app.signedIn(email)];
    const token = await tokenOf(here.principal);
    await expect(isToken(token)).resolves.toBe(true);
    valueOf(await reset(organisation, email, { password: true }));
    for (const session of [here, there]) await expect(isSession(session.token)).resolves.toBe(false);
    await expect(isToken(token)).resolves.toBe(false);
  });

  test('another process hears of it', async () => {
    const other = await AccountsApp.start(database, { clock: app.clock });
    const { organisation, email } = await person();
    const { token } = await other.signedIn(email);
    valueOf(await reset(organisation, email, { secondFactor: true }));
    let isOpen = true;
    for (let tries = 0; isOpen && tries < 100; tries += 1) {
      isOpen = (await other.get(Principals).openSession(token)) !== undefined;
      if (isOpen) await setTimeout(20);
    }
    await other.stop();
    expect(isOpen).toBe(false);
  });

  test('the second factor alone: the password stays, and no code is asked for', async () => {
    const { organisation, email } = await person();
    const { principal } = await app.signedIn(email);
    const { secret } = valueOf(await app.get(StartSecondFactor).execute(principal, PASSWORD));
    const code = authenticator.clone({ epoch: app.clock.now() }).generate(secret);
    const { token } = valueOf(await app.get(ConfirmSecondFactor).execute(principal, code));
    app.clock.pass(1);
    expect(codeOf(await app.signIn(email))).toBe('second-factor-needed');
    const done = valueOf(await reset(organisation, email, { secondFactor: true }));
    expect(done.password).toBeNull();
    await expect(isSession(token)).resolves.toBe(false);
    expect(codeOf(await app.signIn(email))).toBe('none');
    const [row] = await app.sql(
      `select totp_secret, totp_confirmed_at, totp_last_step from account where email = '${email}'`,
    );
    expect(row).toStrictEqual({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null });
  });

  test('the password alone leaves the second factor', async () => {
    const { organisation, email } = await person();
    const { principal } = await app.signedIn(email);
    const { secret } = valueOf(await app.get(StartSecondFactor).execute(principal, PASSWORD));
    const code = authenticator.clone({ epoch: app.clock.now() }).generate(secret);
    valueOf(await app.get(ConfirmSecondFactor).execute(principal, code));
    const { password } = valueOf(await reset(organisation, email, { password: true }));
    expect(codeOf(await app.signIn(email, { password: password ?? '' }))).toBe('second-factor-needed');
  });

  test('who was locked out by wrong tries is let in at once', async () => {
    const { organisation, email } = await person();
    for (let tries = 1; tries <= 10; tries += 1) {
      await app.signIn(email, { password: 'something else', address: `198.51.100.${String(tries)}` });
    }
    expect(codeOf(await app.signIn(email))).toBe('too-many-tries');
    const { password } = valueOf(await reset(organisation, email, { password: true }));
    expect(codeOf(await app.signIn(email, { password: password ?? '' }))).toBe('none');
  });

  test('it is the last entry of the chain, and tells neither the e-mail nor the password', async () => {
    const { organisation, email } = await person();
    const { membership } = valueOf(await reset(organisation, email, { password: true }));
    const entries = await app.sql(
      `select actor, action, subject, detail from audit_entry
       where organisation_id = '${organisation}' order by seq desc limit 1`,
    );
    expect(entries).toStrictEqual([
      {
        ...{ actor: 'system', action: 'account.reset', subject: `membership:${membership}` },
        detail: '{"password":true,"secondFactor":false,"tokens":0}',
      },
    ]);
  });

  test('in every organisation of the person: sessions and tokens end, and each chain tells the same', async () => {
    const { organisation, email, account } = await person();
    const other = await app.organisation('Vård AB');
    await app.administrator(other, email);
    const session = await app.opened(valueOf(await app.signIn(email)).token);
    const chosen = valueOf(await app.choose(session, other));
    const token = await tokenOf(await app.principal(chosen.token));
    const unchosen = valueOf(await app.signIn(email));
    valueOf(await reset(organisation, email, { password: true }));
    await expect(isToken(token)).resolves.toBe(false);
    for (const dead of [chosen, unchosen]) await expect(isSession(dead.token)).resolves.toBe(false);
    const told = await app.sql(
      `select organisation_id as organisation, detail from audit_entry where action = 'account.reset'
         and subject in (select 'membership:' || id from membership where account_id = '${account}')
       order by detail`,
    );
    expect(told).toStrictEqual([
      { organisation, detail: '{"password":true,"secondFactor":false,"tokens":0}' },
      { organisation: other, detail: '{"password":true,"secondFactor":false,"tokens":1}' },
    ]);
  });

  test('one refusal, without a change, for whoever is no active member of the organisation named', async () => {
    const { organisation, email } = await person();
    const { principal: admin, token } = await app.signedIn(email);
    const stranger = await person();
    const { token: strangers } = await app.signedIn(stranger.email);
    const shut = `shut${String(count)}@omsorg.example`;
    valueOf(await app.get(DisableMember).execute(admin, await app.member(admin, shut, ['manager'])));
    const before = await app.sql(`select * from account order by id`);
    const audited = await app.audited(organisation);
    const outcomes = await Promise.all(
      [
        [organisation, stranger.email],
        [organisation, 'nobody@omsorg.example'],
        [organisation, shut],
        [stranger.organisation, email],
        [NOWHERE, email],
        ['no id', email],
      ].map(async ([where = '', who = '']) => reset(where, who, { password: true, secondFactor: true })),
    );
    const [first, ...rest] = outcomes;
    expect(first).toMatchObject({ ok: false, refusal: { code: 'member-not-found', params: {}, places: [] } });
    for (const other of rest) expect(other).toStrictEqual(first);
    await expect(app.sql(`select * from account order by id`)).resolves.toStrictEqual(before);
    await expect(app.audited(organisation)).resolves.toStrictEqual(audited);
    for (const one of [token, strangers]) await expect(isSession(one)).resolves.toBe(true);
  });
});
