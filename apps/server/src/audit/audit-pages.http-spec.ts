import { AuditTrail } from '@fristvakt/audit';
import { Database, newId } from '@fristvakt/platform';
import type { Caller } from '../../../../test/support/caller';
import { sendForm, textOf } from '../../../../test/support/form';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

type Answer = Awaited<ReturnType<Caller['get']>>;

describe('the pages of the audit log', () => {
  let server: RunningServer;
  let organisation: string;
  let auditor: Caller;
  let matter: string;

  beforeAll(async () => {
    server = await startServer();
    organisation = await server.organisation();
    auditor = await server.session(
      await server.member(organisation, { roles: ['auditor'], name: 'Greta Granskare' }),
    );
    const officer = await server.session(
      await server.member(organisation, { roles: ['compliance-officer'], name: 'Rut Regel' }),
    );
    await server.import(organisation, 'humana-2023');
    const [row] = await server.sql<{ id: string }>(
      `select id from matter where organisation_id = $1 and kind = 'licence'`,
      [organisation],
    );
    matter = row?.id ?? '';
    await officer.get(`/api/v1/matters/${matter}`);
    await officer.post('/api/v1/providers', { name: 'Åsa <b>Bergs</b> assistans', kind: 'own-employer' });
  });
  afterAll(async () => {
    await server.stop();
  });

  const rowsOf = ({ body }: Answer): readonly string[] =>
    [...body.matchAll(/<tr data-row>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
      row
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
  const read = async (query: Readonly<Record<string, string>> = {}, by = auditor): Promise<Answer> =>
    by.get('/audit', { query });

  test('are open to auditors and administrators, and to nobody else', async () => {
    const officer = await server.signedIn(organisation, 'compliance-officer', 'counsel', 'manager');
    for (const address of ['/audit', '/audit/heads', '/audit/verification']) {
      expect((await officer.get(address)).statusCode).toBe(403);
      expect((await auditor.get(address)).statusCode).toBe(200);
    }
    expect((await sendForm(officer, '/audit/verification')).statusCode).toBe(403);
  });

  test('tell who did what, when in Sweden, and to what', async () => {
    const [row = ''] = rowsOf(await read({ action: 'matter.read' }));
    expect(row).toMatch(/^\S+ \d{4}-\d\d-\d\d \d\d:\d\d:\d\d Rut Regel läste ett ärende: /);
    const page = await read({ action: 'matter.read' });
    expect(page.body).toContain(`<a href="/matters/${matter}" data-row-link>`);
    const [created = ''] = rowsOf(await read({ action: 'provider.created' }));
    expect(created).toContain('Rut Regel lade upp en anordnare: Åsa &lt;b&gt;Bergs&lt;/b&gt; assistans');
    const english = await auditor.get('/audit', {
      query: { action: 'matter.read' },
      headers: { cookie: `${auditor.headers['cookie'] ?? ''}; fristvakt-language=en` },
    });
    expect(rowsOf(english)[0]).toContain('Rut Regel read a matter');
  });

  test('name nothing of the record to an administrator who may not read it', async () => {
    const admin = await server.signedIn(organisation, 'administrator');
    const [named] = await server.sql<{ title: string }>('select title from matter where id = $1', [matter]);
    const page = await read({ action: 'matter.read' }, admin);
    expect(rowsOf(page)[0]).toContain('läste ett ärende: ärende');
    expect(page.body).not.toContain(`href="/matters/`);
    expect(page.body).not.toContain(`>${named?.title ?? ''}<`);
  });

  test('are narrowed by who, by what, by the address of a page and by days', async () => {
    const [rut] = await server.sql<{ id: string }>(`select id from membership where name = 'Rut Regel'`);
    const byRut = rowsOf(await read({ actor: rut?.id ?? '' }));
    expect(byRut).toHaveLength(2);
    const about = rowsOf(await read({ subject: `http://localhost:3000/matters/${matter}?asOf=2023-02-06` }));
    expect(about).toHaveLength(1);
    expect(
      rowsOf(await read({ subject: `matter:${matter}`, from: '2000-01-01', to: '2000-12-31' })),
    ).toHaveLength(0);
    expect(rowsOf(await read({ actor: 'system', action: 'case-file.imported' }))).toHaveLength(1);
  });

  test('tell and find an entry of before by what its action is called now', async () => {
    const house = await server.organisation();
    const reader = await server.signedIn(house, 'auditor');
    const trail = server.get(AuditTrail);
    await server.get(Database).write({ organisation: house }, async (tx) => {
      for (const action of ['letter.read', 'intake-letter.read', 'letter.dismissed', 'letter.sent']) {
        await trail.enter(tx, {
          ...{ organisation: house, actor: 'system', action },
          subject: `intake-letter:${newId()}`,
        });
      }
    });
    const found = rowsOf(await read({ action: 'intake-letter.read' }, reader));
    expect(found).toHaveLength(2);
    expect(found.filter((row) => row.includes('lät läsa ett brev'))).toHaveLength(2);
    expect(rowsOf(await read({ action: 'intake-letter.dismissed' }, reader))).toHaveLength(1);
    const told = await reader.get('/api/v1/audit-entries?action=intake-letter.');
    const items = told.json<{ items: { action: string }[] }>().items.map(({ action }) => action);
    expect(items).toStrictEqual(['letter.dismissed', 'intake-letter.read', 'letter.read']);
  });

  test.each([
    [{ subject: 'humana' }, 'Adressen går inte att känna igen'],
    [{ from: '2026-02-30' }, 'Dagen 2026-02-30 finns inte'],
    [{ actor: 'x', action: 'moon.landed', before: '-1', to: '<b>' }, 'Dagen <b> finns inte'],
  ])('take %j for no selection', async (query, words) => {
    const page = await read(query);
    expect(page.statusCode).toBe(200);
    expect(textOf(page)).toContain(words);
    expect(rowsOf(page).length).toBeGreaterThan(2);
  });

  test('go on where a page ended, and keep the selection', async () => {
    for (let times = 0; times < 55; times += 1) await auditor.get('/api/v1/audit-entries?limit=1');
    const first = await read({ action: 'audit.read' });
    const [, next = ''] = /rel='next' href='([^']*)'/.exec(first.body) ?? [];
    const address = next.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
    expect(address).toMatch(/^\/audit\?action=audit\.read&before=\d+$/);
    const second = await auditor.get(address);
    const numbers = [...rowsOf(first), ...rowsOf(second)].map((row) => Number(/ Rad (\d+) /.exec(row)?.[1]));
    expect(numbers.slice(0, 55)).toStrictEqual(numbers.toSorted((one, other) => other - one).slice(0, 55));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('tell in words that the log is whole, and how far', async () => {
    const before = await auditor.get('/audit/verification');
    expect(textOf(before)).not.toContain('hel och oförändrad');
    const answer = await sendForm(auditor, '/audit/verification');
    expect(answer.statusCode).toBe(200);
    expect(textOf(answer)).toMatch(
      /Loggen är hel och oförändrad \d+ rader stämmer, från den första till den sista\./,
    );
    const [entered = ''] = rowsOf(await read({ action: 'audit.verified' }));
    expect(entered).toContain('Greta Granskare kontrollerade granskningsloggen');
  });

  test('tell in words where a log is broken', async () => {
    const other = await server.organisation();
    const reader = await server.signedIn(other, 'auditor');
    await reader.get('/audit');
    await reader.get('/audit');
    await server.sql('delete from audit_chain where organisation_id = $1', [other]);
    const answer = await sendForm(reader, '/audit/verification');
    expect(answer.statusCode).toBe(200);
    expect(textOf(answer)).toContain('Loggen är bruten Loggen slutar inte där den ska, vid rad 2.');
    expect(textOf(answer)).toContain('Ändra inget.');
  });

  test('list the signatures', async () => {
    await server.sql(
      `insert into audit_head (organisation_id, day, seq, hash, key_id, signature, signed_at)
       select organisation_id, '2026-01-05', 1, hash, 'abcdef0123456789', '\\x00', '2026-01-05T22:30:00Z'
       from audit_entry where organisation_id = $1 and seq = 1`,
      [organisation],
    );
    const [row = ''] = rowsOf(await auditor.get('/audit/heads')).slice(-1);
    expect(row).toContain('mån 2026-01-05 1 mån 2026-01-05 23:30 abcdef0123456789');
    expect(rowsOf(await auditor.get('/audit/heads?before=2026-01-05'))).toHaveLength(0);
    expect((await auditor.get('/audit/heads?before=x')).statusCode).toBe(200);
  });

  test('export the whole log to the session that asks', async () => {
    const page = await read();
    expect(page.body).toContain('href="/api/v1/audit-export"');
    const answer = await auditor.get('/api/v1/audit-export');
    expect([answer.statusCode, answer.headers['content-disposition']]).toStrictEqual([
      ...[200, 'attachment; filename="audit.ndjson"'],
    ]);
  });
});
