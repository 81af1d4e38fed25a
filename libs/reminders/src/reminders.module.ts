import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AuditModule } from '@fristvakt/audit';
import { DeadlinesModule } from '@fristvakt/deadlines';
import type { MailSettings } from '@fristvakt/platform';
import { ProvidersModule } from '@fristvakt/providers';
import { AnswerNotices } from './inbox/answer-notices';
import { OwnNotices } from './inbox/own-notices.query';
import { UnreadNotices } from './inbox/unread-notices.query';
import { MailNotices } from './mails/mail-notices';
import { MAIL_SENDING, mailSendingOf } from './mails/mail-sending';
import { PassOn } from './mails/pass-on';
import { SendMail } from './mails/send-mail';
import { SettleMail } from './mails/settle-mail';
import { TakeMail } from './mails/take-mail';
import { TellAdministrators } from './mails/tell-administrators';
import { WriteMail } from './mails/write-mail';
import { Absences } from './people/absences.query';
import { EnterAbsence } from './people/enter-absence';
import { OwnPreferences } from './people/own-preferences';
import { RemoveAbsence } from './people/remove-absence';
import { PlanProvider } from './planning/plan-provider';
import { ReminderRows } from './planning/reminder-rows';
import { ReminderProof } from './proof/reminder-proof.query';
import { Protocols } from './protocol/protocols.query';
import { SealProtocol } from './protocol/seal-protocol';
import { ChangeSettings } from './settings/change-settings';
import { OwnSettings } from './settings/own-settings.query';
import { SimulateReminders } from './simulation/simulate-reminders.query';
import { MakeDigests } from './sweep/make-digests';
import { ReminderListeners } from './sweep/reminder-listeners';
import { Sweep } from './sweep/sweep';
import { FindLost } from './worker/find-lost';
import { Heartbeats } from './worker/heartbeats';
import { ReminderMetrics } from './worker/reminder-metrics';
import { Round } from './worker/round';

const USE_CASES = [
  ...[
    PlanProvider,
    Sweep,
    MakeDigests,
    SendMail,
    TakeMail,
    SettleMail,
    WriteMail,
    TellAdministrators,
    PassOn,
    FindLost,
    Heartbeats,
    Round,
    ReminderListeners,
  ],
  ...[OwnNotices, UnreadNotices, AnswerNotices, OwnPreferences, Absences, EnterAbsence, RemoveAbsence],
  ...[OwnSettings, ChangeSettings, ReminderProof, SimulateReminders, Protocols, SealProtocol],
];

/** People are reminded in time, and it can be shown. */
@Global()
@Module({})
export class RemindersModule {
  static with({
    mail,
    publicUrl,
  }: {
    readonly mail: MailSettings | null;
    readonly publicUrl: string;
  }): DynamicModule {
    return {
      module: RemindersModule,
      imports: [AuditModule, ProvidersModule, DeadlinesModule],
      providers: [
        { provide: MAIL_SENDING, useFactory: () => mailSendingOf(mail, publicUrl) },
        ...[ReminderRows, ReminderMetrics, MailNotices],
        ...USE_CASES,
      ],
      exports: [...USE_CASES, MAIL_SENDING],
    };
  }
}
