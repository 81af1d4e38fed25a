import { RegisterApp } from '../../../test/licences/register-app';
import { createDatabase } from '../../../test/support/database/database';
import type { TestDatabase } from '../../../test/support/database/database';
import { DeadlineFiguresQuery } from './deadline-figures.query';
import type { DeadlineFigures } from './deadline-figures.query';
import { DeadlinesAtHand } from './deadlines-at-hand.query';

/** An answer that was due on 20 February and never came; an order that nobody appealed; an answer given in time. */
const LATE = Buffer.from(
  JSON.stringify({
    ...{ format: 'ivo-case/1', title: 'Late', provider: { name: 'Sen Assistans AB', kind: 'company' } },
    matters: [
      { id: 'L', kind: 'licence', statute: 'LSS', services: ['personal-assistance'], held: true },
      { id: 'I', kind: 'inspection', licence: 'L' },
      { id: 'J', kind: 'inspection', licence: 'L' },
    ],
    events: [
      { id: 'e1', matter: 'I', type: 'information-requested', on: '2026-02-03', replyBy: '2026-02-20' },
      {
        ...{ id: 'e2', matter: 'J', type: 'inspection-decided', on: '2026-01-12', outcome: 'injunction' },
        ...{ served: { on: '2026-01-12', how: 'ordinary' }, complyBy: '2026-02-12' },
      },
      { id: 'e3', matter: 'J', type: 'complied', on: '2026-02-10' },
    ],
  }),
);

describe('the deadlines at hand', () => {
  let database: TestDatabase;
  let app: RegisterApp;

  beforeAll(async () => {
    database = await createDatabase();
    app = await RegisterApp.start(database, '2026-02-18');
    await app.import(LATE);
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  const whose = (): { organisation: string; only: null; limit: number } => ({
    ...{ organisation: app.organisation, only: null, limit: 20 },
  });
  const figures = async (today: string, horizons: readonly string[]): Promise<DeadlineFigures> =>
    app.get(DeadlineFiguresQuery).of({ ...whose(), today, horizons, since: '2025-03-01' });

  test('two days before its day the answer is to be given by nobody in particular, and nothing is overdue', async () => {
    const { reader } = app;
    const mine = { ...whose(), member: reader.membership };
    const due = await app.get(DeadlinesAtHand).mineAndNobodys({ ...mine, to: '2026-02-25' });
    expect(due.map(({ kind, due: day, owner }) => [kind, day, owner])).toStrictEqual([
      ['reply', '2026-02-20', null],
    ]);
    await expect(app.get(DeadlinesAtHand).overdue({ ...mine, today: '2026-02-18' })).resolves.toStrictEqual(
      [],
    );
    await expect(figures('2026-02-18', ['2026-02-19', '2026-02-20'])).resolves.toMatchObject({
      ...{ dueBy: [0, 1], overdue: [], withoutDay: 0 },
    });
  });

  test('what another member sees to is no business of mine', async () => {
    const mine = { ...whose(), member: '00000000-0000-4000-8000-000000000001', to: '2026-02-25' };
    await app.rows(`update deadline set owner_id = $2 where organisation_id = $1 and kind = 'reply'`, [
      app.reader.membership,
    ]);
    await expect(app.get(DeadlinesAtHand).mineAndNobodys(mine)).resolves.toStrictEqual([]);
    const own = { ...mine, member: app.reader.membership };
    await expect(app.get(DeadlinesAtHand).mineAndNobodys(own)).resolves.toHaveLength(1);
  });

  test('the day after it is overdue with who sees to it; the order that nobody appealed is a right unused, no duty missed', async () => {
    await app.pass(3);
    const found = await figures('2026-02-21', ['2026-03-01']);
    expect(found).toMatchObject({
      ...{ dueBy: [0], rightsUnused: 1 },
      overdue: [{ ownerId: app.reader.membership, owner: 'Ada', count: 1, oldest: '2026-02-20' }],
      months: [{ month: '2026-02', met: 1, late: 0, missed: 1 }],
    });
    const mine = { ...whose(), member: app.reader.membership, today: '2026-02-21' };
    const overdue = await app.get(DeadlinesAtHand).overdue(mine);
    expect(overdue.map(({ kind, status }) => [kind, status])).toStrictEqual([['reply', 'missed']]);
  });

  test('another organisation counts nothing of it', async () => {
    const organisation = '00000000-0000-4000-8000-000000000001';
    const other = {
      organisation,
      only: null,
      today: '2026-02-21',
      horizons: ['2026-12-31'],
      since: '2025-03-01',
    };
    await expect(app.get(DeadlineFiguresQuery).of(other)).resolves.toStrictEqual({
      ...{ dueBy: [0], withoutDay: 0, overdue: [], rightsUnused: 0, months: [] },
    });
  });

  test('a licence that nobody uses is told before its last day and after it; one that was used again is not', async () => {
    const unused = { id: 'e1', matter: 'L', type: 'activity-last-performed', on: '2026-01-31' };
    const resumed = { id: 'e2', matter: 'L', type: 'activity-resumed', on: '2026-08-03' };
    for (const events of [[unused], [unused, resumed]]) {
      const story = {
        ...{
          format: 'ivo-case/1',
          title: 'Unused',
          provider: { name: 'Vilande AB', kind: 'company' },
          events,
        },
        matters: [
          { id: 'L', kind: 'licence', statute: 'LSS', services: ['personal-assistance'], held: true },
        ],
      };
      await app.import(Buffer.from(JSON.stringify(story)));
    }
    const told = async (today: string): Promise<readonly string[]> => {
      const ahead = { to: today, dormantTo: '2026-12-31' };
      const rows = await app.get(DeadlinesAtHand).runningOut({ ...whose(), today, ...ahead });
      return rows.map(({ kind, due, status }) => `${kind} ${due ?? ''} ${status}`);
    };
    const [open, passed] = ['dormancy 2026-07-31 open', 'dormancy 2026-07-31 passed'];
    await expect(told('2026-02-21')).resolves.toStrictEqual([open, open]);
    await app.pass(165);
    await expect(told('2026-08-05')).resolves.toStrictEqual([passed]);
  });
});
