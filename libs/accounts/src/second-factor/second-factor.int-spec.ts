import { authenticator } from 'otplib';
import { AccountsApp, PASSWORD, codeOf, valueOf } from '../../../../test/accounts/accounts-app';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import { Principals } from '../rights/principals';
import { CreateToken } from '../tokens/create-token';
import { ConfirmSecondFactor } from './confirm-second-factor';
import { RemoveSecondFactor } from './remove-second-factor';
import { StartSecondFactor } from './start-second-factor';

describe('the second factor', () => {
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

  /** What an authenticator shows so many minutes from now. */
  const shown = (secret: string, minutes = 0): string =>
    authenticator.clone({ epoch: app.clock.now() + minutes * 60_000 }).generate(secret);

  /** A person of an organisation that asks for a second factor. */
  async function person(): Promise<string> {
    count += 1;
    const email = `person${String(count)}@omsorg.example`;
    await app.administrator(await app.organisation('Sträng AB', true), email);
    return email;
  }

  /** The same, with an authenticator; a minute later. */
  async function enrolled(): Promise<{ email: string; secret: string; token: string }> {
    const email = await person();
    const { principal } = await app.signedIn(email);
    const { secret } = valueOf(await app.get(StartSecondFactor).execute(principal, PASSWORD));
    const { token } = valueOf(await app.get(ConfirmSecondFactor).execute(principal, shown(secret)));
    app.clock.pass(1);
    return { email, secret, token };
  }

  test('where it is demanded and missing, the session may do nothing but set one up', async () => {
    const { principal } = await app.signedIn(await person());
    expect(principal.secondFactorMissing).toBe(true);
    const settings = { name: 'x', scopes: ['administer'], days: 1 } as const;
    expect(codeOf(await app.get(CreateToken).execute(principal, settings))).toBe('second-factor-required');
  });

  test('it is set up by a code, and the session goes on under a new token', async () => {
    const email = await person();
    const { principal, token } = await app.signedIn(email);
    const started = valueOf(await app.get(StartSecondFactor).execute(principal, PASSWORD));
    expect(started.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(new URL(started.uri).searchParams.get('secret')).toBe(started.secret);
    const confirmed = valueOf(await app.get(ConfirmSecondFactor).execute(principal, shown(started.secret)));
    await expect(app.get(Principals).ofSession(token)).resolves.toBeUndefined();
    await expect(app.principal(confirmed.token)).resolves.toMatchObject({
      by: { secondFactor: true },
      secondFactorMissing: false,
    });
  });

  test('the password is asked for once more before it is set up', async () => {
    const { principal } = await app.signedIn(await person());
    expect(codeOf(await app.get(StartSecondFactor).execute(principal, undefined))).toBe('wrong-password');
    expect(codeOf(await app.get(StartSecondFactor).execute(principal, 'something else'))).toBe(
      'wrong-password',
    );
  });

  test('until a code was given it does not count', async () => {
    const email = await person();
    const { principal } = await app.signedIn(email);
    valueOf(await app.get(StartSecondFactor).execute(principal, PASSWORD));
    expect(codeOf(await app.signIn(email))).toBe('none');
  });

  test('signing in asks for the code once the password is right, and not before', async () => {
    const { email, secret } = await enrolled();
    expect(codeOf(await app.signIn(email))).toBe('second-factor-needed');
    expect(codeOf(await app.signIn(email, { password: 'something else entirely' }))).toBe(
      'wrong-credentials',
    );
    expect(codeOf(await app.signIn(email, { code: '000000' }))).toBe('second-factor-wrong');
    expect(codeOf(await app.signIn(email, { code: 'abcdef' }))).toBe('second-factor-wrong');
    const { token } = valueOf(await app.signIn(email, { code: shown(secret) }));
    await expect(app.principal(token)).resolves.toMatchObject({ secondFactorMissing: false });
  });

  test('a code works once, also by two at the same moment', async () => {
    const { email, secret } = await enrolled();
    const code = shown(secret);
    const codes = (await Promise.all([app.signIn(email, { code }), app.signIn(email, { code })])).map(codeOf);
    expect([...codes].sort((one, other) => (one < other ? -1 : 1))).toStrictEqual([
      'none',
      'second-factor-wrong',
    ]);
    expect(codeOf(await app.signIn(email, { code }))).toBe('second-factor-wrong');
    app.clock.pass(0.5);
    expect(codeOf(await app.signIn(email, { code }))).toBe('second-factor-wrong');
  });

  test('an older code than the last one used is worth nothing', async () => {
    const { email, secret } = await enrolled();
    const earlier = shown(secret, -0.5);
    valueOf(await app.signIn(email, { code: shown(secret) }));
    expect(codeOf(await app.signIn(email, { code: earlier }))).toBe('second-factor-wrong');
  });

  test.each([
    [-1, 'second-factor-wrong'],
    [-0.5, 'none'],
    [0, 'none'],
    [0.5, 'none'],
    [1, 'second-factor-wrong'],
  ])('of a clock that is %d minutes off: %s', async (minutes, expected) => {
    const { email, secret } = await enrolled();
    app.clock.pass(1);
    expect(codeOf(await app.signIn(email, { code: shown(secret, minutes) }))).toBe(expected);
  });

  test('wrong codes lock the account like wrong passwords, and a password alone does not unlock it', async () => {
    const { email, secret } = await enrolled();
    for (let tries = 1; tries <= 10; tries += 1) {
      await app.signIn(email, { code: '000000', address: `198.51.100.${String(tries)}` });
      if (tries < 10) await app.signIn(email, { address: `198.51.100.${String(tries)}` });
    }
    expect(codeOf(await app.signIn(email, { code: shown(secret) }))).toBe('too-many-tries');
  });

  test('it is taken away by a code; every session is without it from then on', async () => {
    const { email, secret, token } = await enrolled();
    const principal = await app.principal(token);
    expect(codeOf(await app.get(StartSecondFactor).execute(principal, PASSWORD))).toBe(
      'second-factor-exists',
    );
    expect(codeOf(await app.get(RemoveSecondFactor).execute(principal, '000000'))).toBe(
      'second-factor-wrong',
    );
    valueOf(await app.get(RemoveSecondFactor).execute(principal, shown(secret)));
    await expect(app.principal(token)).resolves.toMatchObject({ secondFactorMissing: true });
    expect(codeOf(await app.signIn(email))).toBe('none');
  });

  test('who sets one up has other sessions that are asked for it', async () => {
    const email = `careful${String(count)}@omsorg.example`;
    await app.administrator(await app.organisation('Mild AB', false), email);
    const [here, there] = [await app.signedIn(email), await app.signedIn(email)];
    expect(there.principal.secondFactorMissing).toBe(false);
    const { secret } = valueOf(await app.get(StartSecondFactor).execute(here.principal, PASSWORD));
    valueOf(await app.get(ConfirmSecondFactor).execute(here.principal, shown(secret)));
    const other = await app.principal(there.token);
    expect(other.secondFactorMissing).toBe(true);
    app.clock.pass(1);
    const given = valueOf(await app.get(ConfirmSecondFactor).execute(other, shown(secret)));
    await expect(app.principal(given.token)).resolves.toMatchObject({ secondFactorMissing: false });
  });

  test('the secret cannot be read in the table, nor be used for another account', async () => {
    const { email, secret } = await enrolled();
    const [row] = await app.sql<{ id: string; sealed: Buffer }>(
      `select id, totp_secret as sealed from account where email = '${email}'`,
    );
    expect(row?.sealed.includes(Buffer.from(secret))).toBe(false);
    const { principal: thief } = await app.signedIn(await person());
    await app.sql(`update account set totp_secret = (select totp_secret from account where email = '${email}'),
      totp_confirmed_at = now() where id = '${thief.account}'`);
    await expect(app.get(ConfirmSecondFactor).execute(thief, shown(secret))).rejects.toThrow(/authenticate/);
  });
});
