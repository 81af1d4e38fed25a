/**
 * A second reckoning of the Swedish calendar, to hold the first against. It shares no code with it and works the other
 * way round: it computes nothing from a formula but walks through every day from Monday 1 January 1900, turning the
 * leaves of a wall calendar. Easter comes from the printed table of paschal full moons by golden number, the feast days
 * from asking each day what the statute asks of it, and terms from counting leaves.
 */
export interface Leaf {
  readonly text: string;
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly isoYear: number;
  readonly isoWeek: number;
  /** Swedish names of what makes it a day off under lag (1930:173) 2 §; empty on a working day. */
  readonly daysOff: readonly string[];
}

export type SecondTerm =
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly months: number }
  | { readonly years: number }
  | { readonly workingDays: number };

const MONDAY = 1;
const THURSDAY = 4;
const FRIDAY = 5;
const SATURDAY = 6;
const SUNDAY = 7;

/** Years divisible by four that have no 29 February; 2000 has one. */
const SKIPPED_LEAP_YEARS = new Set([1900, 2100, 2200]);

/** Paschal full moons, `month-day`, for golden numbers 1–19: as printed in church almanacs for 1900–2199. */
const FULL_MOONS_1900_TO_2199 = [
  '04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05',
  '03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27',
]
  .join(' ')
  .split(' ');
/** The year 2200 has golden number 16, and its century reads every full moon of the table above one day later. */
const FULL_MOON_2200 = '03-31';

function lengthOf(year: number, month: number): number {
  if ([4, 6, 9, 11].includes(month)) return 30;
  if (month !== 2) return 31;
  return year % 4 === 0 && !SKIPPED_LEAP_YEARS.has(year) ? 29 : 28;
}

const two = (value: number): string => String(value).padStart(2, '0');

type BareLeaf = Omit<Leaf, 'daysOff'>;

function* turnLeaves(): Generator<BareLeaf> {
  let weekday = MONDAY;
  let isoYear = 1900;
  let isoWeek = 0;
  for (let year = 1900; year <= 2200; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let dayOfMonth = 1; dayOfMonth <= lengthOf(year, month); dayOfMonth += 1) {
        if (weekday === MONDAY) {
          // The week with 4 January in it is week 1, so its Monday lies between 29 December and 4 January.
          const closesYear = month === 12 && dayOfMonth >= 29;
          const opensYear = month === 1 && dayOfMonth <= 4;
          isoWeek = closesYear || opensYear ? 1 : isoWeek + 1;
          if (closesYear) isoYear = year + 1;
          if (opensYear) isoYear = year;
        }
        const text = `${String(year)}-${two(month)}-${two(dayOfMonth)}`;
        yield { text, year, month, dayOfMonth, weekday, isoYear, isoWeek };
        weekday = weekday === SUNDAY ? MONDAY : weekday + 1;
      }
    }
  }
}

const bare: readonly BareLeaf[] = [...turnLeaves()];
const bareIndex = new Map(bare.map((leaf, index) => [leaf.text, index]));

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`the wall calendar has no leaf ${String(index)}`);
  return item;
}

/** Walks on, one leaf at a time, until the day of the week is the one sought; `times` such days on. */
function walkTo(weekday: number, from: number, times = 1): number {
  let index = from;
  for (let met = 0; met < times;) {
    index += 1;
    if (at(bare, index).weekday === weekday) met += 1;
  }
  return index;
}

/** What a day is called by where it lies from Easter Day. */
const movable = new Map<string, string>();
const easterDays = new Map<number, string>();
for (let year = 1900; year <= 2200; year += 1) {
  const moon = year === 2200 ? FULL_MOON_2200 : at(FULL_MOONS_1900_TO_2199, year % 19);
  const fullMoon = bareIndex.get(`${String(year)}-${moon}`);
  if (fullMoon === undefined) throw new Error(`no full moon in ${String(year)}`);
  const easter = walkTo(SUNDAY, fullMoon);
  const sixthThursday = walkTo(THURSDAY, easter, 6);
  const seventhSunday = walkTo(SUNDAY, easter, 7);
  easterDays.set(year, at(bare, easter).text);
  movable.set(at(bare, easter - 2).text, 'långfredagen');
  movable.set(at(bare, easter).text, 'påskdagen');
  movable.set(at(bare, easter + 1).text, 'annandag påsk');
  movable.set(at(bare, sixthThursday).text, 'Kristi himmelsfärdsdag');
  movable.set(at(bare, seventhSunday).text, 'pingstdagen');
  if (year <= 2004) movable.set(at(bare, seventhSunday + 1).text, 'annandag pingst');
}

