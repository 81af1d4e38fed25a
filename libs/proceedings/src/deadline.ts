import { daysBetween } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { evaluate, versionName } from '@fristvakt/terms';
import type { Evaluation, Settlement, Step } from '@fristvakt/terms';
import type { Fact } from './case-file';
import type { CaseRecord } from './record';
import type { Actor } from './vocabulary';

export type DeadlineKind =
  | 'appeal'
  | 'stay-request'
  | 'notify-start'
  | 'notify-change'
  | 'reply'
  | 'report-measures'
  | 'comply'
  | 'demand-decision'
  | 'decide-demand'
  | 'notify-circle-change'
  | 'notify-closing'
  | 'wind-down'
  | 'interim-ban-end'
  | 'dormancy'
  | 'payment-tail'
  | 'reconsideration'
  | 'lex-sarah-report'
  | 'lex-sarah-investigation'
  | 'representative-power';

/**
 * `waiting`: a right that is not open yet. `open`: still time. `met`, `late`: done in or after time. `missed`: the day has
 * passed with nothing done. `passed`: a day on which something ends has come and gone. `moot`: waived, withdrawn or
 * overtaken by another fact.
 */
export type DeadlineStatus = 'waiting' | 'open' | 'met' | 'late' | 'missed' | 'passed' | 'moot';

/** `assumed`: rests on a day nobody has proved, the earliest arguable. `unverified`: the rule itself has not been read. */
export type Certainty = 'certain' | 'assumed' | 'unverified';

/** One arguable way to reckon a deadline, where there are several. */
export interface Reading {
  readonly from: PlainDate;
  readonly raw: PlainDate;
  readonly due: PlainDate;
  readonly certainty: Certainty;
}

/** What must be done by whom and by when, as derived from the facts on a day. */
export interface Deadline {
  /** The fact that started it, the kind and the party: stable as long as that fact stands. */
  readonly id: string;
  readonly matter: string;
  readonly event: string;
  readonly kind: DeadlineKind;
  /** The rule of the catalogue and the version of it (by its first day). */
  readonly rule: string;
  readonly version: string | null;
  readonly party: Actor;
  /** The day counting starts or, for a right, the first day it may be used. */
  readonly from: PlainDate | null;
  readonly raw: PlainDate | null;
  readonly due: PlainDate | null;
  readonly status: DeadlineStatus;
  readonly certainty: Certainty;
  /** What met it or made it moot. */
  readonly closedBy: string | null;
  readonly closedOn: PlainDate | null;
  /** For a duty without a day: hours from the day it arose to the day it was met, or to the day asked about. */
  readonly hours: number | null;
  /** Where more than one start day is arguable: all of them, earliest first; the earliest is the alarm. */
  readonly readings: readonly Reading[];
  readonly settledBy: Settlement | null;
  /** Days it had before a letter moved it. */
  readonly history: readonly { readonly due: PlainDate; readonly movedBy: string }[];
  readonly because: readonly Step[];
}

/** How a deadline ended, if it did. */
export type Closing =
  | { readonly status: 'met'; readonly by: Fact }
  /** `by` is null where not a fact but time has overtaken it. */
  | { readonly status: 'moot'; readonly by: Fact | null };

type Draft = Omit<Deadline, 'id' | 'matter' | 'event' | 'status' | 'closedBy' | 'closedOn' | 'hours'>;

const NOTHING = { readings: [], settledBy: null, history: [] } as const;

/** What is known of a deadline before it is asked whether it was met. */
export const draft = (
  part: Pick<
    Draft,
    'kind' | 'rule' | 'version' | 'party' | 'from' | 'raw' | 'due' | 'certainty' | 'because'
  > &
    Partial<Draft>,
): Draft => ({ ...NOTHING, ...part });

/** The step that names the fact a deadline rests on. */
export const factStep = (fact: Fact, day: PlainDate): Step => ({
  op: 'fact',
  rule: null,
  version: null,
  cites: [],
  inputs: { event: fact.id, type: fact.type, by: fact.by },
  result: day,
});

/** A deadline as it stands on the day: open through its due day; afterwards met, late, missed or moot. */
export function settle(
  record: CaseRecord,
  started: Fact,
  part: Draft,
  closing: Closing | undefined,
): Deadline {
  const status = statusOf(record.asOf, part, closing);
  const closedOn = closing?.by?.on.last ?? null;
  const end = closedOn ?? record.asOf;
  const since = part.due === null && part.kind !== 'demand-decision' ? part.from : null;
  return {
    id: `${started.id}:${part.kind}:${part.party}`,
    matter: started.matter,
    event: started.id,
    ...part,
    status,
    closedBy: closing?.by?.id ?? null,
    closedOn,
    // What was done before the duty arose took no time.
    hours: since === null ? null : Math.max(0, daysBetween(since, end)) * 24,
  };
}

