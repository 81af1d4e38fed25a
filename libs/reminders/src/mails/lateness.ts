/** Less than this is the ordinary pace of a sweep and of a queue. */
const WORTH_TELLING = 15 * 60;
const HOUR = 3_600;
const DAY = 24 * HOUR;

const UNITS = {
  sv: { minutes: ['minut', 'minuter'], hours: ['timme', 'timmar'], days: ['dygn', 'dygn'] },
  en: { minutes: ['minute', 'minutes'], hours: ['hour', 'hours'], days: ['day', 'days'] },
} as const;

/** How late something was sent, in words; null where it was in time. Rounded down: never more than it was. */
export function lateness(seconds: number, language: keyof typeof UNITS): string | null {
  if (seconds < WORTH_TELLING) return null;
  const units = UNITS[language];
  if (seconds < HOUR) return counted(seconds / 60, units.minutes);
  return seconds < 2 * DAY ? counted(seconds / HOUR, units.hours) : counted(seconds / DAY, units.days);
}

function counted(amount: number, [one, other]: readonly [string, string]): string {
  const whole = Math.floor(amount);
  return `${String(whole)}\u00a0${whole === 1 ? one : other}`;
}
