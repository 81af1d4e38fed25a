import { isLate } from '@fristvakt/reminders';
import type { Pulse } from '@fristvakt/reminders';

/** The line that is told. */
export function alarmText(pulse: Pulse): string {
  const { sweptAt, ageSeconds, reminderLag, mailLag, forged } = pulse;
  if (sweptAt === null) {
    return forged > 0
      ? `ALARM: ${String(forged)} heartbeats, none of them signed by this installation`
      : 'ALARM: reminders have never been looked through; no worker runs';
  }
  const lags = `the oldest reminder waits ${String(reminderLag)} s, the oldest mail ${String(mailLag)} s`;
  return isLate(pulse)
    ? `ALARM: reminders have stood still since ${sweptAt} (${String(ageSeconds)} s); ${lags}`
    : `reminders are going: looked through ${String(ageSeconds)} s ago; ${lags}`;
}
