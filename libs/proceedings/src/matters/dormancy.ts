import { addDays } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { evaluate, ruleOf, versionName } from '@fristvakt/terms';
import type { Step } from '@fristvakt/terms';
import type { Fact, Matter } from '../case-file';
import { byRule, draft, factStep, settleEnd } from '../deadline';
import type { Deadline } from '../deadline';
import { factsOf, isExact } from '../record';
import type { CaseRecord } from '../record';

const DORMANCY_RULE = 'UNUSED-6M';

/** Six months without use, after which IVO may revoke without an order (26 g § fjärde stycket 2 LSS, from 2026). */
export function dormancyDeadlines(record: CaseRecord, matter: Matter): readonly Deadline[] {
  const resumed = factsOf(record, matter.id, 'activity-resumed');
  const stops = factsOf(record, matter.id, 'activity-last-performed');
  for (const fact of resumed) {
    if (!stops.some((stop) => stop.on.last <= fact.on.last)) {
      record.findings.problem('resumed-without-stop', matter.id, [fact.id]);
    }
  }
  const ended = factsOf(record, matter.id, 'licence-ended');
  return stops
    .filter((stop) => isExact(stop.on))
    .flatMap((stop) => {
      const part = dormancyOf(record, stop);
      if (part?.due == null) return [];
      const { due } = part;
      const used = stops.find((later) => later.on.last > stop.on.last && later.on.last <= due);
      const over = [...resumed, ...ended].find((fact) => fact.on.last >= stop.on.last && fact.on.last <= due);
      return [settleEnd(record, stop, part, used ?? over)];
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
