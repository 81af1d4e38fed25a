import { addDays } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { evaluate, ruleOf, versionName } from '@fristvakt/terms';
import type { Step } from '@fristvakt/terms';
import type { Courses } from '../appeal/follow';
import { operationOf } from '../appeal/operation';
import type { Fact, Matter } from '../case-file';
import { byLetter, byRule, draft, factStep, settle, settleEnd } from '../deadline';
import type { Deadline, DeadlineKind } from '../deadline';
import { factsOf, isExact } from '../record';
import type { CaseRecord } from '../record';
import type { EventType } from '../vocabulary';
import { slowCaseDeadlines } from './slow-case';
import { banDeadlines } from './interim-ban';
import { replyDeadlines } from './replies';

/** Everything a licence holder, or an applicant, must watch in the licence matter itself, appeals apart. */
export function licenceDeadlines(record: CaseRecord, courses: Courses, matter: Matter): readonly Deadline[] {
  return [
    ...replyDeadlines(record, matter, (demand) => decisionAfter(record, matter, demand.fact)),
    ...slowCaseDeadlines(record, matter),
    ...circleDeadlines(record, matter),
    ...closingDeadlines(record, matter),
    ...windDowns(record, courses, matter),
    ...banDeadlines(record, courses, matter),
    ...dormancies(record, matter),
    ...paymentTails(record, courses, matter),
  ];
}

const DECISIONS: readonly EventType[] = [
  'application-granted',
  'application-refused',
  'application-dismissed',
  'application-struck-out',
  'licence-revoked',
  'licence-ended',
];

function decisionAfter(record: CaseRecord, matter: Matter, fact: Fact): Fact | undefined {
  const from = record.facts.indexOf(fact);
  return factsOf(record, matter.id, ...DECISIONS).find((one) => record.facts.indexOf(one) > from);
}

const CIRCLE_RULES = { LSS: ['CIRCLE-1M-LSS'], SoL: ['CIRCLE-1M-SOL01', 'CIRCLE-1M-SOL25'] } as const;
const CLOSING_RULES = { LSS: ['CLOSE-LSS'], SoL: ['CLOSE-SOL'] } as const;

function circleDeadlines(record: CaseRecord, matter: Matter): readonly Deadline[] {
  const notices = factsOf(record, matter.id, 'circle-change-notified');
  const changes = factsOf(record, matter.id, 'circle-changed');
  noteIdle(record, matter, notices, changes);
  return duties(record, changes, 'notify-circle-change', CIRCLE_RULES[matter.statute], (change) =>
    noticeOf(record, change, notices),
  );
}

function closingDeadlines(record: CaseRecord, matter: Matter): readonly Deadline[] {
  const notices = factsOf(record, matter.id, 'closing-notified');
  const closings = factsOf(record, matter.id, 'closing-decided');
  noteIdle(record, matter, notices, closings);
  return duties(record, closings, 'notify-closing', CLOSING_RULES[matter.statute], (closing) =>
    noticeOf(record, closing, notices),
  );
}

/** A duty of the provider that each of these facts starts, met by the notice that goes with it. */
export function duties(
  record: CaseRecord,
  started: readonly Fact[],
  kind: DeadlineKind,
  rules: readonly string[],
  metBy: (fact: Fact) => Fact | undefined,
): readonly Deadline[] {
  return started
    .filter((fact) => isExact(fact.on))
    .flatMap((fact) => {
      const part = byRule(record, fact, { kind, rules, party: 'provider', from: fact.on.last });
      if (part === undefined) return [];
      const by = metBy(fact);
      return [settle(record, fact, part, by && { status: 'met', by })];
    });
}

/**
 * The notice of a change: one that names it by `of`, or else the first one made on or after its day. A notice that names
 * a person or a role is of that person or role only; one that names neither is of every change up to its day.
 */
export function noticeOf(record: CaseRecord, change: Fact, notices: readonly Fact[]): Fact | undefined {
  const named = notices.find((notice) => notice.of !== undefined && record.factById(notice.of) === change);
  const agrees = (one: string | undefined, other: string | undefined): boolean =>
    one === undefined || other === undefined || one === other;
  return (
    named ??
    notices.find(
      (notice) =>
        notice.of === undefined &&
        notice.on.last >= change.on.last &&
        agrees(notice.person, change.person) &&
        agrees(notice.role, change.role),
    )
  );
}

/** A notice of something that no recorded fact tells of. */
export function noteIdle(
  record: CaseRecord,
  matter: Matter,
  notices: readonly Fact[],
  changes: readonly Fact[],
): void {
  for (const notice of notices) {
    if (!changes.some((change) => noticeOf(record, change, [notice]) !== undefined)) {
      record.findings.problem('notice-of-nothing', matter.id, [notice.id]);
    }
  }
}

