import { Database, Failpoints, Queue, SecretBox } from '@fristvakt/platform';
import type { MailSettings, Clock, PreparedReads } from '@fristvakt/platform';
import {
  FindLost,
  Heartbeats,
  MailNotices,
  PassOn,
  MakeDigests,
  ReminderListeners,
  Round,
  SendMail,
  SettleMail,
  Sweep,
  TakeMail,
  WriteMail,
  mailSendingOf,
} from '@fristvakt/reminders';
import type { DataSource } from 'typeorm';

export interface SenderSettings {
  readonly dataSource: DataSource;
  readonly statements: PreparedReads;
  readonly clock: Clock;
  readonly mail: MailSettings | null;
  /** 32 bytes. */
  readonly secretKey: Buffer;
  readonly failpoints?: Failpoints;
}

/** What sends reminders, as the program has it, put together by hand: there at once, without the rest of the program. */
export function senderOn({
  dataSource,
  statements,
  clock,
  mail,
  secretKey,
  failpoints = new Failpoints(),
}: SenderSettings): { readonly round: Round; readonly mails: SendMail } {
  const [database, queue] = [new Database(dataSource), new Queue()];
  const sending = mailSendingOf(mail, 'http://localhost:3000');
  const mailing = new MailNotices(clock, queue, sending);
  const sweep = new Sweep(database, clock, mailing, new ReminderListeners(), failpoints);
  const heartbeats = new Heartbeats(database, new SecretBox(secretKey), queue);
  return {
    round: new Round(
      sweep,
      new MakeDigests(database, clock, mailing),
      new FindLost(database, clock, queue),
      heartbeats,
    ),
    mails: new SendMail(
      new TakeMail(statements, clock, sending),
      new WriteMail(clock, sending),
      new PassOn(database, clock, mailing),
      new SettleMail(database, statements, clock, queue),
      failpoints,
    ),
  };
}
