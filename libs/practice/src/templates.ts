import type { ChecklistTemplate } from './template';
import { CIRCLE_CHANGE } from './templates/circle-change';
import { FURTHER } from './templates/further';
import { INSPECTION_RESPONSE } from './templates/inspection-response';
import { LEX_SARAH } from './templates/lex-sarah';
import { NEW_LICENCE } from './templates/new-licence';
import { REVOCATION_APPEAL } from './templates/revocation-appeal';
import { SELF_INSPECTIONS } from './templates/self-inspection';

/** Every list there is, as data. */
export const TEMPLATES: readonly ChecklistTemplate[] = [
  ...[NEW_LICENCE, CIRCLE_CHANGE, INSPECTION_RESPONSE, LEX_SARAH, REVOCATION_APPEAL],
  ...SELF_INSPECTIONS,
  ...FURTHER,
];
