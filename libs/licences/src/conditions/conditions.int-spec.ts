import { RecordFact, Rederive } from '@fristvakt/providers';
import { codeOf, valueOf } from '../../../../test/accounts/accounts-app';
import { RegisterApp } from '../../../../test/licences/register-app';
import type { Imported } from '../../../../test/licences/register-app';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import type { ConditionListed } from '../register/licence.query';
import { LicenceQuery } from '../register/licence.query';
import { AssessCondition } from './assess-condition';

/** The licence of granted-for-a-time.yaml: granted on 23 February 2026 with the condition `at most twelve users`. */
describe('the conditions of a licence', () => {
  let database: TestDatabase;
  let app: RegisterApp;
  let provider: Imported;

  beforeAll(async () => {
    database = await createDatabase();
    app = await RegisterApp.start(database, '2026-02-22');
    provider = await app.story('granted-for-a-time.yaml');
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  const licence = (): string => provider.matters['L'] ?? '';
  const conditions = async (): Promise<readonly ConditionListed[]> =>
    (await app.get(LicenceQuery).conditions(app.organisation, licence())) ?? [];
  const told = async (): Promise<readonly (readonly unknown[])[]> =>
    (await conditions()).map(({ text, kept, note, standing }) => [text, kept, note, standing]);
  const assess = async (
    more: Partial<Parameters<AssessCondition['execute']>[0]>,
  ): ReturnType<AssessCondition['execute']> =>
    app.get(AssessCondition).execute({ ...app.by, id: '', version: 1, kept: 'kept', ...more });
  const correct = async (ref: string, fact: Readonly<Record<string, unknown>>): Promise<string> => {
    const { id } = valueOf(
      await app.get(RecordFact).execute({
        ...{ organisation: app.organisation, recordedBy: app.reader.membership, only: null },
        ...{ matterId: licence(), correctsId: provider.facts[ref] ?? ref, fact, dryRun: false },
      }),
    );
    return id ?? '';
  };

  test('there are none before the decision, and one from its day', async () => {
    await expect(told()).resolves.toStrictEqual([]);
    await app.pass(1);
    await expect(told()).resolves.toStrictEqual([['at most twelve users', 'not-assessed', null, true]]);
  });

  test('people say whether a condition is kept, on a day that has come, of the version they read', async () => {
    const [one] = await conditions();
    const id = one?.id ?? '';
    valueOf(await assess({ id, note: 'nine users on the list of February' }));
    await expect(conditions()).resolves.toMatchObject([
      { kept: 'kept', assessedOn: '2026-02-23', version: 2 },
    ]);
    expect(codeOf(await assess({ id }))).toBe('stale');
    expect(codeOf(await assess({ id, version: 2, assessedOn: '2026-02-24' }))).toBe('day-not-yet-come');
  });

  test('a correction that leaves the words as they were takes over what was said of them', async () => {
    const id = await correct('e2', { registryNumber: '8.5-1/2026' });
    await expect(told()).resolves.toStrictEqual([
      ['at most twelve users', 'kept', 'nine users on the list of February', true],
      ['at most twelve users', 'kept', 'nine users on the list of February', false],
    ]);
    provider = { ...provider, facts: { ...provider.facts, second: id } };
  });

  test('a correction of the words leaves the old ones standing no longer, and nobody assesses those', async () => {
    await correct('second', { conditions: ['at most ten users', 'personkrets 3 only'] });
    await expect(told()).resolves.toStrictEqual([
      ['at most ten users', 'not-assessed', null, true],
      ['personkrets 3 only', 'not-assessed', null, true],
      ['at most twelve users', 'kept', 'nine users on the list of February', false],
      ['at most twelve users', 'kept', 'nine users on the list of February', false],
    ]);
    const gone = (await conditions()).at(-1);
    const outcome = await assess({ id: gone?.id ?? '', version: gone?.version ?? 0 });
    expect(codeOf(outcome)).toBe('condition-not-standing');
  });

  test('rows that are not what the facts give are found, and repaired', async () => {
    const check = async (): Promise<readonly unknown[]> =>
      app.get(Rederive).check(app.organisation, provider.id);
    await expect(check()).resolves.toStrictEqual([]);
    await app.rows(
      `update licence_condition set text = 'at most a hundred users'
       where organisation_id = $1 and standing and position = 1`,
    );
    await app.rows(
      `update licence_condition set standing = false where organisation_id = $1 and standing and position = 2`,
    );
    await expect(check()).resolves.toMatchObject([
      {
        ...{ table: 'licence_condition', field: 'text' },
        ...{ stored: 'at most a hundred users', derived: 'at most ten users' },
      },
      { table: 'licence_condition', field: 'row', stored: null, derived: 'personkrets 3 only' },
    ]);
    await app.get(Rederive).repair(app.organisation, provider.id);
    await expect(check()).resolves.toStrictEqual([]);
  });
});
