import { day } from '../../../../test/support/day';
import { trendChart, trendSince } from './trend-chart';

const month = (key: string): string => `m${key}`;

describe('the trend of twelve months', () => {
  test.each([
    ['2023-02-06', '2022-03-01'],
    ['2026-12-31', '2026-01-01'],
    ['2027-01-01', '2026-02-01'],
  ])('of %s begins on %s', (today, first) => {
    expect(trendSince(day(today))).toBe(first);
  });

  test('shows every month once, also those in which nothing ended, and this month last', () => {
    const chart = trendChart([{ month: '2022-12', met: 1, late: 0, missed: 0 }], day('2023-02-06'), month);
    expect(chart?.rows.map((row) => row.month)).toStrictEqual([
      ...['2022-03', '2022-04', '2022-05', '2022-06', '2022-07', '2022-08'],
      ...['2022-09', '2022-10', '2022-11', '2022-12', '2023-01', '2023-02'],
    ]);
    expect(chart?.bars.map(({ total }) => total).join()).toBe(',,,,,,,,,1,,');
  });

  test('stacks what was met, late and missed on one line, and none of it above the chart', () => {
    const figures = [{ month: '2023-01', met: 6, late: 2, missed: 4 }];
    const chart = trendChart(figures, day('2023-02-06'), month);
    const [parts = []] = chart?.bars.map((bar) => bar.parts).filter(({ length }) => length > 0) ?? [];
    expect(parts.map(({ kind }) => kind)).toStrictEqual(['met', 'late', 'missed']);
    const [met, late, missed] = parts;
    expect((met?.y ?? 0) + (met?.height ?? 0)).toBe(chart?.base);
    expect((late?.y ?? 0) + (late?.height ?? 0)).toBeCloseTo(met?.y ?? -1, 0);
    expect((missed?.y ?? 0) + (missed?.height ?? 0)).toBeCloseTo(late?.y ?? -1, 0);
    expect(missed?.y).toBeGreaterThan(10);
    expect([chart?.met, chart?.late, chart?.missed]).toStrictEqual([6, 2, 4]);
  });

  test('is not drawn where no day has passed', () => {
    expect(trendChart([], day('2023-02-06'), month)).toBeNull();
  });
});
