import { day } from '../../../../test/support/day';

import { calendarModel, holidaysOn } from './deadline-calendar.presenter';
import type { DayShown, WeekShown } from './deadline-calendar.presenter';
import { periodOf } from './deadline-period';
import { deadlineRow } from '../../../../test/support/deadline-row';

interface Shown {
  readonly heading: string;
  readonly weeks: readonly WeekShown[];
  readonly isEmpty: boolean;
  readonly isBare: boolean;
}

const shown = (view: 'month' | 'week' | 'agenda', on: string, days: readonly string[] = []): Shown =>
  calendarModel(
    {
      ...{ period: periodOf(view, day(on)), whose: 'provider', today: day('2026-12-22') },
      rows: days.map((sortOn, place) => deadlineRow({ id: String(place), due: sortOn, sortOn })),
      hearings: [
        {
          ...{ factId: 'f', day: '2026-12-22', court: 'administrative-court' },
          ...{ matterId: 'a', matter: 'Överklagande A' },
        },
      ],
    },
    'sv',
  ) as Shown;

const dayOf = ({ weeks }: Shown, date: string): DayShown | undefined =>
  weeks.flatMap(({ days }) => days).find((one) => one.date === date);

describe('the calendar of deadlines', () => {
  test('names the holidays of Swedish law, and no ordinary Sunday', () => {
    expect(holidaysOn(day('2026-12-24'), 'sv')).toStrictEqual(['Julafton']);
    expect(holidaysOn(day('2026-06-19'), 'sv')).toStrictEqual(['Midsommarafton']);
    expect(holidaysOn(day('2026-11-29'), 'sv')).toStrictEqual([]);
    expect(holidaysOn(day('2026-01-05'), 'sv')).toStrictEqual([]);
  });

  test('marks the days on which nothing need be done, and today', () => {
    const month = shown('month', '2026-12-22');
    const free = month.weeks
      .flatMap(({ days }) => days)
      .filter(({ isFree, isBeside }) => isFree && !isBeside);
    expect(free.map(({ number }) => number)).toStrictEqual([5, 6, 12, 13, 19, 20, 24, 25, 26, 27, 31]);
    expect(dayOf(month, '2026-12-22')?.isToday).toBe(true);
    expect(dayOf(month, '2026-12-23')?.isToday).toBe(false);
  });

  test('puts a deadline on its day, and a hearing beside', () => {
    const month = shown('month', '2026-12-22', ['2026-12-08']);
    expect(dayOf(month, '2026-12-08')?.lines.map(({ title }) => title)).toStrictEqual([
      'Överklaga återkallelsen av tillståndet',
    ]);
    expect(dayOf(month, '2026-12-22')?.hearings).toStrictEqual([
      { text: 'Förhandling, förvaltningsrätten', matter: 'Överklagande A', href: '/matters/a' },
    ]);
  });

  test('shows four in a square and says how many more stand in the week', () => {
    const six = Array<string>(6).fill('2026-12-08');
    const square = dayOf(shown('month', '2026-12-22', six), '2026-12-08');
    expect(square?.lines).toHaveLength(4);
    expect(square?.more).toStrictEqual({
      text: '2 till',
      href: '/deadlines/calendar?view=week&on=2026-12-08#d2026-12-08',
    });
    expect(dayOf(shown('week', '2026-12-08', six), '2026-12-08')).toMatchObject({ more: null });
    expect(dayOf(shown('week', '2026-12-08', six), '2026-12-08')?.lines).toHaveLength(6);
  });

  test('has every day in a week, and in an agenda only those with something', () => {
    expect(shown('week', '2026-12-08').weeks[0]?.days).toHaveLength(7);
    const agenda = shown('agenda', '2026-12-07', ['2026-12-08', '2026-12-31']);
    expect(agenda.weeks.map(({ number }) => number)).toStrictEqual([50, 52, 53]);
    expect(agenda.weeks.flatMap(({ days }) => days.map(({ number }) => number))).toStrictEqual([8, 22, 31]);
    expect(agenda.heading).toContain('Vecka 50 till 53');
  });

  test('tells the month by name', () => {
    expect(shown('month', '2026-12-22').heading).toBe('December 2026');
  });

  test('a week within a month names the month once; one across two names both', () => {
    const heading = (on: string): string => shown('week', on).heading.replaceAll('\u00a0', ' ');
    expect(heading('2026-12-09')).toBe('Vecka 50, 7–13 december 2026');
    expect(heading('2026-12-01')).toBe('Vecka 49, 30 november–6 december 2026');
  });

  test('knows of a month that has something only in the days beside it', () => {
    expect(shown('month', '2026-11-10', ['2026-12-03']).isBare).toBe(true);
    expect(shown('month', '2026-11-10', ['2026-12-03']).isEmpty).toBe(false);
    expect(shown('month', '2026-11-10', ['2026-11-27']).isBare).toBe(false);
  });
});
