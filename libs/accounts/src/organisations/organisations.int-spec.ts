import { AccountsApp, codeOf, valueOf } from '../../../../test/accounts/accounts-app';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import { CreateFirstAdministrator } from './create-first-administrator';
import { CreateOrganisation } from './create-organisation';

describe('a new organisation', () => {
  let database: TestDatabase;
  let app: AccountsApp;

  beforeAll(async () => {
    database = await createDatabase();
    app = await AccountsApp.start(database);
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  const first = async (organisation: string, email: string, more: { password?: string } = {}) =>
    app.get(CreateFirstAdministrator).execute({ organisation, name: 'Ada', email, ...more });

  test('demands a second factor unless told otherwise', async () => {
    const organisation = valueOf(await app.get(CreateOrganisation).execute({ name: ' Omsorg AB ' }));
    const rows = await app.sql(
      `select name, demo, second_factor_required as required from organisation where id = '${organisation}'`,
    );
    expect(rows).toStrictEqual([{ name: 'Omsorg AB', demo: false, required: true }]);
  });

  test('has a name', async () => {
    expect(codeOf(await app.get(CreateOrganisation).execute({ name: ' ' }))).toBe('name-missing');
  });

  test('gets an administrator whose password is made up and told once', async () => {
    const organisation = await app.organisation();
    const { password } = valueOf(await first(organisation, 'made-up@omsorg.example'));
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/);
    expect(codeOf(await app.signIn('made-up@omsorg.example', { password: password ?? '' }))).toBe('none');
    expect(codeOf(await first(organisation, 'second@omsorg.example'))).toBe('administrator-exists');
  });

  test('of two who are to be its first administrator at the same moment, one is', async () => {
    const organisation = await app.organisation();
    const both = await Promise.all([
      first(organisation, 'one@x.example'),
      first(organisation, 'two@x.example'),
    ]);
    expect(both.map(codeOf).filter((code) => code === 'none')).toHaveLength(1);
  });

  test('keeps the password of who has an account already', async () => {
    await app.administrator(await app.organisation(), 'kept@omsorg.example');
    const { password } = valueOf(await first(await app.organisation(), 'kept@omsorg.example'));
    expect(password).toBeNull();
    expect(codeOf(await app.signIn('kept@omsorg.example'))).toBe('none');
  });

  test('has no administrator with a weak password, a malformed e-mail, or where there is no organisation', async () => {
    const organisation = await app.organisation();
    expect(codeOf(await first(organisation, 'weak@omsorg.example', { password: 'admin' }))).toBe(
      'password-too-short',
    );
    expect(codeOf(await first(organisation, 'weak'))).toBe('email-malformed');
    const nowhere = '0190d3a8-0000-7000-8000-000000000000';
    expect(codeOf(await first(nowhere, 'nowhere@omsorg.example'))).toBe('organisation-not-found');
  });
});