function statusOf(asOf: PlainDate, part: Draft, closing: Closing | undefined): DeadlineStatus {
  if (closing?.status === 'moot') return 'moot';
  const { due } = part;
  // Of a fact known only by its month the benefit of the doubt: in time if it may have been.
  if (closing) return due === null || closing.by.on.first <= due ? 'met' : 'late';
  if (part.kind === 'demand-decision' && part.from !== null && asOf < part.from) return 'waiting';
  return due === null || asOf <= due ? 'open' : 'missed';
}

/** As {@link settle}, for a day on which something ends by itself: open until it has passed. */
export function settleEnd(
  record: CaseRecord,
  started: Fact,
  part: Draft,
  overtaken: Fact | undefined,
): Deadline {
  const deadline = settle(record, started, part, overtaken && { status: 'moot', by: overtaken });
  return deadline.status === 'missed' ? { ...deadline, status: 'passed' } : deadline;
}

/** Which rule to ask, for whom. `newDuty`: before its first day, and for others than it binds, there simply is no duty. */
export interface RuleQuestion {
  readonly kind: DeadlineKind;
  readonly rules: readonly string[];
  readonly party: Actor;
  readonly from: PlainDate;
  readonly newDuty?: boolean;
}

/** A deadline reckoned by a rule from the day of an exact fact; undefined, and said why, where the rule gives none. */
export function byRule(record: CaseRecord, started: Fact, ask: RuleQuestion): Draft | undefined {
  const bound = ask.party === 'provider' ? { provider: record.provider.kind } : {};
  const answer = evaluate(record.catalogue, { rules: ask.rules, start: ask.from, ...bound });
  const first = factStep(started, ask.from);
  if (answer.outcome === 'due' || answer.outcome === 'at-once') {
    return draft({
      kind: ask.kind,
      rule: answer.rule.id,
      version: versionName(answer.version),
      party: ask.party,
      from: ask.from,
      raw: answer.outcome === 'due' ? answer.raw : null,
      due: answer.outcome === 'due' ? answer.due : null,
      certainty: answer.version.confidence === 'P' ? 'certain' : 'unverified',
      because: [first, ...answer.steps],
    });
  }
  if (ask.newDuty !== true) noteRefusal(record, started, answer);
  return undefined;
}

/** Says in the findings why a rule gave no deadline. */
export function noteRefusal(record: CaseRecord, started: Fact, answer: Evaluation): void {
  const say = (code: Parameters<typeof record.findings.problem>[0], params: Record<string, string>): void => {
    record.findings.problem(code, started.matter, [started.id], params);
  };
  switch (answer.outcome) {
    case 'not-in-force':
      say('no-rule-in-force', { rules: answer.rules.join(', '), on: answer.on });
      return;
    case 'not-bound':
      say('rule-does-not-bind', { rules: answer.rules.join(', '), provider: answer.provider });
      return;
    case 'conflict':
      say('rules-conflict', {
        versions: answer.versions.map((found) => `${found.rule} ${found.version}`).join(', '),
      });
      return;
    case 'out-of-calendar':
      say('out-of-calendar', { rules: answer.rules.join(', ') });
      return;
    case 'unknown-rule':
    case 'no-period':
      say('no-rule-in-force', { rules: answer.rules.join(', '), on: started.on.last });
      return;
    case 'not-triggered':
    case 'due':
    case 'at-once':
      return;
  }
}

/** The rule under which a day that a letter states is read, never reckoned and never moved. */
const STATED_DAY_RULE = 'REPLY-SET';

/** A deadline whose day stands in a letter or a decision; `due` null where the letter's day is not recorded. */
export function byLetter(
  record: CaseRecord,
  started: Fact,
  ask: { kind: DeadlineKind; party: Actor; due: PlainDate | null },
): Draft {
  const from = started.on.first === started.on.last ? started.on.last : null;
  const answer =
    ask.due === null ? undefined : evaluate(record.catalogue, { rules: [STATED_DAY_RULE], start: ask.due });
  const stated = answer?.outcome === 'due' ? answer : undefined;
  return draft({
    kind: ask.kind,
    rule: STATED_DAY_RULE,
    version: stated ? versionName(stated.version) : null,
    party: ask.party,
    from,
    raw: ask.due,
    due: ask.due,
    certainty: 'certain',
    because: [factStep(started, started.on.last), ...(stated?.steps ?? [])],
  });
}
