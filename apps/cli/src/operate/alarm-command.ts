import { Heartbeats, isLate } from '@fristvakt/reminders';
import type { Pulse } from '@fristvakt/reminders';
import { readArguments } from '../arguments';
import { answer } from '../command';
import type { Command } from '../command';
import { withProgram } from './program';
import { noWords } from './words';

/** Whether reminders are going, for whatever watches from outside. */
export const alarmCommand: Command = {
  summary: 'whether reminders are going: exit 1 and a line if they are not',
  help: `Usage: fristvakt alarm

Tells in one line when a worker last looked through all reminders; exit 1 where that is more than three minutes ago, where
one that is due has waited longer, or where no such trace is this installation's own. For cron: docs/operation.md.
`,
  async run(words) {
    noWords('alarm', readArguments(words, {}));
    const pulse = await withProgram(async (get) => get(Heartbeats).pulse());
    return answer(`${alarmText(pulse)}\n`, isLate(pulse) ? 1 : 0);
  },
};

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
