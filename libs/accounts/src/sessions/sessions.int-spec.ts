import { AccountsApp, PASSWORD, codeOf, valueOf } from '../../../../test/accounts/accounts-app';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import { ChangePassword } from '../own/change-password';
import { Principals } from '../rights/principals';
import { EndOtherSessions } from './end-other-sessions';
import { EndSession } from './end-session';
import { OwnSessions } from './own-sessions.query';
import { SignOut } from './sign-out';

describe('sessions', () => {
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

  async function person(): Promise<string> {
    count += 1;
    const email = `person${String(count)}@omsorg.example`;
    await app.administrator(await app.organisation(), email);
    return email;
  }
  const lives = async (token: string): Promise<boolean> =>
    (await app.get(Principals).ofSession(token)) !== undefined;

  test('one that is not used ends after an hour', async () => {
    const { token } = await app.signedIn(await person());
    app.clock.pass(59);
    await expect(lives(token)).resolves.toBe(true);
    app.clock.pass(59);
    await expect(lives(token)).resolves.toBe(true);
    app.clock.pass(60);
    await expect(lives(token)).resolves.toBe(false);
  });

  test('one that is used all day ends after twelve hours', async () => {
    const { token } = await app.signedIn(await person());
    for (let halves = 1; halves < 24; halves += 1) {
      app.clock.pass(30);
      await expect(lives(token)).resolves.toBe(true);
    }
    app.clock.pass(30);
    await expect(lives(token)).resolves.toBe(false);
  });

  test('that it was used is written once a minute', async () => {
    const { token, id } = await app.signedIn(await person());
    const seen = async (): Promise<string> =>
      (await app.sql<{ seen: string }>(`select last_seen_at as seen from session where id = '${id}'`))[0]
        ?.seen ?? '';
    const begun = await seen();
    app.clock.pass(0.5);
    await lives(token);
    await expect(seen()).resolves.toBe(begun);
    app.clock.pass(1);
    await lives(token);
    await expect(seen()).resolves.not.toBe(begun);
  });

  test('the token is nowhere in the table', async () => {
    const { token } = await app.signedIn(await person());
    const rows = await app.sql<Record<string, unknown>>('select session::text as text from session');
    expect(JSON.stringify(rows)).not.toContain(token);
    await expect(lives(token.slice(0, -1))).resolves.toBe(false);
    await expect(lives('')).resolves.toBe(false);
  });

  test('signing out ends it at once', async () => {
    const { token } = await app.signedIn(await person());
    await app.get(SignOut).execute(await app.opened(token));
    await expect(lives(token)).resolves.toBe(false);
  });

  test('a person sees their own, and ends one or all others', async () => {
    const email = await person();
    const [one, two, three] = [
      await app.signedIn(email),
      await app.signedIn(email),
      await app.signedIn(email),
    ];
    const listed = await app.get(OwnSessions).of(one.principal);
    expect(listed.map(({ id, current }) => [id, current])).toStrictEqual([
      [three.id, false],
      [two.id, false],
      [one.id, true],
    ]);
    expect(listed[0]?.userAgent).toBe('Firefox');
    valueOf(await app.get(EndSession).execute(one.principal, two.id));
    await expect(lives(two.token)).resolves.toBe(false);
    await expect(app.get(EndOtherSessions).execute(one.principal)).resolves.toBe(1);
    await expect(lives(three.token)).resolves.toBe(false);
    await expect(lives(one.token)).resolves.toBe(true);
  });

  test('nobody ends a session of somebody else', async () => {
    const [mine, theirs] = [await app.signedIn(await person()), await app.signedIn(await person())];
    expect(codeOf(await app.get(EndSession).execute(mine.principal, theirs.id))).toBe('session-not-found');
    expect(codeOf(await app.get(EndSession).execute(mine.principal, 'no id'))).toBe('session-not-found');
    await expect(lives(theirs.token)).resolves.toBe(true);
  });

  test('another password needs the old one, and ends all other sessions', async () => {
    const email = await person();
    const [here, there] = [await app.signedIn(email), await app.signedIn(email)];
    const changing = app.get(ChangePassword);
    const password = 'en helt annan ramsa';
    expect(codeOf(await changing.execute(here.principal, { current: 'wrong', password }))).toBe(
      'wrong-password',
    );
    expect(codeOf(await changing.execute(here.principal, { password }))).toBe('wrong-password');
    const short = await changing.execute(here.principal, { current: PASSWORD, password: 'kort' });
    expect(codeOf(short)).toBe('password-too-short');
    expect(codeOf(await changing.execute(here.principal, { current: PASSWORD, password }))).toBe('none');
    await expect(lives(there.token)).resolves.toBe(false);
    await expect(lives(here.token)).resolves.toBe(true);
    expect(codeOf(await app.signIn(email))).toBe('wrong-credentials');
    expect(codeOf(await app.signIn(email, { password }))).toBe('none');
  });
});
