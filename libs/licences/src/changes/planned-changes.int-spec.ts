import { RecordFact } from '@fristvakt/providers';
import { codeOf, valueOf } from '../../../../test/accounts/accounts-app';
import { RegisterApp } from '../../../../test/licences/register-app';
import type { Imported } from '../../../../test/licences/register-app';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import { AlterPlannedChange } from './alter-planned-change';
import { PlanChange } from './plan-change';
import { PlannedChangeQuery } from './planned-change.query';

describe('changes that are planned under a licence', () => {
  let database: TestDatabase;
  let app: RegisterApp;
  let provider: Imported;

  beforeAll(async () => {
    database = await createDatabase();
    app = await RegisterApp.start(database, '2026-11-25');
    provider = await app.story('duties-2026.yaml');
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  const licence = (): string => provider.matters['L'] ?? '';
  const plan = async (more: Partial<Parameters<PlanChange['execute']>[0]> = {}): Promise<string> => {
    const asked = { kind: 'owner', plannedOn: '2026-11-24', description: 'The shares are sold.' } as const;
    const outcome = await app.get(PlanChange).execute({ ...app.by, licenceId: licence(), ...asked, ...more });
    return valueOf(outcome).id;
  };
  const alter = async (
    id: string,
    version: number,
    fields: Parameters<AlterPlannedChange['execute']>[0]['fields'],
  ): ReturnType<AlterPlannedChange['execute']> =>
    app.get(AlterPlannedChange).execute({ ...app.by, id, version, fields });

  /** Worked example E10c: 24 November → Monday 28 December 2026. */
  test('each says what it asks, until it is done with the fact that did it', async () => {
    const id = await plan();
    await expect(app.get(PlannedChangeQuery).find(app.organisation, id)).resolves.toMatchObject({
      ...{ state: 'planned', kind: 'owner', createdBy: app.reader.membership, version: 1 },
      needed: { need: 'report', by: '2026-12-28', fee: null, verified: true },
    });
    const recorded = valueOf(
      await app.get(RecordFact).execute({
        ...{ organisation: app.organisation, recordedBy: app.reader.membership, only: null, dryRun: false },
        ...{ matterId: licence(), fact: { type: 'circle-changed', on: '2026-11-24', role: 'owner' } },
      }),
    );
    valueOf(await alter(id, 1, { state: 'done', factId: recorded.id ?? '' }));
    await expect(app.get(PlannedChangeQuery).find(app.organisation, id)).resolves.toMatchObject({
      ...{ state: 'done', factId: recorded.id, version: 2 },
    });
    expect(codeOf(await alter(id, 2, { state: 'planned' }))).toBe('change-closed');
    expect(codeOf(await alter(id, 1, { state: 'dropped' }))).toBe('stale');
  });

  test('it moves while it is planned; a fact goes with one that is done, and is the provider’s own', async () => {
    const id = await plan({ kind: 'personkrets', plannedOn: '2027-03-01' });
    const fact = provider.facts['e1'] ?? '';
    expect(codeOf(await alter(id, 1, { factId: fact }))).toBe('fact-of-undone');
    const foreign = await app.story('never-appealed.yaml');
    const [other = ''] = Object.values(foreign.facts);
    expect(codeOf(await alter(id, 1, { state: 'done', factId: other }))).toBe('fact-unknown');
    valueOf(await alter(id, 1, { plannedOn: '2027-04-01' }));
    await expect(app.get(PlannedChangeQuery).find(app.organisation, id)).resolves.toMatchObject({
      ...{ plannedOn: '2027-04-01', description: 'The shares are sold.' },
      needed: { need: 'apply-for-change', by: '2027-04-01', timing: 'before', fee: 21_000 },
    });
    valueOf(await alter(id, 2, { state: 'dropped' }));
  });

  test('they stand with their licence by day; a matter that is no licence has none', async () => {
    const changes = await app.get(PlannedChangeQuery).of(app.organisation, licence());
    expect(changes?.map(({ plannedOn, state }) => [plannedOn, state])).toStrictEqual([
      ['2026-11-24', 'done'],
      ['2027-04-01', 'dropped'],
    ]);
    const lexSarah = provider.matters['X'] ?? '';
    await expect(app.get(PlannedChangeQuery).of(app.organisation, lexSarah)).resolves.toBeUndefined();
    const asked = { kind: 'scope', plannedOn: '2027-01-01', description: 'More.' } as const;
    const outcome = await app.get(PlanChange).execute({ ...app.by, licenceId: lexSarah, ...asked });
    expect(codeOf(outcome)).toBe('not-found');
  });
});
