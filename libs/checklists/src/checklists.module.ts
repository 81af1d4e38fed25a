import { Module } from '@nestjs/common';
import { AuditModule } from '@fristvakt/audit';
import { LicencesModule } from '@fristvakt/licences';
import { TEMPLATES } from '@fristvakt/practice';
import { ProvidersModule } from '@fristvakt/providers';
import { ApproveItem } from './approve-item';
import { ChecklistRows } from './checklist-rows';
import { ChecklistQuery } from './checklist.query';
import { OpenItems } from './closing/open-items';
import { RecordMatterFact } from './closing/record-matter-fact';
import { MatterChecklistsQuery } from './matter-checklists.query';
import { SettleItem } from './settle-item';
import { Templates } from './templates';

const USE_CASES = [
  ...[ApproveItem, ChecklistQuery, SettleItem],
  ...[MatterChecklistsQuery, OpenItems, RecordMatterFact],
];

/** Lists of what to do, as facts, periods and people call for them, and what people did. */
@Module({
  imports: [AuditModule, LicencesModule, ProvidersModule],
  providers: [
    ...[...USE_CASES, ChecklistRows],
    { provide: Templates, useFactory: () => new Templates(TEMPLATES) },
  ],
  exports: [...USE_CASES, Templates],
})
export class ChecklistsModule {}
