import {
  FIRST_YEAR,
  LAST_YEAR,
  isoWeekOf,
  nonWorkingDaysOf,
  VERIFIED_FROM,
  weekdayOf,
} from '@fristvakt/calendar';
import type { NonWorkingDayRule, PlainDate } from '@fristvakt/calendar';
import { weekdayName } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { languageOf, readArguments } from './arguments';
import { Refusal, answer } from './command';
import type { Command } from './command';
import { widthOf, wrap } from './terminal';

/** The days of a year on which an action need not be taken, plain Saturdays and Sundays left out unless asked for. */
export const calendar: Command = {
  summary: 'the Swedish working calendar of a year',
  help: `Usage: fristvakt calendar YEAR [--all] [--lang sv|en] [--json]

Lists the days that move a last day under 2 § lagen (1930:173), with ISO week and section.
  --all    plain Saturdays and Sundays too
  --json   one JSON line a day
`,
  run(words) {
    const args = readArguments(words, { all: 'flag', lang: 'text', json: 'flag' });
    const lang = languageOf(args);
    const year = yearOf(args.positionals);
    const days = nonWorkingDaysOf(year).filter(({ reasons }) => args.flag('all') || reasons.some(isFeast));
    if (args.flag('json')) return answer(days.map((day) => `${JSON.stringify(asJson(day))}\n`).join(''));
    const heading =
      lang === 'sv'
        ? `Dagar ${String(year)} som flyttar en sista dag`
        : `Days of ${String(year)} that move a last day`;
    const doubt = `${String(year)}-01-01` < VERIFIED_FROM ? unverified(lang) : '';
    const width = widthOf(process.stdout, 100);
    return answer(`${heading}\n\n${days.map((day) => line(day, lang, width)).join('')}${doubt}`);
  },
};

interface Day {
  readonly date: PlainDate;
  readonly reasons: readonly NonWorkingDayRule[];
}

const isFeast = (rule: NonWorkingDayRule): boolean => rule.id !== 'saturday' && rule.id !== 'sunday';

function yearOf(positionals: readonly string[]): number {
  const [text, second] = positionals;
  if (text === undefined || second !== undefined)
    throw new Refusal('name one year, as in: fristvakt calendar 2026');
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) {
    throw new Refusal(`"${text}" is no year here; expected ${String(FIRST_YEAR)} to ${String(LAST_YEAR)}`);
  }
  return year;
}

function weekOf(date: PlainDate): number | undefined {
  // The last days of 2200 belong to a week whose Thursday lies outside the calendar.
  const thursdayOutside = date > `${String(LAST_YEAR)}-12-28` && weekdayOf(date) < 4;
  return thursdayOutside ? undefined : isoWeekOf(date).week;
}

function line({ date, reasons }: Day, lang: Language, width: number): string {
  const names = reasons.filter((rule) => isFeast(rule) || reasons.length === 1).map((rule) => rule[lang]);
  const cites = [...new Set(reasons.flatMap((rule) => rule.cites.map((cite) => cite.section)))];
  const week = weekOf(date);
  const number = week === undefined ? '' : `${lang === 'sv' ? 'v.' : 'w.'} ${String(week)}`;
  const day = `${date}  ${number.padEnd(6)}${weekdayName(date, lang).padEnd(10)}${names.join(', ').padEnd(23)} `;
  return `${day}${wrap(cites.join(', '), width, ' '.repeat(day.length), day.length)}\n`;
}

const asJson = ({ date, reasons }: Day): Record<string, unknown> => ({
  date,
  weekday: weekdayOf(date),
  week: weekOf(date) ?? null,
  days: reasons.map(({ id, sv, en, cites }) => ({ id, sv, en, cites: cites.map((cite) => cite.section) })),
});

const unverified = (lang: Language): string =>
  lang === 'sv'
    ? '\nFöre 1990 är dagarna beräknade enligt dagens lista och inte kontrollerade mot dåtidens lagar.\n'
    : '\nBefore 1990 the days are reckoned by today’s list and not checked against the statutes of the time.\n';
