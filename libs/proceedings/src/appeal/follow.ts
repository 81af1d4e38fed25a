import type { Fact, Matter } from '../case-file';
import type { CaseRecord } from '../record';
import type { Actor } from '../vocabulary';
import { newCourse } from './course';
import type { Course } from './course';
import { fileAppeal, revive, waive, withdraw } from './filings';
import { authorityIn, lostByAuthorityDecision } from './parties';
import { decideLeave, decideStay, dismissLate, giveJudgment } from './rulings';

/** Every dispute of the record, by its matter. */
export type Courses = ReadonlyMap<string, Course>;

/**
 * Follows all disputes together, fact by fact in the order they happened: who lost a side decision is known from the
 * dispute it was made in, and whether an appeal was late may be settled in a dispute of its own.
 */
export function followCourses(record: CaseRecord): Courses {
  const courses = new Map<string, Course>();
  const circles = circlesIn(record);
  const disputes = record.matters.filter((matter) => matter.kind === 'appeal' && !circles.has(matter));
  for (const fact of record.facts) {
    const matter = record.matterById(fact.matter);
    // A note has no effect, not even that of making a dispute begin.
    if (matter?.kind !== 'appeal' || circles.has(matter) || fact.type === 'note') continue;
    const course = courseOf(record, courses, matter);
    apply(course, fact);
    reviveIfNotLate(courses, course);
  }
  noteRivals(record, disputes);
  // In the order of the matters: which of them something happened in first, a mere note perhaps, is to decide nothing.
  return new Map(disputes.map((matter) => [matter.id, courseOf(record, courses, matter)]));
}

function courseOf(record: CaseRecord, courses: Map<string, Course>, matter: Matter): Course {
  const known = courses.get(matter.id);
  if (known) return known;
  const decision = decisionOf(record, matter);
  const within = decision && record.matterById(decision.matter);
  const parent = within?.kind === 'appeal' ? courseOf(record, courses, within) : undefined;
  const course = newCourse(record, matter, decision, partiesOf(record, decision, parent));
  courses.set(matter.id, course);
  return course;
}

const decisionOf = (record: CaseRecord, matter: Matter): Fact | undefined =>
  matter.against === undefined ? undefined : record.factById(matter.against);

/** When a dispute about a dismissal as late is won, the appeal that was dismissed is tried after all. */
function reviveIfNotLate(courses: Courses, course: Course): void {
  const { decision, pending, standing } = course;
  if (decision?.type !== 'appeal-dismissed-late' || pending || standing === 'stands') return;
  const dismissed = courses.get(decision.matter);
  if (dismissed?.lastRuling?.fact === decision && !dismissed.pending) revive(dismissed, decision);
}

/** Who attacks the decision in dispute, and who defends it. */
function partiesOf(
  record: CaseRecord,
  decision: Fact | undefined,
  parent: Course | undefined,
): Pick<Course, 'attacker' | 'defender' | 'losers'> {
  const authority = authorityIn(record, decision);
  const own = parent?.rulings.find((ruling) => ruling.fact === decision)?.lostBy;
  const losers = own ?? (decision === undefined ? [] : lostByAuthorityDecision(decision));
  const attacker = losers.includes('provider') || losers[0] === undefined ? 'provider' : losers[0];
  return { attacker, defender: attacker === 'provider' ? authority : 'provider', losers };
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
  const seen = new Map<Fact, string>();
  for (const matter of disputes) {
    const decision = decisionOf(record, matter);
    if (decision === undefined) continue;
    const other = seen.get(decision);
    if (other === undefined) seen.set(decision, matter.id);
    else record.findings.problem('two-matters-one-decision', matter.id, [decision.id], { other });
  }
}

/** Disputes that spring from each other in a circle cannot both be right; none of them is followed. */
function circlesIn(record: CaseRecord): ReadonlySet<Matter> {
  const circles = new Set<Matter>();
  for (const matter of record.matters) {
    const seen = new Set<Matter>();
    let at: Matter | undefined = matter;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      const decision = decisionOf(record, at);
      at = decision && record.matterById(decision.matter);
    }
    if (at !== undefined) circles.add(matter);
    if (at === matter) record.findings.problem('disputes-in-a-circle', matter.id, []);
  }
  return circles;
}

/** Whom a decision went against: read from the dispute it was made in or, for an authority's, from what it is. */
export function lostBy(record: CaseRecord, courses: Courses, decision: Fact): readonly Actor[] {
  const course = courses.get(decision.matter);
  if (course === undefined || record.matterById(decision.matter)?.kind !== 'appeal') {
    return lostByAuthorityDecision(decision);
  }
  return course.rulings.find((ruling) => ruling.fact === decision)?.lostBy ?? [];
}
