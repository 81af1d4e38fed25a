import { Rederive } from '@fristvakt/providers';
import type { LightMyRequestResponse } from 'fastify';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import type { Caller } from '../../../../test/support/caller';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

interface Template {
  readonly id: string;
  readonly template: string;
  readonly version: number;
  readonly versions: readonly { readonly from: string; readonly items: readonly { readonly id: string }[] }[];
}
interface Item {
  readonly id: string;
  readonly item: string;
  readonly text: string;
  readonly due: string | null;
  readonly state: string;
  readonly version: number;
  readonly confidence: string | null;
  readonly approvedOn: string | null;
  readonly source: string | null;
}
interface List {
  readonly id: string;
  readonly template: string;
  readonly templateVersion: string;
  readonly ownTitle: string | null;
  readonly newerVersion: string | null;
  readonly version: number;
  readonly list: readonly Item[];
  readonly rebases: readonly object[];
}

describe('templates that an organisation writes for itself', () => {
  const clock = new SettableClock(Date.parse('2026-09-10T08:00:00Z'));
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  let counsel: Caller;
  const matters: Record<string, string> = {};

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    await server.import(organisation, 'inspection-2026');
    officer = await server.signedIn(organisation, 'compliance-officer');
    counsel = await server.signedIn(organisation, 'counsel');
    const rows = await server.sql<{ id: string; ref: string }>(
      'select id, ref from matter where organisation_id = $1',
      [organisation],
    );
    for (const { id, ref } of rows) matters[ref] = id;
  });
  afterAll(async () => {
    await server.stop();
  });

  const body = (more: object = {}): object => ({
    title: 'Efter ett besök',
    purpose: 'Det vi lovade på plats.',
    from: '2026-03-01',
    occasion: { on: 'fact', matter: 'inspection', types: ['visit-held'], once: 'matter' },
    items: [
      { text: 'Skriv ner vad som sades', proof: 'anteckning', fourEyes: true, source: 'Rutin 7' },
      { text: 'Skicka tack', mandatory: false },
    ],
    ...more,
  });
  const write = async (more: object = {}): Promise<LightMyRequestResponse> =>
    officer.post('/api/v1/checklist-templates', body(more));
  const version = async ({ id, version: read }: Template, more: object): Promise<LightMyRequestResponse> =>
    officer.post(`/api/v1/checklist-templates/${id}/versions`, body(more), {
      headers: { 'if-match': `"${String(read)}"` },
    });
  const listsOf = async (template: string): Promise<readonly List[]> => {
    const { items } = (await officer.get('/api/v1/checklists?limit=100')).json<{ items: List[] }>();
    const own = items.filter((one) => one.template === template);
    const whole: List[] = [];
    for (const { id } of own) whole.push((await officer.get(`/api/v1/checklists/${id}`)).json<List>());
    return whole;
  };
  const settle = async (item: Item | undefined): Promise<number> =>
    (
      await officer.patch(
        `/api/v1/checklist-items/${item?.id ?? ''}`,
        { state: 'done', proof: 'pärm 2' },
        `"${String(item?.version ?? 0)}"`,
      )
    ).statusCode;

  let template: Template;
  let list: List;

  test('are called for by facts from their first day on, also those recorded already', async () => {
    const answer = await write();
    template = answer.json<Template>();
    expect([answer.statusCode, template.versions[0]?.items.map(({ id }) => id)]).toStrictEqual([
      201,
      ['P1', 'P2'],
    ]);
    const lists = await listsOf(template.template);
    expect(lists.map(({ ownTitle, templateVersion }) => [ownTitle, templateVersion])).toStrictEqual([
      ['Efter ett besök', '2026-03-01'],
    ]);
    const [first] = lists;
    if (first === undefined) throw new Error('the template has called for no list');
    list = first;
  });

  test('never look like law: no ground is sure, and the source is told as the organisation’s', async () => {
    const [first] = list.list;
    expect([first?.confidence, first?.source]).toStrictEqual([null, 'Rutin 7']);
    const page = (await officer.get(`/checklists/${list.id}`)).body;
    expect(page).toContain('Skriven av organisationen själv, ingen rättskälla.');
    expect(page).toContain('Källa enligt organisationen: Rutin 7');
  });

  test('a fact before the first day calls for none', async () => {
    const late = (await write({ title: 'Senare', from: '2026-03-25' })).json<Template>();
    expect(await listsOf(late.template)).toHaveLength(0);
  });

  test('a version that a list keeps stays; a new one begins tomorrow at the earliest', async () => {
    const same = await version(template, { from: '2026-09-10' });
    expect([same.statusCode, same.json<{ type: string }>().type]).toStrictEqual([
      422,
      'urn:fristvakt:problem:version-too-early',
    ]);
    expect(await settle(list.list[0])).toBe(200);
    const item = (await listsOf(template.template))[0]?.list[0];
    const agreed = await counsel.post(`/api/v1/checklist-items/${item?.id ?? ''}/approval`, undefined, {
      headers: { 'if-match': `"${String(item?.version ?? 0)}"` },
    });
    expect(agreed.json<Item>().approvedOn).toBe('2026-09-10');
    const made = await version(template, {
      ...{ title: 'Efter besöket', from: '2026-09-11' },
      items: [
        { id: 'P1', text: 'Skriv ner vad som sades, ord för ord', proof: 'anteckning', fourEyes: true },
        { text: 'Ring brukaren', due: { deadline: 'comply', days: 3 } },
      ],
    });
    template = made.json<Template>();
    expect([made.statusCode, template.versions.map(({ from }) => from)]).toStrictEqual([
      201,
      ['2026-09-11', '2026-03-01'],
    ]);
    expect(template.versions[0]?.items.map(({ id }) => id)).toStrictEqual(['P1', 'P3']);
    expect((await listsOf(template.template))[0]?.newerVersion).toBeNull();
  });

  test('the list is brought to the new version by a person: done stays done, what is otherwise is agreed to anew', async () => {
    clock.pass(24 * 60);
    officer = await server.signedIn(organisation, 'compliance-officer');
    counsel = await server.signedIn(organisation, 'counsel');
    const before = (await listsOf(template.template))[0];
    expect(before?.newerVersion).toBe('2026-09-11');
    const difference = (await officer.get(`/api/v1/checklists/${list.id}/difference`)).json<
      Record<'added' | 'removed' | 'changed', { item: string; parts?: string[] }[]>
    >();
    expect(
      [difference.added, difference.removed, difference.changed].map((part) => part.map(({ item }) => item)),
    ).toStrictEqual([['P3'], ['P2'], ['P1']]);
    expect(difference.changed[0]?.parts).toStrictEqual(['text', 'source']);
    expect((await officer.get(`/checklists/${list.id}/version`)).body).toContain('Byt till den nya lydelsen');
    const match = { headers: { 'if-match': `"${String(before?.version ?? 0)}"` } };
    const other = await officer.post(`/api/v1/checklists/${list.id}/rebase`, { to: '2026-09-12' }, match);
    expect(other.statusCode).toBe(409);
    const rebased = await officer.post(`/api/v1/checklists/${list.id}/rebase`, { to: '2026-09-11' }, match);
    expect(rebased.statusCode).toBe(200);
    const now = rebased.json<List>();
    expect(now.list.map(({ item, state, approvedOn }) => [item, state, approvedOn])).toStrictEqual([
      ['P1', 'done', null],
      ['P3', 'open', null],
    ]);
    // The order was complied with in August: there is no open deadline to count back from.
    expect(now.list.map(({ due }) => due)).toStrictEqual([null, null]);
    expect([now.ownTitle, now.rebases.length, now.newerVersion]).toStrictEqual(['Efter besöket', 1, null]);
    const again = await officer.post(`/api/v1/checklists/${list.id}/rebase`, { to: '2026-09-11' }, match);
    expect(again.statusCode).toBe(412);
  });

  test('everything derived anew is what is stored, left out items stay left out', async () => {
    const [provider] = await server.sql<{ id: string }>(
      'select id from provider where organisation_id = $1',
      [organisation],
    );
    await server.get(Rederive).repair(organisation, provider?.id ?? '');
    expect(await server.get(Rederive).check(organisation, provider?.id ?? '')).toStrictEqual([]);
    expect((await listsOf(template.template))[0]?.list.map(({ item }) => item)).toStrictEqual(['P1', 'P3']);
  });

  test('one that no list keeps is replaced, not kept beside', async () => {
    const fresh = (await write({ title: 'Hand', occasion: { on: 'hand' } })).json<Template>();
    const again = await version(fresh, { title: 'Hand igen', occasion: { on: 'hand' }, from: '2026-03-01' });
    expect(again.json<Template>().versions).toHaveLength(1);
  });

  test('a list is opened by hand in a matter, and none of a template that is retired', async () => {
    const hand = (await write({ title: 'För hand', occasion: { on: 'hand' } })).json<Template>();
    const open = async (): Promise<LightMyRequestResponse> =>
      officer.post(`/api/v1/matters/${matters['L'] ?? ''}/checklists`, { template: hand.id });
    expect([(await open()).statusCode, (await open()).statusCode]).toStrictEqual([201, 201]);
    const retired = await officer.post(`/api/v1/checklist-templates/${hand.id}/retirement`, undefined, {
      headers: { 'if-match': `"${String(hand.version)}"` },
    });
    expect(retired.json<{ retiredOn: string }>().retiredOn).toBe('2026-09-11');
    expect((await open()).statusCode).toBe(409);
    expect(await listsOf(hand.template)).toHaveLength(2);
  });

  test.each([
    [{ items: [] }, 'items'],
    [{ occasion: { on: 'fact', matter: 'inspection', types: ['licence-revoked'] } }, 'occasion.types'],
    [{ occasion: { on: 'fact', matter: 'inspection', types: [] } }, 'occasion.types'],
    [{ occasion: { on: 'fact', types: ['visit-held'] } }, 'occasion.matter'],
    [{ items: [{ id: 'P9', text: 'x' }] }, 'items[0].id'],
    [{ items: [{ text: '  ' }] }, 'items[0].text'],
  ])('refuse %j, naming %s', async (more, property) => {
    const answer = await write(more);
    const { invalidParameters } = answer.json<{ invalidParameters: { property: string }[] }>();
    expect([answer.statusCode, invalidParameters[0]?.property]).toStrictEqual([422, property]);
  });

  test('are written by the page, item by item, with more room where that is asked for', async () => {
    const send = async (typed: Readonly<Record<string, string>>): Promise<LightMyRequestResponse> =>
      officer.post('/checklist-templates/new', new URLSearchParams(typed).toString(), {
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' },
      });
    const typed = {
      ...{ title: 'Ny assistent', purpose: 'Första veckan', from: '2026-09-11', on: 'fact', once: 'fact' },
      ...{ 'item-0-text': 'Nycklar', 'item-0-mandatory': 'yes', 'item-1-text': '' },
    };
    const more = await send({ ...typed, step: 'more' });
    expect(more.body).toContain('name="item-3-text"');
    const bad = await send({ ...typed, step: 'save' });
    expect([bad.statusCode, bad.body.includes('Välj minst en händelse.')]).toStrictEqual([422, true]);
    const saved = await send({ ...typed, 'types-licence': 'circle-changed', step: 'save' });
    expect(saved.statusCode).toBe(303);
    const page = await officer.get(String(saved.headers.location).split('?')[0] ?? '');
    expect(page.body).toContain('Nycklar');
  });

  test('the items are handed out as a file, exactly those of the lists that are shown', async () => {
    const file = await officer.get(`/checklists.csv?show=all&matter=${matters['L'] ?? ''}`);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    const rows = file.body.trim().split('\r\n');
    expect(rows).toHaveLength(1 + 4);
    expect(rows[1]).toContain('"organisationens egen: Rutin 7"');
    const xlsx = await officer.get('/checklists.xlsx');
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  test('another organisation has none of it', async () => {
    const stranger = await server.signedIn(await server.organisation('Annan'), 'compliance-officer');
    expect((await stranger.get('/api/v1/checklist-templates')).json()).toStrictEqual({ items: [] });
    expect((await stranger.get(`/checklist-templates/${template.id}`)).statusCode).toBe(404);
  });
});
