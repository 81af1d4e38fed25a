import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { ACCOUNT_ROWS, AccountsModule } from '@fristvakt/accounts';
import { AUDIT_ROWS, AuditModule } from '@fristvakt/audit';
import { CALENDAR_FEED_ROWS, CalendarFeedModule } from '@fristvakt/calendar-feed';
import { DEADLINE_ROWS, DeadlinesModule } from '@fristvakt/deadlines';
import { EVIDENCE_ROWS, EvidenceModule } from '@fristvakt/evidence';
import { CHECKLIST_ROWS, ChecklistsModule } from '@fristvakt/checklists';
import { LICENCE_ROWS, LicencesModule } from '@fristvakt/licences';
import type { Keys } from '@fristvakt/operation';
import { PlatformModule } from '@fristvakt/platform';
import type { FileSettings, Server } from '@fristvakt/platform';
import { PRIVILEGED_NOTE_ROWS } from '@fristvakt/privileged-notes';
import { PROVIDER_ROWS, ProvidersModule } from '@fristvakt/providers';
import { REMINDER_ROWS, RemindersModule } from '@fristvakt/reminders';
import { WEBHOOK_ROWS, WebhooksModule } from '@fristvakt/webhooks';

const ROWS = [
  ...[...ACCOUNT_ROWS, ...AUDIT_ROWS, ...PROVIDER_ROWS],
  ...[...DEADLINE_ROWS, ...LICENCE_ROWS, ...PRIVILEGED_NOTE_ROWS, ...CHECKLIST_ROWS],
  ...[...EVIDENCE_ROWS, ...REMINDER_ROWS, ...CALENDAR_FEED_ROWS, ...WEBHOOK_ROWS],
];

/** The features as the command line uses them: nothing that waits for a clock, and no more connections than needed. */
@Module({})
export class OperateModule {
  static with(
    settings: Keys & { readonly server: Server; readonly publicUrl: string; readonly files: FileSettings },
  ): DynamicModule {
    const { publicUrl, files, ...platform } = settings;
    return {
      module: OperateModule,
      imports: [
        PlatformModule.with({ ...platform, entities: ROWS, poolSize: 4 }),
        AccountsModule.with({ publicUrl }),
        EvidenceModule.with(files),
        // What is recorded here plans its reminders and is told like anything else; a worker sends them.
        RemindersModule.with({ mail: null, publicUrl }),
        WebhooksModule.with({ publicUrl }),
        ...[
          AuditModule,
          ProvidersModule,
          DeadlinesModule,
          LicencesModule,
          ChecklistsModule,
          CalendarFeedModule,
        ],
      ],
    };
  }
}
