export { REMINDER_ROWS } from './persistence/rows';
export { RemindersModule } from './reminders.module';
export { ReminderWorkerModule } from './worker/reminder-worker.module';
export { Heartbeats, LATE_AFTER, isLate } from './worker/heartbeats';
export type { Pulse } from './worker/heartbeats';
export { Round } from './worker/round';
export type { RoundDone } from './worker/round';
export { SendMail } from './mails/send-mail';
export { Sweep } from './sweep/sweep';
