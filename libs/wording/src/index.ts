export type { Language } from './language';
export { capital, distance, fullDate, longDate, shortDate, weekdayName } from './dates';
export { actorName, factSentence, kronor, whenText } from './facts';
export {
  certaintyText,
  deadlineTitle,
  decisionName,
  dueText,
  isAction,
  partyText,
  statusText,
} from './deadlines';
export type { Titled } from './deadlines';
export { stepSentence } from './steps';
export type { Lookup } from './steps';
export { FIELD_NAMES, becauseSentence, fieldValue, mayOperateText, statusName } from './states';
export { missingSentence, problemSentence } from './problems';
export { CERTAINTY, MATTER_NAMES, PROVIDER_NAMES, REMEDY_NAMES, REMEDY_REASONS, SETTLED_BY } from './lexicon';
