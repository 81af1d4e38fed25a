import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ACCOUNT_ROWS, AccountsModule } from '@fristvakt/accounts';
import type { Effort } from '@fristvakt/accounts';
import { ACTION_PLAN_ROWS } from '@fristvakt/action-plans';
import { AUDIT_ROWS, AuditKeeperModule, AuditModule } from '@fristvakt/audit';
import { CALENDAR_FEED_ROWS } from '@fristvakt/calendar-feed';
import { CHECKLIST_ROWS, ChecklistsModule } from '@fristvakt/checklists';
import { DEADLINE_ROWS, DeadlinesModule } from '@fristvakt/deadlines';
import { INTAKE_ROWS, LetterKeeperModule } from '@fristvakt/intake';
import { EVIDENCE_ROWS, EvidenceKeeperModule, EvidenceModule } from '@fristvakt/evidence';
import { DOCUMENT_ROWS } from '@fristvakt/documents';
import { LICENCE_ROWS } from '@fristvakt/licences';
import { PlatformModule } from '@fristvakt/platform';
import type { Clock, Config, Server } from '@fristvakt/platform';
import { PRIVILEGED_NOTE_ROWS } from '@fristvakt/privileged-notes';
import { PROVIDER_ROWS, ProvidersModule } from '@fristvakt/providers';
import {
  ProtocolKeeperModule,
  REMINDER_ROWS,
  ReminderWorkerModule,
  RemindersModule,
} from '@fristvakt/reminders';
import { WEBHOOK_ROWS, WebhookWorkerModule, WebhooksModule } from '@fristvakt/webhooks';
import type { SendingOverrides } from '@fristvakt/webhooks';
import { AccountsApiModule } from './accounts/accounts-api.module';
import { AuthenticationGuard } from './accounts/authentication.guard';
import { ActionPlansApiModule } from './action-plans/action-plans-api.module';
import { AppealsApiModule } from './appeals/appeals-api.module';
import { AuditApiModule } from './audit/audit-api.module';
import { BranchPagesModule } from './branch/branch-pages.module';
import { BundleModule } from './bundle/bundle.module';
import { CalendarFeedApiModule } from './calendar-feed/calendar-feed-api.module';
import { ChecklistsApiModule } from './checklists/checklists-api.module';
import { DayKeeper } from './day/day-keeper';
import { DeskModule } from './desk/desk.module';
import { DocsModule } from './docs/docs.module';
import { DeadlinesPagesModule } from './deadlines/deadlines-pages.module';
import { DeadlinesController } from './deadlines/deadlines.api.controller';
import { LawReviewsController } from './deadlines/law-reviews.api.controller';
import { EvidenceApiModule } from './evidence/evidence-api.module';
import { InspectionsApiModule } from './inspections/inspections-api.module';
import { IntakeApiModule } from './intake/intake-api.module';
import { LawPagesModule } from './law/law-pages.module';
import { RulesController } from './law/rules.api.controller';
import { LettersApiModule } from './letters/letters-api.module';
import { LicencesApiModule } from './licences/licences-api.module';
import { MattersPagesModule } from './matters/matters-pages.module';
import { PrivilegedNotesApiModule } from './privileged-notes/privileged-notes-api.module';
import { CaseFilesController } from './providers/case-files.api.controller';
import { FactsController } from './providers/facts.api.controller';
import { MattersController } from './providers/matters.api.controller';
import { LoadDemo } from './demo/load-demo';
import { ProviderPagesModule } from './providers/provider-pages.module';
import { ProvidersController } from './providers/providers.api.controller';
import { RemindersApiModule } from './reminders/reminders-api.module';
import { SearchPagesModule } from './search/search-pages.module';
import { RecordPagesModule } from './record/record-pages.module';
import { SystemController } from './system/system.controller';
import { QueueState } from './system/queue-state';
import { WorkState } from './system/work-state';
import { AccessGuard } from './wire/access.guard';
import { APP_CONFIG } from './wire/app-config';
import { WebhooksApiModule } from './webhooks/webhooks-api.module';
import { IdempotencyModule } from './wire/idempotency/idempotency.module';
import { PageErrors } from './pages/page-errors';
import { PagesModule } from './pages/pages.module';
import { validationPipe } from './wire/validation.pipe';

/** Every table of every feature. Foreign keys name each other's tables, so they come together. */
const ALL_ROWS = [
  ...[...ACCOUNT_ROWS, ...AUDIT_ROWS, ...PROVIDER_ROWS],
  ...[...DEADLINE_ROWS, ...LICENCE_ROWS, ...PRIVILEGED_NOTE_ROWS, ...CHECKLIST_ROWS],
  ...[...ACTION_PLAN_ROWS, ...INTAKE_ROWS, ...EVIDENCE_ROWS, ...DOCUMENT_ROWS, ...REMINDER_ROWS],
  ...CALENDAR_FEED_ROWS,
  ...WEBHOOK_ROWS,
];

export interface AppSettings {
  readonly config: Config;
  readonly server: Server;
  readonly secretKey: Buffer;
  readonly privilegedKey: Buffer;
  readonly clock?: Clock;
  /** What passwords cost; given by tests only. */
  readonly effort?: Effort;
  /** How webhooks leave; given by tests only. */
  readonly webhooks?: SendingOverrides;
}

/** The whole program: features, and the API on top of them. */
@Module({})
export class AppModule {
  static with(settings: AppSettings): DynamicModule {
    const { config, server, secretKey, privilegedKey, clock, effort, webhooks } = settings;
    return {
      module: AppModule,
      global: true,
      exports: [APP_CONFIG],
      imports: [
        PlatformModule.with({
          ...{ server, secretKey, privilegedKey, entities: ALL_ROWS, poolSize: config.poolSize },
          ...(clock === undefined ? {} : { clock }),
        }),
        AccountsModule.with({ publicUrl: config.publicUrl, ...(effort === undefined ? {} : { effort }) }),
        ...[AccountsApiModule, AuditModule, ProvidersModule, DeadlinesModule, ChecklistsModule],
        EvidenceModule.with(config.files),
        RemindersModule.with(config),
        WebhooksModule.with({
          publicUrl: config.publicUrl,
          ...(webhooks === undefined ? {} : { sending: webhooks }),
        }),
        ...(config.worker ? [ReminderWorkerModule, WebhookWorkerModule] : []),
        ...[LicencesApiModule, InspectionsApiModule, AppealsApiModule, PrivilegedNotesApiModule],
        ...[
          AuditApiModule,
          AuditKeeperModule,
          BundleModule,
          CalendarFeedApiModule,
          ChecklistsApiModule,
          ActionPlansApiModule,
          BranchPagesModule,
          LettersApiModule,
          DocsModule,
          EvidenceApiModule,
          EvidenceKeeperModule,
          IdempotencyModule,
          IntakeApiModule,
          LetterKeeperModule,
          PagesModule,
          ProtocolKeeperModule,
          RemindersApiModule,
          RecordPagesModule,
          DeskModule,
          WebhooksApiModule,
        ],
        ...[MattersPagesModule, DeadlinesPagesModule, LawPagesModule, SearchPagesModule, ProviderPagesModule],
      ],
      controllers: [
        ...[ProvidersController, MattersController, FactsController, CaseFilesController],
        ...[DeadlinesController, LawReviewsController, RulesController, SystemController],
      ],
      providers: [
        { provide: APP_CONFIG, useValue: config },
        ...[DayKeeper, WorkState, QueueState, LoadDemo],
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useExisting: PageErrors },
      ],
    };
  }
}
