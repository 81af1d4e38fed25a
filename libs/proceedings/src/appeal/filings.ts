import type { Fact } from '../case-file';
import type { Actor, Court } from '../vocabulary';
import { appealTime } from './appeal-time';
import { object } from './course';
import type { Course } from './course';
import { courtAbove, lostByAuthorityDecision } from './parties';

/** An appeal: a new instance begins, the other side joins it, or the one who appealed adds to what was asked. */
export function fileAppeal(course: Course, fact: Fact): void {
  const of = decisionAppealed(course, fact);
  const to = courtFor(course, fact, of);
  course.filings.push({ fact, of, to });
  const late = isLate(course, fact, of);
  if (of !== undefined && isStayDecision(of) && of !== course.decision) {
    object(course, 'side-dispute-in-main-matter', fact, { decision: of.id });
  } else if (course.pending) {
    if (course.instance === to) join(course, fact);
    else begin(course, fact, to, late);
  } else if (course.finalByRuling === null) {
    begin(course, fact, to, late);
  } else {
    object(course, 'filing-after-end', fact);
  }
}

/** The court it is made to: as it says itself, or else the one above whoever decided. */
function courtFor(course: Course, fact: Fact, of: Fact | undefined): Court {
  const next = of && courtAbove(of.by);
  const to = fact.to ?? next ?? course.instance ?? 'administrative-court';
  if (of !== undefined && to !== next && !isSupplement(course, fact, of)) {
    object(course, 'appeal-to-wrong-court', fact, { to, expected: next ?? '' });
  }
  return to;
}

function begin(course: Course, fact: Fact, to: Court, late: boolean): void {
  course.pending = true;
  course.instance = to;
  course.appellant = fact.by;
  course.appellants = [fact.by];
  course.stay = 'none';
  course.stayDecision = null;
  course.stayAskedBy = null;
  course.leave = to === 'administrative-court' ? 'not-required' : 'requested';
  course.finalBeforeAppeal = late;
  course.finalByRuling = null;
  askForStay(course, fact);
}

function join(course: Course, fact: Fact): void {
  if (!course.appellants.includes(fact.by)) course.appellants = [...course.appellants, fact.by];
  askForStay(course, fact);
}

function askForStay(course: Course, fact: Fact): void {
  if (fact.requests?.includes('stay') !== true) return;
  course.stayAskedBy = fact.by;
  if (course.stay !== 'granted') course.stay = 'requested';
}

const isStayDecision = (fact: Fact): boolean => fact.type === 'stay-granted' || fact.type === 'stay-refused';

/** The same party writing again to the court that already has its appeal. */
const isSupplement = (course: Course, fact: Fact, of: Fact): boolean =>
  course.pending &&
  course.appellants.includes(fact.by) &&
  course.filings.some((filing) => filing.of === of && filing.fact.by === fact.by);

/** The decision an appeal concerns: the one it names, or the latest that went against the one who appeals. */
function decisionAppealed(course: Course, fact: Fact): Fact | undefined {
  if (fact.of !== undefined) return course.record.factById(fact.of);
  const lost = course.rulings.filter((ruling) => ruling.lostBy.includes(fact.by)).at(-1)?.fact;
  return lost ?? course.rulings.filter((ruling) => ruling.main).at(-1)?.fact ?? course.decision;
}

/** Whether it came in after the last day; names what else does not fit. */
function isLate(course: Course, fact: Fact, of: Fact | undefined): boolean {
  if (of === undefined || of.on.last > fact.on.last) {
    object(course, 'appeal-before-decision', fact);
    return false;
  }
  if (!losersOf(course, of).includes(fact.by)) {
    object(course, 'appeal-without-loss', fact, { decision: of.id, by: fact.by });
    return false;
  }
  const due = appealTime(course.record, of, fact.by)?.due ?? null;
  if (due === null || fact.on.first <= due) return false;
  object(course, 'appeal-late', fact, { decision: of.id, due });
  return true;
}

function losersOf(course: Course, decision: Fact): readonly Actor[] {
  const ruling = course.rulings.find((one) => one.fact === decision);
  if (ruling) return ruling.lostBy;
  return decision === course.decision ? [course.attacker] : lostByAuthorityDecision(decision);
}

/** An appeal is taken back; the court will strike the case out. */
export function withdraw(course: Course, fact: Fact): void {
  if (!course.pending || !course.appellants.includes(fact.by)) {
    object(course, 'withdrawal-by-other', fact, { by: fact.by });
    return;
  }
  course.withdrawals.push(fact);
}

/** A party declares that it will not appeal (nöjdförklaring). */
export function waive(course: Course, fact: Fact): void {
  const of = fact.of === undefined ? decisionAppealed(course, fact) : course.record.factById(fact.of);
  const mayAppeal = of !== undefined && losersOf(course, of).includes(fact.by);
  if (!mayAppeal || course.filings.some((filing) => filing.of === of && filing.fact.by === fact.by)) {
    object(course, 'waiver-without-right', fact, { by: fact.by });
    return;
  }
  course.waivers.push({ fact, of });
}

/** Whether every one who appealed to the present court has withdrawn. */
export const allWithdrawn = (course: Course): boolean => {
  const since = course.filings.filter((filing) => filing.to === course.instance);
  const withdrew = (party: Actor): boolean => {
    const last = since.filter((filing) => filing.fact.by === party).at(-1);
    return course.withdrawals.some(
      (fact) => fact.by === party && last !== undefined && !(fact.on.last < last.fact.on.last),
    );
  };
  return course.appellants.length > 0 && course.appellants.every(withdrew);
};
