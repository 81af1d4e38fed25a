import { CATALOGUE } from '@fristvakt/law';
import { evaluate, holdsOn, reckonTerm } from '@fristvakt/terms';
import { median } from './figures';
import type { Figures, Goal } from './figures';
import { Questions } from './questions';
import type { BareTerm } from './questions';
import { reckonWithTemporal } from './temporal-reckoning';

const WANTED = 10;

/** A question to a rule that is in force and counts a term; the term is told for those who do not know the law. */
interface RuleTerm extends BareTerm {
  readonly rule: string;
}

/**
 * The engine, in this process, against Temporal and a set of days that are no working days. The engine also tells every
 * step and, of rules, finds the version in force; Temporal is handed the term and tells the days alone.
 */
export function measureEngine(count: number, rounds: number): [Figures[], Goal[]] {
  const questions = new Questions();
  const bareTerms = Array.from({ length: count }, () => questions.bareTerm());
  const ruleTerms = ruleTermsOf(questions, count);
  const compared = [
    compare('reckonTerm', bareTerms, rounds, ({ start, term, shift }) => reckonTerm(start, term, shift)),
    compare('evaluate', ruleTerms, rounds, ({ rule, start }) => {
      const evaluation = evaluate(CATALOGUE, { rules: [rule], start });
      if (evaluation.outcome !== 'due') throw new Error(`${rule} on ${start}: ${evaluation.outcome}`);
      return evaluation;
    }),
  ];
  return [compared.flatMap(([figures]) => figures), compared.map(([, goal]) => goal)];
}

function ruleTermsOf(questions: Questions, count: number): readonly RuleTerm[] {
  const counted = CATALOGUE.rules.flatMap(({ id, versions }) =>
    versions.flatMap((version) => (version.count.kind === 'term' ? [{ id, version, ...version.count }] : [])),
  );
  const ruleTerms: RuleTerm[] = [];
  for (let at = 0; ruleTerms.length < count; at += 1) {
    const start = questions.start();
    const chosen = counted[at % counted.length];
    if (chosen === undefined || 'workingDays' in chosen.term || !holdsOn(chosen.version, start)) continue;
    ruleTerms.push({ rule: chosen.id, start, term: chosen.term, shift: chosen.shift });
  }
  return ruleTerms;
}

function compare<Question extends BareTerm>(
  name: string,
  questions: readonly Question[],
  rounds: number,
  reckon: (question: Question) => { readonly raw: string; readonly due: string },
): [Figures[], Goal] {
  for (const question of questions) expectSame(question, reckon(question), reckonWithTemporal(question));
  const ofEngine: number[] = [];
  const ofTemporal: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ofTemporal.push(perSecond(questions, reckonWithTemporal));
    ofEngine.push(perSecond(questions, reckon));
  }
  const ratio = median(ofEngine) / median(ofTemporal);
  return [
    [
      { what: name, unit: 'answers/s', values: ofEngine },
      { what: `${name}, by Temporal`, unit: 'answers/s', values: ofTemporal },
    ],
    { what: `${name} / Temporal`, value: ratio, wanted: `>= ${String(WANTED)}`, met: ratio >= WANTED },
  ];
}

/** Both must say the same before it means anything which is quicker. */
function expectSame(question: BareTerm, ours: RawAndDue, theirs: RawAndDue): void {
  if (ours.raw === theirs.raw && ours.due === theirs.due) return;
  throw new Error(`${JSON.stringify(question)}: ${JSON.stringify([ours.raw, ours.due, theirs])}`);
}

interface RawAndDue {
  readonly raw: string;
  readonly due: string;
}

function perSecond<Question>(
  questions: readonly Question[],
  reckon: (question: Question) => unknown,
): number {
  const begun = process.hrtime.bigint();
  for (const question of questions) reckon(question);
  return questions.length / (Number(process.hrtime.bigint() - begun) / 1e9);
}