function windDowns(record: CaseRecord, courses: Courses, matter: Matter): readonly Deadline[] {
  return factsOf(record, matter.id, 'licence-revoked').flatMap((revocation) => {
    const due = revocation.windDownBy;
    if (due === undefined) return [];
    const part = byLetter(record, revocation, { kind: 'wind-down', party: 'provider', due });
    const operation = operationOf(record, courses, revocation);
    const relief = operation.operates ? null : (operation.stay?.fact ?? operation.ruling);
    return [
      settleEnd(record, revocation, part, relief !== null && relief.on.last <= due ? relief : undefined),
    ];
  });
}

const DORMANCY_RULE = 'UNUSED-6M';

/** Six months without use, after which IVO may revoke without an order (26 g § fjärde stycket 2 LSS, from 2026). */
function dormancies(record: CaseRecord, matter: Matter): readonly Deadline[] {
  const resumed = factsOf(record, matter.id, 'activity-resumed');
  const stops = factsOf(record, matter.id, 'activity-last-performed');
  for (const fact of resumed) {
    if (!stops.some((stop) => stop.on.last <= fact.on.last)) {
      record.findings.problem('resumed-without-stop', matter.id, [fact.id]);
    }
  }
  return stops
    .filter((stop) => isExact(stop.on))
    .flatMap((stop) => {
      const part = dormancyOf(record, stop);
      if (part?.due == null) return [];
      const { due } = part;
      const over = [...resumed, ...factsOf(record, matter.id, 'licence-ended')].find(
        (fact) => fact.on.last >= stop.on.last && fact.on.last <= due,
      );
      return [settleEnd(record, stop, part, over)];
    });
}

/**
 * Whether months before the rule came into force count is open. Where the last use lies before, both readings are told:
 * all months count (never ending before the rule could be used), or only those from its first day; the earlier is the alarm.
 */
function dormancyOf(record: CaseRecord, stop: Fact): ReturnType<typeof draft> | undefined {
  const ask = { kind: 'dormancy', rules: [DORMANCY_RULE], party: 'provider', from: stop.on.last } as const;
  const version = ruleOf(record.catalogue, DORMANCY_RULE)?.versions.at(-1);
  const inForce = version?.from as PlainDate | null | undefined;
  if (version === undefined || inForce == null || stop.on.last >= inForce) return byRule(record, stop, ask);
  const fromStart = evaluate(record.catalogue, {
    rules: [DORMANCY_RULE],
    start: inForce,
    provider: record.provider.kind,
  });
  if (fromStart.outcome !== 'due' || version.count.kind !== 'term') return undefined;
  const all = evaluate(withoutStart(record, version), { rules: [DORMANCY_RULE], start: stop.on.last });
  if (all.outcome !== 'due') return undefined;
  const floor = addDays(inForce, -1);
  const due = all.due < floor ? floor : all.due;
  const floorStep: Step[] =
    due === all.due
      ? []
      : [
          {
            op: 'floor',
            rule: DORMANCY_RULE,
            version: versionName(version),
            cites: [],
            inputs: { from: inForce },
            result: due,
          },
        ];
  return draft({
    kind: 'dormancy',
    rule: DORMANCY_RULE,
    version: versionName(version),
    party: 'provider',
    from: stop.on.last,
    raw: due,
    due,
    certainty: 'assumed',
    settledBy: 'time-before-the-rule',
    readings: [
      { from: stop.on.last, raw: due, due, certainty: 'assumed' },
      { from: inForce, raw: fromStart.raw, due: fromStart.due, certainty: 'assumed' },
    ],
    because: [factStep(stop, stop.on.last), ...all.steps, ...floorStep],
  });
}

/** The same law with this one version reaching back, to reckon what it would be if earlier time counted. */
function withoutStart(
  record: CaseRecord,
  version: NonNullable<ReturnType<typeof ruleOf>>['versions'][number],
): CaseRecord['catalogue'] {
  const rules = record.catalogue.rules.map((rule) =>
    rule.id === DORMANCY_RULE ? { ...rule, versions: [{ ...version, from: null }] } : rule,
  );
  return { ...record.catalogue, rules };
}

/** Two weeks in which assistance is still paid for after the user was told that the licence is gone (51 kap. 16 b § SFB). */
function paymentTails(record: CaseRecord, courses: Courses, matter: Matter): readonly Deadline[] {
  const revocation = factsOf(record, matter.id, 'licence-revoked').at(-1);
  const operation = revocation && operationOf(record, courses, revocation);
  const won = operation !== undefined && operation.standing !== 'stands' ? operation.ruling : null;
  return factsOf(record, matter.id, 'users-told')
    .filter((told) => isExact(told.on))
    .flatMap((told) => {
      const ask = {
        kind: 'payment-tail',
        rules: ['FK-TAIL-2W'],
        party: 'provider',
        from: told.on.last,
      } as const;
      const part = byRule(record, told, ask);
      if (part === undefined) return [];
      const relief = won !== null && part.due !== null && won.on.last <= part.due ? won : undefined;
      return [settleEnd(record, told, part, relief)];
    });
}
