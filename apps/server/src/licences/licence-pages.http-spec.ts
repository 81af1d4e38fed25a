import { SettableClock } from '../../../../test/accounts/settable-clock';
import { inEnglish, said, sent, versionIn } from '../../../../test/licences/page-reader';
import type { Caller } from '../../../../test/support/caller';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

/** A day on which Rönnbackens licence, granted for a time and with a condition, is in force. */
const TODAY = '2026-11-25';

describe('the pages of licences', () => {
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  let provider: string;
  let licence: string;

  const matterOf = async (providerId: string, ref: string): Promise<string> => {
    const [row] = await server.sql<{ id: string }>(
      'select id from matter where provider_id = $1 and ref = $2',
      [...[providerId, ref]],
    );
    return row?.id ?? '';
  };

  beforeAll(async () => {
    server = await startServer({ clock: new SettableClock(Date.parse(`${TODAY}T12:00:00Z`)) });
    organisation = await server.organisation();
    officer = await server.signedIn(organisation, 'compliance-officer');
    provider = (await server.import(organisation, 'granted-for-a-time')).providerId;
    licence = await matterOf(provider, 'L');
  });
  afterAll(async () => {
    await server.stop();
  });

  describe('the board', () => {
    test('answers for each licence whether it may be run, until when, why, and under how many conditions', async () => {
      const page = await officer.get('/licences');
      expect(page.statusCode).toBe(200);
      expect(said(page)).toMatch(
        /Tillstånd L Rönnbackens Assistans AB Får bedrivas till och med måndag 22 februari 2027 Gäller Ansökan har bifallits\. 1 /,
      );
    });

    test('teaches how to begin where there is nothing', async () => {
      const page = await (
        await server.signedIn(await server.organisation(), 'compliance-officer')
      ).get('/licences');
      expect(said(page)).toContain('Börja med en anordnare');
      expect(page.body).toContain('href="/providers/new"');
    });

    test('is narrowed by provider and status in its address, and ignores what makes no sense there', async () => {
      const narrowed = await officer.get(`/licences?provider=${provider}&status=revoked`);
      expect(said(narrowed)).toContain('Inget tillstånd och ingen anmälan i urvalet');
      for (const rubbish of ['?provider=%00&status=king', '?cursor=xyz', '?status=active&status=none']) {
        const page = await officer.get(`/licences${rubbish}`);
        expect([page.statusCode, said(page).includes('Rönnbackens Assistans AB')]).toStrictEqual([200, true]);
      }
    });

    test('shows a guest the one matter, and nothing of others', async () => {
      const other = await server.import(organisation, 'municipality-notifies');
      const guest = await server.session(
        await server.member(organisation, { roles: ['guest-counsel'], matter: licence }),
      );
      const page = await guest.get('/licences');
      expect(said(page)).toContain('Rönnbackens Assistans AB');
      expect(page.body).not.toContain(other.provider);
      expect(page.body).not.toContain(other.providerId);
      expect(said(page)).not.toContain('Stämmer tillståndsbevisen?');
      const list = await guest.get('/providers');
      expect(list.body).not.toContain(other.providerId);
      await expect(guest.get(`/providers/${other.providerId}`)).resolves.toMatchObject({ statusCode: 404 });
      expect(said(await guest.get(`/providers/${provider}`))).not.toContain('kretsen');
      const own = await guest.get(`/licences/${licence}`);
      expect([own.statusCode, own.headers.location]).toStrictEqual([303, `/matters/${licence}`]);
      await expect(guest.get('/persons')).resolves.toMatchObject({ statusCode: 403 });
    });
  });

  describe('the page of a licence', () => {
    test('tells how it stands, why, and what has happened, in both languages', async () => {
      const page = said(await officer.get(`/licences/${licence}`));
      expect(page).toContain('Tillstånd enligt LSS');
      expect(page).toContain('at most twelve users');
      expect(page).toContain('IVO biföll ansökan (gäller till och med den 22 februari 2027).');
      const english = said(await inEnglish(officer, `/licences/${licence}`));
      expect(english).toContain('May operate until and including Monday 22 February 2027');
      expect(english).toContain('The application was granted.');
    });

    test('what is no licence has no such page', async () => {
      const { providerId } = await server.import(organisation, 'inspection-2026');
      const inspection = await matterOf(providerId, 'I');
      await expect(officer.get(`/licences/${inspection}`)).resolves.toMatchObject({ statusCode: 404 });
      await expect(officer.get('/licences/L')).resolves.toMatchObject({ statusCode: 404 });
    });

    test.each(['manager', 'auditor'] as const)('a %s reads it, and is offered no form', async (role) => {
      const reader = await server.signedIn(organisation, role);
      const page = await reader.get(`/licences/${licence}`);
      expect(page.statusCode).toBe(200);
      expect(page.body).not.toMatch(/<form[^>]*action="\/licences/);
      expect(page.body).not.toContain(`/licences/${licence}/details`);
      await expect(reader.get(`/licences/${licence}/details`)).resolves.toMatchObject({ statusCode: 403 });
      const forced = await sent(reader, `/licences/${licence}/certificate`, { version: '0' });
      expect(forced.statusCode).toBe(403);
    });
  });

  describe('the details', () => {
    const path = (): string => `/licences/${licence}/details`;

    test('are saved, and shown with the names of the trade', async () => {
      const form = await officer.get(path());
      expect(form.body).toContain('personlig assistans');
      const saved = await sent(officer, path(), {
        ...{
          version: versionIn(form),
          registryNumber: '8.5-29206/2014',
          children: 'no',
          relatives: 'unknown',
        },
        ...{ services: 'personlig assistans\r\nLedsagarservice', personCircles: ['1', '3'] },
        ...{ certificateCheckedOn: '', note: 'Kontoret i Umeå' },
      });
      expect([saved.statusCode, saved.headers.location]).toStrictEqual([
        303,
        `/licences/${licence}?notice=saved#details`,
      ]);
      const page = said(await officer.get(`/licences/${licence}`));
      expect(page).toContain(
        'Personlig assistans och ledsagarservice Personkrets 1 och 3 Barn nej Anhöriga som assistenter inte angivet',
      );
      const [row] = await server.sql<{ services: string[] }>(
        'select services from licence_detail where matter_id = $1',
        [licence],
      );
      expect(row?.services).toStrictEqual(['personal-assistance', 'companion-service']);
    });

    test('are refused with the reason at the field, and what was written stands', async () => {
      const version = versionIn(await officer.get(path()));
      const refused = await sent(officer, path(), {
        ...{
          version,
          registryNumber: 'Dnr "7" & co',
          children: 'no',
          relatives: 'unknown',
          services: '',
          note: '',
        },
        certificateCheckedOn: '2027-01-01',
      });
      expect(refused.statusCode).toBe(422);
      expect(said(refused)).toContain('Ange en dag till och med i dag.');
      expect(refused.body).toContain('id="e-certificateCheckedOn"');
      expect(refused.body).toContain('value="Dnr &quot;7&quot; &amp; co"');
      const unreadable = await sent(officer, path(), {
        version,
        children: 'no',
        relatives: 'unknown',
        certificateCheckedOn: 'x',
      });
      expect(said(unreadable)).toContain('skriv en dag som finns');
    });

    test('that somebody else has changed are told so, beside what stands now, and nothing is lost', async () => {
      const form = await officer.get(path());
      const fields = { children: 'no', relatives: 'unknown', services: '', certificateCheckedOn: '' };
      const counsel = await server.signedIn(organisation, 'counsel');
      await sent(counsel, path(), { ...fields, version: versionIn(form), note: 'Ombudets ord' });
      const late = await sent(officer, path(), { ...fields, version: versionIn(form), note: 'Mina ord' });
      expect(late.statusCode).toBe(412);
      expect(said(late)).toContain('Någon annan har ändrat detta sedan du öppnade sidan.');
      expect(said(late)).toMatch(/Det här står nu .*Ombudets ord/);
      expect(late.body).toMatch(/<textarea[^>]*name="note"[^>]*>\nMina ord/);
      const again = await sent(officer, path(), { ...fields, version: versionIn(late), note: 'Mina ord' });
      expect(again.statusCode).toBe(303);
    });

    test('"it matches today" is one button, and then half a year goes by before it is asked again', async () => {
      const before = await officer.get(`/licences/${licence}`);
      expect(said(before)).toContain('Dags att kontrollera Har aldrig kontrollerats.');
      expect(said(await officer.get('/licences'))).toContain('Stämmer tillståndsbevisen?');
      const version = versionIn(before);
      const saved = await sent(officer, `/licences/${licence}/certificate`, { version });
      expect(saved.headers.location).toBe(`/licences/${licence}?notice=certificate-checked#certificate`);
      const page = said(await officer.get(`/licences/${licence}`));
      expect(page).toContain('Senast kontrollerat 25 november 2026. Nästa kontroll 25 maj 2027.');
      const stale = await sent(officer, `/licences/${licence}/certificate`, { version });
      expect([stale.statusCode, said(stale).includes('Någon annan har ändrat detta')]).toStrictEqual([
        412,
        true,
      ]);
    });
  });

  test('a condition is judged, with how that is known; a day to come is refused', async () => {
    const [, path = ''] =
      /href="(\/licences\/[\w-]+\/conditions\/[\w-]+)"/.exec(
        (await officer.get(`/licences/${licence}`)).body,
      ) ?? [];
    const version = versionIn(await officer.get(path));
    const early = await sent(officer, path, {
      version,
      kept: 'kept',
      note: 'Listan',
      assessedOn: '2026-11-26',
    });
    expect([early.statusCode, early.body.includes('id="e-assessedOn"')]).toStrictEqual([422, true]);
    const none = await sent(officer, path, { version, note: 'Listan', assessedOn: '' });
    expect([none.statusCode, said(none).includes('Fyll i Följs villkoret?')]).toStrictEqual([422, true]);
    const saved = await sent(officer, path, { version, kept: 'not-kept', note: 'Listan', assessedOn: '' });
    expect(saved.statusCode).toBe(303);
    expect(said(await officer.get(`/licences/${licence}`))).toMatch(
      /at most twelve users Följs inte bedömt ons 2026-11-25 Bedöm Listan/,
    );
    const stale = await sent(officer, path, { version, kept: 'kept', note: 'Annat', assessedOn: '' });
    expect([stale.statusCode, said(stale).includes('Följs inte Anteckning Listan')]).toStrictEqual([
      412,
      true,
    ]);
    const elsewhere = path.replace(licence, provider);
    await expect(officer.get(elsewhere)).resolves.toMatchObject({ statusCode: 404 });
  });

  test('who is responsible is added from a new name, and ended; the same person twice is refused', async () => {
    const path = `/licences/${licence}/responsible-persons/new`;
    const nobody = await sent(officer, path, { fromOn: '2021-01-01' });
    expect(said(nobody)).toContain('Välj en person i registret eller skriv ett nytt namn');
    const added = await sent(officer, path, { newPerson: 'Karin Ek', fromOn: '2021-01-01', toOn: '' });
    expect(added.headers.location).toBe(`/licences/${licence}?notice=saved#responsible`);
    const [person] = await server.sql<{ id: string }>(`select id from person where name = 'Karin Ek'`);
    const again = await sent(officer, path, { personId: person?.id ?? '', fromOn: '2022-01-01' });
    expect([again.statusCode, said(again).includes('redan verksamhetsansvarig')]).toStrictEqual([409, true]);
    expect(again.body).toContain('value="2022-01-01"');
    const page = await officer.get(`/licences/${licence}`);
    const [, entry = ''] =
      /href="(\/licences\/[\w-]+\/responsible-persons\/[\w]{8}-[\w-]+)"/.exec(page.body) ?? [];
    const version = versionIn(await officer.get(entry));
    const backwards = await sent(officer, entry, { version, toOn: '2020-12-31' });
    expect([backwards.statusCode, said(backwards).includes('Slutdagen ligger före')]).toStrictEqual([
      422,
      true,
    ]);
    await expect(sent(officer, entry, { version, toOn: '2026-10-31' })).resolves.toMatchObject({
      statusCode: 303,
    });
    expect(said(await officer.get(`/licences/${licence}`))).toContain(
      'Karin Ek Rätta dagen 1 januari 2021 till och med 31 oktober 2026',
    );
  });

  test('a representative at IVO is entered, with the deadline to renew the power, and taken back', async () => {
    const path = `/licences/${licence}/representatives/new`;
    const empty = await sent(officer, path, { newPerson: 'Rut Alm' });
    expect([empty.statusCode, said(empty).includes('Undertecknad den')]).toStrictEqual([422, true]);
    const added = await sent(officer, path, {
      newPerson: 'Rut Alm',
      signedOn: '2026-01-15',
      note: 'I pärmen.',
    });
    expect(added.headers.location).toBe(`/licences/${licence}?notice=saved#representatives`);
    const page = await officer.get(`/licences/${licence}`);
    expect(said(page)).toContain(
      'Rut Alm Ändra Undertecknad 15 januari 2026, gäller till och med 15 januari 2029 enligt IVO:s praxis Frist för att förnya I pärmen.',
    );
    const [, deadline = ''] = /href="(\/deadlines\/[\w-]+)">Frist för att förnya/.exec(page.body) ?? [];
    const why = await officer.get(deadline);
    expect(said(why)).toContain('Förnya fullmakten i IVO:s företrädarregister');
    expect(said(why)).toContain('Fullmakten undertecknades torsdag 15 januari 2026, enligt registret');
    expect(said(why)).toContain('ej verifierad regel');
    expect(why.body).not.toContain('/what-if');
    const asProgram = (await officer.get(`/api/v1${deadline}`)).json<object>();
    expect(asProgram).toMatchObject({ kind: 'representative-power', factId: null, rule: 'REP-POWER' });
    await expect(officer.get(`${deadline}/receipt`)).resolves.toMatchObject({ statusCode: 200 });
    await expect(officer.get(`${deadline}/what-if`)).resolves.toMatchObject({ statusCode: 404 });
    const [person] = await server.sql<{ id: string }>(`select id from person where name = 'Rut Alm'`);
    const again = await sent(officer, path, { personId: person?.id ?? '', signedOn: '2026-01-15' });
    expect([again.statusCode, said(again).includes('har redan en fullmakt')]).toStrictEqual([409, true]);
    const [, entry = ''] =
      /href="(\/licences\/[\w-]+\/representatives\/[\w]{8}-[\w-]+)"/.exec(page.body) ?? [];
    const version = versionIn(await officer.get(entry));
    const back = { version, signedOn: '2026-01-15', endedOn: '2026-01-14' };
    await expect(sent(officer, entry, back)).resolves.toMatchObject({ statusCode: 422 });
    await expect(sent(officer, entry, { ...back, endedOn: '2026-02-01' })).resolves.toMatchObject({
      statusCode: 303,
    });
    expect(said(await officer.get(`/licences/${licence}`))).toContain(
      'Undertecknad 15 januari 2026, återkallad 1 februari 2026',
    );
    await expect(sent(officer, entry, back)).resolves.toMatchObject({ statusCode: 412 });
  });

  describe('a planned change', () => {
    const wizard = (): string => `/licences/${licence}/changes/new`;

    test('says what it asks before anything is saved: worked example E10c, the circle on 24 November', async () => {
      const page = await officer.get(`${wizard()}?kind=board-member&plannedOn=2026-11-24`);
      expect(said(page)).toMatch(/Anmäl till IVO När Senast måndag 28 december 2026\./);
      expect(said(page)).toContain('23 b § LSS');
      expect(said(page)).not.toContain('Inte verifierat');
      await expect(server.sql('select 1 from planned_change')).resolves.toHaveLength(0);
    });

    test('where the sources differ it says in words that nothing is verified', async () => {
      const page = said(
        await officer.get(`${wizard()}?kind=responsible-person-permanent&plannedOn=2027-01-15`),
      );
      expect(page).toContain('Inte verifierat');
      expect(page).toContain('Källorna går isär');
      const english = said(await inEnglish(officer, `${wizard()}?kind=pause&plannedOn=2026-03-31`));
      expect(english).toContain('A licence cannot be paused.');
      expect(english).toContain('From Wednesday 30 September 2026 the licence may be revoked');
    });

    test.each(['?kind=king&plannedOn=2027-01-01', '?kind=owner&plannedOn=2027-02-30', '?plannedOn=%00'])(
      'what cannot be read is told: %s',
      async (query) => {
        const page = await officer.get(`${wizard()}${query}`);
        expect([page.statusCode, said(page).includes('en dag som finns')]).toStrictEqual([422, true]);
      },
    );

    test('is saved, moved, and closed for good', async () => {
      const fields = { kind: 'personkrets', plannedOn: '2027-03-01' };
      const empty = await sent(officer, wizard(), { ...fields, description: '' });
      expect([empty.statusCode, said(empty).includes('Fyll i Vad är planerat?')]).toStrictEqual([422, true]);
      expect(said(empty)).toContain('21 000 kr till IVO');
      await sent(officer, wizard(), { ...fields, description: 'Personkrets 2 från våren.' });
      const page = await officer.get(`/licences/${licence}`);
      expect(said(page)).toContain(
        'Personkrets 2 från våren. Ansök om ändrat tillstånd och vänta på beslutet.',
      );
      const [, path = ''] = /href="(\/licences\/[\w-]+\/changes\/[\w]{8}-[\w-]+)"/.exec(page.body) ?? [];
      const version = versionIn(await officer.get(path));
      const alter = async (more: Readonly<Record<string, string>>): ReturnType<typeof sent> =>
        sent(officer, path, {
          version,
          plannedOn: '2027-04-01',
          description: 'Senare.',
          state: 'planned',
          ...more,
        });
      const foreign = await alter({ factId: licence, state: 'done' });
      expect([foreign.statusCode, foreign.body.includes('id="e-factId"')]).toStrictEqual([422, true]);
      await expect(alter({})).resolves.toMatchObject({ statusCode: 303 });
      const stale = await alter({ description: 'För sent.' });
      expect([stale.statusCode, stale.body.includes('För sent.')]).toStrictEqual([412, true]);
      const done = await sent(officer, path, {
        ...{ version: versionIn(stale), plannedOn: '2027-04-01', description: 'Senare.', state: 'dropped' },
      });
      expect(done.statusCode).toBe(303);
      const closed = await officer.get(path);
      expect(said(closed)).toContain('Den är avslutad och går inte att ändra.');
      expect(closed.body).not.toContain(`action="${path}"`);
    });
  });
});
