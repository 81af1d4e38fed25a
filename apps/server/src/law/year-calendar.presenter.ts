import { FIRST_YEAR, LAST_YEAR, VERIFIED_FROM, nonWorkingDaysOf } from '@fristvakt/calendar';
import type { Language } from '@fristvakt/wording';
import type { CiteLinks } from './acts';
import { isFeast, reasonsOf, weekOf } from './calculator.presenter';

/** The year an address names; undefined where it names none that the calendar knows. */
export function yearIn(text: string): number | undefined {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

/** The days of a year that move a last day; plain Saturdays and Sundays only where they are asked for. */
export function yearCalendarOf(year: number, all: boolean, links: CiteLinks, lang: Language): object {
  const days = nonWorkingDaysOf(year).filter(({ reasons }) => all || reasons.some(isFeast));
  const address = (other: number): string | null =>
    other < FIRST_YEAR || other > LAST_YEAR
      ? null
      : `/calculator/calendar?year=${String(other)}${all ? '&all=yes' : ''}`;
  return {
    ...{ year, all, count: days.length },
    isVerified: `${String(year)}-01-01` >= VERIFIED_FROM,
    days: days.map(({ date, reasons }) => ({
      ...{ date, week: weekOf(date)?.week ?? null, isFeast: reasons.some(isFeast) },
      ...reasonsOf(reasons, links, lang),
    })),
    previous: { year: year - 1, href: address(year - 1) },
    next: { year: year + 1, href: address(year + 1) },
    other: `/calculator/calendar?year=${String(year)}${all ? '' : '&all=yes'}`,
  };
}
