export { checklistsCalledFor, versionMark } from './called-for';
export type { CalledFor, Known, ListedItem, Story } from './called-for';
export type { ChecklistItem, ChecklistTemplate } from './template';
export { TEMPLATES } from './templates';
