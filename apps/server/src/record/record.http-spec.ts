import { setTimeout as pause } from 'node:timers/promises';
import type { LightMyRequestResponse } from 'fastify';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import type { Caller } from '../../../../test/support/caller';
import { startServer } from '../../../../test/support/server';
import type { Member, RunningServer } from '../../../../test/support/server';

type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A page as text, without the no-break spaces of its days. */
const textOf = ({ body }: LightMyRequestResponse): string =>
  body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replaceAll('&quot;', '"');

const hidden = ({ body }: LightMyRequestResponse, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';

async function send(caller: Caller, address: string, typed: Typed): Promise<LightMyRequestResponse> {
  const fields = new URLSearchParams(
    Object.entries(typed).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
    ),
  );
  return caller.post(address, fields.toString(), {
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' },
  });
}

describe('recording a fact through the pages', () => {
  const clock = new SettableClock(Date.parse('2026-06-10T11:00:00Z'));
  let server: RunningServer;
  let organisation: string;
  let recorder: Member;
  let officer: Caller;
  let counsel: Caller;
  const matters: Record<string, string> = {};

  beforeAll(async () => {
    server = await startServer({ clock });
  });
  afterAll(async () => {
    await server.stop();
  });
  beforeEach(async () => {
    organisation = await server.organisation();
    recorder = await server.member(organisation, { roles: ['compliance-officer'], name: 'Olle Officer' });
    officer = await server.session(recorder);
    counsel = await server.session(
      await server.member(organisation, { roles: ['counsel'], name: 'Karin Kanslichef' }),
    );
    await server.import(organisation, 'inspection-2026');
    const rows = await server.sql<{ id: string; ref: string }>(
      'select id, ref from matter where organisation_id = $1',
      [organisation],
    );
    for (const { id, ref } of rows) matters[ref] = id;
  });

  const licence = (): string => `/matters/${matters['L'] ?? ''}/record/licence-revoked`;
  const REVOKED = { on: '2026-06-08', how: 'ordinary', servedOn: '2026-06-09', windDownBy: '2026-06-30' };

  const factsOf = async (ref: string): Promise<readonly { id: string; type: string; body: unknown }[]> =>
    server.sql(
      'select id, type, body from fact where organisation_id = $1 and matter_id = $2 order by position',
      [organisation, matters[ref]],
    );

  /** Shows what follows, and gives what is needed to save. */
  const preview = async (caller: Caller, address: string, typed: Typed): Promise<Typed> => {
    const page = await send(caller, address, { ...typed, step: 'preview' });
    expect([page.statusCode, hidden(page, 'seen')]).toStrictEqual([200, expect.stringMatching(/.{40}/)]);
    return { ...typed, key: hidden(page, 'key'), seen: hidden(page, 'seen'), step: 'save' };
  };

  const save = async (caller: Caller, address: string, typed: Typed): Promise<string> => {
    const saved = await send(caller, address, await preview(caller, address, typed));
    expect([saved.statusCode, saved.body]).toStrictEqual([303, '']);
    const [, ref] = /#fact-(e\d+)-happened$/.exec(String(saved.headers.location)) ?? [];
    const [row] = await server.sql<{ id: string }>(
      'select id from fact where organisation_id = $1 and ref = $2 and matter_id = any($3)',
      [organisation, ref, Object.values(matters)],
    );
    return row?.id ?? '';
  };

  test('what is wrong is told in words at its field, and everything typed is kept', async () => {
    const typed = {
      ...REVOKED,
      on: '2026-02-30',
      how: 'simplified',
      servedOn: '',
      sentOn: '',
      ground: 'Brister & "hål"',
    };
    const page = await send(officer, licence(), { ...typed, step: 'preview' });
    expect(page.statusCode).toBe(422);
    expect(textOf(page)).toContain('Beslutets dag: "2026-02-30" finns inte; månaden har 28 dagar');
    expect(textOf(page)).toContain('Dag då det skickades: ange vilken dag handlingen skickades');
    expect(page.body).toMatch(/href=.#f-on./);
    expect(page.body).toMatch(/id="f-on"[^>]*value="2026-02-30"[^>]*aria-invalid="true"/);
    expect(page.body).toMatch(/value="simplified" checked/);
    expect(page.body).toContain('Brister &amp; &quot;hål&quot;');
    expect(page.body).toMatch(/name="windDownBy"[^>]*value="2026-06-30"/);
  });

  test('nothing at all is told at each field that is needed', async () => {
    const page = await send(officer, `/matters/${matters['I'] ?? ''}/record/inspection-decided`, {
      step: 'preview',
    });
    expect(page.statusCode).toBe(422);
    expect(page.body).toMatch(/href=.#f-on.>Fyll i: Beslutets dag/);
    expect(page.body).toMatch(/href=.#f-outcome.>Fyll i: Utgång/);
  });

  test.each([
    ['on', 'Beslutets dag'],
    ['servedOn', 'Dag då ni tog emot det'],
    ['sentOn', 'Dag då det skickades'],
  ])('a day that has not come is told as such at %s', async (name, label) => {
    const page = await send(officer, licence(), { ...REVOKED, [name]: '2026-06-11', step: 'preview' });
    expect(page.statusCode).toBe(422);
    expect(textOf(page)).toContain(`${label}: dagen ligger framåt i tiden. I dag är det onsdag 10 juni 2026`);
  });

  test('an amount that is none, and a choice that is none, are told and do not break', async () => {
    const address = `/matters/${matters['I'] ?? ''}/record/inspection-decided`;
    const page = await send(officer, address, {
      on: '2026-06-08',
      outcome: 'maybe',
      penalty: 'mycket',
      step: 'preview',
    });
    expect(page.statusCode).toBe(422);
    expect(textOf(page)).toContain('Utgång: välj ett av alternativen');
    expect(textOf(page)).toContain('Vite, kronor: skriv ett belopp i hela kronor');
  });

  test('the preview says what would change, and leaves every table as it was', async () => {
    const tables = await server.sql<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname not in ('audit_entry', 'audit_chain', 'rate_limit', 'session')`,
    );
    const state = async (): Promise<readonly string[]> => {
      const texts: string[] = [];
      for (const { name } of tables) {
        const [row] = await server.sql<{ text: string }>(
          `select coalesce(md5(string_agg(t::text, '' order by t::text)), '') as text from ${name} t`,
        );
        texts.push(`${name} ${row?.text ?? ''}`);
      }
      return texts;
    };
    const before = await state();
    const page = await send(officer, licence(), { ...REVOKED, step: 'preview' });
    const text = textOf(page);
    // Three weeks from Tuesday 9 June 2026.
    expect(text).toContain('senast tisdag 30 juni 2026');
    expect(text).toContain('Antas få bedrivas till och med tisdag 30 juni 2026');
    expect(text).toMatch(
      /Överklaga Senast tisdag 30 juni 2026, om 20 dagar; ställs till förvaltningsrätten, ges in till IVO/,
    );
    expect(text).toContain('Yrka inhibition Yrkas i överklagandet');
    expect(text).toContain('Inget är sparat än.');
    await send(officer, licence(), { ...REVOKED, on: '2026-02-30', step: 'preview' });
    await send(officer, licence(), { ...REVOKED, step: 'change' });
    expect(await state()).toStrictEqual(before);
  });

  test('a fact is saved as it was previewed, and the browser led to it', async () => {
    const id = await save(officer, licence(), { ...REVOKED, requests: ['set-aside'], note: ' ' });
    const facts = await factsOf('L');
    expect(facts.map((fact) => [fact.id, fact.type])).toStrictEqual([[id, 'licence-revoked']]);
    expect(facts[0]?.body).toStrictEqual({
      ...{ id: expect.any(String) as unknown, matter: 'L', type: 'licence-revoked', on: '2026-06-08' },
      ...{ windDownBy: '2026-06-30', served: { on: '2026-06-09', how: 'ordinary' } },
    });
  });

  test('a double click, and a reload, record once and lead to the same place', async () => {
    const typed = await preview(officer, licence(), REVOKED);
    const answers = await Promise.all([1, 2, 3].map(async () => send(officer, licence(), typed)));
    answers.push(await send(officer, licence(), typed));
    expect(
      new Set(answers.map(({ statusCode, headers }) => `${String(statusCode)} ${String(headers.location)}`))
        .size,
    ).toBe(1);
    expect(answers[0]?.statusCode).toBe(303);
    expect(await factsOf('L')).toHaveLength(1);
  });

  test('a second sending waits for the answer of the first that is kept; where it was lost it leads to the matter', async () => {
    const typed = await preview(officer, licence(), REVOKED);
    const first = await send(officer, licence(), typed);
    const kept = async (status: number, headers: unknown): Promise<void> => {
      await server.sql(
        'update idempotency_key set response_status = $2, response_headers = $3 where organisation_id = $1',
        [organisation, status, headers === null ? null : JSON.stringify(headers)],
      );
    };
    await kept(0, null);
    const second = send(officer, licence(), typed);
    await pause(250);
    await kept(303, { location: String(first.headers.location).replace('?notice=recorded', '') });
    expect((await second).headers.location).toBe(first.headers.location);

    await kept(0, null);
    const third = await send(officer, licence(), typed);
    expect([third.statusCode, third.headers.location]).toStrictEqual([
      303,
      `/matters/${matters['L'] ?? ''}?notice=recorded`,
    ]);
    expect(await factsOf('L')).toHaveLength(1);
  });

  test('what is changed after the preview is shown once more before it is saved', async () => {
    const typed = await preview(officer, licence(), REVOKED);
    const page = await send(officer, licence(), { ...typed, servedOn: '2026-06-10' });
    expect(page.statusCode).toBe(200);
    expect(textOf(page)).toContain('Du ändrade något efter att du såg vad det leder till.');
    expect(textOf(page)).toContain('senast onsdag 1 juli 2026');
    expect(await factsOf('L')).toHaveLength(0);
  });

  test('a form that was saved, gone back to and changed, is a further fact only when one means it', async () => {
    const address = `/matters/${matters['L'] ?? ''}/record/note`;
    const typed = { on: '2026-06-09', by: 'provider', note: 'Ringde IVO' };
    const first = await preview(officer, address, typed);
    await send(officer, address, first);
    const second = await preview(officer, address, { ...typed, note: 'Ringde IVO igen' });
    const page = await send(officer, address, { ...second, key: first['key'] ?? '' });
    expect([page.statusCode, await factsOf('L')]).toStrictEqual([200, [expect.anything()]]);
    expect(textOf(page)).toContain('Det här formuläret är redan sparat en gång.');
    const again = { ...second, key: hidden(page, 'key'), seen: hidden(page, 'seen') };
    expect((await send(officer, address, again)).statusCode).toBe(303);
    expect(await factsOf('L')).toHaveLength(2);
  });

  test('that the same is there already is asked before it is saved', async () => {
    await save(officer, licence(), REVOKED);
    const page = await send(counsel, licence(), { ...REVOKED, step: 'preview' });
    expect(textOf(page)).toContain(
      'Återkallelse av tillståndet, 8 juni 2026 är redan registrerad i ärendet.',
    );
  });

  test('contradictions are told by what the facts are, not by their numbers, and are no hindrance', async () => {
    const address = `/matters/${matters['L'] ?? ''}/record/interim-ban-extended`;
    const page = await send(officer, address, { on: '2026-06-09', step: 'preview' });
    expect(textOf(page)).toContain(
      'Förlängningen den 9 juni 2026 gäller ett förbud som inte finns eller redan har upphört.',
    );
    expect(await save(officer, address, { on: '2026-06-09' })).toMatch(/^[\da-f-]{36}$/);
  });

  test('what can come of an unknown type, matter or way of asking is not found', async () => {
    const [own = ''] = [matters['L']];
    const answers = [
      await officer.get(`/matters/${own}/record/judgment`),
      await officer.get(`/matters/${own}/record/constructor`),
      await officer.get(`/matters/${recorder.membership}/record`),
      await officer.get(`/facts/${own}`),
      await officer.get(`/facts/${own}/correct`),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toStrictEqual([404, 404, 404, 404, 404]);
    const manager = await server.signedIn(organisation, 'manager');
    expect((await manager.get(`/matters/${own}/record`)).statusCode).toBe(403);
    expect((await send(manager, licence(), { ...REVOKED, step: 'preview' })).statusCode).toBe(403);
  });

  describe('a fact that is there', () => {
    test('is confirmed by a second person; whoever recorded it is told why not', async () => {
      const id = await save(officer, licence(), REVOKED);
      expect(textOf(await officer.get(`/facts/${id}`))).toContain('Du har själv registrerat uppgiften.');
      const own = await send(officer, `/facts/${id}/service-confirmation`, { seen: 'yes' });
      expect([own.statusCode, textOf(own)]).toStrictEqual([
        403,
        expect.stringContaining('Den som registrerade eller föreslog kan inte själv bekräfta.'),
      ]);
      const unseen = await send(counsel, `/facts/${id}/service-confirmation`, {});
      expect([unseen.statusCode, textOf(unseen)]).toStrictEqual([
        422,
        expect.stringContaining('Kryssa för att du har sett beviset.'),
      ]);
      expect((await send(counsel, `/facts/${id}/service-confirmation`, { seen: 'yes' })).statusCode).toBe(
        303,
      );
      const page = textOf(await officer.get(`/facts/${id}`));
      expect(page).toMatch(/Bekräftad \S+ \S+ \S+ av Karin Kanslichef/);
      expect(page).toMatch(/Registrerat \S+ \S+ \S+ av Olle Officer/);
    });

    test('is corrected with the same form filled in; the old one stays, and each leads to the other', async () => {
      const id = await save(officer, licence(), REVOKED);
      const form = await officer.get(`/facts/${id}/correct`);
      expect(form.body).toMatch(/name="servedOn"[^>]*value="2026-06-09"/);
      const unchanged = await send(officer, `/facts/${id}/correct`, { ...REVOKED, step: 'preview' });
      expect([unchanged.statusCode, textOf(unchanged)]).toStrictEqual([
        422,
        expect.stringContaining('Du har inte ändrat något.'),
      ]);
      const changed = { ...REVOKED, servedOn: '2026-06-10', windDownBy: '' };
      const page = await send(officer, `/facts/${id}/correct`, { ...changed, step: 'preview' });
      // Three weeks from Wednesday 10 June 2026.
      expect(textOf(page)).toContain('tisdag 30 juni 2026 → onsdag 1 juli 2026');
      const correction = await save(officer, `/facts/${id}/correct`, changed);
      const [, fact] = await factsOf('L');
      expect(fact?.body).toStrictEqual({
        ...{ id: expect.any(String) as unknown, corrects: expect.any(String) as unknown, windDownBy: null },
        served: { how: 'ordinary', on: '2026-06-10' },
      });
      const [old, now] = [await officer.get(`/facts/${id}`), await officer.get(`/facts/${correction}`)];
      expect(textOf(old)).toContain('Rättad. Den här uppgiften räknas inte längre.');
      expect(old.body).toContain(`href="/facts/${correction}"`);
      expect(now.body).toContain(`href="/facts/${id}"`);
      expect(textOf(now)).not.toContain('Verksamheten ska vara avvecklad senast');
      expect((await officer.get(`/facts/${id}/correct`)).headers.location).toMatch(
        `/facts/${correction}/correct`,
      );
    });

    test('that two correct at once is corrected once; the other is told, and loses nothing', async () => {
      const id = await save(officer, licence(), REVOKED);
      const late = await preview(counsel, `/facts/${id}/correct`, { ...REVOKED, ground: 'Står i beslutet' });
      await save(officer, `/facts/${id}/correct`, { ...REVOKED, servedOn: '2026-06-10' });
      const page = await send(counsel, `/facts/${id}/correct`, late);
      expect([page.statusCode, await factsOf('L')]).toStrictEqual([
        412,
        [expect.anything(), expect.anything()],
      ]);
      expect(textOf(page)).toContain('Någon annan har rättat uppgiften under tiden.');
      expect(page.body).toContain('Står i beslutet');
    });

    test('that never happened becomes a note, and all that followed from it is gone', async () => {
      const id = await save(officer, licence(), REVOKED);
      const address = `/facts/${id}/correct?as=note`;
      const typed = { on: '2026-06-08', by: 'provider', note: 'Beslutet gällde ett annat bolag' };
      expect(textOf(await send(officer, address, { ...typed, step: 'preview' }))).toContain('Återkallat');
      await save(officer, address, typed);
      const [row] = await server.sql<{ status: string }>(
        'select status from matter_state where matter_id = $1',
        [matters['L']],
      );
      expect(row?.status).toBe('active');
    });

    test('is the way to the dispute, opened once and ready for the appeal', async () => {
      const id = await save(officer, licence(), REVOKED);
      const page = await officer.get(`/matters/${matters['L'] ?? ''}/record`);
      expect(page.body).toContain(`action="/facts/${id}/dispute"`);
      const typed = { key: hidden(page, 'key') };
      const answers = await Promise.all([1, 2].map(async () => send(officer, `/facts/${id}/dispute`, typed)));
      answers.push(await send(officer, `/facts/${id}/dispute`, typed));
      const places = new Set(answers.map(({ headers }) => String(headers.location).replace(/\?.*/, '')));
      expect([...places]).toStrictEqual([
        expect.stringMatching(/^\/matters\/[\da-f-]{36}\/record\/appeal-filed$/),
      ]);
      const titles = await server.sql<{ title: string }>(
        `select title from matter where organisation_id = $1 and kind = 'appeal'`,
        [organisation],
      );
      expect(titles).toStrictEqual([{ title: 'Överklagande av återkallelsen av tillståndet' }]);
    });
  });

  describe('a guest', () => {
    let guest: Caller;

    beforeEach(async () => {
      const member = await server.member(organisation, {
        ...{ roles: ['guest-counsel'], name: 'Gisela Gäst' },
        ...(matters['I'] === undefined ? {} : { matter: matters['I'] }),
      });
      guest = await server.session(member);
    });

    test('records in the one matter, and finds no other', async () => {
      const own = matters['I'] ?? '';
      expect((await guest.get(`/matters/${own}/record`)).statusCode).toBe(200);
      expect((await guest.get(`/matters/${matters['L'] ?? ''}/record`)).statusCode).toBe(404);
      expect((await send(guest, licence(), { ...REVOKED, step: 'preview' })).statusCode).toBe(404);
      const id = await save(guest, `/matters/${own}/record/note`, {
        on: '2026-06-09',
        by: 'provider',
        note: 'Samtal',
      });
      expect(textOf(await guest.get(`/facts/${id}`))).toContain('Samtal');
      const other = await save(officer, licence(), REVOKED);
      expect((await guest.get(`/facts/${other}`)).statusCode).toBe(404);
      expect((await guest.get(`/facts/${other}/correct`)).statusCode).toBe(404);
      expect((await send(guest, `/facts/${other}/correct`, { ...REVOKED, step: 'preview' })).statusCode).toBe(
        404,
      );
    });

    test('sees what would change in the one matter, and nothing of what changes in others', async () => {
      await server.import(organisation, 'fmf-2022');
      const [judgment] = await server.sql<{ id: string; matter: string }>(
        `select id, matter_id as matter from fact where organisation_id = $1 and type = 'judgment' and body ->> 'outcome' = 'granted'`,
        [organisation],
      );
      if (judgment === undefined) throw new Error('the story has no judgment for the provider');
      const member = await server.member(organisation, { roles: ['guest-counsel'], matter: judgment.matter });
      const typed = { on: '2023-10-06', by: 'court-of-appeal', outcome: 'rejected', step: 'preview' };
      const look = async (caller: Caller): Promise<string> =>
        textOf(await send(caller, `/facts/${judgment.id}/correct`, typed));
      const [told, untold] = [await look(officer), await look(await server.session(member))];
      expect(told).toContain('Tillstånd L');
      expect(told).toContain('Får inte bedrivas');
      expect(untold).toContain('Till anordnarens nackdel');
      expect(untold).not.toContain('Tillstånd L');
      expect(untold).not.toContain('Får inte bedrivas');
    });

    test('is told no name of a colleague', async () => {
      const id = await save(officer, `/matters/${matters['I'] ?? ''}/record/note`, {
        ...{ on: '2026-06-09', by: 'provider', note: 'Samtal' },
      });
      const page = textOf(await guest.get(`/facts/${id}`));
      expect(page).toContain('Samtal');
      expect(page).not.toContain('Olle Officer');
    });
  });
});
