import { NoonClock } from '../support/noon-clock';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';
import { Askers, ROLES_OF_MEMBERS } from './askers';
import { wordsOf } from './answers';
import { askEverything, askable } from './every-route';
import { takeFiltersOut } from './without-filter';
import type { Rewritten } from './without-filter';
import { rowsOf, tracesOf } from './rows-of';
import { foundTenant } from './world';
import type { Tenant } from './world';

/**
 * Routes that ask by the account, which is the person's in every organisation, or by the id of the organisation's own
 * row, only put a row in, or ask nothing.
 */
const ASK_BY_NO_ORGANISATION = [
  'DELETE /api/v1/second-factor',
  'GET /account/second-factor/removal',
  'GET /api/v1/organisation',
  'GET /choose-organisation',
  'GET /protocol',
  'PATCH /api/v1/organisation',
  'POST /api/v1/intake',
  'POST /api/v1/letter-templates/:kind/checks',
  'POST /api/v1/planned-changes/assessment',
  'POST /api/v1/second-factor',
  'POST /api/v1/second-factor/confirmation',
  'POST /api/v1/tokens',
  'POST /checklist-templates/new',
  'POST /issuers/new',
  'POST /organisation',
  'POST /persons/new',
  'POST /providers/new',
].toSorted();

/** With every filter of the program taken out: what is left is the row level security of the tables. */
describe('row level security alone', () => {
  let server: RunningServer;
  let rewritten: Rewritten;
  let own: Tenant;
  let other: Tenant;
  let askers: Askers;

  beforeAll(async () => {
    server = await startServer({ clock: new NoonClock() });
    own = await foundTenant(server, 'koltrast');
    other = await foundTenant(server, 'nattskata');
    askers = new Askers(server, own, other);
  });
  afterAll(async () => {
    await server.stop();
  });
  afterEach(() => {
    rewritten.undo();
  });

  test('the filters are out: the owner of the database, whom no policy binds, is told of both', async () => {
    rewritten = takeFiltersOut(server.database.connection('fristvakt').user ?? '');
    const ask = 'select distinct organisation_id from fact where fact.organisation_id = $1';
    const rows = await server.sql(ask, [own.organisation]);
    expect(rows).toHaveLength(2);
    expect(rewritten.conditions).toBe(1);
  });

  test('no route tells anything of another organisation, and nothing is changed there', async () => {
    const traces = await tracesOf(server, other);
    const before = await rowsOf(server, other.organisation);
    const { caller } = await askers.signedIn(ROLES_OF_MEMBERS);
    rewritten = takeFiltersOut('fristvakt_app');
    const asked = await askEverything(server, caller, { own, other }, () => {
      const { conditions } = rewritten;
      rewritten.conditions = 0;
      return conditions;
    });
    const leaks = asked.flatMap(({ name, answer }) =>
      traces(wordsOf(answer)).map((one) => `${name}: ${one}`),
    );
    expect(leaks).toStrictEqual([]);
    expect(await rowsOf(server, other.organisation)).toStrictEqual(before);
    const withFilter = new Set(asked.filter(({ counted }) => counted > 0).map(({ name }) => name));
    const without = askable().map(({ name }) => name);
    expect(without.filter((name) => !withFilter.has(name)).toSorted()).toStrictEqual(ASK_BY_NO_ORGANISATION);
  });
});
