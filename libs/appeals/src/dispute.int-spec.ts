import { RegisterApp } from '../../../test/licences/register-app';
import type { Imported } from '../../../test/licences/register-app';
import { createDatabase } from '../../../test/support/database/database';
import type { TestDatabase } from '../../../test/support/database/database';
import type { DisputeDetail } from './dispute';
import { DisputeQuery } from './dispute.query';

/** What the story itself expects day by day (test/stories/cases/humana-2023.yaml). */
describe('Humana against IVO through the courts', () => {
  let database: TestDatabase;
  let app: RegisterApp;
  let humana: Imported;

  beforeAll(async () => {
    database = await createDatabase();
    app = await RegisterApp.start(database, '2023-02-01');
    humana = await app.story('humana-2023.yaml');
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  const detail = async (ref: string, only: string | null = null): Promise<DisputeDetail | undefined> =>
    app.get(DisputeQuery).find(app.reader, only, humana.matters[ref] ?? '');
  const list = async (more: object = {}): ReturnType<DisputeQuery['list']> =>
    app.get(DisputeQuery).list({ organisation: app.organisation, only: null, limit: 20, ...more });
  const steps = (dispute: DisputeDetail | undefined): unknown =>
    dispute?.course.map(({ court, facts }) => [court, facts.map(({ type, on, step }) => [type, on, step])]);

  test('on 1 February nobody has appealed; the provider may until 21 February', async () => {
    const found = await detail('A');
    expect(found).toMatchObject({
      ...{ status: null, instance: null, course: [], result: null, finalOn: null },
      against: { factId: humana.facts['e2'], matterId: humana.matters['L'], type: 'licence-revoked' },
      lastDays: [{ party: 'provider', due: '2023-02-21', certainty: 'certain' }],
    });
    expect(found?.remedies.open.map(({ kind }) => kind)).toContain('appeal');
  });

  test('on 7 February the stay is granted; IVO may appeal it until 28 February, in a dispute of its own', async () => {
    await app.pass(6);
    const found = await detail('A');
    expect(found).toMatchObject({
      ...{ status: 'pending', instance: 'administrative-court', appellant: 'provider', stay: 'granted' },
      ...{ leave: 'not-required', result: null, finalOn: null },
      lastDays: [{ party: 'ivo', due: '2023-02-28', factId: humana.facts['e4'] }],
      sideDisputes: [{ ref: 'S', againstId: humana.facts['e4'], status: null }],
    });
    expect(steps(found)).toStrictEqual([
      [
        'administrative-court',
        [
          ['appeal-filed', '2023-02-02', 'filing'],
          ['stay-granted', '2023-02-07', 'ruling'],
        ],
      ],
    ]);
    expect(found?.course[0]?.facts[0]).toMatchObject({
      requests: ['set-aside', 'stay'],
      caseNumber: '2132-23',
    });
    expect(found?.remedies.open.map(({ kind }) => kind)).not.toContain('appeal');
  });

  test('on 17 February the kammarrätt refuses leave in the side dispute; IVO may go on until 10 March', async () => {
    await app.pass(10);
    const side = await detail('S');
    expect(side).toMatchObject({
      ...{
        status: 'decided',
        leave: 'refused',
        appellant: 'ivo',
        instance: 'court-of-appeal',
        finalOn: null,
      },
      ...{ lastDays: [{ party: 'ivo', due: '2023-03-10' }], against: { factId: humana.facts['e4'] } },
    });
    expect(steps(side)).toStrictEqual([
      [
        'court-of-appeal',
        [
          ['appeal-filed', '2023-02-14', 'filing'],
          ['leave-refused', '2023-02-17', 'ruling'],
        ],
      ],
    ]);
    const main = await detail('A');
    expect(main?.lastDays).toStrictEqual([]);
    expect(main?.sideDisputes).toMatchObject([{ id: humana.matters['S'], status: 'decided' }]);
  });

  test('on 21 June the provider has won, and IVO may appeal until 12 July', async () => {
    await app.pass(124);
    await expect(list({ status: 'decided' })).resolves.toMatchObject([
      {
        ...{ ref: 'A', status: 'decided', result: 'won', finalOn: null, instance: 'administrative-court' },
        lastDays: [{ party: 'ivo', due: '2023-07-12' }],
      },
    ]);
    await expect(list({ instance: 'court-of-appeal' })).resolves.toMatchObject([
      { ref: 'S', status: 'final', finalOn: '2023-03-11', lastDays: [] },
    ]);
    const found = await detail('A');
    expect(found?.course[0]?.facts.at(-1)).toMatchObject({
      type: 'judgment',
      outcome: 'granted',
      step: 'ruling',
    });
  });

  test('on 13 July it is final: nobody has appealed', async () => {
    await app.pass(22);
    await expect(detail('A')).resolves.toMatchObject({
      ...{ status: 'final', result: 'won', finalOn: '2023-07-13', lastDays: [] },
      remedies: { open: [] },
    });
  });

  test('guest counsel sees the dispute, and nothing of the licence or the side dispute', async () => {
    const own = humana.matters['A'] ?? '';
    const found = await detail('A', own);
    expect(found).toMatchObject({ status: 'final', against: null, sideDisputes: [] });
    await expect(list({ only: own })).resolves.toMatchObject([{ id: own }]);
    await expect(detail('S', own)).resolves.toBeUndefined();
  });
});

describe('FMF against IVO', () => {
  let database: TestDatabase;
  let app: RegisterApp;

  beforeAll(async () => {
    database = await createDatabase();
    app = await RegisterApp.start(database, '2023-10-06');
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  /** fmf-2022.yaml: lost in the förvaltningsrätt, won in the kammarrätt on 6 October 2023. */
  test('each court has its stage, and after the win IVO may appeal until 27 October', async () => {
    const fmf = await app.story('fmf-2022.yaml');
    const found = await app.get(DisputeQuery).find(app.reader, null, fmf.matters['A'] ?? '');
    expect(found).toMatchObject({
      ...{ instance: 'court-of-appeal', result: 'won', status: 'decided', finalOn: null },
      lastDays: [{ party: 'ivo', due: '2023-10-27' }],
    });
    expect(found?.course.map(({ court, facts }) => [court, facts.map(({ type }) => type)])).toStrictEqual([
      ['administrative-court', ['appeal-filed', 'stay-granted', 'judgment']],
      ['court-of-appeal', ['appeal-filed', 'stay-granted', 'leave-granted', 'judgment']],
    ]);
  });
});
