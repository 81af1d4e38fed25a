import { dayNumberOf } from './plain-date';

/**
 * Easter Day of a year, as days since 1970-01-01: the Sunday after the full moon that falls on or next after 21 March
 * (lag 1989:253 2 §), reckoned by the Gregorian church calendar (the anonymous algorithm of 1876).
 */
export function easterDayNumber(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearInCentury = year % 100;
  const leapCorrection = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCorrection - moonCorrection + 15) % 30;
  const sundayOffset =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearInCentury / 4) - epact - (yearInCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sundayOffset) / 451);
  const sinceMarch = epact + sundayOffset - 7 * late + 114;
  return dayNumberOf(year, Math.floor(sinceMarch / 31), (sinceMarch % 31) + 1);
}
