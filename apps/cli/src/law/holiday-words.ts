import type { NonWorkingDayRule } from '@fristvakt/calendar';

const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** When in the year the day falls, in Swedish. */
export function fallsOn({ day }: NonWorkingDayRule): string {
  switch (day.kind) {
    case 'fixed':
      return `den ${String(day.day)} ${MONTHS[day.month - 1] ?? ''}`;
    case 'easter':
      return easterText(day.offset);
    case 'weekday-from':
      return `${WEEKDAYS[day.weekday - 1] ?? ''} tidigast den ${String(day.day)} ${MONTHS[day.month - 1] ?? ''}`;
    case 'every':
      return `varje ${WEEKDAYS[day.weekday - 1] ?? ''}`;
  }
}

function easterText(offset: number): string {
  if (offset === 0) return 'påskdagen';
  const days = `${String(Math.abs(offset))} ${Math.abs(offset) === 1 ? 'dag' : 'dagar'}`;
  return offset > 0 ? `${days} efter påskdagen` : `${days} före påskdagen`;
}

/** From when to when the day has been one on which nothing need be done. */
export function holidayValidity({ from, to }: NonWorkingDayRule): string {
  const began = from === null ? 'sedan äldre tid' : `fr.o.m. ${from}`;
  return to === null ? began : `${began} t.o.m. ${to}`;
}
