import type { PlainDate } from '@fristvakt/calendar';
import type { Fact, Matter } from '../case-file';
import { byLetter, settle } from '../deadline';
import type { Deadline, DeadlineKind } from '../deadline';
import { grouped } from '../grouped';
import { factsOf } from '../record';
import type { CaseRecord } from '../record';
import type { Actor, EventType } from '../vocabulary';

/** A demand with a day of its own, set in a letter or a decision, and what answers it. */
export interface Demand {
  readonly fact: Fact;
  readonly kind: DeadlineKind;
  readonly party: Actor;
  readonly due: PlainDate | null;
  readonly field: 'replyBy' | 'reportBy' | 'complyBy';
  readonly answeredBy: EventType;
}

const ANSWERS: Partial<Record<EventType, EventType>> = {
  'completion-ordered': 'completion-filed',
  'draft-communicated': 'statement-filed',
  'information-requested': 'information-filed',
  'minutes-received': 'statement-filed',
  'statement-ordered': 'statement-filed',
};

/** The demands made in a matter, in order: requests for a reply and, in an inspection's decision, for an account or cure. */
function demandsIn(record: CaseRecord, matter: Matter): readonly Demand[] {
  return factsOf(record, matter.id).flatMap((fact) => {
    const demands: Demand[] = [];
    const answer = ANSWERS[fact.type];
    if (answer !== undefined) {
      const party = partyAsked(fact);
      const due = fact.replyBy ?? null;
      // Minutes are often sent for information only; the other letters ask for an answer even if the day is not recorded.
      if (due !== null || fact.type !== 'minutes-received') {
        demands.push({ fact, kind: 'reply', party, due, field: 'replyBy', answeredBy: answer });
      }
    }
    if (fact.type === 'inspection-decided') {
      const { reportBy, complyBy } = fact;
      if (reportBy !== undefined) {
        demands.push({
          fact,
          kind: 'report-measures',
          party: 'provider',
          due: reportBy,
          field: 'reportBy',
          answeredBy: 'measures-reported',
        });
      }
      if (complyBy !== undefined) {
        demands.push({
          fact,
          kind: 'comply',
          party: 'provider',
          due: complyBy,
          field: 'complyBy',
          answeredBy: 'complied',
        });
      }
    }
    return demands;
  });
}

/** Who is to answer: the provider, unless a court's letter says that it asks the other side. */
function partyAsked(fact: Fact): Actor {
  const asked = fact.free['party'];
  return fact.type === 'statement-ordered' && (asked === 'ivo' || asked === 'forsakringskassan')
    ? asked
    : 'provider';
}

/** A demand with what has become of it on the day. */
export interface Followed {
  readonly demand: Demand;
  readonly due: PlainDate | null;
  readonly history: readonly { due: PlainDate; movedBy: string }[];
  readonly answer: Fact | undefined;
}

interface Pending {
  readonly demand: Demand;
  due: PlainDate | null;
  readonly history: { due: PlainDate; movedBy: string }[];
  answer: Fact | undefined;
}

/**
 * Follows each demand in order: an extension moves the day of the latest unanswered one, an answer meets the earliest
 * unanswered one that it fits; either may name another by `of`.
 */
export function followDemands(record: CaseRecord, matter: Matter): readonly Followed[] {
  const followed: Pending[] = [];
  const open = new Set<Pending>();
  const demands = grouped(demandsIn(record, matter), (demand) => demand.fact);
  for (const fact of factsOf(record, matter.id)) {
    if (fact.type === 'extension-granted') extend(record, fact, [...open]);
    const met = ANSWER_TYPES.has(fact.type) ? demandMet(record, fact, open) : undefined;
    if (met !== undefined) {
      met.answer = fact;
      open.delete(met);
    }
    for (const demand of demands.get(fact) ?? []) {
      const pending = { demand, due: demand.due, history: [], answer: undefined };
      followed.push(pending);
      open.add(pending);
    }
  }
  return followed;
}

const ANSWER_TYPES: ReadonlySet<EventType> = new Set([
  ...Object.values(ANSWERS),
  'measures-reported',
  'complied',
]);

function demandMet(record: CaseRecord, fact: Fact, open: ReadonlySet<Pending>): Pending | undefined {
  const of = fact.of === undefined ? undefined : record.factById(fact.of);
  let earliest: Pending | undefined;
  for (const one of open) {
    if (one.demand.answeredBy !== fact.type || one.demand.party !== fact.by) continue;
    if (of === undefined || one.demand.fact === of) return one;
    earliest ??= one;
  }
  return earliest;
}

function extend(record: CaseRecord, fact: Fact, open: readonly Pending[]): void {
  const letters = open.filter((one) => one.demand.party === 'provider');
  const reply = letters.findLast((one) => one.demand.kind === 'reply');
  const moved = named(record, fact, letters) ?? reply ?? letters.at(-1);
  if (moved === undefined || fact.replyBy === undefined) {
    record.findings.problem('extension-of-nothing', fact.matter, [fact.id]);
    return;
  }
  if (moved.due !== null) moved.history.push({ due: moved.due, movedBy: fact.id });
  moved.due = fact.replyBy;
}

function named<T extends { demand: Demand }>(
  record: CaseRecord,
  fact: Fact,
  among: readonly T[],
): T | undefined {
  if (fact.of === undefined) return undefined;
  const of = record.factById(fact.of);
  return among.find((one) => one.demand.fact === of);
}

/** The deadlines of a matter's letters. `mootBy` tells what has overtaken a demand: the matter's end, a court. */
export function replyDeadlines(
  record: CaseRecord,
  matter: Matter,
  mootBy: (demand: Demand) => Fact | undefined,
): readonly Deadline[] {
  return followDemands(record, matter).map(({ demand, due, history, answer }) => {
    const part = byLetter(record, demand.fact, { kind: demand.kind, party: demand.party, due });
    if (due === null) {
      record.findings.missing({
        matter: matter.id,
        event: demand.fact.id,
        field: demand.field,
        reason: 'date-in-letter',
      });
    }
    const moot = answer === undefined ? mootBy(demand) : undefined;
    const overtaken = moot !== undefined && (due === null || moot.on.last <= due);
    const closing = answer
      ? ({ status: 'met', by: answer } as const)
      : overtaken
        ? ({ status: 'moot', by: moot } as const)
        : undefined;
    const because = history.map((past) => ({
      op: 'moved' as const,
      rule: null,
      version: null,
      cites: [],
      inputs: { event: past.movedBy, was: past.due },
      result: due,
    }));
    return settle(record, demand.fact, { ...part, history, because: [...part.because, ...because] }, closing);
  });
}
