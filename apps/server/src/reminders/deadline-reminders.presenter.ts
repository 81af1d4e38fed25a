import type { PlainDate } from '@fristvakt/calendar';
import type { ReminderShown } from '@fristvakt/reminders';
import type { Language } from '@fristvakt/wording';
import { reminderLine } from './proof.presenter';
import type { ReminderLine } from './proof.presenter';

/** The reminders of one deadline as its page tells them. */
export interface DeadlineReminders {
  /** For the day it has now, in the order in which they are due. */
  readonly lines: readonly (ReminderLine & { readonly isQuiet: boolean })[];
  /** For another day that it had. */
  readonly earlier: readonly (ReminderLine & { readonly isQuiet: boolean })[];
  /** Whether the reader was sent one that they have not acknowledged. */
  readonly mayAcknowledge: boolean;
  /** All of them with filters and files, for who may see those; null for others. */
  readonly href: string | null;
}

export function deadlineReminders(
  rows: readonly ReminderShown[],
  reader: {
    readonly today: PlainDate;
    readonly lang: Language;
    readonly membership: string;
    readonly mayAnswer: boolean;
    readonly href: string | null;
  },
): DeadlineReminders {
  const { membership, mayAnswer, href } = reader;
  const keyNow = rows.findLast(({ state }) => state !== 'cancelled')?.dueKey ?? rows.at(-1)?.dueKey;
  const shown = (row: ReminderShown): ReminderLine & { readonly isQuiet: boolean } => ({
    ...reminderLine(row, { ...reader, mayOpen: true }),
    isQuiet: row.state === 'cancelled' || row.state === 'overtaken',
  });
  const isOpen = ({ receivers }: ReminderShown): boolean =>
    receivers.some(({ memberId, acknowledgedAt }) => memberId === membership && acknowledgedAt === null);
  return {
    lines: rows.filter(({ dueKey }) => dueKey === keyNow).map(shown),
    earlier: rows.filter(({ dueKey }) => dueKey !== keyNow).map(shown),
    mayAcknowledge: mayAnswer && rows.some(isOpen),
    href,
  };
}
