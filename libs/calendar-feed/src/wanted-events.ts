import type { Derived } from '@fristvakt/providers';
import type { Deadline, Fact } from '@fristvakt/proceedings';
import type { DeadlineTold, WantedEvent } from './told';

/** A deadline as its row stands: with the day it has for people, which is not always the one the law would give today. */
export interface StandingDeadline {
  readonly id: string;
  readonly matterId: string;
  /** Null where it follows from an entry of a register. */
  readonly factId: string | null;
  readonly dueOn: string | null;
  readonly derived: Deadline;
}

/**
 * What calendars are to show of a provider. What is to be done at once has no day, and none is invented for it. What is
 * waived, withdrawn or overtaken is not shown, and so is cancelled where it was.
 */
export function wantedEvents(
  { caseFile, matterIds, factIds, asOf }: Pick<Derived, 'caseFile' | 'matterIds' | 'factIds' | 'asOf'>,
  deadlines: readonly StandingDeadline[],
): ReadonlyMap<string, WantedEvent> {
  const facts = new Map(caseFile.facts.map((fact) => [fact.id, fact]));
  const corrected = new Set(
    caseFile.facts.flatMap(({ corrects, on }) => (on.last <= asOf ? [corrects] : [])),
  );
  const hearings = caseFile.facts.filter(
    ({ id, type, on }) => type === 'hearing-set' && on.last <= asOf && !corrected.has(id),
  );
  const wanted = new Map<string, WantedEvent>();
  for (const one of deadlines) {
    const event = ofDeadline(one, facts);
    if (event !== undefined) add(wanted, event, one.derived.id);
  }
  for (const fact of hearings) {
    const matterId = matterIds.get(fact.matter);
    const factId = factIds.get(fact.id);
    if (matterId === undefined || factId === undefined) continue;
    for (const [place, day] of (fact.days ?? []).entries()) {
      const number = String(place + 1);
      const event = ofHearing(fact, { matterId, factId, day, key: `${firstOf(fact.id, facts)}:${number}` });
      add(wanted, event, `${fact.id}:${number}`);
    }
  }
  return wanted;
}

/** Two facts that correct the same one would have one key: the later keeps to its own. */
function add(wanted: Map<string, WantedEvent>, event: WantedEvent, own: string): void {
  const key = wanted.has(event.key) ? `${event.told.of}:${own}` : event.key;
  wanted.set(key, { ...event, key });
}

function ofDeadline(
  { id, matterId, factId, dueOn, derived }: StandingDeadline,
  facts: ReadonlyMap<string, Fact>,
): WantedEvent | undefined {
  const { event, kind, party, status, certainty, rule, version } = derived;
  const started = facts.get(event);
  if (dueOn === null || status === 'moot' || (started === undefined && factId !== null)) return undefined;
  return {
    key: `deadline:${firstOf(event, facts)}:${kind}:${party}`,
    ...{ matterId, deadlineId: id, factId, day: dueOn, startsAt: null },
    told: { of: 'deadline', kind, party, status, certainty, rule, version, started: startedBy(started) },
  };
}

const startedBy = (fact: Fact | undefined): DeadlineTold['started'] =>
  fact === undefined ? null : { type: fact.type, by: fact.by, outcome: fact.outcome ?? null };

const ofHearing = (
  { by, free }: Fact,
  { key, ...place }: Pick<WantedEvent, 'key' | 'matterId' | 'factId' | 'day'>,
): WantedEvent => ({
  ...{ key: `hearing:${key}`, ...place, deadlineId: null },
  startsAt: timeOf(free['time']),
  told: { of: 'hearing', court: by },
});

/** A time of day as the summons has it, `09:30` or `9.30`; anything else leaves the whole day. */
function timeOf(written: unknown): string | null {
  const found = typeof written === 'string' ? /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(written) : null;
  const [, hour = '', minute = ''] = found ?? [];
  return found === null ? null : `${hour.padStart(2, '0')}:${minute}`;
}

/** The fact that was corrected first, on the way to the one that counts. */
function firstOf(id: string, facts: ReadonlyMap<string, Fact>): string {
  const seen = new Set<string>();
  let first = id;
  for (let next = facts.get(id)?.corrects; next !== undefined && !seen.has(next);) {
    seen.add(next);
    first = next;
    next = facts.get(next)?.corrects;
  }
  return first;
}
