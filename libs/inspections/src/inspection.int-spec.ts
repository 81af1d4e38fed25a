import { RegisterApp } from '../../../test/licences/register-app';
import type { Imported } from '../../../test/licences/register-app';
import { createDatabase } from '../../../test/support/database/database';
import type { TestDatabase } from '../../../test/support/database/database';
import type { InspectionDetail } from './inspection';
import { InspectionQuery } from './inspection.query';

/** What the story itself expects day by day (test/stories/cases/inspection-2026.yaml), read in the product's own words. */
describe('an inspection from opening to closed', () => {
  let database: TestDatabase;
  let app: RegisterApp;
  let story: Imported;

  beforeAll(async () => {
    database = await createDatabase();
    app = await RegisterApp.start(database, '2026-02-18');
    story = await app.story('inspection-2026.yaml');
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  const inspection = (): string => story.matters['I'] ?? '';
  const list = async (only: string | null = null): ReturnType<InspectionQuery['list']> =>
    app.get(InspectionQuery).list({ organisation: app.organisation, only, limit: 20 });
  const detail = async (only: string | null = null): Promise<InspectionDetail | undefined> =>
    app.get(InspectionQuery).find(app.reader, only, inspection());

  test('on 18 February the reply has been moved to 2 March, and the day it had is remembered', async () => {
    await expect(list()).resolves.toMatchObject([
      {
        ...{ id: inspection(), status: 'awaiting-provider', openedOn: '2026-02-02' },
        ...{ openDemands: 1, nextDue: '2026-03-02', earlier: 0 },
      },
    ]);
    await expect(detail()).resolves.toMatchObject({
      ...{ trigger: 'authority-report', licenceId: story.matters['L'], unanswered: [story.facts['e2']] },
      demands: [
        {
          ...{ kind: 'reply', factId: story.facts['e2'], letter: 'information-requested' },
          ...{ due: '2026-03-02', status: 'open', ownerId: null, closedOn: null },
          extensions: [{ was: '2026-02-20', movedById: story.facts['e4'] }],
        },
      ],
      extensionsAsked: [{ type: 'extension-requested', on: '2026-02-16', until: '2026-03-06' }],
      ...{ visits: [], decisions: [], repeat: [] },
    });
  });

  test('on 29 May it is decided: an injunction with a penalty, and each demand an item of its own', async () => {
    await app.pass(100);
    const found = await detail();
    expect(found?.status).toBe('decided');
    expect(
      found?.demands.map(({ kind, letter, due, status, closedOn }) => [kind, letter, due, status, closedOn]),
    ).toStrictEqual([
      ['reply', 'information-requested', '2026-03-02', 'met', '2026-02-27'],
      ['reply', 'draft-communicated', '2026-05-02', 'met', '2026-04-30'],
      ['comply', 'inspection-decided', '2026-09-05', 'open', null],
    ]);
    expect(found?.visits).toMatchObject([{ what: 'held', on: '2026-03-24' }]);
    expect(found?.decisions).toMatchObject([
      {
        ...{ factId: story.facts['e9'], outcome: 'injunction', penalty: 200_000 },
        ...{ on: '2026-05-28', complyBy: '2026-09-05', servedOn: '2026-05-29', reportBy: null },
      },
    ]);
  });

  test('on 15 September it is closed and nothing is open', async () => {
    await app.pass(109);
    await expect(list()).resolves.toMatchObject([{ status: 'closed', openDemands: 0, nextDue: null }]);
    const found = await detail();
    expect(found?.demands.map(({ status }) => status)).toStrictEqual(['met', 'met', 'met']);
  });

  test('a guest of the inspection sees it and nothing beside it; of another matter, nothing', async () => {
    await expect(detail(inspection())).resolves.toMatchObject({ licenceId: null, repeat: [] });
    await expect(list(inspection())).resolves.toMatchObject([{ id: inspection(), earlier: null }]);
    await expect(detail(story.matters['L'] ?? '')).resolves.toBeUndefined();
    await expect(list(story.matters['L'] ?? '')).resolves.toStrictEqual([]);
  });

  test('an inspection names those of the same provider before it, with what was decided as it counts today', async () => {
    const own = await app.import(Buffer.from(JSON.stringify(REPEATED)));
    const earlier = async (ref: string): Promise<unknown> =>
      (await app.get(InspectionQuery).find(app.reader, null, own.matters[ref] ?? ''))?.repeat;
    await expect(earlier('I1')).resolves.toStrictEqual([]);
    await expect(earlier('I2')).resolves.toMatchObject([
      {
        ...{ id: own.matters['I1'], status: 'closed', openedOn: '2024-03' },
        // The correction says the penalty alone; the outcome is taken over from what it corrects.
        decisions: [{ factId: own.facts['a4'], outcome: 'injunction', penalty: 100_000, on: '2024-09-02' }],
      },
    ]);
    const rows = await list();
    const counts = rows
      .filter(({ providerId }) => providerId === own.id)
      .map((row) => [row.ref, row.earlier]);
    expect(counts).toStrictEqual([
      ['I1', 0],
      ['I2', 1],
    ]);
  });
});

/** Two inspections of one provider; the decision in the first has been corrected. */
const REPEATED = {
  ...{ format: 'ivo-case/1', title: 'Two inspections' },
  provider: { name: 'Upprepade Assistans AB', kind: 'company' },
  matters: [
    { id: 'L', kind: 'licence', statute: 'LSS', held: true },
    { id: 'I2', kind: 'inspection', licence: 'L', title: 'The second' },
    { id: 'I1', kind: 'inspection', licence: 'L', title: 'The first' },
  ],
  events: [
    { id: 'b1', matter: 'I2', type: 'inspection-opened', on: '2026-01-12' },
    { id: 'a1', matter: 'I1', type: 'inspection-opened', on: '2024-03' },
    {
      id: 'a2',
      matter: 'I1',
      type: 'inspection-decided',
      on: '2024-09-02',
      outcome: 'injunction',
      penalty: 10_000,
    },
    { id: 'a3', matter: 'I1', type: 'inspection-closed', on: '2024-12-02' },
    { id: 'a4', corrects: 'a2', penalty: 100_000 },
  ],
};
