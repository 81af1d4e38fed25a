import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { ACCOUNT_ROWS } from '@fristvakt/accounts';
import { AUDIT_ROWS } from '@fristvakt/audit';
import { CHECKLIST_ROWS } from '@fristvakt/checklists';
import { DEADLINE_ROWS } from '@fristvakt/deadlines';
import { EVIDENCE_ROWS } from '@fristvakt/evidence';
import { LICENCE_ROWS } from '@fristvakt/licences';
import type { Keys } from '@fristvakt/operation';
import { PlatformModule } from '@fristvakt/platform';
import type { Config, Server } from '@fristvakt/platform';
import { PRIVILEGED_NOTE_ROWS } from '@fristvakt/privileged-notes';
import { PROVIDER_ROWS } from '@fristvakt/providers';
import { REMINDER_ROWS, ReminderWorkerModule, RemindersModule } from '@fristvakt/reminders';
import { WEBHOOK_ROWS, WebhookWorkerModule, WebhooksModule } from '@fristvakt/webhooks';

/** The tables of reminders and webhooks, and those that their foreign keys lead to. */
const ROWS = [
  ...[...ACCOUNT_ROWS, ...AUDIT_ROWS, ...PROVIDER_ROWS],
  ...[...DEADLINE_ROWS, ...LICENCE_ROWS, ...PRIVILEGED_NOTE_ROWS, ...CHECKLIST_ROWS],
  ...[...EVIDENCE_ROWS, ...REMINDER_ROWS, ...WEBHOOK_ROWS],
];

/** What is due and queued, and nothing else: no pages, no API. */
@Module({})
export class WorkerModule {
  static with({ config, server, keys }: { config: Config; server: Server; keys: Keys }): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.with({ ...keys, server, entities: ROWS, poolSize: config.poolSize }),
        RemindersModule.with(config),
        ReminderWorkerModule,
        WebhooksModule.with(config),
        WebhookWorkerModule,
      ],
    };
  }
}
