import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { inEnglish, said, sent, versionIn } from '../../../../test/licences/page-reader';
import type { Caller } from '../../../../test/support/caller';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

const STORY = readFileSync(join(__dirname, '../../../../test/stories/cases/granted-for-a-time.yaml'), 'utf8');

describe('the pages of providers, their circles, and the register of persons', () => {
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  let provider: string;
  let licence: string;

  beforeAll(async () => {
    server = await startServer({ clock: new SettableClock() });
    organisation = await server.organisation();
    officer = await server.signedIn(organisation, 'compliance-officer');
    provider = (await server.import(organisation, 'duties-2026')).providerId;
    const [row] = await server.sql<{ id: string }>(
      `select id from matter where provider_id = $1 and ref = 'L'`,
      [provider],
    );
    licence = row?.id ?? '';
  });
  afterAll(async () => {
    await server.stop();
  });

  describe('a provider', () => {
    test('is entered with what it is to the law, and named what is wrong until then', async () => {
      const refused = await sent(officer, '/providers/new', { name: 'Ängens <AB>', organisationNumber: '' });
      expect([refused.statusCode, said(refused).includes('Fyll i Slag')]).toStrictEqual([422, true]);
      expect(refused.body).toContain('value="Ängens &lt;AB&gt;"');
      const made = await sent(officer, '/providers/new', {
        ...{ name: 'Ängens Assistans AB', kind: 'company', organisationNumber: '556677-8899' },
      });
      expect(made.statusCode).toBe(303);
      const page = said(await officer.get(String(made.headers.location)));
      expect(page).toContain('Ängens Assistans AB Bolag · 556677-8899');
      expect(page).toContain('Inget tillstånd och ingen anmälan än.');
    });

    test('changes its name; who comes second is told what stands now', async () => {
      const path = `/providers/${provider}/change`;
      const version = versionIn(await officer.get(path));
      const fields = { version, name: 'Exempel Omsorg AB', organisationNumber: '' };
      await expect(sent(officer, path, fields)).resolves.toMatchObject({ statusCode: 303 });
      const late = await sent(officer, path, { ...fields, name: 'Mitt namn AB' });
      expect([late.statusCode, late.body.includes('value="Mitt namn AB"')]).toStrictEqual([412, true]);
      expect(said(late)).toMatch(/Det här står nu Namn Exempel Omsorg AB/);
    });

    test.each(['manager', 'auditor'] as const)('is read by a %s, who is offered no form', async (role) => {
      const reader = await server.signedIn(organisation, role);
      const page = await reader.get(`/providers/${provider}`);
      expect(page.statusCode).toBe(200);
      for (const path of [
        `/providers/${provider}/change`,
        '/providers/new',
        '/providers/import',
        '/persons/new',
      ]) {
        expect(page.body).not.toContain(`"${path}"`);
        await expect(reader.get(path)).resolves.toMatchObject({ statusCode: 403 });
        await expect(sent(reader, path, {})).resolves.toMatchObject({ statusCode: 403 });
      }
    });

    test('of another organisation is not there', async () => {
      const stranger = await server.signedIn(await server.organisation('Annan AB'), 'compliance-officer');
      for (const path of ['', '/change', '/import', '/circle/new']) {
        await expect(stranger.get(`/providers/${provider}${path}`)).resolves.toMatchObject({
          statusCode: 404,
        });
      }
      expect((await stranger.get('/providers')).body).not.toContain(provider);
    });
  });

  describe('a case file', () => {
    const providers = async (): Promise<number> => (await server.sql('select 1 from provider')).length;

    test('is tried first: it tells what would be taken in, and nothing is written', async () => {
      const before = await providers();
      const tried = await sent(officer, '/providers/import', { file: STORY, step: 'try' });
      expect(tried.statusCode).toBe(200);
      expect(said(tried)).toMatch(/Anordnare Rönnbackens Assistans AB .*Nytt ett ärende, 2 händelser/);
      expect(tried.body).toContain('value="take"');
      await expect(providers()).resolves.toBe(before);
      const taken = await sent(officer, '/providers/import', { file: STORY, step: 'take' });
      expect(taken.headers.location).toMatch(/^\/providers\/[\w-]+\?notice=case-file-imported$/);
      await expect(providers()).resolves.toBe(before + 1);
      const again = String(taken.headers.location).split('?')[0] ?? '';
      const known = await sent(officer, `${again}/import`, { file: STORY, step: 'try' });
      expect(said(known)).toContain('Finns redan ett ärende, 2 händelser');
    });

    test.each([
      [
        'that breaks the format',
        'format: ivo-case/1\nprovider: {}\n',
        'Ärendefilen följer inte formatet',
        'line 2',
      ],
      ['that is empty', ' \n', 'Klistra in en ärendefil', ''],
    ])('%s is refused with the places, and stands as it was pasted', async (_, file, words, place) => {
      const refused = await sent(officer, '/providers/import', { file, step: 'take' });
      expect(refused.statusCode).toBe(422);
      expect(said(refused)).toContain(words);
      expect(said(refused)).toContain(place);
      expect(refused.body).toContain(`>\n${file}</textarea>`);
    });
  });

  describe('the circle', () => {
    const joins = async (more: Readonly<Record<string, string>>): ReturnType<typeof sent> =>
      sent(officer, `/providers/${provider}/circle/new`, {
        ...{ personId: '', newPerson: '', role: 'board-member', fromOn: '2024-05-02', toOn: '' },
        ...{ back: `/licences/${licence}` },
        ...more,
      });

    test('somebody joins it by a new name, without a fact where that was unticked', async () => {
      const joined = await joins({ newPerson: 'Per Öberg' });
      expect(joined.headers.location).toBe(`/licences/${licence}?notice=saved#circle`);
      const page = said(await officer.get(`/licences/${licence}`));
      expect(page).toContain('Per Öberg Styrelseledamot från 2 maj 2024 ingår nu');
    });

    test('who is in it already is refused, and what was written stands', async () => {
      const [person] = await server.sql<{ id: string }>(`select id from person where name = 'Per Öberg'`);
      const refused = await joins({ personId: person?.id ?? '', fromOn: '2025-01-01' });
      expect([refused.statusCode, said(refused).includes('har redan den rollen')]).toStrictEqual([409, true]);
      expect(refused.body).toMatch(/<option value="[\w-]+" selected>Per Öberg/);
      expect(refused.body).toContain('value="2025-01-01"');
      const both = await joins({ personId: person?.id ?? '', newPerson: 'Per Öberg' });
      expect(said(both)).toContain('inte båda');
    });

    test('a new person stays in the register when the place itself is refused', async () => {
      const refused = await joins({ newPerson: 'Ada Ny', fromOn: '2026-11-26', recordFact: 'yes' });
      expect([
        refused.statusCode,
        said(refused).includes('En uppgift handlar om något som har hänt'),
      ]).toStrictEqual([422, true]);
      expect(refused.body).toMatch(/<option value="[\w-]+" selected>Ada Ny/);
      await expect(server.sql(`select 1 from person where name = 'Ada Ny'`)).resolves.toHaveLength(1);
    });

    test('a form comes back to a page of the register only', async () => {
      const joined = await joins({ newPerson: 'Maja Berg', role: 'deputy', back: '//annan.example' });
      expect(joined.headers.location).toBe(`/providers/${provider}?notice=saved#circle`);
    });

    test('who leaves it is told to the licence, and the month to report it runs: E10c', async () => {
      const page = await officer.get(`/licences/${licence}`);
      const [, path = ''] =
        /href="(\/circle-members\/[\w-]+)\?back=[^"]*" aria-label="Avsluta Per Öberg/.exec(page.body) ?? [];
      const version = versionIn(await officer.get(path));
      const left = await sent(officer, path, {
        ...{ version, toOn: '2026-11-24', recordFact: 'yes', back: `/licences/${licence}` },
      });
      expect(left.headers.location).toBe(`/licences/${licence}?notice=circle-changed#deadlines`);
      const after = said(await officer.get(`/licences/${licence}`));
      expect(after).toContain(
        'Anmäla förändringen av ägar- och ledningskretsen till IVO senast måndag 28 december 2026, om 33 dagar',
      );
      expect(after).toContain('2 maj 2024 till och med 24 november 2026');
      const stale = await sent(officer, path, { version, toOn: '2026-11-20' });
      expect([stale.statusCode, said(stale).includes('till och med 24 november 2026')]).toStrictEqual([
        412,
        true,
      ]);
      const right = await sent(officer, path, { version: versionIn(stale), toOn: '2026-11-20' });
      expect(right.headers.location).toBe(`/providers/${provider}?notice=saved#circle`);
    });
  });

  describe('a person', () => {
    test('is entered, found by the beginning of a name, and changed', async () => {
      const empty = await sent(officer, '/persons/new', { name: ' ', note: 'x' });
      expect([empty.statusCode, said(empty).includes('Fyll i Namn')]).toStrictEqual([422, true]);
      const made = await sent(officer, '/persons/new', { name: 'Åsa Lindqvist', note: '' });
      const path = String(made.headers.location).split('?')[0] ?? '';
      const found = said(await officer.get('/persons?q=lind'));
      expect(found).toContain('Åsa Lindqvist har ingen roll nu');
      expect(found).not.toContain('Maja Berg');
      expect(said(await officer.get('/persons?q=%00'))).toContain('Maja Berg styrelsesuppleant');
      const version = versionIn(await officer.get(`${path}/change`));
      const control = await sent(officer, `${path}/change`, { version, name: 'a\u0000b' });
      expect(control.statusCode).toBe(422);
      await sent(officer, `${path}/change`, { version, name: 'Åsa Lind', note: 'Vald 2026.' });
      expect(said(await officer.get(path))).toContain('Åsa Lind Vald 2026.');
      const stale = await sent(officer, `${path}/change`, { version, name: 'Åsa L' });
      expect([stale.statusCode, said(stale).includes('Namn Åsa Lind')]).toStrictEqual([412, true]);
    });

    test('is noted elsewhere, and that is told where the person sits here', async () => {
      const [person] = await server.sql<{ id: string }>(`select id from person where name = 'Maja Berg'`);
      const path = `/persons/${person?.id ?? ''}`;
      const backwards = await sent(officer, `${path}/engagements/new`, {
        ...{ holderName: 'Annan Omsorg AB', role: 'ägare', fromOn: '2024-01-01', toOn: '2023-01-01' },
      });
      expect([backwards.statusCode, backwards.body.includes('id="e-toOn"')]).toStrictEqual([422, true]);
      await sent(officer, `${path}/engagements/new`, {
        ...{ holderName: 'Annan Omsorg AB', role: 'ägare', fromOn: '2024-01-01', toOn: '' },
      });
      expect(said(await officer.get(`/providers/${provider}`))).toMatch(
        /Också hos andra .*Maja Berg : ägare, Annan Omsorg AB från 1 januari 2024/,
      );
      expect(said(await officer.get(`/licences/${licence}`))).toContain(
        'Maja Berg finns nu också hos andra.',
      );
      const english = said(await inEnglish(officer, path));
      expect(english).toMatch(/Roles with us deputy board member, Exempel Omsorg AB now/);
      const [, one = ''] =
        /href="(\/persons\/[\w-]+\/engagements\/[\w]{8}-[\w-]+)"/.exec((await officer.get(path)).body) ?? [];
      const version = versionIn(await officer.get(one));
      const fields = { version, holderName: 'Annan Omsorg AB', role: 'delägare', fromOn: '', toOn: '' };
      await expect(sent(officer, one, fields)).resolves.toMatchObject({ statusCode: 303 });
      await expect(sent(officer, one, fields)).resolves.toMatchObject({ statusCode: 412 });
    });
  });
});
