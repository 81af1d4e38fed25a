import { newId } from '@fristvakt/platform';
import type { Caller } from '../../../../test/support/caller';
import { fieldOf, sendForm, textOf } from '../../../../test/support/form';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

const NOWHERE = '0190d3a8-0000-7000-8000-000000000000';
const PASSWORD = 'en lång ramsa om vår';

describe('the pages of people and organisation', () => {
  let server: RunningServer;
  let organisation: string;
  let admin: Caller;
  let counsel: Caller;
  let count = 0;

  beforeAll(async () => {
    server = await startServer();
    organisation = await server.organisation();
    admin = await server.signedIn(organisation, 'administrator');
    counsel = await server.signedIn(organisation, 'administrator', 'counsel');
    await server.import(organisation, 'humana-2023');
  });
  afterAll(async () => {
    await server.stop();
  });

  const freshEmail = (): string => {
    count += 1;
    return `person${String(count)}@omsorg.example`;
  };
  type Answer = Awaited<ReturnType<Caller['get']>>;
  const tokenIn = ({ body }: Answer): string =>
    /\/invitation\?token(?:&#x3D;|=)([\w-]{43})/.exec(body)?.[1] ?? '';
  const invite = async (by: Caller, fields: object = {}): Promise<Answer> =>
    sendForm(by, '/people/new', { name: 'Bo Ek', email: freshEmail(), roles: 'manager', ...fields });
  const idIn = ({ body }: Answer): string => /href="\/people\/([\da-f-]{36})"/.exec(body)?.[1] ?? '';

  describe('the list', () => {
    test('tells names and roles to colleagues, and e-mails and forms to administrators only', async () => {
      await server.member(organisation, { roles: ['manager'], name: 'Öst', email: 'ost@omsorg.example' });
      const manager = await server.signedIn(organisation, 'manager');
      const [seen, asked] = [await manager.get('/people'), await admin.get('/people')];
      for (const page of [seen, asked]) expect(textOf(page)).toContain('Öst Chef Aktiv');
      expect(textOf(asked)).toContain('ost@omsorg.example');
      expect(seen.body).not.toContain('@omsorg.example');
      expect(seen.body).not.toContain('/people/new');
      for (const address of ['/people/new', '/organisation', '/issuers/new'])
        expect((await sendForm(manager, address)).statusCode).toBe(403);
      for (const address of ['/people/new', '/organisation', '/issuers', '/issuers/new', '/audit'])
        expect((await manager.get(address)).statusCode).toBe(403);
      const [matter] = await server.sql<{ id: string }>(
        'select id from matter where organisation_id = $1 limit 1',
        [organisation],
      );
      const visitor = await server.session(
        await server.member(organisation, { roles: ['guest-counsel'], matter: matter?.id ?? '' }),
      );
      expect((await visitor.get('/people')).statusCode).toBe(403);
    });

    test('is narrowed by name, role and state; what makes no sense narrows nothing', async () => {
      const own = await server.organisation();
      const by = await server.session(await server.member(own, { roles: ['administrator'], name: 'Åke' }));
      await server.member(own, { roles: ['auditor'], name: 'Östen', state: 'disabled' });
      await server.member(own, { roles: ['manager'], name: 'Berit' });
      const names = async (query: Readonly<Record<string, string>>): Promise<readonly string[]> =>
        [...(await by.get('/people', { query })).body.matchAll(/data-row-link>([^<]*)</g)].map(
          ([, name = '']) => name,
        );
      expect(await names({})).toStrictEqual(['Berit', 'Åke', 'Östen']);
      expect(await names({ q: 'öst' })).toStrictEqual(['Östen']);
      expect(await names({ role: 'manager' })).toStrictEqual(['Berit']);
      expect(await names({ state: 'disabled' })).toStrictEqual(['Östen']);
      expect(await names({ q: 'nobody' })).toStrictEqual([]);
      expect(await names({ role: 'king', state: 'x', after: 'rubbish' })).toStrictEqual([
        ...['Berit', 'Åke', 'Östen'],
      ]);
    });

    test('goes on where a page ended', async () => {
      const own = await server.organisation();
      const by = await server.session(await server.member(own, { roles: ['administrator'], name: 'A' }));
      for (let number = 10; number < 65; number += 1)
        await server.member(own, { roles: ['manager'], name: `M${String(number)}` });
      const first = await by.get('/people');
      const [, next = ''] = /rel='next' href='([^']*)'/.exec(first.body) ?? [];
      const second = await by.get(next.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='));
      expect(first.body.match(/data-row-link/g)).toHaveLength(50);
      expect(second.body.match(/data-row-link/g)).toHaveLength(6);
    });

    test('of another organisation nobody is told', async () => {
      const stranger = await server.member(await server.organisation(), { roles: ['manager'] });
      for (const id of [stranger.membership, NOWHERE, 'x']) {
        expect((await admin.get(`/people/${id}`)).statusCode).toBe(404);
        expect((await admin.get(`/people/${id}/edit`)).statusCode).toBe(404);
        expect((await sendForm(admin, `/people/${id}/disabled`)).statusCode).toBe(404);
      }
      const [row] = await server.sql<{ state: string }>('select state from membership where id = $1', [
        stranger.membership,
      ]);
      expect(row?.state).toBe('active');
    });
  });

  describe('an invitation', () => {
    test('is a link that is shown once; who follows it becomes a member', async () => {
      const email = freshEmail();
      const made = await invite(admin, { email, name: 'Astrid Öhman' });
      expect(made.statusCode).toBe(200);
      const token = tokenIn(made);
      expect(textOf(made)).toContain('Den visas inte igen.');
      const sheet = await admin.get(`/people/${idIn(made)}`);
      expect(textOf(sheet)).toContain('gäller till');
      for (const page of [sheet, await admin.get('/people')]) expect(page.body).not.toContain(token);

      const offer = await server.nobody.get('/invitation', { query: { token } });
      expect(textOf(offer)).toContain('Välkommen till Omsorg AB');
      expect(textOf(offer)).toContain(`Astrid Öhman, med adressen ${email}`);
      const form = { token, password: PASSWORD, again: PASSWORD, name: 'Astrid' };
      const accepted = await sendForm(server.nobody, '/invitation', form);
      expect(accepted.headers.location).toBe('/sign-in?notice=invitation-accepted');
      const signIn = await server.nobody.get('/sign-in?notice=invitation-accepted');
      expect(textOf(signIn)).toContain('Du är med. Logga in med lösenordet.');
      const signedIn = await sendForm(server.nobody, '/sign-in', { email, password: PASSWORD });
      expect(signedIn.statusCode).toBe(303);
      expect(textOf(await admin.get(`/people/${idIn(made)}`))).toContain('Astrid');
      const again = await sendForm(server.nobody, '/invitation', form);
      expect([again.statusCode, textOf(again).includes('Inbjudan gäller inte')]).toStrictEqual([404, true]);
    });

    test.each([
      [{ password: 'kort', again: 'kort' }, 'Använd minst tolv tecken'],
      [{ password: PASSWORD, again: 'en annan ramsa' }, 'De två lösenorden är inte lika'],
    ])('with %j is refused in words, and can be accepted yet', async (passwords, words) => {
      const token = tokenIn(await invite(admin));
      const answer = await sendForm(server.nobody, '/invitation', { token, ...passwords, name: 'Kallas' });
      expect([answer.statusCode, textOf(answer).includes(words)]).toStrictEqual([422, true]);
      expect(fieldOf(answer, 'name')).toBe('Kallas');
      expect(answer.body).not.toContain(`value="${passwords.password}"`);
      const right = { token, password: PASSWORD, again: PASSWORD };
      expect((await sendForm(server.nobody, '/invitation', right)).statusCode).toBe(303);
    });

    test('needs to be sent from our own page', async () => {
      const token = tokenIn(await invite(admin));
      const form = { token, password: PASSWORD, again: PASSWORD };
      const evil = await sendForm(server.nobody, '/invitation', form, { origin: 'https://evil.example' });
      expect(evil.statusCode).toBe(403);
      expect((await server.nobody.get('/invitation', { query: { token } })).statusCode).toBe(200);
    });

    test('that is renewed opens by the new link alone', async () => {
      const made = await invite(admin);
      const [first, id] = [tokenIn(made), idIn(made)];
      expect((await admin.get(`/people/${id}/invitation`)).statusCode).toBe(200);
      const second = tokenIn(await sendForm(admin, `/people/${id}/invitation`));
      const status = async (token: string): Promise<number> =>
        (await server.nobody.get('/invitation', { query: { token } })).statusCode;
      expect([await status(first), await status(second), await status('')]).toStrictEqual([404, 200, 404]);
      const member = await server.member(organisation, { roles: ['manager'] });
      const refused = await sendForm(admin, `/people/${member.membership}/invitation`);
      expect([refused.statusCode, textOf(refused).includes('inte har tackat ja')]).toStrictEqual([409, true]);
    });

    test.each([
      [{ name: ' ' }, 'Ange ett namn.'],
      [{ email: 'ingen adress' }, 'Skriv adressen som namn@exempel.se.'],
      [{ roles: 'king' }, 'Ange minst en roll.'],
      [{ roles: 'guest-counsel' }, 'ska ha ett ärende'],
      [{ matter: NOWHERE, roles: 'guest-counsel' }, 'inget sådant ärende'],
      [{ matter: 'humana', roles: 'guest-counsel' }, 'Det där är ingen adress till ett ärende.'],
    ])('of %j is refused in words, and what was typed is kept', async (fields, words) => {
      const answer = await invite(admin, { name: 'Bo Ek', ...fields });
      expect([answer.statusCode, textOf(answer).includes(words)]).toStrictEqual([422, true]);
      expect(fieldOf(answer, 'email')).not.toBe('');
    });

    test('an e-mail that a member has already is told', async () => {
      const email = freshEmail();
      await invite(admin, { email });
      const answer = await invite(admin, { email });
      expect([answer.statusCode, textOf(answer).includes('redan en medlem med den adressen')]).toStrictEqual([
        ...[422, true],
      ]);
    });
  });

  describe('guest counsel', () => {
    test('gets a matter found by words of its title, by who may read matters', async () => {
      const fields = { roles: 'guest-counsel', matter: 'humana' };
      const asked = await invite(counsel, fields);
      expect([asked.statusCode, textOf(asked).includes('Vilket ärende?')]).toStrictEqual([422, true]);
      const [, chosen = ''] = /name="chosen" value="([\da-f-]{36})"/.exec(asked.body) ?? [];
      const made = await invite(counsel, { ...fields, chosen });
      expect(made.statusCode).toBe(200);
      const sheet = await counsel.get(`/people/${idIn(made)}`);
      expect(sheet.body).toContain(`href="/matters/${chosen}"`);
      const blind = await admin.get(`/people/${idIn(made)}`);
      expect(blind.body).not.toContain(`href="/matters/${chosen}"`);
      expect(textOf(blind)).toContain(chosen);
      const found = /<a href="\/matters\/[\da-f-]{36}">([^<]*)</.exec(sheet.body)?.[1] ?? '';
      expect(found).not.toBe('');
      expect(textOf(blind)).not.toContain(found);
    });

    test('gets a matter by the address of its page, by who may not read it', async () => {
      const [row] = await server.sql<{ id: string }>(
        'select id from matter where organisation_id = $1 limit 1',
        [organisation],
      );
      const matter = `http://localhost:3000/matters/${row?.id ?? ''}?asOf=2023-02-06`;
      expect((await invite(admin, { roles: 'guest-counsel', matter })).statusCode).toBe(200);
    });
  });

  describe('a member', () => {
    test('is changed on the version one has seen; who comes late is told what stands there now', async () => {
      const { membership } = await server.member(organisation, { roles: ['manager'], name: 'Per' });
      const address = `/people/${membership}/edit`;
      const version = fieldOf(await admin.get(address), 'version') ?? '';
      const changed = await sendForm(admin, address, {
        version,
        name: 'Per Ek',
        roles: ['manager', 'auditor'],
      });
      expect(changed.headers.location).toBe(`/people/${membership}?notice=saved`);
      const late = await sendForm(admin, address, { version, name: 'Pelle', roles: 'counsel' });
      expect(late.statusCode).toBe(422);
      expect(textOf(late)).toContain('Nu står det: Per Ek; Chef, Granskare.');
      expect(fieldOf(late, 'name')).toBe('Pelle');
      const again = { version: fieldOf(late, 'version') ?? '', name: 'Pelle', roles: 'counsel' };
      expect((await sendForm(admin, address, again)).statusCode).toBe(303);
      expect(textOf(await admin.get(`/people/${membership}`))).toContain('Pelle');
    });

    test('is shut out and let in again; the last administrator is not', async () => {
      const member = await server.member(organisation, { roles: ['manager'] });
      const browser = await server.session(member);
      const page = `/people/${member.membership}`;
      expect((await sendForm(admin, `${page}/disabled`)).headers.location).toBe(`${page}?notice=saved`);
      expect((await browser.get('/account')).statusCode).toBe(303);
      expect(textOf(await admin.get(page))).toContain('Avstängd');
      expect((await sendForm(admin, `${page}/enabled`)).statusCode).toBe(303);
      expect(textOf(await admin.get(page))).toContain('Aktiv');

      const own = await server.member(await server.organisation(), { roles: ['administrator'] });
      const alone = await server.session(own);
      const refused = await sendForm(alone, `/people/${own.membership}/disabled`);
      expect([refused.statusCode, textOf(refused).includes('minst en aktiv administratör')]).toStrictEqual([
        ...[409, true],
      ]);
    });

    test('loses the link to the employer’s sign-in, but not the only way in', async () => {
      const member = await server.member(organisation, { roles: ['manager'] });
      const identity = newId();
      await server.sql(
        `insert into external_identity (id, organisation_id, membership_id, issuer, subject)
         values ($1, $2, $3, 'https://login.example', '191212121212')`,
        [identity, organisation, member.membership],
      );
      const address = `/people/${member.membership}/identities/${identity}/removal`;
      const refused = await sendForm(admin, address);
      expect([refused.statusCode, textOf(refused).includes('kan personen inte logga in')]).toStrictEqual([
        ...[409, true],
      ]);
      expect(refused.body).not.toContain('191212121212');
      await server.sql(`update account set password_hash = 'a hash' where id = $1`, [member.account]);
      expect((await sendForm(admin, address)).statusCode).toBe(303);
      expect((await sendForm(admin, address)).statusCode).toBe(409);
    });
  });

  describe('the organisation', () => {
    test('is changed on the version one has seen', async () => {
      const by = await server.signedIn(await server.organisation(), 'administrator');
      const version = fieldOf(await by.get('/organisation'), 'version') ?? '';
      const changed = await sendForm(by, '/organisation', { version, name: 'Vård AB' });
      expect(changed.headers.location).toBe('/organisation?notice=saved');
      const late = await sendForm(by, '/organisation', { version, name: 'Stöd AB' });
      expect(late.statusCode).toBe(422);
      expect(textOf(late)).toContain('Nu står det: Vård AB; andra faktorn krävs inte.');
      expect(fieldOf(late, 'name')).toBe('Stöd AB');
      const empty = await sendForm(by, '/organisation', {
        version: fieldOf(late, 'version') ?? '',
        name: '',
      });
      expect([empty.statusCode, textOf(empty).includes('Ange ett namn.')]).toStrictEqual([422, true]);
    });

    test('demands a second factor of everybody, the administrator too', async () => {
      const own = await server.organisation();
      const member = await server.member(own, { roles: ['administrator'] });
      const by = await server.session(member, { secondFactor: false });
      const form = { version: '1', name: 'Sträng AB', secondFactorRequired: 'yes' };
      expect((await sendForm(by, '/organisation', form)).statusCode).toBe(303);
      expect((await by.get('/organisation')).headers.location).toBe('/account/second-factor');
      expect((await sendForm(by, '/organisation', { version: '2', name: 'Mjuk AB' })).statusCode).toBe(403);
    });
  });

  describe('a sign-in service', () => {
    const settings = { name: 'Kommunen', clientId: 'fristvakt', clientSecret: 'hemligt som få' };

    test('is added, shown without its secret, and offered on the sign-in page', async () => {
      const own = await server.organisation();
      const by = await server.signedIn(own, 'administrator');
      const issuer = 'https://login.example.se';
      expect((await sendForm(by, '/issuers/new', { ...settings, issuer })).statusCode).toBe(303);
      const list = await by.get('/issuers');
      expect(textOf(list)).toContain(`http://localhost:3000/sign-in?organisation=${own}`);
      expect(textOf(list)).toContain('http://localhost:3000/sign-in/oidc/callback');
      const [, address = ''] = /href="(\/issuers\/[\da-f-]{36})"/.exec(list.body) ?? [];
      const page = await by.get(address);
      for (const one of [list, page]) expect(one.body).not.toContain(settings.clientSecret);
      const offered = await server.nobody.get('/sign-in', { query: { organisation: own } });
      expect(textOf(offered)).toContain('Logga in med Kommunen');

      const version = fieldOf(page, 'version') ?? '';
      const off = { version, name: 'Regionen', clientId: 'fristvakt', clientSecret: '' };
      expect((await sendForm(by, address, off)).statusCode).toBe(303);
      const late = await sendForm(by, address, { ...off, name: 'Staten', enabled: 'yes' });
      expect(late.statusCode).toBe(422);
      expect(textOf(late)).toContain('Nu står det: Regionen; fristvakt; avstängd.');
      const none = await server.nobody.get('/sign-in', { query: { organisation: own } });
      expect(textOf(none)).not.toContain('Regionen');
    });

    test.each([
      [{ issuer: 'http://login.example.se?x' }, 'Skriv adressen som https://login.exempel.se'],
      [{ issuer: 'https://login.example.se', name: '' }, 'Ange ett namn.'],
      [{ issuer: 'https://login.example.se', clientId: '' }, 'Ange klient-id och hemlighet.'],
    ])('with %j is refused in words, and its secret is not sent back', async (fields, words) => {
      const answer = await sendForm(admin, '/issuers/new', { ...settings, ...fields });
      expect([answer.statusCode, textOf(answer).includes(words)]).toStrictEqual([422, true]);
      expect(answer.body).not.toContain(settings.clientSecret);
      expect(fieldOf(answer, 'issuer')).toBe(fields.issuer.replace('=', '&#x3D;'));
    });
  });
});
