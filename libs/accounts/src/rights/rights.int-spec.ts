import { setTimeout } from 'node:timers/promises';
import { AccountsApp, valueOf } from '../../../../test/accounts/accounts-app';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import { DisableMember } from '../members/disable-member';
import { SignOut } from '../sessions/sign-out';
import { Principals } from './principals';

/** Waits until it is so, two seconds at most. */
async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isSo()) return true;
    await setTimeout(20);
  }
  return false;
}

describe('who somebody is, between two processes', () => {
  let database: TestDatabase;
  let here: AccountsApp;
  let there: AccountsApp;
  let count = 0;

  beforeAll(async () => {
    database = await createDatabase();
    here = await AccountsApp.start(database);
    there = await AccountsApp.start(database, { clock: here.clock });
  });
  afterAll(async () => {
    await here.stop();
    await there.stop();
    await database.drop();
  });

  async function person(): Promise<string> {
    count += 1;
    const email = `person${String(count)}@omsorg.example`;
    await here.administrator(await here.organisation(), email);
    return email;
  }
  const known = async (app: AccountsApp, token: string): Promise<boolean> =>
    (await app.get(Principals).ofSession(token)) !== undefined;
  /** Takes a right away behind the program's back, so that only what is remembered still has it. */
  const endSilently = async (id: string): Promise<unknown> =>
    here.sql(`update session set ended_at = now() where id = '${id}'`);

  test('what was found is relied on for fifteen seconds', async () => {
    const { token, id } = await here.signedIn(await person());
    await endSilently(id);
    await expect(known(here, token)).resolves.toBe(true);
    here.clock.pass(0.25);
    await expect(known(here, token)).resolves.toBe(false);
  });

  test('what one process changes, the other hears of', async () => {
    const { token } = await here.signedIn(await person());
    await expect(known(there, token)).resolves.toBe(true);
    await here.get(SignOut).execute(await here.opened(token));
    await expect(known(here, token)).resolves.toBe(false);
    await expect(until(async () => !(await known(there, token)))).resolves.toBe(true);
  });

  test('who is disabled by one process is nobody to the other', async () => {
    const { principal: admin } = await here.signedIn(await person());
    const id = await here.member(admin, `other${String(count)}@omsorg.example`, ['manager']);
    const { token } = await there.signedIn(`other${String(count)}@omsorg.example`);
    valueOf(await here.get(DisableMember).execute(admin, id));
    await expect(until(async () => !(await known(there, token)))).resolves.toBe(true);
  });

  test('while changes are not heard of, nothing is relied on; then it is again', async () => {
    const [first, second] = [await here.signedIn(await person()), await here.signedIn(await person())];
    await here.sql(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`);
    await endSilently(first.id);
    // Long enough to notice, too short to have connected again.
    await setTimeout(300);
    await expect(known(here, first.token)).resolves.toBe(false);
    const isListening = async (): Promise<boolean> => {
      const rows = await here.sql(`select 1 from pg_stat_activity
        where datname = current_database() and query ilike 'listen%'`);
      return rows.length === 2;
    };
    await expect(until(isListening)).resolves.toBe(true);
    await setTimeout(50);
    await expect(known(here, second.token)).resolves.toBe(true);
    await endSilently(second.id);
    await expect(known(here, second.token)).resolves.toBe(true);
  });
});
