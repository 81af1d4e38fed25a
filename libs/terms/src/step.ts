/**
 * One step of a reckoning, made by the same code that made the day. `op` says what was done:
 * - `fact`: a recorded fact was taken (`inputs.event`). `given`: a rule was applied to its start day.
 * - `signed`: a power of attorney was signed, as the register of a provider has it: no fact of its record.
 * - `count`: a term was counted from `inputs.from`.
 * - `day-of-month`, `hours`, `before`, `stated`: the day was set in that way (see `Count`).
 * - `at-once`: the law sets no day; `inputs.word` is its own word.
 * - `stand`: the day is a working day and stands. `keep`: it stands because this rule's day never moves.
 * - `shift`: `inputs.day` is no working day (`inputs.reasons`), so the next one looked at is `result`.
 * - `served`: the day of service by its mode. `assume`: no proof of service, so the decision's own day.
 * - `earliest`: of several arguable days the earliest is the alarm.
 * - `opens`: a right may be used from the day after. `moved`: a letter gave another day.
 * - `extended`: a further period follows the first. `floor`: no earlier than the day the law came into force allows.
 */
export type StepOp =
  | 'fact'
  | 'given'
  | 'signed'
  | 'count'
  | 'day-of-month'
  | 'hours'
  | 'before'
  | 'stated'
  | 'at-once'
  | 'stand'
  | 'keep'
  | 'shift'
  | 'served'
  | 'assume'
  | 'earliest'
  | 'opens'
  | 'moved'
  | 'extended'
  | 'floor';

export type StepInput = string | number | boolean | null | readonly string[];

export interface Step {
  readonly op: StepOp;
  /** The rule that this step applies, and which version of it; null where no rule is needed. */
  readonly rule: string | null;
  readonly version: string | null;
  readonly cites: readonly string[];
  readonly inputs: Readonly<Record<string, StepInput>>;
  readonly result: string | null;
}

/** The rule that a step applies. */
export type RuleApplied = Pick<Step, 'rule' | 'version' | 'cites'>;

/** Makes a step field by field: to spread the rule into it takes several times as long. */
export function step(op: StepOp, by: RuleApplied, inputs: Step['inputs'], result: string | null): Step {
  return { op, rule: by.rule, version: by.version, cites: by.cites, inputs, result };
}
