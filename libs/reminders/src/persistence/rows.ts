import { AbsenceRow } from './absence.entity';
import { DeadlineProtocolRow } from './deadline-protocol.entity';
import { HeartbeatRow } from './heartbeat.entity';
import { MailRow } from './mail.entity';
import { NoticePreferenceRow } from './notice-preference.entity';
import { NoticeRow } from './notice.entity';
import { ReminderSettingRow } from './reminder-setting.entity';
import { ReminderRow } from './reminder.entity';

/** Every table of this feature. */
export const REMINDER_ROWS = [
  AbsenceRow,
  DeadlineProtocolRow,
  HeartbeatRow,
  MailRow,
  NoticePreferenceRow,
  NoticeRow,
  ReminderSettingRow,
  ReminderRow,
];
