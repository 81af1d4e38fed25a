import { AccountsApp, codeOf } from '../../../../test/accounts/accounts-app';
import { createDatabase } from '../../../../test/support/database/database';
import type { TestDatabase } from '../../../../test/support/database/database';
import { FULL_EFFORT } from '../accounts-settings';
import type { Effort } from '../accounts-settings';

/** Fewer than the ten tries an account has. An odd number has a middle. */
const TRIES = 9;
const WRONG = 'something else entirely';

/**
 * Known and unknown are tried in turn, and their medians compared, so that whatever else the machine does is done to both.
 * The bounds are wide: what they find is an answer that leaves the hashing out, or does not wait.
 */
describe('whether an e-mail is known cannot be told by the time the answer takes', () => {
  let database: TestDatabase;
  let app: AccountsApp | undefined;

  beforeAll(async () => {
    database = await createDatabase();
  });
  afterEach(async () => {
    await app?.stop();
  });
  afterAll(async () => {
    await database.drop();
  });

  /** How many milliseconds wrong tries of a known and of an unknown e-mail take, each in order. */
  async function times(effort: Effort, name: string): Promise<Record<'known' | 'unknown', number[]>> {
    app = await AccountsApp.start(database, { effort });
    await app.administrator(await app.organisation(), `known-${name}@omsorg.example`);
    const taken: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    await timed(app, `first-${name}`);
    for (let tries = 1; tries <= TRIES; tries += 1) {
      for (const kind of ['known', 'unknown'] as const) taken[kind].push(await timed(app, `${kind}-${name}`));
    }
    return taken;
  }
  async function timed(at: AccountsApp, name: string): Promise<number> {
    const began = performance.now();
    const outcome = await at.signIn(`${name}@omsorg.example`, { password: WRONG });
    expect(codeOf(outcome)).toBe('wrong-credentials');
    return performance.now() - began;
  }
  const median = (of: readonly number[]): number =>
    of.toSorted((one, other) => one - other)[Math.floor(of.length / 2)] ?? NaN;
  const factor = ({ known, unknown }: Record<'known' | 'unknown', number[]>): number =>
    Math.max(median(known), median(unknown)) / Math.min(median(known), median(unknown));

  test('with what the program costs: neither is answered before the wait is over', async () => {
    const taken = await times(FULL_EFFORT, 'full');
    // A timer may come a moment early.
    expect(Math.min(...taken.known, ...taken.unknown)).toBeGreaterThan(FULL_EFFORT.refusalAfter - 10);
    expect(factor(taken)).toBeLessThan(1.5);
  });

  test('without the wait: the password is hashed for both, dear enough to hide all the rest', async () => {
    expect(factor(await times({ memory: 65_536, passes: 4, refusalAfter: 0 }, 'dear'))).toBeLessThan(2);
  });
});
