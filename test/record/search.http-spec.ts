import type { Caller } from '../support/caller';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';

describe('finding matters', () => {
  let server: RunningServer;
  let officer: Caller;

  beforeAll(async () => {
    server = await startServer();
    officer = await server.signedIn(await server.organisation(), 'compliance-officer');
    const provider = await officer.post('/api/v1/providers', {
      name: 'Omsorg i Örnsköldsvik AB',
      kind: 'company',
    });
    const { id } = provider.json<{ id: string }>();
    for (const title of ['Östen', 'Zäta', 'Adam', 'Åsa', 'Ärla', 'Wå', 'Va', 'Café Élan', 'Cafe Elan']) {
      await officer.post(`/api/v1/providers/${id}/matters`, { kind: 'inspection', title });
    }
  });

  afterAll(async () => {
    await server.stop();
  });

  const titles = async (query: string): Promise<readonly string[]> => {
    const response = await officer.get(`/api/v1/matters?${query}`);
    expect(response.statusCode).toBe(200);
    return response.json<{ items: { title: string }[] }>().items.map(({ title }) => title);
  };

  it('sorts å, ä and ö last and apart, as Swedish does', async () => {
    const sorted = ['Adam', 'Cafe Elan', 'Café Élan', 'Va', 'Wå', 'Zäta', 'Åsa', 'Ärla', 'Östen'];
    expect(await titles('limit=20')).toStrictEqual(sorted);
  });

  it('goes through the pages in that order, each matter once', async () => {
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const response = await officer.get(
        `/api/v1/matters?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      const page = response.json<{ items: { title: string }[]; next: string | null }>();
      found.push(...page.items.map(({ title }) => title));
      cursor = page.next;
    } while (cursor !== null);
    expect(found).toStrictEqual(await titles('limit=20'));
  });

  it.each([
    ['without accents', 'search=ostens', []],
    ['without accents', 'search=osten', ['Östen']],
    ['with them', 'search=%C3%B6sten', ['Östen']],
    ['with them, letter and accent apart', 'search=o%CC%88sten', ['Östen']],
    ['in capitals', 'search=%C3%85SA', ['Åsa']],
    ['by the beginning of a word', 'search=caf', ['Cafe Elan', 'Café Élan']],
    ['by all words, in any order', 'search=ela+caf', ['Cafe Elan', 'Café Élan']],
    ['by the name of the provider', 'search=ornsk+zat', ['Zäta']],
    ['what nobody wrote', 'search=humana', []],
    ['what has no letters', 'search=---', []],
    ['with signs of a pattern, which are none', 'search=%25z%25', ['Zäta']],
  ])('looks %s: %s', async (_, query, expected) => {
    expect(await titles(query)).toStrictEqual(expected);
  });
});

describe('the calculator, open to everybody', () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer();
  });

  afterAll(async () => {
    await server.stop();
  });

  it('answers terms and rules in their order, with the steps, and says why there is no day', async () => {
    const response = await server.nobody.post('/api/v1/compute', {
      questions: [
        { id: 'q1', start: '2026-12-03', term: { weeks: 3 }, shift: 'next' },
        { id: 'q2', start: '2026-12-03', rule: 'APP-IVO-3W' },
        { id: 'q3', start: '2026-12-03', rule: 'NO-SUCH-RULE' },
        { id: 'q4', start: '2199-12-03', term: { years: 5 } },
        { id: 'q5', start: '2026-12-03', term: { weeks: 3, days: 2 } },
      ],
    });
    const { answers } = response.json<{ answers: Readonly<Record<string, unknown>>[] }>();
    expect(answers).toMatchObject([
      { id: 'q1', raw: '2026-12-24', due: '2026-12-28' },
      { id: 'q2', raw: '2026-12-24', due: '2026-12-28', verified: true },
      { id: 'q3', error: { code: 'unknown-rule' } },
      { id: 'q4', error: { code: 'out-of-calendar' } },
      { id: 'q5', error: { code: 'bad-question' } },
    ]);
  });

  it('sixty times a minute from one place, whatever the place says of itself; others are not touched', async () => {
    const ask = async (remoteAddress: string, forwarded: string): Promise<number> => {
      const headers = { 'x-forwarded-for': forwarded };
      const response = await server.nobody.post(
        '/api/v1/compute',
        { questions: [] },
        { remoteAddress, headers },
      );
      return response.statusCode;
    };
    const found: number[] = [];
    for (let call = 0; call < 62; call += 1) found.push(await ask('192.0.2.7', `198.51.100.${String(call)}`));
    expect(found.filter((status) => status === 200)).toHaveLength(60);
    expect(found.slice(60)).toStrictEqual([429, 429]);
    expect(await ask('192.0.2.8', '192.0.2.7')).toBe(200);
  });
});
