import { poolRun } from './pool-run';
import type { PoolReport } from './pool-run';

/** The two connections change hands thousands of times; `pool-run.ts` says how a longer run is started. */
const REQUESTS = 2_500;

describe(`${String(REQUESTS)} requests of twenty organisations over two connections`, () => {
  let report: PoolReport;

  beforeAll(async () => {
    report = await poolRun(REQUESTS);
  }, 180_000);

  test('none is answered with anything of another organisation', () => {
    expect(report.foreign).toStrictEqual([]);
  });

  test('they are of every kind: answered with what is one’s own, refused, broken off', () => {
    const { statuses, telling, aborted } = report;
    const { 503: busy = 0, ...others } = statuses;
    expect(Object.keys(others).toSorted()).toStrictEqual(['200', '201', '400', '403', '404', '409', '412']);
    // Where much else runs, some wait too long for one of the two connections, and are told so.
    expect(busy).toBeLessThan(REQUESTS / 50);
    expect(telling).toBeGreaterThan(REQUESTS / 3);
    expect(aborted).toBe(REQUESTS / 25);
  });

  test('nothing of a context is left on any connection, and none waits in a transaction', () => {
    expect(report).toMatchObject({ leftOver: [], connections: 4, idleInTransaction: 0 });
  });
});
