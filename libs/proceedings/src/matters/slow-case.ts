import { addDays } from '@fristvakt/calendar';
import { evaluate, versionName } from '@fristvakt/terms';
import type { Fact, Matter } from '../case-file';
import { byRule, draft, factStep, noteRefusal, settle } from '../deadline';
import type { Closing, Deadline } from '../deadline';
import { factsOf, isExact } from '../record';
import type { CaseRecord } from '../record';

const DECIDED = [
  'application-granted',
  'application-refused',
  'application-dismissed',
  'application-struck-out',
] as const;

/**
 * The slow-case tool of 12 § FL: six months after an application came in the applicant may, once, ask in writing for a
 * decision; the authority then has four weeks to decide or to refuse in a decision that can be appealed.
 */
export function slowCaseDeadlines(record: CaseRecord, matter: Matter): readonly Deadline[] {
  const line = factsOf(
    record,
    matter.id,
    'application-filed',
    'decision-demanded',
    'demand-refused',
    ...DECIDED,
  );
  const pending: { filed: Fact; right: Right | undefined; demand?: Fact; decided?: Fact }[] = [];
  const deadlines: Deadline[] = [];
  for (const fact of line) {
    const undecided = pending.filter((one) => one.decided === undefined);
    if (fact.type === 'application-filed') pending.push({ filed: fact, right: rightOf(record, fact) });
    else if (fact.type === 'decision-demanded') demand(record, fact, undecided);
    else if (fact.type === 'demand-refused') noteRefused(record, fact, pending);
    else if (undecided[0]) undecided[0].decided = fact;
  }
  for (const { filed, right, demand: demanded, decided } of pending) {
    if (right) deadlines.push(settle(record, filed, right, closingOf(demanded, decided)));
    if (demanded) deadlines.push(...authorityTime(record, demanded, line));
  }
  return deadlines;
}

type Right = ReturnType<typeof draft>;

/** The right opens the day after six months have passed; it has no last day. */
function rightOf(record: CaseRecord, filed: Fact): Right | undefined {
  if (!isExact(filed.on)) return undefined;
  const answer = evaluate(record.catalogue, {
    rules: ['SLOW-6M'],
    start: filed.on.last,
    provider: record.provider.kind,
  });
  if (answer.outcome !== 'due') {
    noteRefusal(record, filed, answer);
    return undefined;
  }
  const opens = addDays(answer.due, 1);
  const cites = answer.version.cites.map((cite) => cite.section);
  return draft({
    kind: 'demand-decision',
    rule: answer.rule.id,
    version: versionName(answer.version),
    party: 'provider',
    from: opens,
    raw: null,
    due: null,
    certainty: answer.version.confidence === 'P' ? 'certain' : 'unverified',
    because: [
      factStep(filed, filed.on.last),
      ...answer.steps,
      {
        op: 'opens',
        rule: answer.rule.id,
        version: versionName(answer.version),
        cites,
        inputs: { after: answer.due },
        result: opens,
      },
    ],
  });
}

function demand(
  record: CaseRecord,
  fact: Fact,
  undecided: { right: Right | undefined; demand?: Fact }[],
): void {
  const waiting = undecided.find((one) => one.demand === undefined);
  if (waiting === undefined) {
    const code = undecided.length > 0 ? 'demand-twice' : 'demand-without-application';
    record.findings.problem(code, fact.matter, [fact.id]);
  } else if (waiting.right?.from != null && fact.on.last < waiting.right.from) {
    record.findings.problem('demand-premature', fact.matter, [fact.id], { opens: waiting.right.from });
  } else {
    waiting.demand = fact;
  }
}

function noteRefused(record: CaseRecord, fact: Fact, pending: readonly { demand?: Fact }[]): void {
  if (!pending.some((one) => one.demand !== undefined)) {
    record.findings.problem('refusal-without-demand', fact.matter, [fact.id]);
  }
}

function closingOf(demanded: Fact | undefined, decided: Fact | undefined): Closing | undefined {
  if (demanded) return { status: 'met', by: demanded };
  return decided && { status: 'moot', by: decided };
}

function authorityTime(record: CaseRecord, demanded: Fact, line: readonly Fact[]): readonly Deadline[] {
  if (!isExact(demanded.on)) return [];
  const ask = { kind: 'decide-demand', rules: ['SLOW-4W'], party: 'ivo', from: demanded.on.last } as const;
  const part = byRule(record, demanded, ask);
  if (part === undefined) return [];
  const answers = line.slice(line.indexOf(demanded) + 1);
  const by = answers.find((fact) => fact.type !== 'application-filed' && fact.type !== 'decision-demanded');
  return [settle(record, demanded, part, by && { status: 'met', by })];
}
