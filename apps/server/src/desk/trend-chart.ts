import { monthOf, plainDateOf, yearOf } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { MonthFigures } from '@fristvakt/deadlines';

/** How it went month by month, as bars to be drawn and as a table to be read. */
export interface TrendChart {
  readonly width: number;
  readonly height: number;
  /** The line the bars stand on. */
  readonly base: number;
  readonly bars: readonly TrendBar[];
  readonly rows: readonly TrendRow[];
  readonly met: number;
  readonly late: number;
  readonly missed: number;
}

export interface TrendBar {
  readonly middle: number;
  readonly label: string;
  /** Above the bar; empty where there is none. */
  readonly total: string;
  readonly totalAt: number;
  readonly parts: readonly BarPart[];
}

export interface BarPart {
  readonly kind: 'met' | 'late' | 'missed';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TrendRow extends MonthFigures {
  /** `feb 2023`. */
  readonly name: string;
}

const MONTHS_SHOWN = 12;
const [WIDTH, HEIGHT, BASE, HIGHEST] = [480, 132, 110, 92];
const STEP = WIDTH / MONTHS_SHOWN;
const BAR = 22;
/** Bars grow no taller than this for one deadline: a single one is no tower. */
const LEAST_SCALE = 4;

/** The first day of the first month shown: this month and the eleven before it. */
export function trendSince(today: PlainDate): PlainDate {
  const months = yearOf(today) * MONTHS_SHOWN + monthOf(today) - MONTHS_SHOWN;
  return plainDateOf(Math.floor(months / MONTHS_SHOWN), (months % MONTHS_SHOWN) + 1, 1);
}

/** The chart of the twelve months up to this one; null where no day has passed in any of them. */
export function trendChart(
  figures: readonly MonthFigures[],
  today: PlainDate,
  monthName: (month: string) => string,
): TrendChart | null {
  const rows = monthsUpTo(today).map((month): TrendRow => {
    const { met, late, missed } = figures.find((one) => one.month === month) ?? NOTHING;
    return { month, met, late, missed, name: `${monthName(month.slice(5))}\u00a0${month.slice(0, 4)}` };
  });
  const sum = (kind: 'met' | 'late' | 'missed'): number => rows.reduce((all, row) => all + row[kind], 0);
  const [met, late, missed] = [sum('met'), sum('late'), sum('missed')];
  if (met + late + missed === 0) return null;
  const most = Math.max(LEAST_SCALE, ...rows.map(totalOf));
  const bars = rows.map((row, place) => barOf(row, place, HIGHEST / most, monthName(row.month.slice(5))));
  return { width: WIDTH, height: HEIGHT, base: BASE, bars, rows, met, late, missed };
}

const NOTHING = { met: 0, late: 0, missed: 0 };
const totalOf = ({ met, late, missed }: Omit<MonthFigures, 'month'>): number => met + late + missed;

function monthsUpTo(today: PlainDate): readonly string[] {
  const months: string[] = [];
  for (let first = trendSince(today); first <= today; first = monthAfter(first))
    months.push(first.slice(0, 7));
  return months;
}

function monthAfter(first: PlainDate): PlainDate {
  const isLast = monthOf(first) === MONTHS_SHOWN;
  return plainDateOf(yearOf(first) + (isLast ? 1 : 0), isLast ? 1 : monthOf(first) + 1, 1);
}

function barOf(row: TrendRow, place: number, scale: number, label: string): TrendBar {
  const middle = STEP * place + STEP / 2;
  let top = BASE;
  const parts = (['met', 'late', 'missed'] as const).flatMap((kind): readonly BarPart[] => {
    if (row[kind] === 0) return [];
    const height = rounded(row[kind] * scale);
    top = rounded(top - height);
    return [{ kind, x: middle - BAR / 2, y: top, width: BAR, height }];
  });
  const total = totalOf(row);
  return { middle, label, total: total === 0 ? '' : String(total), totalAt: top - 5, parts };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
