import { SettableClock } from '../../../../test/accounts/settable-clock';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';
import type { Caller } from '../../../../test/support/caller';

interface Check {
  readonly id: string;
  readonly months: number;
  readonly due: string;
  readonly outcome: string | null;
  readonly version: number;
}
interface Action {
  readonly id: string;
  readonly round: number;
  readonly state: string;
  readonly checks: readonly Check[];
  readonly version: number;
}
interface Finding {
  readonly id: string;
  readonly matterId: string;
  readonly source: string;
  readonly factId: string | null;
  readonly seenOn: string;
  readonly state: string;
  readonly stage: string;
  readonly round: number;
  readonly repeat: { times: number; since: string; units: string[]; earlier: string[] } | null;
  readonly version: number;
  readonly actions: readonly Action[];
}
interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly code: string;
}

const noon = (day: string): number => Date.parse(`${day}T10:00:00Z`);

describe('an action plan, from IVO’s decision to its effect', () => {
  const clock = new SettableClock(noon('2026-05-29'));
  let server: RunningServer;
  let organisation: string;
  let officer: Caller;
  let manager: Caller;
  let inspection: string;
  let licence: string;
  let decision: string;

  beforeAll(async () => {
    server = await startServer({ clock });
    organisation = await server.organisation();
    await server.import(organisation, 'inspection-2026');
    await on('2026-05-29');
    const ids = await server.sql<{ ref: string; id: string }>(
      `select ref, id from matter where organisation_id = $1 union all
       select ref, id from fact where organisation_id = $1`,
      [organisation],
    );
    const idOf = (ref: string): string => ids.find((one) => one.ref === ref)?.id ?? '';
    [inspection, licence, decision] = [idOf('I'), idOf('L'), idOf('e9')];
  });
  afterAll(async () => {
    await server.stop();
  });

  /** Half a year later nobody is signed in any more. */
  const on = async (day: string): Promise<void> => {
    clock.set(noon(day));
    officer = await server.signedIn(organisation, 'compliance-officer');
    manager = await server.signedIn(organisation, 'manager');
  };
  const answered = <Body>(answer: { readonly statusCode: number; readonly body: string }): Answer<Body> => {
    const body = JSON.parse(answer.body) as Body & { type?: string };
    return { status: answer.statusCode, body, code: body.type?.split(':').at(-1) ?? '' };
  };
  const post = async <Body>(
    caller: Caller,
    path: string,
    body: object,
    version?: number,
  ): Promise<Answer<Body>> =>
    answered(
      await caller.post(
        `/api/v1/${path}`,
        body,
        version === undefined ? {} : { headers: { 'if-match': `"${String(version)}"` } },
      ),
    );
  const patch = async <Body>(
    caller: Caller,
    path: string,
    body: object,
    version: number,
  ): Promise<Answer<Body>> => answered(await caller.patch(`/api/v1/${path}`, body, `"${String(version)}"`));
  const finding = async (id: string, caller = officer): Promise<Finding> =>
    (await caller.get(`/api/v1/findings/${id}`)).json<Finding>();
  const enter = async (more: object, matter = inspection, caller = officer): Promise<Answer<Finding>> =>
    post<Finding>(caller, `matters/${matter}/findings`, {
      area: 'time-match',
      text: 'Tiderna skiljer sig',
      ...more,
    });

  test('a finding of the decision takes its day; one that comes from elsewhere is refused', async () => {
    const { status, body } = await enter({ factId: decision, unit: 'Norr' });
    expect([status, body.source, body.factId, body.seenOn, body.stage]).toStrictEqual([
      ...[201, 'inspection', decision, '2026-05-28', 'unplanned'],
    ]);
    expect((await enter({ factId: decision }, licence)).code).toBe('source-not-possible');
    expect((await enter({ factId: inspection })).code).toBe('source-not-possible');
    expect((await enter({ seenOn: '2026-05-30' })).code).toBe('day-not-yet-come');
    expect((await enter({ text: ' ' })).code).toBe('text-missing');
  });

  test('it is put right by a named person by a day, with proof, and closed when nothing is left', async () => {
    const { body: found } = await enter({ factId: decision, area: 'work-time', text: 'Dygnsvilan bryts' });
    const close = async (): Promise<Answer<Finding>> =>
      post<Finding>(
        ...([officer, `findings/${found.id}/settlement`, { state: 'closed' }] as const),
        (await finding(found.id)).version,
      );
    expect((await close()).code).toBe('actions-left');
    const action = await post<Action>(officer, `findings/${found.id}/actions`, {
      ...{ text: 'Spärr i schemat', dueOn: '2026-08-25' },
    });
    expect([action.status, (await finding(found.id)).stage]).toStrictEqual([201, 'under-way']);
    expect((await close()).code).toBe('actions-left');
    await on('2026-08-26');
    expect((await finding(found.id)).stage).toBe('late');
    const path = `plan-actions/${action.body.id}`;
    expect((await patch(manager, path, { state: 'done' }, action.body.version)).code).toBe('proof-missing');
    expect((await patch(manager, path, { state: 'not-needed' }, action.body.version)).code).toBe(
      'action-unexplained',
    );
    const done = await patch<Action>(
      manager,
      path,
      { state: 'done', proof: 'skärmbild', on: '2026-08-20' },
      action.body.version,
    );
    expect(done.body.checks.map(({ months, due }) => [months, due])).toStrictEqual([
      [3, '2026-11-20'],
      [6, '2027-02-20'],
    ]);
    expect((await finding(found.id)).stage).toBe('to-close');
    expect((await close()).body.stage).toBe('effect-awaited');
    expect(
      (await post(officer, `findings/${found.id}/actions`, { text: 'mer', dueOn: '2026-09-01' })).code,
    ).toBe('finding-settled');
  });

  test('what was done on 31 August is looked at on the last of November and of February', async () => {
    const { body: found } = await enter({ factId: decision, area: 'plans', text: 'Planer saknas' });
    const action = await post<Action>(officer, `findings/${found.id}/actions`, {
      ...{ text: 'Skriv planerna', dueOn: '2026-08-31' },
    });
    await on('2026-09-01');
    const path = `plan-actions/${action.body.id}`;
    const done = await patch<Action>(officer, path, { state: 'done', proof: 'pärm', on: '2026-08-31' }, 1);
    expect(done.body.checks.map(({ due }) => due)).toStrictEqual(['2026-11-30', '2027-02-28']);
    // The day of the act was wrong: what has not been looked at follows it.
    const moved = await patch<Action>(officer, path, { on: '2026-08-30' }, done.body.version);
    expect(moved.body.checks.map(({ due }) => due)).toStrictEqual(['2026-11-30', '2027-02-28']);
    const earlier = await patch<Action>(officer, path, { on: '2026-08-15' }, moved.body.version);
    expect(earlier.body.checks.map(({ due }) => due)).toStrictEqual(['2026-11-15', '2027-02-15']);
    const undone = await patch<Action>(officer, path, { state: 'open' }, earlier.body.version);
    expect(undone.body.checks).toStrictEqual([]);
  });

  test('where it has not held the finding is open again, and only something new closes it', async () => {
    const [row] = await server.sql<{ id: string }>(
      `select id from finding where organisation_id = $1 and area = 'work-time'`,
      [organisation],
    );
    const id = row?.id ?? '';
    await on('2026-11-20');
    expect((await finding(id)).stage).toBe('effect-due');
    const [first] = (await finding(id)).actions;
    const check = first?.checks[0];
    const path = `effect-checks/${check?.id ?? ''}`;
    const version = check?.version ?? 0;
    expect((await patch(manager, path, { outcome: 'not-held' }, version)).code).toBe('note-missing');
    expect((await patch(manager, path, { outcome: 'held', on: '2026-08-19' }, version)).code).toBe(
      'day-too-early',
    );
    const failed = await patch<Check>(
      manager,
      path,
      { outcome: 'not-held', note: 'tre brott i oktober' },
      version,
    );
    expect(failed.status).toBe(200);
    const open = await finding(id);
    expect([open.state, open.stage, open.round, open.actions[0]?.checks.length]).toStrictEqual([
      ...['open', 'unplanned', 2, 1],
    ]);
    const again = await patch(
      officer,
      `plan-actions/${first?.id ?? ''}`,
      { state: 'open' },
      first?.version ?? 0,
    );
    expect(again.code).toBe('action-has-failed');
    const close = await post(officer, `findings/${id}/settlement`, { state: 'closed' }, open.version);
    expect(close.code).toBe('actions-left');
    const next = await post<Action>(officer, `findings/${id}/actions`, { text: 'Larm', dueOn: '2026-12-01' });
    await patch(
      officer,
      `plan-actions/${next.body.id}`,
      { state: 'done', proof: 'larmlogg' },
      next.body.version,
    );
    const closed = await post<Finding>(
      officer,
      `findings/${id}/settlement`,
      { state: 'closed' },
      open.version,
    );
    expect([closed.status, closed.body.stage, closed.body.state]).toStrictEqual([
      200,
      'effect-awaited',
      'closed',
    ]);
    for (const [day, months] of [
      ['2027-02-20', 3],
      ['2027-05-20', 6],
    ] as const) {
      await on(day);
      const due = (await finding(id)).actions[1]?.checks.find((one) => one.months === months);
      await patch(manager, `effect-checks/${due?.id ?? ''}`, { outcome: 'held' }, due?.version ?? 0);
    }
    expect((await finding(id)).stage).toBe('finished');
  });

  test('what was open when another measure failed can still be done, and does not by itself close the finding', async () => {
    const { body: found } = await enter({ area: 'documentation', text: 'Osignerat' }, licence);
    const plan = async (text: string): Promise<Action> =>
      (await post<Action>(officer, `findings/${found.id}/actions`, { text, dueOn: '2027-06-01' })).body;
    const [failing, open] = [await plan('Påminn'), await plan('Utbilda')];
    const finish = async ({ id }: Action): Promise<Answer<Action>> =>
      patch<Action>(officer, `plan-actions/${id}`, { state: 'done', proof: 'lista' }, 1);
    const done = await finish(failing);
    const [check] = done.body.checks;
    const note = { outcome: 'not-held', note: 'samma igen' };
    expect((await patch(officer, `effect-checks/${check?.id ?? ''}`, note, 1)).status).toBe(200);
    const late = await finish(open);
    expect(late.status).toBe(200);
    const { version, round, stage } = await finding(found.id);
    expect([round, stage]).toStrictEqual([2, 'unplanned']);
    const state = { state: 'closed' };
    expect((await post(officer, `findings/${found.id}/settlement`, state, version)).code).toBe(
      'actions-left',
    );
    await finish(await plan('Spärr i systemet'));
    // That the other has not held either is no third beginning: something new has been done already.
    await patch(officer, `effect-checks/${late.body.checks[0]?.id ?? ''}`, note, 1);
    const again = await finding(found.id);
    expect([again.round, again.stage]).toStrictEqual([2, 'to-close']);
  });

  test('said by mistake not to have held, and said otherwise, is as before', async () => {
    const { body: found } = await enter({ factId: decision, area: 'secrecy', text: 'Öppet skåp' });
    const action = await post<Action>(officer, `findings/${found.id}/actions`, {
      text: 'Lås',
      dueOn: '2027-05-21',
    });
    const done = await patch<Action>(
      officer,
      `plan-actions/${action.body.id}`,
      { state: 'done', proof: 'foto' },
      1,
    );
    await post(officer, `findings/${found.id}/settlement`, { state: 'closed' }, found.version);
    const path = `effect-checks/${done.body.checks[0]?.id ?? ''}`;
    const failed = await patch<Check>(officer, path, { outcome: 'not-held', note: 'fel rad' }, 1);
    await patch(officer, path, { outcome: 'held' }, failed.body.version);
    const { round, stage, actions } = await finding(found.id);
    expect([round, stage, actions[0]?.checks.length]).toStrictEqual([1, 'to-close', 2]);
  });

  test('the same found again is told with how often, since when and in which units', async () => {
    const own = await enter({ unit: 'Söder', seenOn: '2027-05-19' }, licence);
    expect([
      own.body.source,
      own.body.repeat?.times,
      own.body.repeat?.since,
      own.body.repeat?.units,
    ]).toStrictEqual([...['self-inspection', 2, '2026-05-28', ['Norr', 'Söder']]]);
    const slip = await post<Finding>(
      ...([officer, `findings/${own.body.id}/settlement`, { state: 'withdrawn' }] as const),
      own.body.version,
    );
    expect(slip.code).toBe('withdrawal-unexplained');
    const withdrawn = await post<Finding>(
      ...([
        officer,
        `findings/${own.body.id}/settlement`,
        { state: 'withdrawn', reason: 'fel enhet' },
      ] as const),
      own.body.version,
    );
    expect([withdrawn.body.stage, withdrawn.body.repeat]).toStrictEqual(['withdrawn', null]);
    expect((await enter({ unit: 'Öster' }, licence)).body.repeat?.units).toStrictEqual(['Norr', 'Öster']);
    expect((await enter({ area: 'other' }, licence)).body.repeat).toBeNull();
    expect((await enter({ area: 'other' }, licence)).body.repeat).toBeNull();
  });

  test('who came second is told, and nothing is changed', async () => {
    const { body: found } = await enter({ area: 'influence' }, licence);
    const path = `findings/${found.id}`;
    expect((await patch<Finding>(officer, path, { cause: 'ingen rutin' }, 1)).body.version).toBe(2);
    expect((await patch(officer, path, { cause: 'annat' }, 1)).code).toBe('stale');
  });

  test('a manager enters no finding, an auditor changes nothing, a stranger sees nothing', async () => {
    const auditor = await server.signedIn(organisation, 'auditor');
    const stranger = await server.signedIn(await server.organisation('Annan'), 'compliance-officer');
    const { body: found } = await enter({ area: 'influence' }, licence);
    expect((await enter({}, licence, manager)).status).toBe(403);
    expect(
      (await post(auditor, `findings/${found.id}/actions`, { text: 'x', dueOn: '2027-06-01' })).status,
    ).toBe(403);
    expect((await stranger.get(`/api/v1/findings/${found.id}`)).statusCode).toBe(404);
    expect(
      (await post(stranger, `findings/${found.id}/actions`, { text: 'x', dueOn: '2027-06-01' })).status,
    ).toBe(404);
    expect((await stranger.get('/api/v1/findings')).json<{ items: unknown[] }>().items).toStrictEqual([]);
  });

  test('a guest has the findings of the one matter', async () => {
    const guest = await server.session(
      await server.member(organisation, { roles: ['guest-counsel'], matter: inspection }),
    );
    const { items } = (await guest.get('/api/v1/findings?limit=100')).json<{ items: Finding[] }>();
    expect(new Set(items.map(({ matterId }) => matterId))).toStrictEqual(new Set([inspection]));
    expect((await enter({}, licence, guest)).status).toBe(404);
  });
});
