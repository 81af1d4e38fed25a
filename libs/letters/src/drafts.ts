import type { EventType, Fact } from '@fristvakt/proceedings';
import type { FieldValue } from './field';
import type { LetterKind } from './letter-kind';
import type { LetterSubject } from './letter-subject';

type Values = Readonly<Record<string, FieldValue>>;

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');

/**
 * What counsel would start from, where nothing was typed: claims that fit the decision. Nothing in them is a fact that the
 * record does not tell.
 */
export function draftsFor(kind: LetterKind, subject: LetterSubject, values: Values): Values {
  switch (kind) {
    case 'appeal-fr':
      return { claims: claimsAgainst(subject, values) };
    case 'appeal-kr':
    case 'appeal-hfd':
      return { claims: claimsAbove(subject, values) };
    default:
      return {};
  }
}

/** What is asked for in the second place, by what was decided. */
const SECOND: Partial<Record<EventType, (decider: string, fact: Fact) => string | undefined>> = {
  'licence-revoked': (decider) =>
    `i andra hand upphäver beslutet och visar målet åter till ${decider} för ny handläggning`,
  'application-refused': (decider) =>
    `i andra hand upphäver beslutet och visar målet åter till ${decider} för ny handläggning`,
  'inspection-decided': (_, { outcome, penalty }) =>
    outcome === 'injunction' || outcome === 'information-injunction'
      ? `i andra hand ändrar föreläggandet i fråga om ${penalty === undefined ? 'åtgärder och tid' : 'åtgärder, tid och vite'}`
      : undefined,
  'sanction-fee-decided': () => 'i andra hand sätter ned sanktionsavgiften',
  'demand-refused': (decider) =>
    `förelägger ${decider} att avgöra ärendet snarast eller inom den tid som rätten bestämmer`,
};

const FIRST: Partial<Record<EventType, (decision: string) => string>> = {
  'application-refused': (decision) => `ändrar ${decision} och bifaller ansökan`,
  'stay-refused': (decision) =>
    `ändrar ${decision} och förordnar att det beslut som målet gäller tills vidare inte ska gälla (inhibition)`,
};

function claimsAgainst({ fact }: LetterSubject, values: Values): readonly string[] {
  const decision = text(values['decision']);
  if (fact === undefined || decision === '') return [];
  const first = FIRST[fact.type]?.(decision) ?? `upphäver ${decision}`;
  const second = SECOND[fact.type]?.(text(values['decider']), fact);
  return [first, ...(second === undefined ? [] : [second])];
}

function claimsAbove({ fact, root }: LetterSubject, values: Values): readonly string[] {
  const decision = text(values['decision']);
  if (fact === undefined || decision === '') return [];
  const leave = 'meddelar prövningstillstånd';
  if (fact.type !== 'judgment' || root === undefined) {
    return [leave, FIRST[fact.type]?.(decision) ?? `upphäver ${decision}`];
  }
  const rootDecision = text(values['rootDecision']);
  const first = FIRST[root.type]?.(rootDecision) ?? `med ändring av ${decision} upphäver ${rootDecision}`;
  const again = `i andra hand upphäver domen och visar målet åter till ${text(values['decider'])} för ny prövning`;
  return [leave, first, again];
}
