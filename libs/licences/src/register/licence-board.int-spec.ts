import { valueOf } from '../../../../test/accounts/accounts-app';
import { RegisterApp } from '../../../../test/licences/register-app';
import type { Imported } from '../../../../test/licences/register-app';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import { CertificateWatch } from './certificate-watch.query';
import { ChangeLicenceDetail } from './change-licence-detail';
import { LicenceBoard } from './licence-board.query';
import { LicenceQuery } from './licence.query';

/** The days are those that the story itself expects (test/stories/cases/humana-2023.yaml). */
describe('the board and the register of the Humana story', () => {
  let database: TestDatabase;
  let app: RegisterApp;
  let humana: Imported;

  beforeAll(async () => {
    database = await createDatabase();
    app = await RegisterApp.start(database, '2023-01-31');
    humana = await app.story('humana-2023.yaml');
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  const board = async (more: { only?: string; status?: string } = {}): ReturnType<LicenceBoard['list']> =>
    app.get(LicenceBoard).list({ organisation: app.organisation, only: null, limit: 20, ...more });
  const licence = (): string => humana.matters['L'] ?? '';

  test('on 31 January 2023 the licence is revoked and is wound down until 10 February', async () => {
    await expect(board()).resolves.toMatchObject([
      {
        ...{ id: licence(), ref: 'L', kind: 'licence', provider: 'Humana Assistans AB', status: 'revoked' },
        ...{ mayOperate: true, mayOperateUntil: '2023-02-10', paymentToProvider: 'direct' },
        ...{ why: ['revoked', 'winding-down'], conditions: 0, withoutDay: 1 },
        nextDeadline: { matterId: licence(), kind: 'wind-down', due: '2023-02-10', certainty: 'certain' },
      },
    ]);
  });

  test('a guest sees the board of the one matter only', async () => {
    await expect(board({ only: humana.matters['A'] ?? '' })).resolves.toStrictEqual([]);
    const [own] = await board({ only: licence() });
    expect(own?.nextDeadline?.kind).toBe('wind-down');
  });

  test('on 7 February 2023 the stay lets it operate, and payment is stopped all the same', async () => {
    await app.pass(7);
    await expect(board()).resolves.toMatchObject([
      {
        ...{ status: 'revoked-stayed', mayOperate: true, paymentToProvider: 'stopped' },
        why: ['revocation-stayed'],
      },
    ]);
    await expect(board({ status: 'revoked' })).resolves.toStrictEqual([]);
  });

  test('a municipality stands on the board by its notifications, and its pages follow each other', async () => {
    await app.story('municipality-notifies.yaml');
    const first = await app.get(LicenceBoard).list({ organisation: app.organisation, only: null, limit: 3 });
    expect(first.map(({ kind, mayOperate }) => [kind, mayOperate])).toStrictEqual([
      ['notification', null],
      ['notification', null],
      ['notification', null],
    ]);
    const last = first.at(-1);
    const rest = await app.get(LicenceBoard).list({
      ...{ organisation: app.organisation, only: null, limit: 3 },
      after: [last?.provider ?? '', last?.title ?? '', last?.id ?? ''],
    });
    expect(rest.map(({ ref }) => ref)).toStrictEqual(['N4', 'L']);
  });

  test('another organisation sees nothing of it', async () => {
    const organisation = '00000000-0000-4000-8000-000000000001';
    const rows = await app.get(LicenceBoard).list({ organisation, only: null, limit: 20 });
    expect(rows).toStrictEqual([]);
  });

  test('the register details begin with the services of the record; whoever read an older version is refused', async () => {
    const found = await app.get(LicenceQuery).find(app.reader, licence());
    expect(found).toMatchObject({
      ...{ version: 0, statute: 'LSS', personCircles: [] },
      services: ['personal-assistance', 'companion-service', 'relief-service'],
    });
    const change = async (version: number, fields: object): ReturnType<ChangeLicenceDetail['execute']> =>
      app.get(ChangeLicenceDetail).execute({ ...app.by, licenceId: licence(), version, fields });
    valueOf(await change(0, { personCircles: [1, 3], registryNumber: '8.5-29206/2014' }));
    await expect(change(0, { note: 'late' })).resolves.toMatchObject({
      ok: false,
      refusal: { kind: 'stale' },
    });
    valueOf(await change(1, { childrenServed: true }));
    await expect(app.get(LicenceQuery).find(app.reader, licence())).resolves.toMatchObject({
      ...{ version: 2, personCircles: [1, 3], childrenServed: true, registryNumber: '8.5-29206/2014' },
      services: ['personal-assistance', 'companion-service', 'relief-service'],
    });
    await expect(change(2, { certificateCheckedOn: '2023-02-08' })).resolves.toMatchObject({
      ...{ ok: false, refusal: { code: 'day-not-yet-come' } },
    });
  });

  test('a certificate is to be checked when nobody ever has, and again after more than six months', async () => {
    const toCheck = async (today: string): Promise<readonly (string | null)[]> =>
      (await app.get(CertificateWatch).list({ organisation: app.organisation, today, limit: 20 })).map(
        ({ checkedOn }) => checkedOn,
      );
    await expect(toCheck('2023-02-07')).resolves.toStrictEqual([null]);
    const fields = { certificateCheckedOn: '2023-02-07' };
    valueOf(
      await app.get(ChangeLicenceDetail).execute({ ...app.by, licenceId: licence(), version: 2, fields }),
    );
    await expect(toCheck('2023-08-07')).resolves.toStrictEqual([]);
    await expect(toCheck('2023-08-08')).resolves.toStrictEqual(['2023-02-07']);
  });
});
