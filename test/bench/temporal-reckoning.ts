import { nonWorkingDaysOf } from '@fristvakt/calendar';
import { Temporal } from 'temporal-polyfill';
import type { BareTerm } from './questions';

/** Every day of the questions' years, and some more, that is no working day: prepared once, as anybody would. */
const NON_WORKING: ReadonlySet<string> = new Set(
  Array.from({ length: 150 }, (_, index) => nonWorkingDaysOf(1990 + index)).flatMap((days) =>
    days.map(({ date }): string => date),
  ),
);

const STRIDE = { next: 1, back: -1, none: 0 } as const;

/** The same last day by Temporal and a set of days. It tells no steps. */
export function reckonWithTemporal({ start, term, shift }: BareTerm): { raw: string; due: string } {
  if ('workingDays' in term) throw new Error('Temporal counts no working days');
  const end = Temporal.PlainDate.from(start).add(term, { overflow: 'constrain' });
  const stride = STRIDE[shift];
  let due = end;
  while (stride !== 0 && NON_WORKING.has(due.toString())) due = due.add({ days: stride });
  return { raw: end.toString(), due: due.toString() };
}
