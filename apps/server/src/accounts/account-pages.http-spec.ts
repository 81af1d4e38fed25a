import { CreateFirstAdministrator } from '@fristvakt/accounts';
import { newId } from '@fristvakt/platform';
import { CLIENT, FakeIssuer } from '../../../../test/accounts/fake-issuer';
import { Caller } from '../../../../test/support/caller';
import { fieldOf, sendForm, textOf } from '../../../../test/support/form';
import { startServer } from '../../../../test/support/server';
import type { Member, RunningServer } from '../../../../test/support/server';

const NOWHERE = '0190d3a8-0000-7000-8000-000000000000';
const PASSWORD = 'en lång ramsa om vår';

describe('the pages of one’s own account', () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server.stop();
  });

  const manager = async (): Promise<Member> =>
    server.member(await server.organisation(), { roles: ['manager'] });

  test('tell who one is, in words', async () => {
    const member = await server.member(await server.organisation('Vård & Stöd AB'), {
      ...{ roles: ['counsel', 'administrator'], name: 'Åsa Öhman' },
    });
    const page = await (await server.session(member)).get('/account');
    expect(textOf(page)).toContain('Åsa Öhman');
    expect(textOf(page)).toContain('Jurist, Administratör');
    expect(textOf(page)).toContain('Vård & Stöd AB');
    expect(textOf(page)).toContain('Du har inget: din arbetsgivare loggar in dig.');
  });

  test('are nobody’s without a session, and no token’s', async () => {
    expect((await server.nobody.get('/account')).headers.location).toBe('/sign-in?next=%2Faccount');
    const token = await server.token(await manager(), ['read']);
    expect((await token.get('/account')).statusCode).toBe(403);
  });

  test('sessions are ended one by one, and all others at once; this one is marked', async () => {
    const member = await manager();
    const here = await server.session(member);
    const [second, third] = [await server.session(member), await server.session(member)];
    const page = await here.get('/account');
    expect(page.body.match(/\/account\/sessions\/[\da-f-]{36}\/end/g)).toHaveLength(2);
    expect(textOf(page)).toContain('Den här');
    const [ending = ''] = /\/account\/sessions\/[\da-f-]{36}\/end/.exec(page.body) ?? [];
    const ended = await sendForm(here, ending);
    expect(ended.headers.location).toBe('/account?notice=session-ended#sessions');
    const alive = async (): Promise<number> =>
      (await Promise.all([second, third].map(async (one) => one.get('/account')))).filter(
        ({ statusCode }) => statusCode === 200,
      ).length;
    expect(await alive()).toBe(1);
    const again = await sendForm(here, ending);
    expect([again.statusCode, textOf(again).includes('Den är redan avslutad')]).toStrictEqual([409, true]);
    expect((await sendForm(here, '/account/sessions/end-others')).statusCode).toBe(303);
    expect(await alive()).toBe(0);
    expect((await here.get('/account')).statusCode).toBe(200);
  });

  test('nobody ends the session of another', async () => {
    const [one, other] = [await server.session(await manager()), await server.session(await manager())];
    await server.session(await manager());
    const [row] = await server.sql<{ id: string }>('select id from session order by id desc limit 1');
    expect((await sendForm(one, `/account/sessions/${row?.id ?? ''}/end`)).statusCode).toBe(409);
    expect((await other.get('/account')).statusCode).toBe(200);
  });

  describe('an API token', () => {
    test('is shown on the page that answers, and on no later one', async () => {
      const member = await manager();
      const browser = await server.session(member);
      const form = { name: 'Export <arkiv>', scopes: ['read', 'record'], days: '30' };
      const made = await sendForm(browser, '/account/tokens/new', form);
      expect(made.statusCode).toBe(200);
      const [token = ''] = /frv_[\w-]{43}/.exec(made.body) ?? [];
      const program = new Caller(async (request) => server.app.inject(request), {
        authorization: `Bearer ${token}`,
      });
      expect((await program.get('/api/v1/members')).statusCode).toBe(200);
      const later = await browser.get('/account');
      expect(later.body).not.toContain(token);
      expect(textOf(later)).toContain('Export <arkiv> Läsa, Registrera');
      const [revoking = ''] = /\/account\/tokens\/[\da-f-]{36}\/revocation/.exec(later.body) ?? [];
      expect((await sendForm(browser, revoking)).headers.location).toBe(
        '/account?notice=token-revoked#tokens',
      );
      expect((await program.get('/api/v1/members')).statusCode).toBe(401);
      expect(textOf(await browser.get('/account'))).toContain('Du har inga API-nycklar.');
    });

    test.each([
      [{ name: '', scopes: 'read', days: '30' }, 'Ange ett namn.'],
      [{ name: 'Export', scopes: 'read', days: '367' }, 'En API-nyckel gäller i 1 till 366 dagar.'],
      [{ name: 'Export', scopes: 'read', days: 'snart' }, 'En API-nyckel gäller i 1 till 366 dagar.'],
      [{ name: 'Export', scopes: 'everything', days: '30' }, 'Ange minst en behörighet.'],
      [{ name: 'Export', scopes: 'administer', days: '30' }, 'Dina roller ger inte behörigheten'],
    ])('%j is refused in words, and what was typed is kept', async (form, words) => {
      const browser = await server.session(await manager());
      const answer = await sendForm(browser, '/account/tokens/new', form);
      expect(answer.statusCode).toBe(422);
      expect(textOf(answer)).toContain(words);
      expect([fieldOf(answer, 'name'), fieldOf(answer, 'days')]).toStrictEqual([form.name, form.days]);
      expect(answer.body).not.toMatch(/frv_/);
    });

    test('offers what one’s roles allow, and no more', async () => {
      const page = await (await server.session(await manager())).get('/account/tokens/new');
      const offered = [...page.body.matchAll(/name="scopes" value="(\w+)"/g)].map(([, scope]) => scope);
      expect(offered).toStrictEqual(['read', 'record']);
    });
  });

  describe('the password', () => {
    async function withPassword(): Promise<{ browser: Caller; email: string }> {
      const [organisation, email] = [await server.organisation(), `${newId()}@omsorg.example`];
      const given = { organisation, name: 'Ada', email, password: PASSWORD };
      await server.get(CreateFirstAdministrator).execute(given);
      const signedIn = await sendForm(server.nobody, '/sign-in', { email, password: PASSWORD });
      const cookie = `fristvakt=${signedIn.cookies[0]?.value ?? ''}`;
      const session = await server.nobody.get('/api/v1/session', { headers: { cookie } });
      const { csrfToken } = session.json<{ csrfToken: string }>();
      const headers = { cookie, 'x-csrf-token': csrfToken };
      return { browser: new Caller(async (request) => server.app.inject(request), headers), email };
    }

    test.each([
      [{ current: 'något annat', password: 'en ramsa om hösten', again: 'en ramsa om hösten' }, 'Ange ditt'],
      [{ current: PASSWORD, password: 'kort', again: 'kort' }, 'Använd minst tolv tecken'],
      [{ current: PASSWORD, password: 'en ramsa om hösten', again: 'en ramsa om' }, 'inte lika'],
    ])('%j is refused in words, and no password is sent back', async (form, words) => {
      const { browser } = await withPassword();
      const answer = await sendForm(browser, '/account/password', form);
      expect([answer.statusCode, textOf(answer).includes(words)]).toStrictEqual([422, true]);
      for (const secret of [form.current, 'en ramsa om hösten'])
        expect(answer.body).not.toContain(`value="${secret}"`);
    });

    test('is changed, and opens the door from then on', async () => {
      const { browser, email } = await withPassword();
      const password = 'en ramsa om hösten';
      const form = { current: PASSWORD, password, again: password };
      const changed = await sendForm(browser, '/account/password', form);
      expect(changed.headers.location).toBe('/account?notice=password-changed');
      expect(textOf(await browser.get('/account?notice=password-changed'))).toContain('Lösenordet är bytt.');
      const old = await sendForm(server.nobody, '/sign-in', { email, password: PASSWORD });
      const fresh = await sendForm(server.nobody, '/sign-in', { email, password });
      expect([old.statusCode, fresh.statusCode]).toStrictEqual([401, 303]);
    });
  });

  describe('the employer’s sign-in', () => {
    let issuer: FakeIssuer;
    beforeAll(async () => {
      issuer = await FakeIssuer.start();
    });
    afterAll(async () => {
      await issuer.stop();
    });

    test('is set up, linked by following a link, and removed, which signs out', async () => {
      const organisation = await server.organisation();
      const admin = await server.signedIn(organisation, 'administrator');
      const settings = { name: 'Kommunen', issuer: issuer.url, clientId: CLIENT.id };
      const made = await sendForm(admin, '/issuers/new', { ...settings, clientSecret: CLIENT.secret });
      expect(made.headers.location).toBe('/issuers?notice=saved');
      const member = await server.member(organisation, { roles: ['manager'] });
      await server.sql(`update account set password_hash = 'a hash' where id = $1`, [member.account]);
      const browser = await server.session(member);
      const page = await browser.get('/account');
      expect(textOf(page)).toContain('Koppla mig till Kommunen');
      const started = await sendForm(browser, '/account/identities/link', {
        issuer: fieldOf(page, 'issuer') ?? '',
      });
      const [, href = ''] = /<a class="ds-button" href="([^"]*)"/.exec(started.body) ?? [];
      const url = href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
      const flow = started.cookies.find(({ name }) => name === 'fristvakt-issuer')?.value ?? '';
      const cookie = `${browser.headers['cookie'] ?? ''}; fristvakt-issuer=${flow}`;
      const back = await browser.get(`/sign-in/oidc/callback?${issuer.authorize(url).toString()}`, {
        headers: { cookie },
      });
      expect(back.headers.location).toBe('/account?notice=identity-linked#identities');
      const linked = await browser.get('/account');
      expect(textOf(linked)).not.toContain('Koppla mig till Kommunen');
      const [removing = ''] = /\/account\/identities\/[\da-f-]{36}\/removal/.exec(linked.body) ?? [];
      const removed = await sendForm(browser, removing);
      expect(removed.headers.location).toBe('/sign-in?notice=identity-removed');
      expect((await browser.get('/account')).statusCode).toBe(303);
    });

    test('the only way in is not removed: told in words', async () => {
      const member = await manager();
      const [by, identity] = [newId(), newId()];
      await server.sql(
        `insert into oidc_issuer (id, organisation_id, name, issuer, client_id, client_secret)
         values ($1, $2, 'Regionen', $3, 'fristvakt', '\\x00')`,
        [by, member.organisation, `https://${by}.example`],
      );
      await server.sql(
        `insert into external_identity (id, organisation_id, membership_id, issuer, subject)
         values ($1, $2, $3, $4, '191212121212')`,
        [identity, member.organisation, member.membership, `https://${by}.example`],
      );
      const browser = await server.session(member);
      const answer = await sendForm(browser, `/account/identities/${identity}/removal`);
      expect(answer.statusCode).toBe(409);
      expect(textOf(answer)).toContain('Utan den kan personen inte logga in.');
      expect(answer.body).not.toContain('191212121212');
    });

    test('another organisation’s service is not there', async () => {
      const browser = await server.session(await manager());
      for (const one of [NOWHERE, 'x', '']) {
        const answer = await sendForm(browser, '/account/identities/link', { issuer: one });
        expect([answer.statusCode, textOf(answer).includes('ingen sådan inloggningstjänst')]).toStrictEqual([
          ...[409, true],
        ]);
      }
    });
  });
});
