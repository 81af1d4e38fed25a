import { COURTS, eventKind } from '@fristvakt/proceedings';
import type { Actor, Court, Fact } from '@fristvakt/proceedings';
import type { CourseFact, Stage } from './dispute';

/** Decided in the course of a dispute; the vocabulary does not call leave granted a decision, since nobody can appeal it. */
const isRuling = ({ type }: Fact): boolean =>
  type === 'leave-granted' || eventKind('appeal', type)?.decision === true;

const isCourt = (actor: Actor): actor is Court => (COURTS as readonly Actor[]).includes(actor);

/** The facts of a dispute by the court it lay in, in the order they happened. */
export function courseOf(facts: readonly Fact[], idOf: (ref: string) => string): readonly Stage[] {
  const stages: { court: Court | null; facts: CourseFact[] }[] = [];
  let court: Court | null = null;
  for (const fact of facts) {
    court = courtOf(fact, court);
    const last = stages.at(-1);
    const told = toldOf(fact, idOf);
    if (last?.court === court) last.facts.push(told);
    else stages.push({ court, facts: [told] });
  }
  return stages;
}

/** Where the dispute lies with this fact: the court appealed to, the court that acts, or else where it lay before. */
function courtOf(fact: Fact, before: Court | null): Court | null {
  if (fact.type === 'appeal-filed') return fact.to ?? before ?? COURTS[0];
  return isCourt(fact.by) && fact.type !== 'file-handed-over' ? fact.by : before;
}

const toldOf = (fact: Fact, idOf: (ref: string) => string): CourseFact => ({
  factId: idOf(fact.id),
  type: fact.type,
  on: fact.on.text,
  by: fact.by,
  step: fact.type === 'appeal-filed' ? 'filing' : isRuling(fact) ? 'ruling' : 'other',
  requests: fact.requests ?? [],
  outcome: fact.outcome ?? null,
  caseNumber: textOf(fact.free['caseNumber']),
  servedOn: fact.served?.on?.text ?? null,
  replyBy: fact.replyBy ?? null,
  days: fact.days ?? [],
});

const textOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;
