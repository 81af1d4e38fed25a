export { checklistsCalledFor, versionMark } from './called-for';
export type { CalledFor, Known, ListedItem, Pinned, Story } from './called-for';
export { rebased } from './rebase';
export type { Rebased } from './rebase';
export type { ChecklistItem, ChecklistTemplate, Condition, ItemRole, Rhythm } from './template';
export { TEMPLATES } from './templates';
