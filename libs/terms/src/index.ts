export { evaluate, ruleOf } from './evaluate';
export type { Evaluation, Question } from './evaluate';
export { reckonTerm } from './reckon';
export type { Reckoning } from './reckon';
export { holdsOn, versionName } from './version';
export type { Step, StepInput, StepOp } from './step';
export type {
  Catalogue,
  Cite,
  Confidence,
  Count,
  DecisionClass,
  EffectProvision,
  FeeProvision,
  ForumProvision,
  LeaveProvision,
  Provenance,
  ProviderKind,
  Rule,
  RuleVersion,
  StartsOn,
  Validity,
  Words,
  WorkedExample,
} from './rule';
