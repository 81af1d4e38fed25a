import { OpenPeriods } from '@fristvakt/checklists';
import type { LightMyRequestResponse } from 'fastify';
import { SettableClock } from '../../../../test/accounts/settable-clock';
import type { Caller } from '../../../../test/support/caller';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';
import { DayKeeper } from '../day/day-keeper';

interface Control {
  readonly id: string;
  readonly version: number;
  readonly rrule: string;
  readonly rhythm: string;
  readonly state: string;
  readonly coming: readonly { readonly first: string; readonly last: string }[];
}

describe('controls that come back', () => {
  const clock = new SettableClock(0);
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  let licence: string;

  /** Another day; who was signed in has to sign in again. */
  const later = async (day: string): Promise<void> => {
    on(day);
    officer = await server.signedIn(organisation, 'compliance-officer');
  };
  const on = (day: string): void => {
    clock.set(Date.parse(`${day}T08:00:00Z`));
  };
  const keeper = async (): Promise<void> => {
    await server.get(DayKeeper).keep();
  };

  beforeAll(async () => {
    on('2026-11-25');
    server = await startServer({ clock });
  });
  afterAll(async () => {
    await server.stop();
  });
  beforeEach(async () => {
    on('2026-11-25');
    organisation = await server.organisation();
    await server.import(organisation, 'duties-2026');
    officer = await server.signedIn(organisation, 'compliance-officer');
    const [row] = await server.sql<{ id: string }>(
      `select id from matter where organisation_id = $1 and kind = 'licence' order by position limit 1`,
      [organisation],
    );
    licence = row?.id ?? '';
  });

  const start = async (more: object = {}): Promise<LightMyRequestResponse> =>
    officer.post('/api/v1/controls', { matterId: licence, template: 'self-inspection-month', ...more });
  const started = async (more: object = {}): Promise<Control> => (await start(more)).json<Control>();
  const periods = async (): Promise<readonly string[]> =>
    (
      await server.sql<{ period: string }>(
        'select period from checklist where organisation_id = $1 and period is not null order by period',
        [organisation],
      )
    ).map(({ period }) => period);
  const change = async ({ id, version }: Control, state: string): Promise<Control> =>
    (await officer.patch(`/api/v1/controls/${id}`, { state }, `"${String(version)}"`)).json<Control>();

  test('open the list of the present period at once, with its day at the end of the month', async () => {
    const control = await started();
    expect([control.rrule, control.rhythm]).toStrictEqual(['FREQ=MONTHLY', 'varje månad']);
    expect(await periods()).toStrictEqual(['2026-11-01/2026-11-30']);
    const due = await server.sql<{ due: string; n: number }>(
      `select due_on::text as due, count(*)::integer as n from checklist_item where organisation_id = $1
         and checklist_id = (select id from checklist where control_id = $2) group by 1`,
      [organisation, control.id],
    );
    expect(due).toStrictEqual([{ due: '2026-11-30', n: 10 }]);
  });

  test('a last day on which nobody works is moved to the working day before', async () => {
    await later('2027-01-15');
    const control = await started();
    // 31 January 2027 is a Sunday.
    const [row] = await server.sql<{ due: string }>(
      `select distinct item.due_on::text as due from checklist_item item join checklist on checklist.id = item.checklist_id
       where checklist.control_id = $1`,
      [control.id],
    );
    expect(row?.due).toBe('2027-01-29');
  });

  test('the keeper opens each period that has begun, once, however often it runs', async () => {
    await started();
    await later('2026-12-01');
    await keeper();
    await keeper();
    expect(await periods()).toStrictEqual(['2026-11-01/2026-11-30', '2026-12-01/2026-12-31']);
  });

  test('after an outage every missed period has a list of its own, over the end of the year', async () => {
    await started();
    await later('2027-03-05');
    await keeper();
    expect(await periods()).toStrictEqual([
      ...['2026-11-01/2026-11-30', '2026-12-01/2026-12-31', '2027-01-01/2027-01-31'],
      ...['2027-02-01/2027-02-28', '2027-03-01/2027-03-31'],
    ]);
  });

  test('in a leap year February ends on the 29th', async () => {
    await later('2028-02-10');
    await started();
    expect(await periods()).toStrictEqual(['2028-02-01/2028-02-29']);
  });

  test('two keepers at once open each list once', async () => {
    const { id } = await started();
    await later('2027-02-01');
    const opening = server.get(OpenPeriods);
    const opened = await Promise.all([1, 2, 3].map(async () => opening.execute(organisation, id)));
    expect(opened.reduce((sum, one) => sum + one, 0)).toBe(3);
    expect(await periods()).toHaveLength(4);
  });

  test('the database itself refuses the list of a period twice, where the mark of what was opened is lost', async () => {
    const { id } = await started();
    await server.sql(`update recurring_control set opens_from = '2026-01-01' where id = $1`, [id]);
    await later('2026-11-26');
    await keeper();
    const found = await periods();
    expect(found.filter((period) => period.startsWith('2026-11'))).toStrictEqual(['2026-11-01/2026-11-30']);
  });

  test('nothing is opened in a pause; what is resumed begins with the period of that day', async () => {
    const paused = await change(await started(), 'paused');
    await later('2027-02-10');
    await keeper();
    expect(await periods()).toHaveLength(1);
    await change(paused, 'running');
    expect(await periods()).toStrictEqual(['2026-11-01/2026-11-30', '2027-02-01/2027-02-28']);
  });

  test('what has ended does not begin again, and another can be started', async () => {
    const control = await started();
    expect((await start()).statusCode).toBe(409);
    const ended = await change(control, 'ended');
    expect([ended.state, ended.coming]).toStrictEqual(['ended', []]);
    const again = await officer.patch(
      `/api/v1/controls/${control.id}`,
      { state: 'running' },
      `"${String(ended.version)}"`,
    );
    expect(again.statusCode).toBe(409);
    expect((await start()).statusCode).toBe(201);
    expect(await periods()).toHaveLength(1);
  });

  test('a licence that has ended is looked at no more', async () => {
    await started();
    await server.sql(
      `update matter_state set status = 'ended' where organisation_id = $1 and matter_id = $2`,
      [organisation, licence],
    );
    await later('2027-01-10');
    const [control] = await server.get(OpenPeriods).due(organisation);
    expect(await server.get(OpenPeriods).execute(organisation, control ?? '')).toBe(0);
  });

  test('an own rule is kept and told in words', async () => {
    const rrule = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1';
    const control = await started({ rrule, first: '2026-11-01' });
    expect(control.rhythm).toBe('varje månad, sista vardagen');
    expect(control.coming[0]).toStrictEqual({ first: '2026-11-30', last: '2026-12-30' });
  });

  test.each([
    [{ rrule: 'FREQ=DAILY' }, 'rrule'],
    [{ rrule: 'FREQ=MONTHLY;COUNT=2' }, 'rrule'],
    [{ rrule: 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30' }, 'rrule'],
    [{ rrule: 'nonsense' }, 'rrule'],
    [{ first: '1999-12-31' }, 'first'],
    [{ template: 'revocation-appeal' }, 'template'],
    [{ template: 'own:0190d3a8-5b7e-7cc2-8f64-2a3d5e9b1c40' }, 'template'],
  ])('refuses %j, naming %s', async (more, property) => {
    const answer = await start(more);
    const { invalidParameters } = answer.json<{ invalidParameters: { property: string }[] }>();
    expect([answer.statusCode, invalidParameters[0]?.property]).toStrictEqual([422, property]);
  });

  test('the pages start, pause and end it, and tell its periods', async () => {
    const send = async (
      address: string,
      typed: Readonly<Record<string, string>>,
    ): Promise<LightMyRequestResponse> =>
      officer.post(address, new URLSearchParams(typed).toString(), {
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' },
      });
    const typed = { matter: licence, template: 'self-inspection-quarter', rhythm: 'template' };
    const bad = await send('/controls/new', { ...typed, rhythm: 'rule', rule: 'FREQ=HOURLY' });
    expect([bad.statusCode, /href=["']#f-rule["']/.test(bad.body)]).toStrictEqual([422, true]);
    const made = await send('/controls/new', typed);
    const address = String(made.headers.location).split('?')[0] ?? '';
    const page = await officer.get(address);
    expect(page.body).toContain('varje kvartal');
    expect(await periods()).toStrictEqual(['2026-10-01/2026-12-31']);
    expect((await send(`${address}/state`, { version: '1', state: 'paused' })).statusCode).toBe(303);
    expect((await officer.get('/controls')).body).toContain('pausad sedan');
    const lists = await officer.get(`/checklists?show=all&control=${address.split('/').at(-1) ?? ''}`);
    expect(lists.body).toContain('Egenkontroll varje kvartal, till och med');
  });
});
