export { checklistsCalledFor } from './called-for';
export type { CalledFor, Known, ListedItem, Story } from './called-for';
export { rebased } from './rebase';
export type { Rebased } from './rebase';
export type { ChecklistItem, ChecklistTemplate, Condition, Rhythm } from './template';
export { TEMPLATES } from './templates';
