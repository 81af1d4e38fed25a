import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseFile } from '@fristvakt/case-file';
import { CATALOGUE } from '@fristvakt/law';
import { Law, Projections, Rederive } from '@fristvakt/providers';
import type { Catalogue } from '@fristvakt/terms';
import { DayKeeper } from '../../apps/server/src/day/day-keeper';
import { SettableClock } from '../accounts/settable-clock';
import type { Caller } from '../support/caller';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';

const STORIES = readdirSync(join(__dirname, '../stories/cases'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''));

const noon = (day: string): number => Date.parse(`${day}T11:00:00Z`);

describe('rows and the facts they follow from', () => {
  const clock = new SettableClock(noon('2026-11-25'));
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  const providers = new Map<string, string>();

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    officer = await server.signedIn(organisation, 'compliance-officer');
    for (const story of STORIES) providers.set(story, (await server.import(organisation, story)).providerId);
  });

  afterAll(async () => {
    await server.stop();
  });

  const differences = async (): Promise<readonly unknown[]> => {
    const found: unknown[] = [];
    for (const [story, provider] of providers) {
      for (const one of await server.get(Rederive).check(organisation, provider))
        found.push({ story, ...one });
    }
    return found;
  };

  it.each(STORIES)('%s: in and out again, nothing is lost', async (story) => {
    const read = readCaseFile(readFileSync(join(__dirname, `../stories/cases/${story}.yaml`)));
    const response = await officer.get(`/api/v1/providers/${providers.get(story) ?? ''}/case-file`);
    expect(response.json()).toStrictEqual(read.ok ? read.plain : undefined);
  });

  it.each(STORIES)('%s: what is written as YAML reads as the same', async (story) => {
    const url = `/api/v1/providers/${providers.get(story) ?? ''}/case-file`;
    const [json, yaml] = [await officer.get(url), await officer.get(`${url}.yaml`)];
    const read = readCaseFile(Buffer.from(yaml.body));
    expect(read.ok ? read.plain : read.faults).toStrictEqual(json.json());
  });

  it('the same file taken in again changes nothing; one that contradicts the record is refused', async () => {
    const into = providers.get('humana-2023') ?? '';
    const bytes = readFileSync(join(__dirname, '../stories/cases/humana-2023.yaml'));
    const headers = { 'content-type': 'application/yaml' };
    const again = await officer.post(`/api/v1/case-files?into=${into}`, bytes, { headers });
    expect(again.json()).toMatchObject({
      added: { matters: [], facts: [] },
      changed: { matters: [], deadlines: [] },
    });
    const other = Buffer.from(bytes.toString().replace('windDownBy: 2023-02-10', 'windDownBy: 2023-02-11'));
    const refused = await officer.post(`/api/v1/case-files?into=${into}`, other, { headers });
    expect([
      refused.statusCode,
      refused.json<{ invalidParameters: object[] }>().invalidParameters,
    ]).toMatchObject([409, [{ property: 'events.e2' }]]);
  });

  it('a broken file is refused with its places, and nothing of it stays', async () => {
    const [before] = await server.sql<{ n: number }>('select count(*)::int as n from provider');
    const response = await officer.post(
      '/api/v1/case-files',
      Buffer.from('format: ivo-case/1\nprovider: 3\n'),
      {
        headers: { 'content-type': 'application/yaml' },
      },
    );
    expect(response.statusCode).toBe(422);
    expect(response.body).toContain('line 2');
    expect(await server.sql('select count(*)::int as n from provider')).toStrictEqual([before]);
  });

  it('derived again they are the same, on every day that passes', async () => {
    const found = [...(await differences())];
    for (const day of ['2026-12-01', '2027-02-28', '2028-02-29', '2031-01-01']) {
      clock.set(noon(day));
      await server.get(DayKeeper).keep();
      found.push(...(await differences()));
    }
    expect(found).toStrictEqual([]);
    officer = await server.signedIn(organisation, 'compliance-officer');
  });

  it('a row changed behind the program is found by table, key and field, and mended', async () => {
    const provider = providers.get('inspection-2026') ?? '';
    await server.sql(`update deadline set due_on = due_on + 1 where provider_id = $1 and kind = 'appeal'`, [
      provider,
    ]);
    await server.sql(
      `update matter_state set status = 'open' where provider_id = $1 and kind = 'inspection'`,
      [provider],
    );
    expect(await differences()).toStrictEqual([
      {
        story: 'inspection-2026',
        table: 'deadline',
        key: 'e9:appeal:provider',
        field: 'dueOn',
        stored: '2026-06-23',
        derived: '2026-06-22',
      },
      {
        story: 'inspection-2026',
        table: 'feed_event',
        key: 'deadline:e9:appeal:provider',
        field: 'day',
        stored: '2026-06-22',
        derived: '2026-06-23',
      },
      {
        story: 'inspection-2026',
        table: 'matter_state',
        key: expect.any(String) as string,
        field: 'status',
        stored: 'open',
        derived: 'closed',
      },
      {
        story: 'inspection-2026',
        table: 'webhook_told',
        key: 'e9:appeal:provider',
        field: 'state',
        stored: 'missed',
        derived: 'missed',
      },
    ]);
    await server.get(Rederive).repair(organisation, provider);
    expect(await differences()).toStrictEqual([]);
  });

  it('a record that cannot be read keeps no other from its day', async () => {
    const provider = providers.get('fmf-2022') ?? '';
    await server.sql(
      `insert into fact (id, organisation_id, provider_id, matter_id, ref, position, type, happened, happened_on, body)
       select gen_random_uuid(), organisation_id, provider_id, id, 'broken', 999, 'note', '2026', '2026-12-31', '{}'
       from matter where provider_id = $1 limit 1`,
      [provider],
    );
    clock.set(noon('2031-01-02'));
    expect(await server.get(DayKeeper).keep()).toStrictEqual({ done: STORIES.length - 1, failed: 1 });
    await server.sql(`alter table fact disable trigger fact_append_only`);
    await server.sql(`delete from fact where ref = 'broken'`);
    await server.sql(`alter table fact enable trigger fact_append_only`);
    expect(await server.get(DayKeeper).keep()).toStrictEqual({ done: 1, failed: 0 });
    officer = await server.signedIn(organisation, 'compliance-officer');
  });

  it('where one of the rows cannot be written, the fact is not either', async () => {
    const provider = providers.get('fmf-2022') ?? '';
    const matters = await officer.get(`/api/v1/matters?provider=${provider}&kind=licence`);
    const matter = matters.json<{ items: { id: string }[] }>().items[0]?.id ?? '';
    const [before] = await server.sql('select count(*)::int as n from fact');
    const failing = jest
      .spyOn(server.get(Projections), 'project')
      .mockRejectedValueOnce(new Error('the disk is full'));
    const response = await officer.post(`/api/v1/matters/${matter}/facts`, {
      type: 'note',
      by: 'provider',
      on: '2026-01-01',
    });
    failing.mockRestore();
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('disk');
    expect(await server.sql('select count(*)::int as n from fact')).toStrictEqual([before]);
  });
});

