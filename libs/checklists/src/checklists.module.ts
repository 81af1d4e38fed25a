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
import { ChangeControl } from './controls/change-control';
import { ControlQuery } from './controls/control.query';
import { OpenPeriods } from './controls/open-periods';
import { StartControl } from './controls/start-control';
import { ItemSheetQuery } from './item-sheet.query';
import { MatterChecklistsQuery } from './matter-checklists.query';
import { OpenChecklist } from './open-checklist';
import { OwnTemplateQuery } from './own/own-template.query';
import { RetireOwnTemplate } from './own/retire-own-template';
import { SaveOwnTemplate } from './own/save-own-template';
import { DifferenceQuery } from './rebase/difference.query';
import { RebaseChecklist } from './rebase/rebase-checklist';
import { SettleItem } from './settle-item';
import { Templates } from './templates';

const USE_CASES = [
  ...[ApproveItem, ChecklistQuery, ItemSheetQuery, SettleItem],
  ...[MatterChecklistsQuery, OpenChecklist, OpenItems, RecordMatterFact],
  ...[OwnTemplateQuery, RetireOwnTemplate, SaveOwnTemplate],
  ...[DifferenceQuery, RebaseChecklist],
  ...[ChangeControl, ControlQuery, OpenPeriods, StartControl],
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
