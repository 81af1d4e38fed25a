import { Module } from '@nestjs/common';
import { AuditModule } from '@fristvakt/audit';
import { ProvidersModule } from '@fristvakt/providers';
import { ApproveItem } from './approve-item';
import { ChecklistRows } from './checklist-rows';
import { ChecklistQuery } from './checklist.query';
import { SettleItem } from './settle-item';

const USE_CASES = [ApproveItem, ChecklistQuery, SettleItem];

/** Lists of what to do, as facts call for them, and what people did. */
@Module({
  imports: [AuditModule, ProvidersModule],
  providers: [...USE_CASES, ChecklistRows],
  exports: USE_CASES,
})
export class ChecklistsModule {}
