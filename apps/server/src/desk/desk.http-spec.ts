import { ConfirmService } from '@fristvakt/deadlines';
import type { LightMyRequestResponse } from 'fastify';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';
import { DayKeeper } from '../day/day-keeper';

/** What a page says, as one reads it. */
const said = ({ body }: LightMyRequestResponse): string =>
  body
    .replace(/^[\s\S]*<main[^>]*>|<\/main>[\s\S]*$/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#x27;|&#39;/g, "'")
    .replaceAll(/[\s\u00a0]+/g, ' ');

/** Where a page leads. */
const ways = ({ body }: LightMyRequestResponse): readonly string[] =>
  [...body.matchAll(/href="([^"]*)"/g)].map(([, to = '']) =>
    to.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'),
  );

describe('the start, by role, in the Humana week', () => {
  const clock = new SettableClock(Date.parse('2023-01-31T12:00:00Z'));
  let server: RunningServer;
  let organisation: string;
  let matters: Readonly<Record<string, string>>;

  /** Noon of a day, and everything stored is brought up to it. */
  async function at(day: string): Promise<void> {
    clock.set(Date.parse(`${day}T12:00:00Z`));
    await server.get(DayKeeper).keep();
  }

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation('Omsorg AB');
    const { providerId } = await server.import(organisation, 'humana-2023');
    const rows = await server.sql<{ ref: string; id: string }>(
      'select ref, id from matter where provider_id = $1',
      [providerId],
    );
    matters = Object.fromEntries(rows.map(({ ref, id }) => [ref, id]));
    await server.import(await server.organisation('Annan AB'), 'fmf-2022');
  });
  afterAll(async () => {
    await server.stop();
  });

  test('on 6 February 2023 the manager sees the licence revoked, until when one may operate, and what is at stake', async () => {
    await at('2023-02-06');
    const page = await (await server.signedIn(organisation, 'manager')).get('/');
    expect(page.statusCode).toBe(200);
    const text = said(page);
    expect(text).toContain('måndag 6 februari 2023 , vecka 6');
    expect(text).toContain('Antas få bedrivas till och med fredag 10 februari 2023');
    expect(text).toContain('Tillståndet är återkallat, och återkallelsen gäller omedelbart');
    expect(text).toMatch(/Härnäst Avveckla verksamheten senast fredag 10 februari 2023, om 4 dagar/);
    expect(text).toMatch(/Överklagandet Under prövning, förvaltningsrätten Inhibition Yrkad/);
    expect(text).toMatch(
      /0 försuttna 0 genast eller utan dag 1 inom 7 dagar 1 inom 30 dagar 1 inom 90 dagar/,
    );
    expect(ways(page)).toContain('/deadlines?dueTo=2023-02-13&status=open&party=provider');
    expect(ways(page)).toContain(`/licences/${matters['L'] ?? ''}`);
  });

  test('the start of another organisation never shows', async () => {
    await at('2023-02-06');
    const everyone = ['manager', 'compliance-officer', 'counsel'] as const;
    for (const role of everyone) {
      const text = said(await (await server.signedIn(organisation, role)).get('/'));
      expect(text).toContain('Humana Assistans AB');
      expect(text).not.toContain('FMF');
    }
  });

  test('on the day of the decision the officer sees what is to be done at once, and what a second person must confirm', async () => {
    await at('2023-01-31');
    const officer = await server.signedIn(organisation, 'compliance-officer');
    const text = said(await officer.get('/'));
    expect(text).toMatch(
      /Genast, eller utan registrerad dag Yrka inhibition av återkallelsen av tillståndet/,
    );
    expect(text).toMatch(/Obekräftade delgivningsdagar .*Återkallelsen av tillståndet/);
    expect(text).toContain('Frist tisdag 21 februari 2023, om 21 dagar');

    const [fact] = await server.sql<{ id: string }>(
      `select id from fact where organisation_id = $1 and ref = 'e2'`,
      [organisation],
    );
    const { membership } = await server.member(organisation, { roles: ['counsel'] });
    await server.get(ConfirmService).execute({ organisation, by: membership, only: null }, fact?.id ?? '');
    expect(said(await officer.get('/'))).toContain(
      'Alla delgivningsdagar som en öppen frist vilar på är bekräftade.',
    );
  });

  test('the officer sees what the stay changed, the day it came', async () => {
    await at('2023-02-06');
    await at('2023-02-07');
    const text = said(await (await server.signedIn(organisation, 'compliance-officer')).get('/'));
    expect(text).toMatch(/En ny dag, och detta följer av den\. Humana Assistans AB , i dag/);
    expect(text).toContain('status: återkallat → återkallat, inhibition gäller');
  });

  test('counsel sees the court, the stay, and until when IVO may appeal it', async () => {
    await at('2023-02-07');
    const page = await (await server.signedIn(organisation, 'counsel')).get('/');
    const text = said(page);
    expect(text).toMatch(
      /Överklagande A Humana Assistans AB Förvaltningsrätten Under prövning Gäller Krävs inte/,
    );
    expect(text).toMatch(/IVO: tis 2023-02-28 om 21 dagar/);
    expect(page.body).toContain(`/matters/${matters['A'] ?? ''}`);
  });

  test('a guest sees their one matter, and nothing of any other', async () => {
    await at('2023-02-06');
    const member = await server.member(organisation, {
      roles: ['guest-counsel'],
      matter: matters['A'] ?? '',
    });
    const guest = await server.session(member);
    for (const address of ['/', '/?as=manager', '/?as=compliance-officer']) {
      const page = await guest.get(address);
      expect(page.statusCode).toBe(200);
      expect(said(page)).toMatch(
        /Ditt ärende .*Överklagande A Överklagande, Humana Assistans AB\. Under prövning\./,
      );
      expect(page.body).toContain(`/matters/${matters['A'] ?? ''}`);
      for (const other of ['L', 'I', 'S']) expect(page.body).not.toContain(matters[other] ?? 'nothing');
      expect(said(page)).not.toMatch(/Tillstånd L|Avveckla|återkallelsen av tillståndet/);
    }
  });

  test('an administrator sees people to wait for, and nothing of the record', async () => {
    const own = await server.organisation('Strikt AB', { secondFactorRequired: true });
    await server.import(own, 'humana-2023');
    await server.member(own, { roles: ['manager'], state: 'invited', name: 'Iris Inbjuden' });
    await server.member(own, { roles: ['manager'], name: 'Utan Faktor' });
    const page = await (await server.signedIn(own, 'administrator')).get('/?as=manager');
    const text = said(page);
    expect(text).toMatch(/Iris Inbjuden inbjudan har gått ut; skicka en ny/);
    expect(text).toMatch(/Utan andra faktor .*Utan Faktor/);
    expect(text).not.toContain('Humana');
  });

  test('who lacks the second factor is led to where it is set up, and is told nothing', async () => {
    const own = await server.organisation('Strängt AB', { secondFactorRequired: true });
    await server.import(own, 'humana-2023');
    const member = await server.member(own, { roles: ['manager'] });
    const page = await (await server.session(member, { secondFactor: false })).get('/');
    expect([page.statusCode, page.headers.location]).toStrictEqual([303, '/account/second-factor']);
    expect(page.body).not.toContain('Humana');
  });

  test('an auditor is led to the log; somebody with several roles chooses among their own', async () => {
    const auditor = await (await server.signedIn(organisation, 'auditor')).get('/');
    expect(auditor.body).toContain('href="/audit"');
    const both = await server.signedIn(organisation, 'administrator', 'manager');
    const [first, second] = [await both.get('/'), await both.get('/?as=administrator')];
    expect(said(first)).toContain('Får vi bedriva verksamhet?');
    expect(said(second)).toContain('Inbjudna som inte har kommit');
    expect(first.body).not.toContain('as=counsel');
  });

  test('where nothing is recorded yet, who may begin is told how, and who may not is told who does', async () => {
    const empty = await server.organisation('Ny AB');
    const officer = await (await server.signedIn(empty, 'compliance-officer')).get('/');
    expect(said(officer)).toContain('Här finns inga ärenden än');
    expect(officer.body).toContain('href="/providers/new"');
    const manager = await (await server.signedIn(empty, 'manager')).get('/');
    expect(said(manager)).toContain('Här finns inga ärenden än');
    expect(manager.body).not.toContain('/providers/new');
  });

  test('what makes no sense in the address is no error', async () => {
    const manager = await server.signedIn(organisation, 'manager');
    for (const address of ['/?as=', '/?as=x&as=y', '/?as[]=manager', '/?as=%00', '/?as=__proto__']) {
      expect((await manager.get(address)).statusCode).toBe(200);
    }
  });

  test('a guest reads the stories, and is led to no matter by them', async () => {
    const member = await server.member(organisation, {
      roles: ['guest-counsel'],
      matter: matters['A'] ?? '',
    });
    const page = await (await server.session(member)).get('/tour');
    expect(said(page)).toContain('Du ser bara ditt eget ärende');
    expect(ways(page).filter((way) => way.includes('asOf='))).toStrictEqual([]);
    expect(said(page)).not.toContain('Läs in filen');
  });

  test('the guided look leads to the days of the stories that are in the organisation’s own record', async () => {
    const page = await (await server.signedIn(organisation, 'counsel')).get('/tour');
    expect(ways(page)).toContain(`/matters/${matters['L'] ?? ''}?asOf=2023-01-31`);
    expect(ways(page)).toContain(`/matters/${matters['S'] ?? ''}?asOf=2023-02-17`);
    expect(ways(page).filter((way) => way.includes('asOf='))).toHaveLength(7);
    expect(said(page)).toContain('Läs in filen fmf-2022.yaml');
  });
});
