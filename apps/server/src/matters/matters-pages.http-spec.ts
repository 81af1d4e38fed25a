import type { LightMyRequestResponse } from 'fastify';
import type { Caller } from '../../../../test/support/caller';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

const FORM = {
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' },
};

interface Kept {
  readonly id: string;
  readonly ref: string;
}

describe('the pages about matters', () => {
  let server: RunningServer;
  let organisation: string;
  let provider: string;
  let matters: Readonly<Record<string, string>>;
  let facts: readonly (Kept & { readonly matter: string })[];
  let counsel: Caller;
  let officer: Caller;

  beforeAll(async () => {
    server = await startServer();
    organisation = await server.organisation();
    ({ providerId: provider } = await server.import(organisation, 'humana-2023'));
    await server.import(organisation, 'fmf-2022');
    const kept = await server.sql<Kept>('select id, ref from matter where provider_id = $1', [provider]);
    matters = Object.fromEntries(kept.map(({ ref, id }) => [ref, id]));
    facts = await server.sql<Kept & { matter: string }>(
      `select fact.id, fact.ref, matter.ref as matter from fact join matter on matter.id = fact.matter_id
       where fact.provider_id = $1`,
      [provider],
    );
    counsel = await server.signedIn(organisation, 'counsel');
    officer = await server.signedIn(organisation, 'compliance-officer');
  });
  afterAll(async () => {
    await server.stop();
  });

  const page = (ref: string): string => `/matters/${matters[ref] ?? ''}`;
  const send = async (
    caller: Caller,
    url: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse> => caller.post(url, new URLSearchParams(fields).toString(), FORM);
  /** What a page says, as one reads it. */
  const textOf = ({ body }: LightMyRequestResponse): string =>
    body
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('\u00a0', ' ')
      .replace(/\s+/g, ' ');
  const guestOf = async (ref: string): Promise<Caller> =>
    server.session(
      await server.member(organisation, {
        roles: ['guest-counsel'],
        matter: matters[ref] ?? '',
        name: 'Gäst Ek',
      }),
    );

  describe('one matter', () => {
    test.each([
      ['L', 'Tillstånd L', 'Gäller'],
      ['I', 'Tillsynsärende I', 'Inlett'],
      ['A', 'Överklagande A', 'Avgörandet har fått laga kraft'],
      ['S', 'Överklagande S', 'Avgörandet har fått laga kraft'],
    ])('%s is told with its title and how it stands', async (ref, title, status) => {
      const answer = await officer.get(page(ref));
      expect(answer.statusCode).toBe(200);
      expect(textOf(answer)).toContain(`${title} – Fristvakt`);
      expect(textOf(answer)).toContain(status);
    });

    test('as it stood on a day of the story: stay, remedies and nothing that came later', async () => {
      const text = textOf(await officer.get(`${page('A')}?asOf=2023-02-06`));
      expect(text).toContain('Så stod det måndag 6 februari 2023');
      expect(text).toContain('Inhibition yrkad');
      expect(text).toContain('Begära att beslutet ändras');
      expect(text).not.toContain('beslutade om inhibition');
      expect(textOf(await officer.get(`${page('A')}?asOf=2023-02-07`))).toContain(
        'Förvaltningsrätten beslutade om inhibition',
      );
    });

    test.each([
      '2023-02-30',
      'i+g%C3%A5r',
      '1899-12-31',
      '2201-01-01',
      '99999-01-01',
      '%00',
      '2023-02-06T00:00',
      "'%20or%201=1",
    ])('a day that is none (%s) is told, and today is shown', async (asOf) => {
      const answer = await officer.get(`${page('A')}?asOf=${asOf}`);
      expect(answer.statusCode).toBe(200);
      expect(textOf(answer)).toContain('Dagen i adressen finns inte');
    });

    test.each(['asOf=2023-02-06&asOf=2023-02-07', 'asOf[]=1', 'order=up&order=down', 'asOf='])(
      'an address that makes no sense (%s) shows today',
      async (query) => {
        const answer = await officer.get(`${page('A')}?${query}`);
        expect(answer.statusCode).toBe(200);
        expect(textOf(answer)).not.toContain('Så stod det');
      },
    );

    test.each([
      ['1900-01-01', 'Beslutet var inte fattat än'],
      ['2023-02-01', 'Inget överklagande än'],
      ['2200-12-31', 'Så kommer det att stå'],
    ])('any day can be asked about: %s', async (asOf, told) => {
      expect(textOf(await officer.get(`${page('A')}?asOf=${asOf}`))).toContain(told);
    });

    describe('an inspection', () => {
      let own: Readonly<Record<string, string>>;
      let keeper: Caller;
      const said = async (ref: string, asOf: string): Promise<string> =>
        textOf(await keeper.get(`/matters/${own[ref] ?? ''}?asOf=${asOf}`));
      const opened = async (matter: string): Promise<void> => {
        const answer = await keeper.post(`/api/v1/matters/${matter}/facts`, {
          ...{ type: 'inspection-opened', by: 'ivo', on: '2026-10-01', trigger: 'complaint' },
        });
        expect(answer.statusCode).toBe(201);
      };

      beforeAll(async () => {
        const house = await server.organisation();
        const { providerId } = await server.import(house, 'inspection-2026');
        keeper = await server.signedIn(house, 'compliance-officer');
        const form = { provider: providerId, kind: 'inspection', title: 'Tillsyn hösten 2026' };
        const { headers } = await send(keeper, '/matters/new', form);
        const [, later = ''] = /matters\/([^?]+)/.exec(headers.location ?? '') ?? [];
        await opened(later);
        const kept = await server.sql<Kept>('select id, ref from matter where provider_id = $1', [
          providerId,
        ]);
        own = { ...Object.fromEntries(kept.map(({ ref, id }) => [ref, id])), later };
      });

      test('does not say that nothing is to be done beside a demand that is open', async () => {
        const text = await said('I', '2026-02-05');
        expect(text).toContain('Lämna de uppgifter som IVO har begärt');
        expect(text).toContain('Inget utöver det som IVO har krävt.');
        expect(text).not.toContain('Inget att göra eller bevaka');
        expect(await said('I', '2026-02-02')).toContain('Inget att göra eller bevaka den dagen.');
      });

      test('names the earlier ones, with the day they were opened and what was decided', async () => {
        const text = await said('later', '2026-11-01');
        expect(text).toContain('Tillsynsärende I Avslutat, inledd måndag 2 februari 2026');
        expect(text).toContain('torsdag 28 maj 2026');
      });
    });

    test('what somebody corrected stands struck, with who and when', async () => {
      const own = await server.organisation();
      const { providerId } = await server.import(own, 'duties-2026');
      const member = await server.member(own, { roles: ['compliance-officer'], name: 'Kim Ek' });
      const kim = await server.session(member);
      const [licence] = await server.sql<Kept>(
        "select id, ref from matter where provider_id = $1 and kind = 'licence'",
        [providerId],
      );
      const recorded = await kim.post(`/api/v1/matters/${licence?.id ?? ''}/facts`, {
        ...{ type: 'note', by: 'provider', on: '2026-06-01', note: 'Fel dag' },
      });
      const { id } = recorded.json<{ id: string }>();
      await kim.post(`/api/v1/facts/${id}/corrections`, {
        type: 'note',
        by: 'provider',
        on: '2026-06-02',
        note: 'Rätt dag',
      });
      const answer = await kim.get(`/matters/${licence?.id ?? ''}`);
      expect(answer.body).toMatch(
        /<s>Måndag.1.juni.2026: Anteckning\.<\/s>|<s>måndag.1.juni.2026: Anteckning\.<\/s>/,
      );
      expect(textOf(answer)).toMatch(/Registrerad av Kim Ek den \d+ \w+ \d{4}\. Rättad av Kim Ek den/);
      expect(textOf(answer)).toContain('har registrerat 2 händelser');
    });

    test('a matter of another organisation is not there', async () => {
      const other = await server.signedIn(await server.organisation(), 'counsel');
      expect((await other.get(page('A'))).statusCode).toBe(404);
      expect((await officer.get('/matters/no-id')).statusCode).toBe(404);
    });

    test.each([
      ['compliance-officer', true],
      ['counsel', true],
      ['manager', false],
      ['auditor', false],
    ] as const)('%s may record: %s', async (role, may) => {
      const { body } = await (await server.signedIn(organisation, role)).get(page('A'));
      expect(body.includes(`href="${page('A')}/record"`)).toBe(may);
    });
  });

  describe('guest counsel', () => {
    const DAYS = [
      '',
      '?asOf=2023-02-01',
      '?asOf=2023-02-07',
      '?asOf=2023-02-14&order=oldest',
      '?asOf=2100-01-01',
    ];

    test.each(['L', 'I', 'A', 'S'])('of matter %s is told nothing of the others, on any day', async (ref) => {
      const guest = await guestOf(ref);
      const foreign = [
        ...Object.entries(matters).flatMap(([one, id]) => (one === ref ? [] : [id])),
        ...facts.flatMap(({ id, matter }) => (matter === ref ? [] : [id])),
      ];
      const refs = facts.flatMap((fact) => (fact.matter === ref ? [] : [`>${fact.ref}<`]));
      const names = ['Tillstånd L', 'Tillsynsärende I', 'Överklagande A', 'Överklagande S'].filter(
        (name) => !name.endsWith(ref),
      );
      const found: string[] = [];
      for (const query of DAYS) {
        const { statusCode, body } = await guest.get(`${page(ref)}${query}`);
        expect(statusCode).toBe(200);
        found.push(
          ...[...foreign, ...refs, ...names, 'FMF', '/providers/'].filter((mark) => body.includes(mark)),
        );
      }
      expect(found).toStrictEqual([]);
    });

    test('finds the other matters nowhere, neither by their address nor in the list', async () => {
      const guest = await guestOf('A');
      for (const ref of ['L', 'I', 'S']) expect((await guest.get(page(ref))).statusCode).toBe(404);
      for (const query of [
        '',
        '?kind=licence',
        '?q=humana',
        '?view=inspections',
        '?view=appeals',
        `?provider=${provider}`,
      ]) {
        const { body } = await guest.get(`/matters${query}`);
        const shown = [...body.matchAll(/href="\/matters\/([\da-f-]{36})"/g)].map(([, id]) => id);
        expect(shown.filter((id) => id !== matters['A'])).toStrictEqual([]);
      }
      expect((await guest.get('/matters/new')).statusCode).toBe(403);
    });

    test('is told no names of the house', async () => {
      const member = await server.member(organisation, {
        roles: ['compliance-officer'],
        name: 'Hemlig Kollega',
      });
      const kim = await server.session(member);
      await kim.post(`/api/v1/matters/${matters['A'] ?? ''}/facts`, {
        ...{ type: 'note', by: 'provider', on: '2023-08-01', note: 'Klart' },
      });
      expect((await officer.get(page('A'))).body).toContain('Hemlig Kollega');
      expect((await (await guestOf('A')).get(page('A'))).body).not.toContain('Hemlig Kollega');
    });
  });

  describe('counsel’s notes', () => {
    const SECRET = 'Vi förlorar nog, sade ombudet';
    const idOf = async (): Promise<string> => {
      const { body } = await counsel.get(page('A'));
      return /href="\/privileged-notes\/([\da-f-]{36})"/.exec(body)?.[1] ?? '';
    };

    test('are written, read, changed and deleted by pages', async () => {
      const written = await send(counsel, `${page('A')}/privileged-notes`, { text: SECRET });
      expect([written.statusCode, written.headers.location]).toStrictEqual([
        303,
        `${page('A')}?notice=note-written#notes`,
      ]);
      const note = `/privileged-notes/${await idOf()}`;
      expect(textOf(await counsel.get(note))).toContain(SECRET);
      // The page of the matter only says that there is one: that it was read is entered when it is read.
      expect((await counsel.get(page('A'))).body).not.toContain(SECRET);
      const changed = await send(counsel, note, { version: '1', text: `${SECRET} två gånger` });
      expect(changed.headers.location).toBe(`${note}?notice=note-changed`);
      expect(textOf(await counsel.get(note))).toContain('två gånger');
      const deleted = await send(counsel, `${note}/deletion`, { version: '2', matter: matters['A'] ?? '' });
      expect(deleted.headers.location).toBe(`${page('A')}?notice=note-deleted#notes`);
      expect((await counsel.get(note)).statusCode).toBe(404);
    });

    test('what was typed is not lost when a note has been changed meanwhile', async () => {
      await send(counsel, `${page('A')}/privileged-notes`, { text: SECRET });
      const note = `/privileged-notes/${await idOf()}`;
      await send(counsel, note, { version: '1', text: 'Från en annan flik' });
      const stale = await send(counsel, note, { version: '1', text: 'Det jag skrev' });
      expect(stale.statusCode).toBe(412);
      expect(textOf(stale)).toContain('Anteckningen har ändrats sedan du öppnade den');
      expect(textOf(stale)).toContain('Från en annan flik');
      expect(stale.body).toContain('Det jag skrev</textarea>');
      expect(stale.body).toContain('name="version" value="2"');
    });

    test('a note without text is asked for again', async () => {
      const answer = await send(counsel, `${page('A')}/privileged-notes`, { text: '  ' });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('aria-invalid="true"');
    });

    test.each(['compliance-officer', 'manager', 'auditor'] as const)(
      'never appear to the %s',
      async (role) => {
        await send(counsel, `${page('A')}/privileged-notes`, { text: SECRET });
        const note = `/privileged-notes/${await idOf()}`;
        const reader = await server.signedIn(organisation, role);
        for (const query of ['', '?asOf=2023-02-06']) {
          const { body, statusCode } = await reader.get(`${page('A')}${query}`);
          expect(statusCode).toBe(200);
          expect(
            [SECRET, 'privileged-notes', 'anteckningar', 'Skriv en anteckning'].filter((mark) =>
              body.includes(mark),
            ),
          ).toStrictEqual([]);
        }
        expect((await reader.get(note)).statusCode).toBe(403);
        expect((await send(reader, `${page('A')}/privileged-notes`, { text: 'x' })).statusCode).toBe(403);
      },
    );

    test('nor to the administrator, who sees no matters at all', async () => {
      const administrator = await server.signedIn(organisation, 'administrator');
      expect((await administrator.get(page('A'))).statusCode).toBe(403);
      expect((await administrator.get(`/privileged-notes/${await idOf()}`)).statusCode).toBe(403);
    });

    test('guest counsel of another matter finds no note of this one', async () => {
      const guest = await guestOf('S');
      expect((await guest.get(`/privileged-notes/${await idOf()}`)).statusCode).toBe(404);
      expect((await guest.get(page('S'))).body).toContain('Ingen anteckning än');
    });

    test('have no place in how it stood on another day', async () => {
      expect((await counsel.get(`${page('A')}?asOf=2023-02-06`)).body).not.toContain('privileged-notes');
    });
  });

  describe('the list', () => {
    test('names every matter with its provider and status', async () => {
      const text = textOf(await officer.get('/matters'));
      for (const told of ['Tillstånd L', 'Humana Assistans AB', 'FMF Assistans AB', 'Tillsynsärende I'])
        expect(text).toContain(told);
    });

    test('by kind, by status, by provider, by words', async () => {
      const shown = async (query: string): Promise<number> =>
        [...(await officer.get(`/matters?${query}`)).body.matchAll(/data-row-link/g)].length;
      expect(await shown('kind=licence')).toBe(2);
      expect(await shown('kind=appeal&status=final')).toBe(3);
      expect(await shown(`provider=${provider}`)).toBe(4);
      expect(await shown('q=2132-23')).toBe(1);
      expect(await shown('q=humana&kind=appeal')).toBe(2);
      expect(await shown('view=inspections')).toBe(1);
    });

    test('appeals have their court, stay, leave and result; inspections what IVO demands', async () => {
      const appeals = textOf(await officer.get('/matters?view=appeals'));
      for (const told of ['Kammarrätten', 'Meddelat', 'Till anordnarens fördel', 'Laga kraft'])
        expect(appeals).toContain(told);
      const inspections = textOf(await officer.get('/matters?kind=inspection'));
      for (const told of ['Öppna krav', 'Tidigare tillsyn', 'Inledd']) expect(inspections).toContain(told);
    });

    test.each([
      ...[
        'kind=nothing',
        'status=%00',
        'provider=x',
        'cursor=x',
        'cursor=WyJhIl0',
        'view=all',
        'q=%F0%9F%98%80',
        'q=%25',
      ],
      ...['kind=appeal&kind=licence', 'status=revoked&kind=appeal', 'q[]=a'],
    ])('an address that makes no sense (%s) is no fault', async (query) => {
      expect((await officer.get(`/matters?${query}`)).statusCode).toBe(200);
    });

    test('goes on where a page ends, to the last matter', async () => {
      const own = await server.organisation();
      const keeper = await server.signedIn(own, 'compliance-officer');
      const made = await keeper.post('/api/v1/providers', { name: 'Assistans i Norr AB', kind: 'company' });
      const { id } = made.json<Kept>();
      for (let number = 1; number <= 45; number += 1) {
        await keeper.post(`/api/v1/providers/${id}/matters`, {
          kind: 'inspection',
          title: `Tillsyn ${String(number)}`,
        });
      }
      for (const query of ['', '?kind=inspection', '?q=tillsyn']) {
        const titles = new Set<string>();
        let next: string | undefined = `/matters${query}`;
        for (let pages = 0; next !== undefined && pages < 5; pages += 1) {
          const { body }: LightMyRequestResponse = await keeper.get(next);
          for (const [, title] of body.matchAll(/data-row-link>([^<]+)</g)) titles.add(title ?? '');
          next = /rel="next" href="([^"]+)"/
            .exec(body.replaceAll("'", '"'))?.[1]
            ?.replaceAll('&amp;', '&')
            .replaceAll('&#x3D;', '=');
        }
        expect(titles.size).toBe(45);
      }
    });

    test('an organisation without matters is told how to begin', async () => {
      const keeper = await server.signedIn(await server.organisation(), 'compliance-officer');
      const answer = await keeper.get('/matters');
      expect(textOf(answer)).toContain('Inga ärenden än');
      expect(textOf(await keeper.get('/matters/new'))).toContain('Ingen anordnare än');
      expect(textOf(await keeper.get('/matters?q=humana'))).toContain('Inget ärende passar urvalet');
    });
  });

  describe('opening a matter', () => {
    test('asks first whose it is, then of which kind, then what is to be said of it', async () => {
      expect(textOf(await officer.get('/matters/new'))).toContain('Vilken anordnare gäller det?');
      expect(textOf(await officer.get(`/matters/new?provider=${provider}`))).toContain(
        'Vad är det för ärende?',
      );
      const { body } = await officer.get(`/matters/new?provider=${provider}&kind=inspection`);
      expect(body).toContain('name="licenceId"');
      expect(body).not.toContain('name="againstId"');
    });

    test('an inspection of the licence, under its registry number', async () => {
      const answer = await send(officer, '/matters/new', {
        ...{
          provider,
          kind: 'inspection',
          title: 'Tillsyn 2026',
          registryNumber: '3.1-12345/2026',
          licenceId: matters['L'] ?? '',
        },
      });
      expect(answer.statusCode).toBe(303);
      const text = textOf(await officer.get(answer.headers.location ?? ''));
      expect(text).toContain('Tillsyn 2026');
      expect(text).toContain('3.1-12345/2026');
      expect(text).toContain('Inget har registrerats än');
    });

    test('an appeal of a decision that is recorded and not yet in dispute', async () => {
      const own = await server.organisation();
      const { providerId } = await server.import(own, 'never-appealed');
      const keeper = await server.signedIn(own, 'counsel');
      const form = await keeper.get(`/matters/new?provider=${providerId}&kind=appeal`);
      const [, decision = ''] = /name="againstId" value="([\da-f-]{36})"/.exec(form.body) ?? [];
      expect(textOf(form)).toContain('Återkallelsen av tillståndet');
      const without = await send(keeper, '/matters/new', {
        provider: providerId,
        kind: 'appeal',
        title: 'Tvisten',
      });
      expect([without.statusCode, without.body.includes('value="Tvisten"')]).toStrictEqual([422, true]);
      const opened = await send(keeper, '/matters/new', {
        provider: providerId,
        kind: 'appeal',
        againstId: decision,
      });
      expect(opened.statusCode).toBe(303);
      expect(textOf(await keeper.get(opened.headers.location ?? ''))).toContain(
        'Återkallelsen av tillståndet',
      );
    });

    test('a judgment is appealed in the matter it was given in, and nothing is offered twice', async () => {
      const text = textOf(await officer.get(`/matters/new?provider=${provider}&kind=appeal`));
      expect(text).toContain('Inget beslut att överklaga');
    });

    test('what belongs to another record is refused, and what was typed is kept', async () => {
      const [foreign] = await server.sql<Kept>('select id, ref from matter where provider_id <> $1 limit 1', [
        provider,
      ]);
      const answer = await send(officer, '/matters/new', {
        provider,
        kind: 'lex-sarah',
        title: 'Rapport',
        licenceId: foreign?.id ?? '',
      });
      expect([answer.statusCode, answer.body.includes('value="Rapport"')]).toStrictEqual([422, true]);
      expect((await send(officer, '/matters/new', { provider: 'x', kind: 'licence' })).statusCode).toBe(404);
      expect((await send(officer, '/matters/new', { provider, kind: 'x' })).statusCode).toBe(404);
    });

    test('is not for managers and auditors', async () => {
      const manager = await server.signedIn(organisation, 'manager');
      expect((await manager.get('/matters')).body).not.toContain('/matters/new');
      expect((await send(manager, '/matters/new', { provider, kind: 'licence' })).statusCode).toBe(403);
    });
  });
});