function daysOffOn({ text, year, month, dayOfMonth, weekday }: BareLeaf): string[] {
  const found: string[] = [];
  const date = month * 100 + dayOfMonth;
  const church = movable.get(text);
  if (church !== undefined) found.push(church);
  if (date === 101) found.push('nyårsdagen');
  if (date === 106) found.push('trettondedag jul');
  if (date === 501) found.push('första maj');
  if (date === 606 && year >= 2005) found.push('Sveriges nationaldag');
  if (weekday === FRIDAY && date >= 619 && date <= 625) found.push('midsommarafton');
  if (weekday === SATURDAY && date >= 620 && date <= 626) found.push('midsommardagen');
  if (weekday === SATURDAY && date >= 1031 && date <= 1106) found.push('alla helgons dag');
  if (date === 1224) found.push('julafton');
  if (date === 1225) found.push('juldagen');
  if (date === 1226) found.push('annandag jul');
  if (date === 1231) found.push('nyårsafton');
  if (weekday === SATURDAY) found.push('lördag');
  if (weekday === SUNDAY) found.push('söndag');
  return found;
}

/** Every day from 1900-01-01 to 2200-12-31, in order. */
export const LEAVES: readonly Leaf[] = bare.map((leaf) => ({ ...leaf, daysOff: daysOffOn(leaf) }));

/** Where the day lies among {@link LEAVES}. */
export function leafIndex(text: string): number {
  const index = bareIndex.get(text);
  if (index === undefined) throw new Error(`the wall calendar does not show "${text}"`);
  return index;
}

/** Easter Day of the year. */
export function easterOf(year: number): string {
  const easter = easterDays.get(year);
  if (easter === undefined) throw new Error(`the table of full moons does not reach ${String(year)}`);
  return easter;
}

/** For every month from January 1900 on: the place of its first leaf. */
const firstLeaves: readonly number[] = LEAVES.flatMap((leaf, index) =>
  leaf.dayOfMonth === 1 ? [index] : [],
);
/** For every leaf: which month it belongs to, counted from January 1900. */
const monthOfLeaf: readonly number[] = LEAVES.map((leaf) => (leaf.year - 1900) * 12 + leaf.month - 1);

/** The place of the leaf on which the term ends; undefined where the wall calendar has run out. */
export function secondEndOfTerm(start: number, term: SecondTerm): number | undefined {
  if ('days' in term) return existing(start + term.days);
  if ('weeks' in term) return existing(start + 7 * term.weeks);
  if ('workingDays' in term) {
    let index = start;
    for (let left = term.workingDays; left > 0;) {
      index += 1;
      const leaf = LEAVES[index];
      if (leaf === undefined) return undefined;
      if (leaf.daysOff.length === 0) left -= 1;
    }
    return index;
  }
  if ('years' in term) {
    const { year, text } = at(LEAVES, start);
    const sameName = `${String(year + term.years)}${text.slice(4)}`;
    return bareIndex.get(sameName) ?? bareIndex.get(sameName.replace('-02-29', '-02-28'));
  }
  const month = at(monthOfLeaf, start) + term.months;
  const first = firstLeaves[month];
  if (first === undefined) return undefined;
  const last = (firstLeaves[month + 1] ?? LEAVES.length) - 1;
  return Math.min(first + at(LEAVES, start).dayOfMonth - 1, last);
}

/** The place of the leaf a shift ends on; undefined where the wall calendar has run out. */
export function secondShift(index: number, shift: 'next' | 'back' | 'none'): number | undefined {
  if (shift === 'none') return index;
  let place = index;
  while ((LEAVES[place]?.daysOff.length ?? 0) > 0) place += shift === 'next' ? 1 : -1;
  return existing(place);
}

const existing = (index: number): number | undefined => (index in LEAVES ? index : undefined);
