export { evaluate, ruleOf } from './evaluate';
export type { Evaluation, Question } from './evaluate';
export { endOfCount, reckonTerm, shiftOf } from './reckon';
export type { DatedCount, Reckoning } from './reckon';
export { SERVICE_MODES, servedDay } from './service';
export type { KnownService, ServedDay, ServiceMode, Settlement } from './service';
export { holdsOn, versionName } from './version';
export type { Step, StepOp } from './step';
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
