import type { Fact, Matter } from '../case-file';
import { factsOf } from '../record';
import type { CaseRecord } from '../record';
import type { Actor } from '../vocabulary';
import { newCourse } from './course';
import type { Course } from './course';
import { fileAppeal, waive, withdraw } from './filings';
import { authorityIn, lostByAuthorityDecision } from './parties';
import { decideLeave, decideStay, dismissLate, giveJudgment } from './rulings';

/** Every dispute of the record, by its matter. */
export type Courses = ReadonlyMap<string, Course>;

/**
 * Follows each dispute through its courts. A dispute about a side decision comes after the one it sprang from, since who
 * lost that decision is known only from there.
 */
export function followCourses(record: CaseRecord): Courses {
  const courses = new Map<string, Course>();
  const disputes = record.matters.filter((matter) => matter.kind === 'appeal');
  for (const matter of disputes) follow(record, matter, courses, []);
  noteRivals(record, disputes);
  return courses;
}

function follow(
  record: CaseRecord,
  matter: Matter,
  courses: Map<string, Course>,
  above: readonly string[],
): Course | undefined {
  const known = courses.get(matter.id);
  if (known) return known;
  if (above.includes(matter.id)) {
    record.findings.problem('disputes-in-a-circle', matter.id, []);
    return undefined;
  }
  const decision = matter.against === undefined ? undefined : record.factById(matter.against);
  const home = decision && record.matterById(decision.matter);
  const parent = home?.kind === 'appeal' ? follow(record, home, courses, [...above, matter.id]) : undefined;
  const course = newCourse(record, matter, decision, partiesOf(record, decision, parent));
  for (const fact of factsOf(record, matter.id)) apply(course, fact);
  courses.set(matter.id, course);
  return course;
}

/** Who attacks the decision in dispute, and who defends it. */
function partiesOf(
  record: CaseRecord,
  decision: Fact | undefined,
  parent: Course | undefined,
): { attacker: Actor; defender: Actor } {
  const authority = authorityIn(record, decision);
  const losers = parent?.rulings.find((ruling) => ruling.fact === decision)?.lostBy ?? [];
  const attacker = losers.includes('provider') || losers[0] === undefined ? 'provider' : losers[0];
  return attacker === 'provider' ? { attacker, defender: authority } : { attacker, defender: 'provider' };
}

function apply(course: Course, fact: Fact): void {
  switch (fact.type) {
    case 'appeal-filed':
      fileAppeal(course, fact);
      return;
    case 'appeal-withdrawn':
      withdraw(course, fact);
      return;
    case 'appeal-waived':
      waive(course, fact);
      return;
    case 'appeal-dismissed-late':
      dismissLate(course, fact);
      return;
    case 'stay-granted':
    case 'stay-refused':
      decideStay(course, fact);
      return;
    case 'leave-granted':
    case 'leave-refused':
      decideLeave(course, fact);
      return;
    case 'judgment':
      giveJudgment(course, fact);
      return;
    default:
      // Letters, hearings and notes move nothing in the course itself.
      return;
  }
}

function noteRivals(record: CaseRecord, disputes: readonly Matter[]): void {
  const seen = new Map<string, string>();
  for (const matter of disputes) {
    const decision = matter.against === undefined ? undefined : record.factById(matter.against);
    if (decision === undefined) continue;
    const other = seen.get(decision.id);
    if (other === undefined) seen.set(decision.id, matter.id);
    else record.findings.problem('two-matters-one-decision', matter.id, [decision.id], { other });
  }
}

/** Whom a decision went against: read from the dispute it was made in or, for an authority's, from what it is. */
export function lostBy(record: CaseRecord, courses: Courses, decision: Fact): readonly Actor[] {
  const course = courses.get(decision.matter);
  if (course === undefined || record.matterById(decision.matter)?.kind !== 'appeal') {
    return lostByAuthorityDecision(decision);
  }
  return course.rulings.find((ruling) => ruling.fact === decision)?.lostBy ?? [];
}
