import { codeOf, valueOf } from '../../../../test/accounts/accounts-app';
import { RegisterApp } from '../../../../test/licences/register-app';
import type { Imported } from '../../../../test/licences/register-app';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import { CreateEngagement } from '../people/create-engagement';
import { AddResponsiblePerson } from '../responsible/add-responsible-person';
import { EndResponsiblePerson } from '../responsible/end-responsible-person';
import { AddCircleMember } from './add-circle-member';
import { CircleQuery } from './circle.query';
import { EndCircleMember } from './end-circle-member';

const COMPANY = (name: string): Uint8Array =>
  Buffer.from(
    JSON.stringify({
      ...{ format: 'ivo-case/1', title: name, provider: { name, kind: 'company' } },
      matters: [{ id: 'L', kind: 'licence', statute: 'LSS', held: true }],
      events: [],
    }),
  );

describe('the circle of owners and managers', () => {
  let database: TestDatabase;
  let app: RegisterApp;
  let provider: Imported;

  beforeAll(async () => {
    database = await createDatabase();
    app = await RegisterApp.start(database, '2026-11-25');
    provider = await app.import(COMPANY('Exempel Assistans AB'));
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  const add = async (
    personId: string,
    more: Partial<Parameters<AddCircleMember['execute']>[0]> = {},
  ): ReturnType<AddCircleMember['execute']> =>
    app.get(AddCircleMember).execute({
      ...{ ...app.by, providerId: provider.id, personId, role: 'board-member', fromOn: '2026-11-24' },
      ...{ recordFact: true, ...more },
    });
  const end = async (
    id: string,
    more: Partial<Parameters<EndCircleMember['execute']>[0]> = {},
  ): ReturnType<EndCircleMember['execute']> =>
    app.get(EndCircleMember).execute({
      ...{ ...app.by, id, version: 1, toOn: '2026-11-25', recordFact: true, ...more },
    });
  const count = async (table: 'circle_member' | 'fact' | 'audit_entry'): Promise<number> =>
    (await app.rows(`select 1 from ${table} where organisation_id = $1`)).length;

  /** Worked example E10c: a change on 24 November 2026 is to be reported by Monday 28 December. */
  test('who joins is told to the licence in the same step, and the month to report it runs', async () => {
    const karin = await app.person('Karin Ek');
    const { id, facts } = valueOf(await add(karin));
    const licence = provider.matters['L'];
    expect(facts).toStrictEqual([{ matterId: licence, factId: facts[0]?.factId }]);
    await expect(
      app.rows(
        `select kind, due_on as due, status, body ->> 'person' as person, body ->> 'role' as role
         from deadline join fact on fact.id = deadline.fact_id
         where deadline.organisation_id = $1 and fact.id = $2`,
        [facts[0]?.factId],
      ),
    ).resolves.toStrictEqual([
      {
        ...{ kind: 'notify-circle-change', due: '2026-12-28', status: 'open' },
        ...{ person: 'Karin Ek', role: 'board-member' },
      },
    ]);
    await expect(app.lastAct()).resolves.toBe('circle-member.added');
    valueOf(await end(id));
    await expect(end(id, { version: 2 }).then(codeOf)).resolves.toBe('ended-already');
    await expect(end(id, { version: 1 }).then(codeOf)).resolves.toBe('stale');
    valueOf(await end(id, { version: 2, toOn: '2026-11-24', recordFact: false }));
  });

  test('nothing is left where the fact is refused: a change that is yet to come', async () => {
    const person = await app.person('Framtid Borg');
    const before = [await count('circle_member'), await count('fact'), await count('audit_entry')];
    const outcome = await add(person, { fromOn: '2026-11-26' });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'fact-in-the-future', places: [{ property: 'fact.on' }] },
    });
    expect([await count('circle_member'), await count('fact'), await count('audit_entry')]).toStrictEqual(
      before,
    );
    const { facts } = valueOf(await add(person, { fromOn: '2026-11-26', recordFact: false }));
    expect(facts).toStrictEqual([]);
  });

  test('nobody is twice in the same role on a day; another role, or the days after, are possible', async () => {
    const person = await app.person('Dubbel Ek');
    const role = { role: 'owner', recordFact: false } as const;
    valueOf(await add(person, { ...role, fromOn: '2020-01-01', toOn: '2020-12-31' }));
    for (const days of [
      { fromOn: '2020-12-31' },
      { fromOn: '2019-01-01', toOn: '2020-01-01' },
      { fromOn: '2019-01-01' },
    ]) {
      expect(codeOf(await add(person, { ...role, ...days }))).toBe('in-circle-already');
    }
    valueOf(await add(person, { ...role, fromOn: '2021-01-01' }));
    valueOf(await add(person, { role: 'managing-director', recordFact: false, fromOn: '2020-06-01' }));
  });

  test('two who enter the same at the same moment: one is refused, none fails', async () => {
    const person = await app.person('Samtidig Ek');
    const outcomes = await Promise.all([add(person), add(person)]);
    expect(outcomes.map(codeOf).sort((one, other) => one.localeCompare(other))).toStrictEqual([
      'in-circle-already',
      'none',
    ]);
  });

  test('the table itself refuses what the check would let through', async () => {
    const person = await app.person('Tabell Ek');
    valueOf(await add(person, { recordFact: false }));
    await expect(
      app.rows(
        `insert into circle_member (id, organisation_id, provider_id, person_id, role, from_on)
         values (gen_random_uuid(), $1, $2, $3, 'board-member', '2026-11-24')`,
        [provider.id, person],
      ),
    ).rejects.toThrow('circle_member_once_excl');
  });

  test('a person, a provider or a day that cannot be are refused', async () => {
    const nobody = '00000000-0000-4000-8000-000000000001';
    const person = await app.person('Rimlig Ek');
    expect(codeOf(await add(nobody))).toBe('person-unknown');
    expect(codeOf(await add(person, { providerId: nobody }))).toBe('not-found');
    expect(codeOf(await add(person, { toOn: '2026-11-23' }))).toBe('ends-before-it-begins');
    expect(codeOf(await end(nobody))).toBe('not-found');
  });

  test('the circle is told as of a day, and through time', async () => {
    const other = await app.import(COMPANY('Tidens Assistans AB'));
    const [first, second] = [await app.person('Först Ek'), await app.person('Sedan Ek')];
    const more = { providerId: other.id, role: 'owner', recordFact: false } as const;
    valueOf(await add(first, { ...more, fromOn: '2020-01-01', toOn: '2022-06-30' }));
    valueOf(await add(second, { ...more, fromOn: '2022-07-01' }));
    const names = async (asOf?: string): Promise<readonly string[] | undefined> =>
      (await app.get(CircleQuery).of(app.reader, other.id, asOf))?.map(({ person }) => person);
    await expect(names('2019-12-31')).resolves.toStrictEqual([]);
    await expect(names('2022-06-30')).resolves.toStrictEqual(['Först Ek']);
    await expect(names('2022-07-01')).resolves.toStrictEqual(['Sedan Ek']);
    await expect(names()).resolves.toStrictEqual(['Först Ek', 'Sedan Ek']);
  });

  test('who of a circle is or was also seen at other holders, here or elsewhere', async () => {
    const [here, there] = [
      await app.import(COMPANY('Här Assistans AB')),
      await app.import(COMPANY('Där Assistans AB')),
    ];
    const [anna, bo, outside] = [
      await app.person('Anna Ek'),
      await app.person('Bo Ek'),
      await app.person('Utanför Ek'),
    ];
    const note = { ...app.by, holderName: 'Återkallad Omsorg AB', role: 'ägare', fromOn: '2017-01-01' };
    valueOf(await app.get(CreateEngagement).execute({ ...note, personId: anna, toOn: '2019-12-31' }));
    valueOf(await app.get(CreateEngagement).execute({ ...note, personId: outside }));
    const more = { recordFact: false, fromOn: '2021-01-01' } as const;
    valueOf(await add(anna, { ...more, providerId: here.id }));
    valueOf(await add(bo, { ...more, providerId: here.id, toOn: '2022-12-31' }));
    valueOf(await add(bo, { ...more, providerId: there.id, role: 'owner' }));
    const licenceId = there.matters['L'] ?? '';
    const responsible = valueOf(
      await app
        .get(AddResponsiblePerson)
        .execute({ ...app.by, licenceId, personId: anna, fromOn: '2023-01-01' }),
    );
    const seen = await app.get(CircleQuery).elsewhere(app.reader, here.id, '2026-11-25');
    expect(
      seen?.map((one) => [one.person, one.inCircle, one.source, one.holderName, one.role, one.toOn]),
    ).toStrictEqual([
      ['Anna Ek', true, 'noted', 'Återkallad Omsorg AB', 'ägare', '2019-12-31'],
      ['Anna Ek', true, 'responsible', 'Där Assistans AB', 'responsible-person', null],
      ['Bo Ek', false, 'circle', 'Där Assistans AB', 'owner', null],
    ]);
    const ending = { ...app.by, id: responsible.id, version: 1, toOn: '2022-12-31' };
    expect(codeOf(await app.get(EndResponsiblePerson).execute(ending))).toBe('ends-before-it-begins');
    valueOf(await app.get(EndResponsiblePerson).execute({ ...ending, toOn: '2026-06-30' }));
    const again = { ...app.by, licenceId, personId: anna };
    expect(codeOf(await app.get(AddResponsiblePerson).execute({ ...again, fromOn: '2026-06-30' }))).toBe(
      'responsible-already',
    );
    valueOf(await app.get(AddResponsiblePerson).execute({ ...again, fromOn: '2026-07-01' }));
  });
});