/** The law as it is, but with so many weeks to appeal in place of three. */
function withWeeks(weeks: number): Catalogue {
  const rules = CATALOGUE.rules.map((rule) =>
    rule.id === 'APP-IVO-3W'
      ? {
          ...rule,
          versions: rule.versions.map((version) => ({
            ...version,
            count: version.count.kind === 'term' ? { ...version.count, term: { weeks } } : version.count,
          })),
        }
      : rule,
  );
  return { ...CATALOGUE, rules };
}

describe('a change of the law', () => {
  const clock = new SettableClock(noon('2026-06-01'));
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  let counsel: Caller;
  const providers: string[] = [];

  beforeEach(async () => {
    clock.set(noon('2026-06-01'));
    server = await startServer({ clock });
    organisation = await server.organisation();
    officer = await server.signedIn(organisation, 'compliance-officer');
    counsel = await server.signedIn(organisation, 'counsel');
    providers.length = 0;
    for (let copy = 0; copy < 2; copy += 1) {
      providers.push((await server.import(organisation, 'inspection-2026')).providerId);
    }
    Object.assign(server.get(Law), new Law(withWeeks(4)));
    await server.get(DayKeeper).keep();
  });

  afterEach(async () => {
    await server.stop();
  });

  interface Review {
    readonly id: string;
    readonly version: number;
    readonly oldDue: string;
    readonly newDue: string;
    readonly decision: string | null;
    readonly cause: string;
  }

  const reviews = async (): Promise<readonly Review[]> =>
    (await officer.get('/api/v1/law-reviews')).json<{ items: Review[] }>().items;

  const due = async (provider = ''): Promise<readonly unknown[]> =>
    (await officer.get(`/api/v1/deadlines?kind=appeal&party=provider&provider=${provider}`))
      .json<{ items: { due: string; status: string; lawPinned: boolean }[] }>()
      .items.map((row) => [row.due, row.status, row.lawPinned]);

  it('moves nothing by itself: it is listed with old day, new day and cause', async () => {
    expect(await due(providers[0])).toStrictEqual([['2026-06-22', 'open', true]]);
    expect((await reviews()).map(({ oldDue, newDue, decision }) => [oldDue, newDue, decision])).toStrictEqual(
      [
        ['2026-06-22', '2026-06-26', null],
        ['2026-06-22', '2026-06-26', null],
      ],
    );
    expect((await reviews())[0]?.cause).toContain('APP-IVO-3W');
    expect(await server.get(Rederive).check(organisation, providers[0] ?? '')).toStrictEqual([]);
  });

  it('applied to one deadline, it moves that one; the other keeps its day until it has passed', async () => {
    const [review] = await reviews();
    const decided = await officer.patch(
      `/api/v1/law-reviews/${review?.id ?? ''}`,
      { decision: 'apply' },
      `"1"`,
    );
    expect([decided.statusCode, decided.json()]).toMatchObject([200, { decision: 'apply' }]);
    const days = [...(await due(providers[0])), ...(await due(providers[1]))];
    expect(new Set(days.map((day) => JSON.stringify(day)))).toStrictEqual(
      new Set(['["2026-06-22","open",true]', '["2026-06-26","open",false]']),
    );
    clock.set(noon('2026-06-23'));
    await server.get(DayKeeper).keep();
    officer = await server.signedIn(organisation, 'compliance-officer');
    const later = [...(await due(providers[0])), ...(await due(providers[1]))];
    expect(new Set(later.map((day) => JSON.stringify(day)))).toStrictEqual(
      new Set(['["2026-06-22","missed",true]', '["2026-06-26","open",false]']),
    );
  });

  it('applied to all at once, it needs two people', async () => {
    const proposed = await officer.post('/api/v1/law-review-batches', { decision: 'apply' });
    const url = `/api/v1/law-review-batches/${proposed.json<{ id: string }>().id}/confirmation`;
    expect((await officer.post(url)).statusCode).toBe(403);
    expect(await due(providers[0])).toStrictEqual([['2026-06-22', 'open', true]]);
    expect((await counsel.post(url)).json()).toStrictEqual({ reviews: 2 });
    expect(await due(providers[0])).toStrictEqual([['2026-06-26', 'open', false]]);
    expect(await due(providers[1])).toStrictEqual([['2026-06-26', 'open', false]]);
    expect((await counsel.post(url)).statusCode).toBe(409);
  });

  it('not to apply, the day stays; a fact that moves the deadline lifts it', async () => {
    const [review] = await reviews();
    await officer.patch(`/api/v1/law-reviews/${review?.id ?? ''}`, { decision: 'ignore' }, `"1"`);
    const [listed] = (await officer.get('/api/v1/law-reviews?open=false')).json<{
      items: { providerId: string; matterId: string }[];
    }>().items;
    expect(await due(listed?.providerId)).toStrictEqual([['2026-06-22', 'open', true]]);
    const facts = (await officer.get(`/api/v1/matters/${listed?.matterId ?? ''}/facts`)).json<{
      items: { id: string; type: string }[];
    }>().items;
    const decision = facts.find(({ type }) => type === 'inspection-decided')?.id ?? '';
    const corrected = await officer.post(`/api/v1/facts/${decision}/corrections`, {
      served: { on: '2026-05-30', how: 'ordinary' },
    });
    expect(corrected.statusCode).toBe(201);
    // Four weeks from Saturday 30 May end on Saturday 27 June; the next working day is Monday.
    expect(await due(listed?.providerId)).toStrictEqual([['2026-06-29', 'open', false]]);
  });

  it('a fact recorded before the sweep has come moves nothing either', async () => {
    Object.assign(server.get(Law), new Law(withWeeks(5)));
    const matters = await officer.get(`/api/v1/matters?provider=${providers[0] ?? ''}&kind=inspection`);
    const matter = matters.json<{ items: { id: string }[] }>().items[0]?.id ?? '';
    const fact = { type: 'note', by: 'provider', on: '2026-06-01' };
    expect((await officer.post(`/api/v1/matters/${matter}/facts`, fact)).statusCode).toBe(201);
    expect(await due(providers[0])).toStrictEqual([['2026-06-22', 'open', true]]);
    const open = (await reviews()).filter(({ decision }) => decision === null);
    expect(open.map(({ newDue }) => newDue).sort()).toStrictEqual(['2026-06-26', '2026-07-03']);
  });

  it('is not asked about twice', async () => {
    await server.get(DayKeeper).keep();
    clock.set(noon('2026-06-02'));
    await server.get(DayKeeper).keep();
    officer = await server.signedIn(organisation, 'compliance-officer');
    expect(await reviews()).toHaveLength(2);
  });
});
