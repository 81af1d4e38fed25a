import { readArguments } from '../arguments';
import { answer } from '../command';
import type { Command } from '../command';
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
    const { Heartbeats, alarmText, isLate, withProgram } = await import('./door.js');
    const pulse = await withProgram(async (get) => get(Heartbeats).pulse());
    return answer(`${alarmText(pulse)}\n`, isLate(pulse) ? 1 : 0);
  },
};
