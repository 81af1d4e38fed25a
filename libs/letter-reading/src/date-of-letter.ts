import { yearOf } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { daysIn } from './days';
import { atLabels } from './labelled';
import type { AtLabel } from './labelled';
import type { Doubt, Letter, ReadField } from './letter';
import { placeIn } from './page-text';
import type { Line } from './page-text';
import { doubted, settled } from './settled';
import type { Candidate } from './settled';

const LABEL =
  /^(?:(?:besluts|avgörande|brev)?datum\b|beslutsdag\b|datering\b|meddela[dt](?: i \p{L}+)?(?: den)?(?!\p{L})|D ?O ?M$|B ?E ?S ?L ?U ?T$|besluta[dt] den\b)\s*[:.]?/iu;

/** Labels of what is something else. */
export const isOtherLabel = (text: string): boolean =>
  /^(?:ert?\b|era\b|vårt?\b|dnr|diarien|mål ?n|handläggare|sid|telefon|beteckning|ärende|bilaga|enhet|rotel|avdelning|(?:besluts)?datum)/i.test(
    text,
  );

/** How many lines at the top of a page may tell its day without a label. */
const HEAD = 18;

/** How many years may pass before a letter is read. */
const LONGEST_WAY = 5;

/** How many years a letter can be younger than the number of its matter before that is odd. */
const LONGEST_MATTER = 8;

/** The day that stands on the letter. */
export function dateIn(lines: readonly Line[], { readOn, isMail }: Letter): readonly ReadField[] {
  const labelled = atLabels(lines, LABEL, isOtherLabel).flatMap(dayAt);
  const other = [...placed(lines), ...(isMail ? mailDay(lines) : [])];
  return settled('date', labelled.length > 0 ? labelled : other).map((field) => {
    const differs = labelled.length > 0 && other.some(({ value }) => value !== field.value);
    return doubted(field, ...(differs ? (['several'] as const) : []), ...againstReading(field.value, readOn));
  });
}

/** Letters are read when they come: a day to come was misread, and one long past may have been. */
function againstReading(value: string | null, readOn: PlainDate | null): readonly Doubt[] {
  if (value === null || readOn === null) return [];
  if (value > readOn) return ['after-reading'];
  return yearOf(readOn) - Number(value.slice(0, 4)) > LONGEST_WAY ? ['long-ago'] : [];
}

/** The day at a label; one that cannot be read where something else stands there. */
function dayAt(places: readonly AtLabel[]): readonly Candidate[] {
  for (const { text, place } of places) {
    const [first, ...more] = daysIn(text);
    if (first === undefined || !isAlone(text, first)) continue;
    const why = more.length > 0 ? [...first.why, 'several' as const] : first.why;
    return [{ value: first.day, place: place(first.from, first.to), why }];
  }
  const odd = places.find(
    ({ text }) => /\d/.test(text) && text.length < 24 && !/\/|kl\b|nr\b|[()]|^\d{3} \d{2}/i.test(text),
  );
  return odd === undefined
    ? []
    : [{ value: null, place: odd.place(0, odd.text.length), why: ['unreadable'] }];
}

/** Whether next to nothing stands beside the day: a sentence with a day in it is no date of a letter. */
const isAlone = (text: string, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  text.slice(0, from).length <= 30 && text.slice(to).length <= 30;

/** A day that stands alone in the head, after a place or without any. */
function placed(lines: readonly Line[]): readonly Candidate[] {
  const head = lines.filter(({ page, number }) => page === 1 && number < HEAD);
  return head.flatMap((line, index) =>
    line.cells.flatMap((cell) => {
      const above = head[index - 1]?.cells.find(({ from, to }) => from < cell.to && cell.from < to);
      if (above !== undefined && isOtherLabel(above.text) && !/\d/.test(above.text)) return [];
      const beside = line.cells[line.cells.indexOf(cell) - 1];
      if (beside !== undefined && isOtherLabel(beside.text)) return [];
      const [day] = daysIn(cell.text);
      if (day === undefined) return [];
      const before = cell.text.slice(0, day.from);
      const isWhole = day.to === cell.text.length && /^(?:\p{Lu}\p{L}+,? )?(?:den )?$/u.test(before);
      if (!isWhole) return [];
      const why: readonly Doubt[] = /^\p{Lu}\p{L}+/u.test(before) ? day.why : [...day.why, 'no-label'];
      return [
        { value: day.day, place: placeIn(line, { from: cell.from + day.from, to: cell.from + day.to }), why },
      ];
    }),
  );
}

/** The day a mail was sent: it may carry a letter of another day. */
function mailDay(lines: readonly Line[]): readonly Candidate[] {
  for (const line of lines) {
    const [cell] = line.cells;
    if (cell?.text.startsWith('Skickat:') !== true) continue;
    const [day] = daysIn(cell.text);
    if (day === undefined) return [];
    const place = placeIn(line, { from: cell.from + day.from, to: cell.from + day.to });
    return [{ value: day.day, place, why: ['mail-day'] }];
  }
  return [];
}

/** The date of the letter against the year in its own number: a matter is never younger than its letter. */
export function againstNumber(date: ReadField, numbers: readonly ReadField[]): ReadField {
  const year = date.value === null ? undefined : yearOf(date.value as PlainDate);
  const years = numbers.flatMap(({ value }) => yearIn(value ?? '') ?? []);
  if (year === undefined || years.length === 0) return date;
  if (years.some((begun) => begun > year)) return doubted(date, 'number-later');
  return years.some((begun) => begun < year - LONGEST_MATTER) ? doubted(date, 'number-older') : date;
}

function yearIn(number: string): number | undefined {
  const long = /[/-]((?:19|20)\d{2})$|^(?:[A-ZÅÄÖ]{2,5}[ -]?)?((?:19|20)\d{2})[-/:]/.exec(number);
  const year = long?.[1] ?? long?.[2];
  if (year !== undefined) return Number(year);
  const short = /-(\d{2})$/.exec(number)?.[1];
  return short === undefined ? undefined : 2000 + Number(short);
}
