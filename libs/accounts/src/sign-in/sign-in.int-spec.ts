import { AccountsApp, PASSWORD, codeOf, valueOf } from '../../../../test/accounts/accounts-app';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import { Limits } from '../limits';
import { DisableMember } from '../members/disable-member';
import { Principals } from '../rights/principals';

const WRONG = 'a password that is wrong';

describe('signing in', () => {
  let database: TestDatabase;
  let app: AccountsApp;

  beforeAll(async () => {
    database = await createDatabase();
    app = await AccountsApp.start(database);
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  test('with the right password a person is who they are, in their only organisation', async () => {
    const organisation = await app.organisation();
    const { membership, account } = await app.administrator(organisation, 'right@omsorg.example');
    const signedIn = valueOf(await app.signIn(' Right@Omsorg.example'));
    expect(signedIn.organisation).toBe(organisation);
    await expect(app.get(Principals).ofSession(signedIn.token)).resolves.toStrictEqual({
      ...{ organisation, membership, account, name: 'Ada', roles: ['administrator'], matter: null },
      by: { kind: 'session', id: signedIn.id, secondFactor: false },
      secondFactorMissing: false,
    });
    await expect(app.audited(organisation)).resolves.toStrictEqual([
      'organisation.created',
      'member.created',
      'session.opened',
    ]);
  });

  test('the same password typed on another keyboard is the same', async () => {
    await app.administrator(await app.organisation(), 'nfc@omsorg.example');
    const decomposed = PASSWORD.normalize('NFD');
    expect(decomposed).not.toBe(PASSWORD);
    expect(codeOf(await app.signIn('nfc@omsorg.example', { password: decomposed }))).toBe('none');
  });

  test('a wrong password, an unknown e-mail and a disabled person get the same answer', async () => {
    const organisation = await app.organisation();
    await app.administrator(organisation, 'wrong@omsorg.example');
    const { principal } = await app.signedIn('wrong@omsorg.example');
    const disabled = await app.member(principal, 'disabled@omsorg.example', ['manager']);
    valueOf(await app.get(DisableMember).execute(principal, disabled));
    const wrong = await app.signIn('wrong@omsorg.example', { password: WRONG });
    expect(codeOf(wrong)).toBe('wrong-credentials');
    expect(await app.signIn('nobody@omsorg.example', { password: WRONG })).toStrictEqual(wrong);
    expect(await app.signIn('disabled@omsorg.example')).toStrictEqual(wrong);
    expect(await app.signIn('wrong@omsorg.example', { password: 'x'.repeat(5000) })).toStrictEqual(wrong);
    expect((await app.audited(organisation)).filter((one) => one === 'sign-in.failed')).toHaveLength(2);
  });

  test('a wrong password and an unknown e-mail take the same time', async () => {
    const slow = await AccountsApp.start(database, {
      effort: { memory: 19_456, passes: 2, refusalAfter: 300 },
    });
    await slow.administrator(await slow.organisation(), 'timed@omsorg.example');
    const timed = async (email: string): Promise<number> => {
      const begun = performance.now();
      await slow.signIn(email, { password: WRONG });
      return performance.now() - begun;
    };
    const [known, unknown] = [await timed('timed@omsorg.example'), await timed('untimed@omsorg.example')];
    expect(Math.min(known, unknown)).toBeGreaterThan(290);
    await slow.stop();
  });

  test('after ten wrong tries an e-mail is locked, known or not, and nobody else is', async () => {
    const organisation = await app.organisation();
    await app.administrator(organisation, 'locked@omsorg.example');
    const { principal } = await app.signedIn('locked@omsorg.example');
    await app.member(principal, 'free@omsorg.example', ['manager']);
    for (const email of ['locked@omsorg.example', 'unlocked-nobody@omsorg.example']) {
      const codes: string[] = [];
      for (let tries = 1; tries <= 12; tries += 1) {
        codes.push(
          codeOf(await app.signIn(email, { password: WRONG, address: `198.51.100.${String(tries)}` })),
        );
      }
      expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(10);
      expect(codes.at(-1)).toBe('too-many-tries');
    }
    expect(codeOf(await app.signIn('locked@omsorg.example', { address: '198.51.100.99' }))).toBe(
      'too-many-tries',
    );
    expect(codeOf(await app.signIn('free@omsorg.example'))).toBe('none');
  });

  test('many tries at once get no further than one after another', async () => {
    await app.administrator(await app.organisation(), 'burst@omsorg.example');
    const tries = Array.from({ length: 30 }, async (_, index) =>
      app.signIn('burst@omsorg.example', { password: WRONG, address: `203.0.113.${String(index)}` }),
    );
    const codes = (await Promise.all(tries)).map(codeOf);
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(10);
  });

  test('a restart forgets no wrong try', async () => {
    await app.administrator(await app.organisation(), 'restart@omsorg.example');
    for (let tries = 1; tries <= 10; tries += 1) {
      await app.signIn('restart@omsorg.example', { password: WRONG, address: '198.51.100.7' });
    }
    const restarted = await AccountsApp.start(database);
    expect(codeOf(await restarted.signIn('restart@omsorg.example'))).toBe('too-many-tries');
    await restarted.stop();
  });

  test('from one address a hundred wrong tries are judged, whoever they are for', async () => {
    const tries = Array.from({ length: 110 }, async (_, index) =>
      app.signIn(`spread${String(index)}@omsorg.example`, { password: WRONG, address: '198.51.100.200' }),
    );
    const codes = (await Promise.all(tries)).map(codeOf);
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(100);
    expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(10);
  });

  test('the right password begins the count anew and costs the address nothing', async () => {
    await app.administrator(await app.organisation(), 'often@omsorg.example');
    for (let day = 1; day <= 25; day += 1) {
      expect(codeOf(await app.signIn('often@omsorg.example', { address: '192.0.2.77' }))).toBe('none');
    }
    const { remaining } = await app.get(Limits).take('sign-in-address', '192.0.2.77');
    expect(remaining).toBe(99);
  });

  test('nothing of who tried can be read where tries are counted', async () => {
    await app.signIn('secret-name@omsorg.example', { password: WRONG, address: '198.51.100.201' });
    const keys = await app.sql<{ key: string }>('select key from rate_limit');
    expect(keys.length).toBeGreaterThan(0);
    expect(JSON.stringify(keys)).not.toMatch(/omsorg|198\.51/);
  });

  test('tries that were over an hour ago are cleared away, later ones are not', async () => {
    await app.sql(
      `insert into rate_limit (key, points, expire)
       select key, 1, extract(epoch from now() - ago) * 1000
       from (values ('over', interval '61 minutes'), ('just over', interval '59 minutes')) old (key, ago)`,
    );
    await app.get(Limits).clear();
    const left = "select key from rate_limit where key in ('over', 'just over')";
    expect(await app.sql(left)).toStrictEqual([{ key: 'just over' }]);
  });

  test('who belongs to two organisations chooses one, under a new token, and stays in it', async () => {
    const [one, other] = [await app.organisation('En'), await app.organisation('Två')];
    await app.administrator(one, 'both@omsorg.example');
    await app.administrator(other, 'both@omsorg.example');
    const { token, organisation } = valueOf(await app.signIn('both@omsorg.example'));
    expect(organisation).toBeNull();
    await expect(app.get(Principals).ofSession(token)).resolves.toBeUndefined();
    const session = await app.opened(token);
    await expect(app.memberships(session)).resolves.toStrictEqual(['En', 'Två']);
    const chosen = valueOf(await app.choose(session, one));
    await expect(app.get(Principals).openSession(token)).resolves.toBeUndefined();
    expect(chosen.token).not.toBe(token);
    await expect(app.principal(chosen.token)).resolves.toMatchObject({ organisation: one });
    const standing = await app.opened(chosen.token);
    await expect(app.memberships(standing)).resolves.toStrictEqual(['En']);
    expect(codeOf(await app.choose(standing, other))).toBe('organisation-chosen-already');
    expect(codeOf(await app.choose(session, one))).toBe('session-ended');
  });

  test('nobody chooses an organisation they do not belong to', async () => {
    const [one, other] = [await app.organisation(), await app.organisation()];
    await app.administrator(one, 'two@omsorg.example');
    await app.administrator(other, 'two@omsorg.example');
    const session = await app.opened(valueOf(await app.signIn('two@omsorg.example')).token);
    expect(codeOf(await app.choose(session, await app.organisation()))).toBe('organisation-not-found');
    expect(codeOf(await app.choose(session, 'no id'))).toBe('organisation-not-found');
  });
});
