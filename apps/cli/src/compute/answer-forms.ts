import type { TermUnit } from '@fristvakt/calendar';
import { versionName } from '@fristvakt/terms';
import type { Evaluation, Reckoning, Step } from '@fristvakt/terms';
import { DUE, Form, RAW, START } from './form';
import type { Part } from './forms';

/** An evaluation that answers the question. */
export type Answered = Extract<Evaluation, { outcome: 'due' | 'at-once' }>;

/** Whether the engine has an answer, and not only a reason why there is none. */
export function isAnswered(evaluation: Evaluation): evaluation is Answered {
  return evaluation.outcome === 'due' || evaluation.outcome === 'at-once';
}

/** What ends the line of an answer, after the steps by which its day was moved. */
export const END = Buffer.from(']}\n');

/** The forms of an answer to a bare term: its length stands between the two. */
export interface TermForms {
  readonly before: Form;
  readonly after: Form;
}

const LENGTH = 'LENGTH';

/** What follows the id in answers like this one, all of it or what stands before the steps of its moves. */
export function termForms({ steps }: Reckoning, unit: TermUnit, part: Part): TermForms {
  const unmeasured = steps.map((step) =>
    step.op === 'count' ? { ...step, inputs: { ...step.inputs, [unit]: LENGTH } } : step,
  );
  const text = textAfterId({ raw: RAW, due: DUE }, unmeasured, part);
  const [before = '', after = ''] = text.split(JSON.stringify(LENGTH));
  return { before: new Form(before), after: new Form(after) };
}

/** What follows the id in answers like this one, all of it or what stands before the steps of its moves. */
export function ruleForm({ outcome, rule, version, steps }: Answered, part: Part): Form {
  const fields = {
    rule: rule.id,
    version: versionName(version),
    raw: outcome === 'due' ? RAW : null,
    due: outcome === 'due' ? DUE : null,
    confidence: version.confidence,
    cites: version.cites.map((cite) => cite.section),
  };
  return new Form(textAfterId(fields, steps, part));
}

function textAfterId(fields: object, steps: readonly Step[], part: Part): string {
  const told = steps.filter((step) => step.op !== 'shift').map(opened);
  const text = `,${JSON.stringify({ ...fields, steps: told }).slice(1)}\n`;
  return part === 'before-moves' ? text.slice(0, -END.length) : text;
}

/** A step with its days left open. */
function opened(step: Step): Step {
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
