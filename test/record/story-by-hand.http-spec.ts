import { DayKeeper } from '../../apps/server/src/day/day-keeper';
import { SettableClock } from '../accounts/settable-clock';
import type { Caller } from '../support/caller';
import { startServer } from '../support/server';
import type { Member, RunningServer } from '../support/server';

interface Changed {
  readonly matters: readonly { readonly field: string; readonly to: unknown }[];
  readonly deadlines: readonly Readonly<Record<string, unknown>>[];
}

/** Noon in Sweden on a day. */
const noon = (day: string): number => Date.parse(`${day}T11:00:00Z`);

describe("Humana's week, recorded day by day as it happened", () => {
  const clock = new SettableClock(noon('2023-01-30'));
  let server: RunningServer;
  let officer: Caller;
  let counsel: Caller;
  let licence: string;
  let provider: string;
  let organisation: string;
  const members: Member[] = [];
  const facts = new Map<string, string>();

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    await signIn();
  });

  afterAll(async () => {
    await server.stop();
  });

  /** A session ends with the day. */
  const signIn = async (): Promise<void> => {
    if (members.length === 0) {
      members.push(await server.member(organisation, { roles: ['compliance-officer'] }));
      members.push(await server.member(organisation, { roles: ['counsel'] }));
    }
    const [one, other] = members;
    if (one === undefined || other === undefined) throw new Error('nobody is there');
    officer = await server.session(one);
    counsel = await server.session(other);
  };

  const on = async (day: string): Promise<void> => {
    clock.set(noon(day));
    await server.get(DayKeeper).keep();
    await signIn();
  };

  const record = async (matter: string, name: string, fact: object): Promise<Changed> => {
    const response = await officer.post(`/api/v1/matters/${matter}/facts`, fact);
    expect([name, response.statusCode, response.body]).toStrictEqual([name, 201, response.body]);
    const { id, changed } = response.json<{ id: string; changed: Changed }>();
    facts.set(name, id);
    return changed;
  };

  const rows = async (query: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
    (await officer.get(`/api/v1/deadlines?${query}`)).json<{ items: Readonly<Record<string, unknown>>[] }>()
      .items;

  it('30 January: a licence that is held', async () => {
    const opened = await officer.post('/api/v1/providers', { name: 'Humana Assistans AB', kind: 'company' });
    provider = opened.json<{ id: string }>().id;
    const matter = await officer.post(`/api/v1/providers/${provider}/matters`, {
      ...{
        kind: 'licence',
        title: 'Tillståndet',
        statute: 'LSS',
        services: ['personal-assistance'],
        held: true,
      },
    });
    licence = matter.json<{ id: string }>().id;
    expect(matter.json()).toMatchObject({ status: 'active', state: { mayOperate: true } });
  });

  it('31 January: IVO revokes it; three weeks to appeal, ten days to wind down, a stay to be asked for', async () => {
    await on('2023-01-31');
    const changed = await record(licence, 'revocation', {
      ...{ type: 'licence-revoked', on: '2023-01-31', windDownBy: '2023-02-10' },
      served: { on: '2023-01-31', how: 'ordinary' },
    });
    expect(changed.matters).toContainEqual({ matter: 'L1', field: 'status', from: 'active', to: 'revoked' });
    const found = await rows('status=open&party=provider');
    expect(found.map(({ kind, due }) => [kind, due])).toStrictEqual([
      ['stay-request', null],
      ['wind-down', '2023-02-10'],
      ['appeal', '2023-02-21'],
    ]);
  });

  it('why this day is told step by step, with its paragraphs', async () => {
    const [appeal] = await rows('kind=appeal');
    const why = await officer.get(`/api/v1/deadlines/${String(appeal?.['id'])}/why`);
    const { steps } = why.json<{ steps: { text: string; cites: string[] }[] }>();
    expect(steps.flatMap(({ cites }) => cites)).toContain('44 § FL');
  });

  it('the second person confirms the day of service; whoever recorded it cannot', async () => {
    const fact = facts.get('revocation') ?? '';
    expect((await officer.post(`/api/v1/facts/${fact}/service-confirmation`)).statusCode).toBe(403);
    expect((await counsel.post(`/api/v1/facts/${fact}/service-confirmation`)).statusCode).toBe(204);
    expect((await counsel.post(`/api/v1/facts/${fact}/service-confirmation`)).statusCode).toBe(409);
    const [appeal] = await rows('kind=appeal');
    const detail = await officer.get(`/api/v1/deadlines/${String(appeal?.['id'])}`);
    expect(detail.json<{ serviceConfirmedBy: string | null }>().serviceConfirmedBy).toMatch(/^[\da-f-]{36}$/);
  });

  it('2 February: the appeal goes out, with a request for a stay', async () => {
    await on('2023-02-02');
    const opened = await officer.post(`/api/v1/providers/${provider}/matters`, {
      ...{ kind: 'appeal', againstId: facts.get('revocation') },
    });
    const appeal = opened.json<{ id: string }>().id;
    facts.set('matter', appeal);
    await record(appeal, 'appeal', {
      ...{ type: 'appeal-filed', by: 'provider', to: 'administrative-court', on: '2023-02-02' },
      ...{ requests: ['set-aside', 'stay'], caseNumber: '2132-23' },
    });
    expect((await rows('kind=appeal&status=met')).map(({ due }) => due)).toStrictEqual(['2023-02-21']);
    const found = await officer.get('/api/v1/matters?search=2132');
    expect(found.json<{ items: { id: string }[] }>().items.map(({ id }) => id)).toStrictEqual([appeal]);
  });

  it('7 February: the stay; the provider may operate, and IVO has three weeks', async () => {
    await on('2023-02-07');
    await record(facts.get('matter') ?? '', 'stay', {
      type: 'stay-granted',
      by: 'administrative-court',
      on: '2023-02-07',
    });
    const matter = await officer.get(`/api/v1/matters/${licence}`);
    expect(matter.json()).toMatchObject({ status: 'revoked-stayed', state: { mayOperate: true } });
    expect((await rows('kind=appeal&party=ivo')).map(({ due, status }) => [due, status])).toStrictEqual([
      ['2023-02-28', 'open'],
    ]);
  });

  it('a correction moves the day, keeps the old fact, and says what it changed', async () => {
    const fact = facts.get('revocation') ?? '';
    const correction = { served: { on: '2023-02-01', how: 'ordinary' } };
    const tried = await officer.post(`/api/v1/facts/${fact}/corrections/preview`, correction);
    const made = await officer.post(`/api/v1/facts/${fact}/corrections`, correction);
    expect(made.statusCode).toBe(201);
    expect(tried.json<{ changed: Changed }>().changed).toStrictEqual(
      made.json<{ changed: Changed }>().changed,
    );
    const listed = (await officer.get(`/api/v1/matters/${licence}/facts`)).json<{
      items: { id: string; correctedById: string | null; confirmedBy: string | null }[];
    }>().items;
    expect(listed.map(({ id, correctedById }) => [id === fact, correctedById !== null])).toStrictEqual([
      [true, true],
      [false, false],
    ]);
    // The day was confirmed for the fact as it was recorded, not for what corrects it.
    expect(listed.map(({ confirmedBy }) => confirmedBy !== null)).toStrictEqual([true, false]);
    const kept = await officer.get(`/api/v1/providers/${provider}/derivations?limit=1`);
    expect(kept.json<{ items: object[] }>().items).toMatchObject([{ cause: 'correction' }]);
    expect((await rows('kind=appeal&party=provider')).map(({ due }) => due)).toStrictEqual(['2023-02-22']);
  });

  it('a preview, and what is refused, leave every table as it was', async () => {
    const tables = await server.sql<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname not in ('audit_entry', 'audit_chain', 'rate_limit', 'session')`,
    );
    const counts = async (): Promise<string> => {
      const texts: string[] = [];
      for (const { name } of tables) {
        const [row] = await server.sql<{ text: string }>(
          `select coalesce(md5(string_agg(t::text, '' order by t::text)), '') as text from ${name} t`,
        );
        texts.push(`${name} ${row?.text ?? ''}`);
      }
      return texts.join('\n');
    };
    const before = await counts();
    const fact = { type: 'payment-stopped', by: 'forsakringskassan', on: '2023-02-07' };
    const answers = [
      await officer.post(`/api/v1/matters/${licence}/facts/preview`, fact),
      await officer.post(`/api/v1/matters/${licence}/facts`, { ...fact, on: '2023-02-08' }),
      await officer.post(`/api/v1/matters/${licence}/facts`, { ...fact, type: 'judgment' }),
      await officer.post(`/api/v1/matters/${licence}/facts`, { ...fact, on: '2023-02-30' }),
      await officer.post(`/api/v1/matters/${licence}/facts`, { ...fact, surprise: true }),
      await officer.post(`/api/v1/providers/${provider}/what-if`, { set: ['e1.served.on=2023-02-03'] }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toStrictEqual([200, 422, 422, 422, 400, 200]);
    expect(answers[1]?.json()).toMatchObject({ invalidParameters: [{ property: 'on' }] });
    expect(answers[3]?.json()).toMatchObject({ invalidParameters: [{ property: 'on' }] });
    expect(await counts()).toBe(before);
  });
});
