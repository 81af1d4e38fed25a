import { versionName } from '@fristvakt/terms';
import type { Evaluation, Reckoning, Step } from '@fristvakt/terms';
import { DUE, Form, JSON_HERE, RAW, START } from './form';
import type { Unit } from './question';

/** An evaluation that answers the question. */
export type Answered = Extract<Evaluation, { outcome: 'due' | 'at-once' }>;

/** Whether the engine has an answer, and not only a reason why not. */
export function isAnswered(evaluation: Evaluation): evaluation is Answered {
  return evaluation.outcome === 'due' || evaluation.outcome === 'at-once';
}

/** The form of answers to bare terms of a unit. JSON goes in for the id, the length and, if the day moves, its moves. */
export function termForm({ steps }: Reckoning, unit: Unit): Form {
  const unmeasured = steps.map((step) =>
    step.op === 'count' ? { ...step, inputs: { ...step.inputs, [unit]: JSON_HERE } } : step,
  );
  return new Form({ id: JSON_HERE, raw: RAW, due: DUE, steps: opened(unmeasured) });
}

/** The form of a version's answers. JSON goes in for the id and, if the day moves, its moves. */
export function ruleForm({ outcome, rule, version, steps }: Answered): Form {
  return new Form({
    id: JSON_HERE,
    rule: rule.id,
    version: versionName(version),
    raw: outcome === 'due' ? RAW : null,
    due: outcome === 'due' ? DUE : null,
    confidence: version.confidence,
    cites: version.cites.map((cite) => cite.section),
    steps: opened(steps),
  });
}

/** The steps with their days left open, and one place for all the moves from day to day. */
function opened(steps: readonly Step[]): readonly (Step | string)[] {
  const still = steps.filter((step) => step.op !== 'shift').map(openedStep);
  return still.length === steps.length ? still : [...still, JSON_HERE];
}

function openedStep(step: Step): Step {
  const { inputs } = step;
  switch (step.op) {
    case 'given':
      return { ...step, result: START };
    case 'at-once':
      return { ...step, inputs: { ...inputs, from: START } };
    case 'stand':
    case 'keep':
      return { ...step, inputs: { ...inputs, day: RAW }, result: RAW };
    default:
      return { ...step, inputs: { ...inputs, from: START }, result: RAW };
  }
}
