import type { Fact, Matter } from '../case-file';
import { byRule, settle } from '../deadline';
import type { Deadline } from '../deadline';
import type { Because } from '../finding';
import { factsOf, isExact } from '../record';
import type { CaseRecord } from '../record';

export interface LexSarahState {
  readonly kind: 'lex-sarah';
  /** Null before a report has been received. */
  readonly status: 'received' | 'assessed' | 'reported' | 'investigated' | 'decided' | 'closed' | null;
  /** Whether the misconduct, or the risk of it, was found to be serious; null until assessed. */
  readonly serious: boolean | null;
  readonly because: readonly Because[];
}

const STATUS = {
  'report-received': 'received',
  assessed: 'assessed',
  'reported-to-ivo': 'reported',
  'investigation-filed': 'investigated',
  'ivo-decided': 'decided',
  'lex-sarah-closed': 'closed',
} as const;

export function lexSarahState(record: CaseRecord, matter: Matter): LexSarahState {
  const facts = factsOf(
    record,
    matter.id,
    'report-received',
    'assessed',
    'reported-to-ivo',
    'investigation-filed',
    'ivo-decided',
    'lex-sarah-closed',
  );
  const last = facts.at(-1);
  const assessed = facts.findLast((fact) => fact.type === 'assessed');
  const status = last === undefined ? null : STATUS[last.type as keyof typeof STATUS];
  const because: Because[] =
    last && status !== null
      ? [{ code: `lex-sarah-${status}`, event: last.id, cites: ['24 a–24 f §§ LSS'], params: {} }]
      : [];
  return { kind: 'lex-sarah', status, serious: assessed?.serious ?? null, because };
}

/**
 * A serious matter is to be reported "snarast", for which there is no number of days; a report sent without the finished
 * investigation is to be completed within two months (known from a secondary source only).
 */
export function lexSarahDeadlines(record: CaseRecord, matter: Matter): readonly Deadline[] {
  const reports = factsOf(record, matter.id, 'reported-to-ivo');
  const investigations = factsOf(record, matter.id, 'investigation-filed');
  const serious = factsOf(record, matter.id, 'assessed').filter((fact) => fact.serious === true);
  const toReport = serious
    .filter((fact) => isExact(fact.on))
    .flatMap((fact) => {
      const part = byRule(record, fact, {
        kind: 'lex-sarah-report',
        rules: ['LEXS-IVO'],
        party: 'provider',
        from: fact.on.last,
      });
      // A report made before the assessment was written down is a report all the same.
      const by = firstAfter(record, fact, reports) ?? reports[0];
      return part ? [settle(record, fact, part, by && { status: 'met', by })] : [];
    });
  for (const report of reports) {
    if (serious.length === 0) record.findings.problem('report-without-assessment', matter.id, [report.id]);
    if (report.investigationAttached === undefined) {
      record.findings.missing({
        matter: matter.id,
        event: report.id,
        field: 'investigationAttached',
        reason: 'not-stated',
      });
    }
  }
  const unfinished = reports.filter((report) => report.investigationAttached !== true && isExact(report.on));
  const toInvestigate = unfinished.flatMap((report) => {
    const ask = {
      kind: 'lex-sarah-investigation',
      rules: ['LEXS-2M'],
      party: 'provider',
      from: report.on.last,
    } as const;
    const part = byRule(record, report, ask);
    const by = firstAfter(record, report, investigations);
    return part ? [settle(record, report, part, by && { status: 'met', by })] : [];
  });
  return [...toReport, ...toInvestigate];
}

function firstAfter(record: CaseRecord, fact: Fact, among: readonly Fact[]): Fact | undefined {
  return among.find((one) => record.isLater(one, fact));
}
