import { LADDER_IDS } from '@fristvakt/practice';
import { ownDays, usualDays } from '@fristvakt/reminders';
import type { AbsenceListed, NoticeListed, ReminderSettings } from '@fristvakt/reminders';
import type { AbsenceResponse, NoticeResponse, ReminderSettingsResponse } from './notice.response';

/** Something somebody was told, as a program reads it. */
export const noticeOf = (notice: NoticeListed): NoticeResponse => {
  const { id, kind, at, because, deadline, told, week, readAt, acknowledgedAt } = notice;
  return {
    ...{ id, kind, at, because, deadlineId: deadline?.id ?? null, dueNow: deadline?.due ?? null },
    ...{
      dueOn: textOf(told['dueOn']),
      slot: textOf(told['slot']),
      lateSeconds: Number(told['lateSeconds'] ?? 0),
    },
    ...{ week, readAt, acknowledgedAt },
  };
};

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const absenceOf = ({ id, memberId, from, until, standInId }: AbsenceListed): AbsenceResponse => ({
  ...{ id, memberId, from, until, standInId },
});

export const settingsShown = (settings: ReminderSettings): ReminderSettingsResponse => {
  const { zone, sendAt, digest, version } = settings;
  const ladders = LADDER_IDS.map((ladder) => ({
    ...{ ladder, days: ownDays(settings, ladder), usualDays: usualDays(ladder) },
  }));
  return { zone, sendAt, digest, ladders, version };
};
