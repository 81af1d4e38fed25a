import type { PlainDate } from '@fristvakt/calendar';
import { evaluate, servedDay, versionName } from '@fristvakt/terms';
import type { Evaluation, KnownService, ProviderKind, ServedDay, Step } from '@fristvakt/terms';
import type { Fact } from '../case-file';
import { draft, factStep, noteRefusal } from '../deadline';
import type { Certainty, DeadlineKind, Reading } from '../deadline';
import { isExact } from '../record';
import type { CaseRecord } from '../record';
import type { Actor } from '../vocabulary';
import { isCourt, rootKind } from './parties';

type Draft = ReturnType<typeof draft>;

/**
 * The time a party has to appeal a decision (44 § FL, 6 a § FPL, 113 kap. 20 § SFB) or, against Försäkringskassan's first
 * decision, to ask for reconsideration (113 kap. 19 § SFB). A private party's runs from the day it was served, a public
 * party's from the day of the decision, and both from the day a judgment was given where that day was announced at a
 * hearing. Undefined where the decision's day is not known exactly, or no rule is in force.
 */
export function appealTime(record: CaseRecord, decision: Fact, party: Actor): Draft | undefined {
  if (!isExact(decision.on)) return undefined;
  const way = wayToAppeal(record, decision, party);
  return way.counts === 'decision'
    ? fromDecisionDay(record, decision, party, way)
    : fromService(record, decision, way);
}

interface Way {
  readonly kind: DeadlineKind;
  readonly rule: string;
  readonly counts: 'decision' | 'service';
  /** A municipality that IVO orders: whether it counts as a private party is open, so the earlier day is the alarm. */
  readonly arguable?: boolean;
}

function wayToAppeal(record: CaseRecord, decision: Fact, party: Actor): Way {
  const municipality = party === 'provider' && record.provider.kind === 'municipality';
  if (decision.type === 'fk-decided')
    return { kind: 'reconsideration', rule: 'FK-OMPR-2M', counts: 'service' };
  if (rootKind(record, decision) === 'repayment') {
    return { kind: 'appeal', rule: 'FK-APP-2M', counts: party === 'provider' ? 'service' : 'decision' };
  }
  if (isCourt(decision.by)) {
    if (party !== 'provider' || municipality)
      return { kind: 'appeal', rule: 'APP-COURT-PUB-3W', counts: 'decision' };
    if (decision.announcedAtHearing === true)
      return { kind: 'appeal', rule: 'APP-ORAL-3W', counts: 'decision' };
    const rule = decision.by === 'administrative-court' ? 'APP-FR-KR-3W' : 'APP-KR-HFD-3W';
    return { kind: 'appeal', rule, counts: 'service' };
  }
  if (municipality) return { kind: 'appeal', rule: 'APP-PUB-3W', counts: 'decision', arguable: true };
  return {
    kind: 'appeal',
    rule: decision.type === 'demand-refused' ? 'SLOW-APP-3W' : 'APP-IVO-3W',
    counts: 'service',
  };
}

type Due = Extract<Evaluation, { outcome: 'due' }>;

interface Reckoned {
  readonly reading: Reading;
  readonly answer: Due;
  readonly steps: readonly Step[];
}

function fromDecisionDay(record: CaseRecord, decision: Fact, party: Actor, way: Way): Draft | undefined {
  const bound = party === 'provider' ? record.provider.kind : undefined;
  const reckoned = reckon(record, decision, way.rule, { on: decision.on.last, steps: [] }, bound);
  if (reckoned === undefined) return undefined;
  if (way.arguable !== true) return asDraft(decision, party, way, [reckoned], {});
  const assumed = { ...reckoned, reading: { ...reckoned.reading, certainty: 'assumed' as const } };
  return asDraft(decision, party, way, [assumed, ...asPrivateParty(record, decision)], {
    settledBy: 'public-or-private-party',
  });
}

/** How the time of a municipality would be counted if it were treated like a private addressee. */
function asPrivateParty(record: CaseRecord, decision: Fact): readonly Reckoned[] {
  const served = servedOf(record, decision);
  if (served === undefined) return [];
  return served.readings.flatMap((reading) => {
    const reckoned = reckon(record, decision, 'APP-IVO-3W', reading, undefined);
    return reckoned !== undefined
      ? [{ ...reckoned, reading: { ...reckoned.reading, certainty: 'assumed' as const } }]
      : [];
  });
}

