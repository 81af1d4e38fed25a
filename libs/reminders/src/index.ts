export { REMINDER_ROWS } from './persistence/rows';
export { RemindersModule } from './reminders.module';
export { FindLost } from './worker/find-lost';
export { ReminderWorker } from './worker/reminder-worker';
export type { WorkerPace } from './worker/reminder-worker';
export { ReminderWorkerModule } from './worker/reminder-worker.module';
export { Heartbeats, isBehind, isLate } from './worker/heartbeats';
export type { Pulse } from './worker/heartbeats';
export { Round } from './worker/round';
export type { RoundDone } from './worker/round';
export { lateness } from './mails/lateness';
export { ReminderListeners } from './sweep/reminder-listeners';
export type { ReminderListener } from './sweep/reminder-listeners';
export { MailNotices } from './mails/mail-notices';
export { mailSendingOf } from './mails/mail-sending';
export { PassOn } from './mails/pass-on';
export { SendMail } from './mails/send-mail';
export { SettleMail } from './mails/settle-mail';
export { TellAdministrators } from './mails/tell-administrators';
export { TakeMail } from './mails/take-mail';
export { WriteMail } from './mails/write-mail';
export { MakeDigests } from './sweep/make-digests';
export { Sweep } from './sweep/sweep';
export type { Receiver } from './sweep/receivers';
export type { ToldDeadline } from './told-deadline';
export { AnswerNotices } from './inbox/answer-notices';
export { NOTICE_STATES, OwnNotices } from './inbox/own-notices.query';
export type { NoticeListed, NoticeState } from './inbox/own-notices.query';
export { UnreadNotices } from './inbox/unread-notices.query';
export { Absences } from './people/absences.query';
export type { AbsenceListed } from './people/absences.query';
export { EnterAbsence } from './people/enter-absence';
export { OwnPreferences } from './people/own-preferences';
export type { NoticePreferences } from './people/own-preferences';
export { RemoveAbsence } from './people/remove-absence';
export { REMINDER_STATES, ReminderProof } from './proof/reminder-proof.query';
export type {
  MailAmiss,
  MailShown,
  ReceiverShown,
  ReminderShown,
  ReminderState,
} from './proof/reminder-proof.query';
export type { ProtocolChange, ProtocolMail, ProtocolReminder } from './protocol/protocol';
export { ProtocolKeeper } from './protocol/protocol-keeper';
export { ProtocolKeeperModule } from './protocol/protocol-keeper.module';
export { Protocols } from './protocol/protocols.query';
export type { ProtocolOpened, ProtocolSeal } from './protocol/protocols.query';
export { ChangeSettings } from './settings/change-settings';
export { OwnSettings } from './settings/own-settings.query';
export { ownDays, ownLadder, usualDays } from './settings/reminder-settings';
export type { ReminderSettings } from './settings/reminder-settings';
export { MOST_DAYS, SimulateReminders } from './simulation/simulate-reminders.query';
export type { ReminderSimulated, Simulation } from './simulation/simulate-reminders.query';
