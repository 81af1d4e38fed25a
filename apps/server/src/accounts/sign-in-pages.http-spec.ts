import { CreateFirstAdministrator } from '@fristvakt/accounts';
import { authenticator } from 'otplib';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { Caller } from '../../../../test/support/caller';
import { fieldOf, sendForm, textOf } from '../../../../test/support/form';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

type Answer = Awaited<ReturnType<Caller['get']>>;

const PASSWORD = 'en lång ramsa om vår';

describe('signing in by the pages', () => {
  const clock = new SettableClock();
  let server: RunningServer;
  let count = 0;

  beforeAll(async () => {
    server = await startServer({ clock });
  });
  afterAll(async () => {
    await server.stop();
  });

  async function person(secondFactorRequired = false): Promise<string> {
    count += 1;
    const email = `person${String(count)}@omsorg.example`;
    const organisation = await server.organisation('Omsorg AB', { secondFactorRequired });
    const given = { organisation, name: 'Ada', email, password: PASSWORD };
    expect((await server.get(CreateFirstAdministrator).execute(given)).ok).toBe(true);
    return email;
  }
  const signIn = async (fields: Readonly<Record<string, string>>): Promise<Answer> =>
    sendForm(server.nobody, '/sign-in', fields);
  /** The browser that got an answer, with the cookie it sets. */
  const browserOf = (answer: Answer): Caller => {
    const [cookie] = answer.cookies;
    return new Caller(async (request) => server.app.inject(request), {
      cookie: `fristvakt=${cookie?.value ?? ''}`,
    });
  };
  const shown = (secret: string): string => authenticator.clone({ epoch: clock.now() }).generate(secret);
  /** Sets an authenticator up through the pages, and tells its secret. */
  async function enrolled(email: string): Promise<string> {
    const browser = browserOf(await signIn({ email, password: PASSWORD }));
    const page = await browser.get('/account/second-factor');
    const token = fieldOf(page, '_token') ?? '';
    const started = await sendForm(browser, '/account/second-factor', { _token: token, password: PASSWORD });
    const [, groups = ''] = /factor-groups">([\s\S]*?)<\/code>/.exec(started.body) ?? [];
    const secret = groups.replaceAll(/<[^>]*>|\s/g, '');
    const form = { _token: fieldOf(started, '_token') ?? '', code: shown(secret) };
    const confirmed = await sendForm(browser, '/account/second-factor/code', form);
    expect(confirmed.statusCode).toBe(303);
    clock.pass(1);
    return secret;
  }

  test('a password opens the page one came for', async () => {
    const answer = await signIn({ email: await person(), password: PASSWORD, next: '/people?q=a' });
    expect([answer.statusCode, answer.headers.location]).toStrictEqual([303, '/people?q=a']);
    expect((await browserOf(answer).get('/account')).statusCode).toBe(200);
  });

  test('a wrong password is told in words, and what was typed besides is kept', async () => {
    const email = await person();
    const answer = await signIn({ email, password: 'något annat' });
    expect(answer.statusCode).toBe(401);
    expect(textOf(answer)).toContain('E-postadressen och lösenordet hör inte ihop.');
    expect(fieldOf(answer, 'email')).toBe(email);
    expect(answer.body).not.toContain('något annat');
    expect(answer.cookies).toStrictEqual([]);
  });

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/sign-in\r\nx: y',
  ])('no form leads to another site: next %j', async (next) => {
    const email = await person();
    const answer = await signIn({ email, password: PASSWORD, next });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/');
    const page = await server.nobody.get('/sign-in', { query: { next } });
    expect(fieldOf(page, 'next')).toBe('/');
  });

  test('with a second factor the code is asked for, and the page does not hold the password', async () => {
    const email = await person();
    const secret = await enrolled(email);
    const asked = await signIn({ email, password: PASSWORD, next: '/people' });
    expect(asked.statusCode).toBe(200);
    expect(textOf(asked)).toContain('Skriv de sex siffror som din autentiseringsapp visar nu');
    const ticket = fieldOf(asked, 'ticket') ?? '';
    const opened = Buffer.from(ticket, 'base64url').toString('latin1');
    for (const text of [asked.body, opened]) expect(text).not.toContain(PASSWORD);

    const wrong = await signIn({ email, ticket, code: '000000', next: '/people' });
    expect(wrong.statusCode).toBe(401);
    expect(textOf(wrong)).toContain('Koden stämmer inte eller har redan använts.');
    const again = fieldOf(wrong, 'ticket') ?? '';
    const other = await signIn({ email: 'other@omsorg.example', ticket: again, code: shown(secret) });
    expect(other.cookies).toStrictEqual([]);

    const code = shown(secret).replace(/^(\d{3})/, '$1 ');
    const right = await signIn({ email, ticket: again, code, next: '/people' });
    expect([right.statusCode, right.headers.location]).toStrictEqual([303, '/people']);
    const reused = await signIn({ email, ticket: again, code });
    expect(reused.statusCode).toBe(401);
  });

  test('a ticket is good for five minutes', async () => {
    const email = await person();
    const secret = await enrolled(email);
    const ticket = fieldOf(await signIn({ email, password: PASSWORD }), 'ticket') ?? '';
    clock.pass(6);
    const late = await signIn({ email, ticket, code: shown(secret) });
    expect(late.statusCode).toBe(422);
    expect(late.cookies).toStrictEqual([]);
  });

  test('where the organisation demands a second factor, every page leads to where it is set up', async () => {
    const email = await person(true);
    const browser = browserOf(await signIn({ email, password: PASSWORD }));
    for (const address of ['/people', '/organisation', '/audit']) {
      const answer = await browser.get(address);
      expect([answer.statusCode, answer.headers.location]).toStrictEqual([303, '/account/second-factor']);
    }
    const page = await browser.get('/account/second-factor');
    expect(textOf(page)).toContain('Organisationen kräver en andra faktor.');
    const form = { _token: fieldOf(page, '_token') ?? '' };
    const wrong = await sendForm(browser, '/account/second-factor', { ...form, password: 'x' });
    expect([wrong.statusCode, textOf(wrong).includes('Ange ditt nuvarande lösenord.')]).toStrictEqual([
      ...[422, true],
    ]);
    const secret = await enrolled(email);
    const old = await browser.get('/people');
    expect(old.headers.location).toBe('/account/second-factor');
    expect(textOf(await browser.get('/account/second-factor'))).toContain('Du är inloggad utan kod.');
    const given = await sendForm(browser, '/account/second-factor/code', { ...form, code: shown(secret) });
    expect([given.statusCode, given.headers.location]).toStrictEqual([303, '/?notice=second-factor-on']);
    expect((await browserOf(given).get('/people')).statusCode).toBe(200);
  });

  test('signing out ends the session, and needs the token of a page of it', async () => {
    const browser = browserOf(await signIn({ email: await person(), password: PASSWORD }));
    expect((await sendForm(browser, '/sign-out')).statusCode).toBe(403);
    const token = fieldOf(await browser.get('/account'), '_token') ?? '';
    const elsewhere = { origin: 'https://evil.example' };
    expect((await sendForm(browser, '/sign-out', { _token: token }, elsewhere)).statusCode).toBe(403);
    expect((await browser.get('/account')).statusCode).toBe(200);
    const out = await sendForm(browser, '/sign-out', { _token: token });
    expect([out.statusCode, out.headers.location]).toStrictEqual([303, '/sign-in?notice=signed-out']);
    const after = await browser.get('/account');
    expect([after.statusCode, after.headers.location]).toStrictEqual([303, '/sign-in?next=%2Faccount']);
  });
});
