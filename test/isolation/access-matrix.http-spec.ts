import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoonClock } from '../support/noon-clock';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';
import { ROUTES, accessTable } from './access-matrix';
import { Askers } from './askers';
import type { Asker } from './askers';
import { Cells } from './cells';
import { routeOf } from './requests';
import { addressesOf } from './routes-of';
import { emptyIn, rowsOf } from './rows-of';
import { foundTenant, importStory } from './world';
import type { Tenant } from './world';

const COMMITTED = join(__dirname, '../contracts/access.md');
const REPORTS = join(__dirname, '../../reports/contracts');
const NAMES = Object.keys(ROUTES);

/**
 * Here an id that is not there has a code of its own (`member-not-found`), and what is no id at all has `not-found`: nobody
 * learns of anything that exists, but the two are meant to be alike.
 */
const MALFORMED_TOLD: readonly string[] = [
  'DELETE /api/v1/sessions/:id',
  'DELETE /api/v1/tokens/:id',
  'GET /api/v1/issuers/:id',
  'GET /api/v1/members/:id',
  'PATCH /api/v1/issuers/:id',
  'PATCH /api/v1/members/:id',
  'POST /account/identities/:id/removal',
  'POST /account/sessions/:id/end',
  'POST /account/tokens/:id/revocation',
  'POST /api/v1/issuers/:id/link',
  'POST /api/v1/members/:id/invitation',
  'PUT /api/v1/members/:id/state',
];

describe('who may do what', () => {
  let server: RunningServer;
  let here: Tenant;
  let other: Tenant;
  let elsewhere: Tenant;
  let askers: readonly Asker[];
  let cells: Cells;
  let untouched: Record<string, string>;

  beforeAll(async () => {
    // The keepers of the day change rows of everybody: it must not end while the routes are asked, which takes minutes.
    server = await startServer({ clock: new NoonClock() });
    here = await foundTenant(server, 'koltrast');
    other = await foundTenant(server, 'nattskata');
    elsewhere = await foundTenant(server, 'tornseglare');
    const neighbour = await importStory(server, here.organisation, 'koltrastgranne');
    askers = await new Askers(server, here, elsewhere).all();
    cells = new Cells(server, { here, other, neighbour });
    untouched = await rowsOf(server, other.organisation);
  });
  afterAll(async () => {
    await server.stop();
  });

  test('the table tells of every route, and of no other', () => {
    const served = addressesOf(server.app).flatMap(({ path, methods }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`),
    );
    expect(NAMES.toSorted()).toStrictEqual(served.toSorted());
  });

  test('is the table that was committed; if the difference is meant: cp reports/contracts/access.md test/contracts/', () => {
    const [fresh, committed] = [accessTable(), readFileSync(COMMITTED, 'utf8')];
    if (fresh !== committed) {
      mkdirSync(REPORTS, { recursive: true });
      writeFileSync(join(REPORTS, 'access.md'), fresh);
    }
    expect(fresh).toBe(committed);
  });

  test('the organisation nobody asks for has rows in every table, so that something could be seen of it', () => {
    expect(emptyIn(untouched)).toStrictEqual([]);
  });

  test.each(NAMES)('%s', async (name) => {
    const route = routeOf(name);
    const known = (route.request.known ?? []).map((fault) => expect.stringMatching(fault) as string);
    expect(await cells.try(route, askers)).toStrictEqual(known);
  });

  test('every route was answered to somebody, but for those that say why not', () => {
    const silent = NAMES.filter((name) => !cells.answered.has(name));
    const meant = NAMES.filter((name) => routeOf(name).request.unanswered !== undefined);
    expect(silent).toStrictEqual(meant);
    expect(cells.count).toBeGreaterThan(NAMES.length * askers.length);
  });

  test('what is no id is answered like an id that is not there, but for the code on these routes', () => {
    expect([...cells.malformedTold].toSorted()).toStrictEqual(MALFORMED_TOLD);
  });

  test('the organisation nobody asks for is as it was, row by row', async () => {
    expect(await rowsOf(server, other.organisation)).toStrictEqual(untouched);
  });
});
