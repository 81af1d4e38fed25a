import { NO_PAGE_THERE, crawl } from './every-page';
import type { Crawled } from './every-page';
import { CHECKS } from './page-faults';

describe('every page in Swedish', () => {
  let found: Crawled;

  beforeAll(async () => {
    found = await crawl('sv');
  }, 300_000);

  test('was seen', () => {
    expect(found.unseen).toStrictEqual(Object.keys(NO_PAGE_THERE).toSorted());
    expect(found.pages).toBeGreaterThan(20);
  });

  test.each(CHECKS)('has nothing wrong with it: %s', (check) => {
    expect(found.faults[check]).toStrictEqual([]);
  });

  test('the heaviest of them is light', () => {
    expect(found.heaviest.bytes).toBeLessThan(100_000);
    expect(found.heaviest.bytes).toBeGreaterThan(10_000);
  });
});
