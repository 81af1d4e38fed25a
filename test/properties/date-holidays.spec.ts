import { isWorkingDay, nonWorkingReasons, weekdayOf } from '@fristvakt/calendar';
import Holidays from 'date-holidays';
import { day } from '../support/day';

/**
 * Days on which the package knows less than the statute: until the change by SFS 2004:1320 lag (1989:253) named annandag
 * pingst, but the package has it as a mere observance in every year. Nothing else may differ.
 */
const GAP = [
  '1990-06-04',
  '1991-05-20',
  '1992-06-08',
  '1993-05-31',
  '1994-05-23',
  '1995-06-05',
  '1996-05-27',
  '1997-05-19',
  '1998-06-01',
  '1999-05-24',
  '2000-06-12',
  '2001-06-04',
  '2002-05-20',
  '2003-06-09',
  '2004-05-31',
];

function* everyDay(): Generator<string> {
  for (let at = Date.UTC(1990, 0, 1); at < Date.UTC(2101, 0, 1); at += 86_400_000) {
    yield new Date(at).toISOString().slice(0, 10);
  }
}

function publicAndBankHolidays(): Set<string> {
  const package_ = new Holidays('SE', { types: ['public', 'bank'] });
  const found = new Set<string>();
  for (let year = 1990; year <= 2100; year += 1) {
    for (const holiday of package_.getHolidays(year)) found.add(holiday.date.slice(0, 10));
  }
  return found;
}

const isWeekend = (text: string): boolean => [0, 6].includes(new Date(`${text}T00:00:00Z`).getUTCDay());

describe('against the package date-holidays, every day of 1990–2100', () => {
  const days = [...everyDay()];
  const holidays = publicAndBankHolidays();

  test('the package knows a plausible number of holidays, so that the comparison says something', () => {
    // Twelve of lag (1989:253) that are no mere Sundays, three eves, Easter Day and Whit Sunday; coinciding days count once.
    expect([days.length, days[0], days.at(-1)]).toStrictEqual([40_542, '1990-01-01', '2100-12-31']);
    expect(holidays.size).toBeGreaterThan(111 * 15);
  });

  test('lag (1989:253) as changed by SFS 2004:1320: only annandag pingst 1990–2004 is missing there', () => {
    const differing = days.filter(
      (text) => isWorkingDay(day(text)) === (holidays.has(text) || isWeekend(text)),
    );
    expect(differing).toStrictEqual(GAP);
  });

  test('on each of these fifteen days it is annandag pingst, and nothing else, that makes the Monday a holiday', () => {
    expect(
      GAP.map((text) => [weekdayOf(day(text)), nonWorkingReasons(day(text)).map((rule) => rule.sv)]),
    ).toStrictEqual(GAP.map(() => [1, ['annandag pingst']]));
  });
});
