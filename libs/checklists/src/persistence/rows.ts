import { ChecklistItemRow } from './checklist-item.entity';
import { ChecklistRow } from './checklist.entity';

/** Every table of this feature. */
export const CHECKLIST_ROWS = [ChecklistRow, ChecklistItemRow];
