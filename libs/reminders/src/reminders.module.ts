import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AuditModule } from '@fristvakt/audit';
import { DeadlinesModule } from '@fristvakt/deadlines';
import type { MailSettings } from '@fristvakt/platform';
import { ProvidersModule } from '@fristvakt/providers';
import { MAIL_SENDING, mailSendingOf } from './mails/mail-sending';
import { SendMail } from './mails/send-mail';
import { SettleMail } from './mails/settle-mail';
import { TakeMail } from './mails/take-mail';
import { WriteMail } from './mails/write-mail';
import { PlanProvider } from './planning/plan-provider';
import { ReminderRows } from './planning/reminder-rows';
import { MakeDigests } from './sweep/make-digests';
import { Sweep } from './sweep/sweep';
import { FindLost } from './worker/find-lost';
import { Heartbeats } from './worker/heartbeats';
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
    FindLost,
    Heartbeats,
    Round,
  ],
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
        ReminderRows,
        ...USE_CASES,
      ],
      exports: [...USE_CASES, MAIL_SENDING],
    };
  }
}