function fromService(record: CaseRecord, decision: Fact, way: Way): Draft | undefined {
  const served =
    servedOf(record, decision) ??
    servedDay(record.catalogue, decision.on.last, undefined, record.provider.kind);
  const reckoned = served.readings.flatMap((reading) => {
    const found = reckon(record, decision, way.rule, reading, record.provider.kind);
    return found !== undefined
      ? [
          {
            ...found,
            reading: { ...found.reading, certainty: worse(reading.certainty, found.reading.certainty) },
          },
        ]
      : [];
  });
  return asDraft(
    decision,
    'provider',
    way,
    reckoned,
    served.settledBy === undefined ? {} : { settledBy: served.settledBy },
  );
}

function reckon(
  record: CaseRecord,
  decision: Fact,
  rule: string,
  start: { readonly on: PlainDate; readonly steps: readonly Step[] },
  provider: ProviderKind | undefined,
): Reckoned | undefined {
  const answer = evaluate(record.catalogue, {
    rules: [rule],
    start: start.on,
    ...(provider === undefined ? {} : { provider }),
  });
  if (answer.outcome !== 'due') {
    noteRefusal(record, decision, answer);
    return undefined;
  }
  const certainty = answer.version.confidence === 'P' ? 'certain' : 'unverified';
  return {
    answer,
    reading: { from: start.on, raw: answer.raw, due: answer.due, certainty },
    steps: [...start.steps, ...answer.steps],
  };
}

function asDraft(
  decision: Fact,
  party: Actor,
  way: Way,
  reckoned: readonly Reckoned[],
  more: Pick<Partial<Draft>, 'settledBy'>,
): Draft | undefined {
  const sorted = [...reckoned].sort((one, other) => (one.reading.due < other.reading.due ? -1 : 1));
  const [alarm] = sorted;
  if (alarm === undefined) return undefined;
  const several = new Set(sorted.map((one) => one.reading.due)).size > 1;
  const earliest: Step = {
    op: 'earliest',
    rule: null,
    version: null,
    cites: [],
    inputs: { of: sorted.map((one) => one.reading.due) },
    result: alarm.reading.due,
  };
  return draft({
    kind: way.kind,
    rule: alarm.answer.rule.id,
    version: versionName(alarm.answer.version),
    party,
    ...alarm.reading,
    readings: several ? sorted.map((one) => one.reading) : [],
    because: [factStep(decision, decision.on.last), ...alarm.steps, ...(several ? [earliest] : [])],
    ...more,
  });
}

const RANK: Record<Certainty, number> = { certain: 0, assumed: 1, unverified: 2 };
const worse = (one: Certainty, other: Certainty): Certainty => (RANK[one] >= RANK[other] ? one : other);

/** The arguable days of service, from what is known and does not contradict the decision; undefined if nothing is. */
function servedOf(record: CaseRecord, decision: Fact): ServedDay | undefined {
  const known = knownService(record, decision);
  if (known === undefined) return undefined;
  const result = servedDay(record.catalogue, decision.on.last, known, record.provider.kind);
  if (result.unavailable === true) {
    record.findings.problem('service-mode-unavailable', decision.matter, [decision.id], { how: known.how });
  } else if (result.settledBy === 'stated-or-lawful-day') {
    record.findings.problem('served-day-contradicts-mode', decision.matter, [decision.id], {
      how: known.how,
    });
  }
  return result;
}

function knownService(record: CaseRecord, decision: Fact): KnownService | undefined {
  const { served } = decision;
  if (served === undefined) return undefined;
  const on = served.on !== undefined && isExact(served.on) ? served.on.last : undefined;
  const { sentOn } = served;
  if ([served.on?.last, sentOn].some((day) => day !== undefined && day < decision.on.last)) {
    record.findings.problem('served-before-decision', decision.matter, [decision.id]);
    return undefined;
  }
  if (served.on !== undefined && on === undefined) {
    const { matter, id } = decision;
    record.findings.missing({ matter, event: id, field: 'served.on', reason: 'day-imprecise' });
  }
  if (on === undefined && sentOn === undefined) return undefined;
  return {
    how: served.how,
    ...(on === undefined ? {} : { on }),
    ...(sentOn === undefined ? {} : { sentOn }),
  };
}
