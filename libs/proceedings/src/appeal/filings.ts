import type { Fact } from '../case-file';
import type { Actor, Court } from '../vocabulary';
import { appealTime } from './appeal-time';
import { object } from './course';
import type { Course, Filing } from './course';
import { courtAbove, lostByAuthorityDecision } from './parties';

/** An appeal: a new instance begins, the other side joins it, or the one who appealed adds to what was asked. */
export function fileAppeal(course: Course, fact: Fact): void {
  const first = ownAppeal(course, fact);
  if (first !== undefined) {
    course.filings.push({ fact, of: first.of, to: first.to, supplement: true, late: false });
    askForStay(course, fact);
    return;
  }
  const of = decisionAppealed(course, fact);
  const to = courtFor(course, fact, of);
  const late = isLate(course, fact, of);
  course.filings.push({ fact, of, to, supplement: false, late });
  if (of !== undefined && isStayDecision(of) && of !== course.decision) {
    object(course, 'side-dispute-in-main-matter', fact, { decision: of.id });
  } else if (course.pending && course.instance === to) {
    if (!course.appellants.includes(fact.by)) course.appellants = [...course.appellants, fact.by];
    askForStay(course, fact);
  } else if (course.pending || course.finalByRuling === null) {
    begin(course, fact, of, to);
    course.finalBeforeAppeal = late;
  } else {
    object(course, 'filing-after-end', fact);
  }
}

/**
 * The appeal that this filing adds to, if it is no appeal of its own: the same party writes again to the court that
 * already has its appeal, for example to ask for a stay.
 */
function ownAppeal(course: Course, fact: Fact): Filing | undefined {
  if (!course.pending || fact.of !== undefined || !course.appellants.includes(fact.by)) return undefined;
  const last = course.filings.findLast((one) => one.fact.by === fact.by && one.to === course.instance);
  if (last === undefined || withdrawalOf(course, last) !== undefined) return undefined;
  const asksOnly = fact.to === undefined && fact.requests?.every((one) => SUPPLEMENTS.has(one)) === true;
  return fact.to === course.instance || asksOnly ? last : undefined;
}

const SUPPLEMENTS: ReadonlySet<string> = new Set(['stay', 'hearing', 'leave']);

/** The court it is made to: as it says itself, or else the one above whoever decided. */
function courtFor(course: Course, fact: Fact, of: Fact | undefined): Court {
  const next = of && courtAbove(of.by);
  const to = fact.to ?? next ?? course.instance ?? 'administrative-court';
  if (of !== undefined && to !== next) {
    object(course, 'appeal-to-wrong-court', fact, { to, expected: next ?? '' });
  }
  return to;
}

function begin(course: Course, fact: Fact, of: Fact | undefined, to: Court): void {
  course.pending = true;
  course.instance = to;
  course.appellant = fact.by;
  course.appellants = [fact.by];
  course.stay = 'none';
  course.stayDecision = null;
  course.stayAskedBy = null;
  course.leave = to === 'administrative-court' ? 'not-required' : 'requested';
  course.overLateness = of?.type === 'appeal-dismissed-late' && of !== course.decision ? of : null;
  course.finalByRuling = null;
  askForStay(course, fact);
}

/** An appeal that was dismissed as late is to be tried after all, by the court it was made to, with all it asked for. */
export function revive(course: Course, dismissal: Fact): void {
  const filing = course.rulings.find((ruling) => ruling.fact === dismissal)?.dismissed;
  if (filing === undefined) return;
  begin(course, filing.fact, filing.of, filing.to);
  course.finalBeforeAppeal = false;
}

function askForStay(course: Course, fact: Fact): void {
  if (fact.requests?.includes('stay') !== true || course.stay === 'granted') return;
  course.stayAskedBy = fact.by;
  course.stay = 'requested';
  course.stayDecision = null;
}

const isStayDecision = (fact: Fact): boolean => fact.type === 'stay-granted' || fact.type === 'stay-refused';

/** The decision an appeal concerns: the one it names, or the latest that went against the one who appeals. */
function decisionAppealed(course: Course, fact: Fact): Fact | undefined {
  if (fact.of !== undefined) return course.record.factById(fact.of);
  const lost = course.rulings.findLast((ruling) => ruling.lostBy.includes(fact.by))?.fact;
  return lost ?? course.rulings.findLast((ruling) => ruling.main)?.fact ?? course.decision;
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
  if (decision === course.decision) return course.losers;
  const ruling = course.rulings.find((one) => one.fact === decision);
  return ruling?.lostBy ?? lostByAuthorityDecision(decision);
}

/** An appeal is taken back; the court will strike the case out. */
export function withdraw(course: Course, fact: Fact): void {
  if (!course.pending || !course.appellants.includes(fact.by)) {
    object(course, 'withdrawal-by-other', fact, { by: fact.by });
    return;
  }
  course.withdrawals.push(fact);
}

/** What took this appeal back, if anything did: a withdrawal takes back everything its party had filed before. */
export const withdrawalOf = (course: Course, { fact }: Filing): Fact | undefined =>
  course.withdrawals.find((one) => one.by === fact.by && course.record.isLater(one, fact));

/** A party declares that it will not appeal (nöjdförklaring). */
export function waive(course: Course, fact: Fact): void {
  const of = decisionAppealed(course, fact);
  const mayAppeal = of !== undefined && losersOf(course, of).includes(fact.by);
  if (!mayAppeal || course.filings.some((filing) => filing.of === of && filing.fact.by === fact.by)) {
    object(course, 'waiver-without-right', fact, { by: fact.by });
    return;
  }
  course.waivers.push({ fact, of });
}

/** Who of those that have appealed to the present court has withdrawn. */
export const withdrawnAppellants = (course: Course): readonly Actor[] =>
  course.appellants.filter((party) => {
    const last = course.filings.findLast((one) => one.to === course.instance && one.fact.by === party);
    return last !== undefined && withdrawalOf(course, last) !== undefined;
  });
