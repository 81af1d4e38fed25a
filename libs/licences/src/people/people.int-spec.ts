import { codeOf, valueOf } from '../../../../test/accounts/accounts-app';
import { RegisterApp } from '../../../../test/licences/register-app';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import { ChangeEngagement } from './change-engagement';
import { ChangePerson } from './change-person';
import { CreateEngagement } from './create-engagement';
import { PersonQuery } from './person.query';

describe('people of the register', () => {
  let database: TestDatabase;
  let app: RegisterApp;

  beforeAll(async () => {
    database = await createDatabase();
    app = await RegisterApp.start(database, '2026-11-25');
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  test('they are listed as Swedish sorts names, and found by the beginning of any name', async () => {
    for (const name of ['Örjan Ek', 'Åsa Berg', 'Zara Dal', 'Anna Ek']) await app.person(name);
    const names = async (more: object = {}): Promise<readonly string[]> =>
      (await app.get(PersonQuery).list({ organisation: app.organisation, limit: 3, ...more })).map(
        ({ name }) => name,
      );
    const first = await app.get(PersonQuery).list({ organisation: app.organisation, limit: 3 });
    expect(first.map(({ name }) => name)).toStrictEqual(['Anna Ek', 'Zara Dal', 'Åsa Berg']);
    const last = first.at(-1);
    await expect(names({ after: [last?.name, last?.id] })).resolves.toStrictEqual(['Örjan Ek']);
    await expect(names({ search: 'ek' })).resolves.toStrictEqual(['Anna Ek', 'Örjan Ek']);
    await expect(names({ search: 'k' })).resolves.toStrictEqual([]);
  });

  test('a change is of the version that was read; words stand in no chain', async () => {
    const id = await app.person('Fel Namn');
    const change = { ...app.by, id, version: 1, name: 'Rätt Namn' };
    valueOf(await app.get(ChangePerson).execute(change));
    expect(codeOf(await app.get(ChangePerson).execute(change))).toBe('stale');
    await expect(app.get(PersonQuery).find(app.organisation, id)).resolves.toMatchObject({
      ...{ name: 'Rätt Namn', version: 2 },
    });
    const [entry] = await app.rows<{ detail: string }>(
      `select detail::text from audit_entry
       where organisation_id = $1 and action = 'person.changed' order by seq desc limit 1`,
    );
    expect(entry?.detail).not.toContain('Namn');
  });

  test('where else a person sits is noted, changed and ended', async () => {
    const personId = await app.person('Sedd Ek');
    const { id } = valueOf(
      await app
        .get(CreateEngagement)
        .execute({ ...app.by, personId, holderName: 'Annan AB', role: 'ägare', fromOn: '2020-01-01' }),
    );
    const change = async (version: number, fields: object): ReturnType<ChangeEngagement['execute']> =>
      app.get(ChangeEngagement).execute({ ...app.by, id, version, fields });
    expect(codeOf(await change(1, { toOn: '2019-12-31' }))).toBe('ends-before-it-begins');
    valueOf(await change(1, { toOn: '2021-12-31' }));
    valueOf(await change(2, { fromOn: null, note: 'läst i Bolagsverkets register' }));
    await expect(app.get(PersonQuery).engagements(app.reader, personId)).resolves.toMatchObject([
      {
        ...{ holderName: 'Annan AB', role: 'ägare', fromOn: null, toOn: '2021-12-31', version: 3 },
        note: 'läst i Bolagsverkets register',
      },
    ]);
    await expect(app.lastAct()).resolves.toBe('engagements.read');
  });
});
