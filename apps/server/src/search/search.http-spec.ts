import type { Caller } from '../../../../test/support/caller';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

const readable = (html: string): string =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]+>/g, '')
    .replace(/&#x([\dA-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\s+/g, ' ');

describe('searching everything', () => {
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  let elsewhere: Caller;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    server = await startServer({ clock: new SettableClock(Date.parse('2026-02-10T09:00:00Z')) });
    organisation = await server.organisation();
    for (const story of ['humana-2023', 'fmf-2022', 'duties-2026']) await server.import(organisation, story);
    officer = await server.signedIn(organisation, 'compliance-officer');
    elsewhere = await server.signedIn(await server.organisation('Annan AB'), 'compliance-officer');
    await officer.post('/api/v1/persons', { name: 'Åsa Lindqvist', note: 'styrelseledamot' });
    const rows = await server.sql<{ id: string; name: string; kind: string }>(
      `select matter.id, provider.name, matter.kind from matter join provider on provider.id = matter.provider_id
       where matter.organisation_id = $1`,
      [organisation],
    );
    for (const { id, name, kind } of rows) ids[`${name.split(' ')[0] ?? ''} ${kind}`] = id;
    const inspection = ids['Humana inspection'] ?? '';
    const recorded = await officer.post(`/api/v1/matters/${inspection}/facts`, {
      ...{ type: 'note', by: 'provider', on: '2022-05-02', note: 'IVO ringde' },
      registryNumber: '3.4.1-08833/2022',
    });
    if (recorded.statusCode !== 201) throw new Error(recorded.body);
  });
  afterAll(async () => {
    await server.stop();
  });

  const search = async (
    q: string,
    caller = officer,
  ): Promise<{ status: number; html: string; text: string }> => {
    const { statusCode, body } = await caller.get(`/search?q=${encodeURIComponent(q)}`);
    return { status: statusCode, html: body.replaceAll('&#x3D;', '='), text: readable(body) };
  };

  test('a registry number, whole or in part, finds the matter and says where it stands', async () => {
    for (const q of ['3.4.1-08833/2022', '08833/2022', '08833']) {
      const { html, text } = await search(q);
      expect(html).toContain(`href="/matters/${ids['Humana inspection'] ?? ''}"`);
      expect(text).toContain('Diarienummer: 3.4.1-08833/2022');
    }
  });

  test('a court’s case number finds the dispute', async () => {
    const { html, text } = await search('2132-23');
    expect(html).toContain(`href="/matters/`);
    expect(text).toContain('Målnummer: 2132-23');
    expect(text).not.toContain('FMF');
  });

  test('a provider is found by its name, and so are its matters; a licence leads to its own page', async () => {
    const { html, text } = await search('humana');
    expect(text).toContain('Humana Assistans AB');
    expect(html).toContain(`href="/licences/${ids['Humana licence'] ?? ''}"`);
    expect(html).toMatch(/href="\/providers\/[\w-]+"/);
    expect(text).not.toContain('FMF');
  });

  test('a person is found by either name', async () => {
    for (const q of ['Åsa', 'lindqv']) expect((await search(q)).text).toContain('Åsa Lindqvist');
  });

  test('a person is not told to whoever may not read the register', async () => {
    const matter = ids['FMF appeal'] ?? '';
    const guest = await server.session(
      await server.member(organisation, { roles: ['guest-counsel'], matter }),
    );
    expect((await search('lindqvist', guest)).text).not.toContain('Åsa');
  });

  test('rules are found by their paragraph', async () => {
    const { html } = await search('23 b §');
    expect(html).toContain('href="/rules/CIRCLE-1M-LSS"');
  });

  test('open deadlines are found by what is to be done', async () => {
    const { html, text } = await search('krets');
    expect(html).toMatch(/href="\/deadlines\/[\w-]+"/);
    expect(text).toContain('måndag 2 mars 2026');
  });

  test('another organisation finds nothing of it', async () => {
    for (const q of ['humana', '08833', '2132-23', 'lindqvist', 'duties']) {
      expect((await search(q, elsewhere)).text).toContain(`Inget hittades för ”${q}”`);
    }
  });

  test('guest counsel finds the one matter and its provider, and learns of no other', async () => {
    const matter = ids['FMF appeal'] ?? '';
    const guest = await server.session(
      await server.member(organisation, { roles: ['guest-counsel'], matter }),
    );
    const own = await search('fmf', guest);
    expect(own.html).toContain(`href="/matters/${matter}"`);
    expect(own.html).not.toContain(ids['FMF licence'] ?? 'no licence');
    const others = Object.values(ids).filter((id) => id !== matter);
    for (const q of ['humana', 'assistans', '08833', '2132-23', 'krets', 'ringde']) {
      const { html, text } = await search(q, guest);
      for (const other of others) expect(html).not.toContain(other);
      for (const name of ['Humana Assistans', 'Exempel Assistans']) expect(text).not.toContain(name);
      expect(html).not.toContain('href="/deadlines/');
    }
  });

  test('ten are shown of each, and where the rest are', async () => {
    const provider = await officer.post('/api/v1/providers', { name: 'Talrik AB', kind: 'company' });
    const { id } = provider.json<{ id: string }>();
    for (let number = 1; number <= 12; number += 1) {
      const title = `Granskning ${String(number).padStart(2, '0')}`;
      await officer.post(`/api/v1/providers/${id}/matters`, { kind: 'inspection', title });
    }
    const { html, text } = await search('granskning');
    expect(html.match(/<mark>Granskning<\/mark>/g)).toHaveLength(10);
    expect(text).toContain('fler än 10');
    expect(html).toContain('href="/matters?q=granskning"');
  });

  test.each(['', '   ', '---', '\u0000'])('nothing to look for (%j) teaches what there is', async (q) => {
    const { status, text } = await search(q);
    expect(status).toBe(200);
    expect(text).toContain('Vad går att söka efter?');
  });

  test.each(['%', '_', "'", '\\', '"><script>alert(1)</script>', 'a'.repeat(5000), '\ud800x', '\u0000hej'])(
    'what looks like something else (%j) is text',
    async (q) => {
      const encoded = encodeURIComponent(q.replace('\ud800', ''));
      const { statusCode, body } = await officer.get(`/search?q=${encoded}`);
      expect(statusCode).toBe(200);
      expect(body).not.toContain('<script>alert');
    },
  );

  test('several boxes sent at once are none', async () => {
    expect((await officer.get('/search?q=a&q=b')).statusCode).toBe(200);
  });

  test('who has not signed in is led to where that is done', async () => {
    const answer = await server.nobody.get('/search?q=humana');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/sign-in?next=%2Fsearch%3Fq%3Dhumana');
  });
});
