export type { Language } from './language';
export { capital, distance, fullDate, longDate, roughDate, shortDate, weekdayName } from './dates';
export { actorName, circleRoleName, dayOrRough, factSentence, kronor, servedText, whenText } from './facts';
export { certaintyText, deadlineTitle, decisionName, dueText, partyText, statusText } from './deadlines';
export type { Titled } from './deadlines';
export { titledOf } from './titled';
export { DEADLINE_KINDS } from './deadline-kinds';
export { arguableReadings, readingsText } from './readings';
export { courtReceipt, managerReceipt, wordingName, wordingOf } from './receipt';
export type { Receipt, ReceiptPart } from './receipt';
export { stepSentence } from './steps';
export type { Lookup } from './steps';
export { deadlineChangeText, matterChangeText, matterName, matterStatusText } from './changes';
export { addresseeText } from './remedies';
export { FIELD_NAMES, becauseSentence, fieldValue, mayOperateText, statusName } from './states';
export { faultSentence, futureSentence } from './faults';
export { missingSentence, problemSentence } from './problems';
export {
  CERTAINTY,
  CIRCLE_ROLE_NAMES,
  MATTER_NAMES,
  PROVIDER_NAMES,
  REMEDY_NAMES,
  REMEDY_REASONS,
  SERVICE_NAMES,
  SETTLED_BY,
} from './lexicon';
