export { ApproveItem } from './approve-item';
export { ChecklistQuery } from './checklist.query';
export type { ChecklistFound, ChecklistItemFound, ChecklistListed } from './checklist.query';
export { ChecklistsModule } from './checklists.module';
export { CHECKLIST_ROWS } from './persistence/rows';
export { ITEM_STATES, SettleItem } from './settle-item';
export type { ItemState } from './settle-item';
