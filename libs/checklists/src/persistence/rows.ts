import { ChecklistItemRow } from './checklist-item.entity';
import { ChecklistRebaseRow } from './checklist-rebase.entity';
import { ChecklistRow } from './checklist.entity';
import { MatterClosingRow } from './matter-closing.entity';
import { OwnTemplateVersionRow } from './own-template-version.entity';
import { OwnTemplateRow } from './own-template.entity';
import { RecurringControlRow } from './recurring-control.entity';

/** Every table of this feature. */
export const CHECKLIST_ROWS = [
  ...[ChecklistRow, ChecklistItemRow, MatterClosingRow],
  ...[OwnTemplateRow, OwnTemplateVersionRow, RecurringControlRow, ChecklistRebaseRow],
];
