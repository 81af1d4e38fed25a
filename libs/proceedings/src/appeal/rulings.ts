import type { Fact } from '../case-file';
import type { Actor } from '../vocabulary';
import { object, opponentOf } from './course';
import type { Course, Filing, Standing } from './course';
import { revive, withdrawnAppellants } from './filings';

const SUPREME = 'supreme-administrative-court';

/** A court decides whether the decision is to work meanwhile (28 § FPL, 48 § FL). */
export function decideStay(course: Course, fact: Fact): void {
  const holder = course.stayAskedBy ?? course.appellant;
  if (!course.pending || holder === null) {
    object(course, course.lastRuling ? 'ruling-after-end' : 'ruling-without-appeal', fact);
    return;
  }
  if (fact.by !== course.instance) {
    object(course, 'ruling-by-another-court', fact, { by: fact.by, instance: course.instance ?? '' });
    return;
  }
  const granted = fact.type === 'stay-granted';
  course.stay = granted ? 'granted' : 'refused';
  course.stayDecision = { fact, holder, granted };
  const lost = granted ? opponentOf(course, holder) : holder;
  course.rulings.push({
    fact,
    main: false,
    standing: course.standing,
    lostBy: fact.by === SUPREME ? [] : [lost],
  });
}

/** A higher court decides whether to try the appeal at all (34 a och 35 §§ FPL). */
export function decideLeave(course: Course, fact: Fact): void {
  if (!course.pending) {
    object(course, course.lastRuling ? 'ruling-after-end' : 'ruling-without-appeal', fact);
    return;
  }
  if (fact.by !== course.instance) {
    object(course, 'ruling-by-another-court', fact, { by: fact.by, instance: course.instance ?? '' });
    return;
  }
  if (fact.type === 'leave-granted') {
    course.leave = 'granted';
    course.finalBeforeAppeal = false;
    return;
  }
  course.leave = 'refused';
  endInstance(course, fact, isLastWord(course) ? [] : course.appellants, course.standing);
}

/** An appeal that came too late is not tried (45 § FL, 6 b § FPL); another party's, in time, goes on. */
export function dismissLate(course: Course, fact: Fact): void {
  if (!course.pending) {
    object(course, course.lastRuling ? 'ruling-after-end' : 'ruling-without-appeal', fact);
    return;
  }
  const here = course.filings.filter((one) => one.to === course.instance && !one.supplement);
  const named = here.find((one) => one.fact.id === fact.of);
  const dismissed = named ?? here.findLast((one) => one.late) ?? here.at(-1);
  const { by } = dismissed?.fact ?? {};
  const others = course.appellants.filter((party) => party !== by);
  if (by === undefined || others.length === 0)
    endInstance(course, fact, course.appellants, course.standing, dismissed);
  else
    leaveTo(course, others, {
      fact,
      main: false,
      standing: course.standing,
      lostBy: [by],
      ...(dismissed && { dismissed }),
    });
}

/** One side's appeal has fallen; the court goes on with the other's. */
function leaveTo(course: Course, others: readonly Actor[], ruling: Course['rulings'][number]): void {
  course.appellants = others;
  course.appellant = others[0] ?? course.appellant;
  course.rulings.push(ruling);
}

/** A judgment, or a decision that ends the case in this court. */
export function giveJudgment(course: Course, fact: Fact): void {
  if (!course.pending && !backInLowerCourt(course, fact)) {
    object(course, course.lastRuling ? 'ruling-after-end' : 'judgment-without-appeal', fact);
    return;
  }
  if (fact.by !== course.instance) {
    object(course, 'ruling-by-another-court', fact, { by: fact.by, instance: course.instance ?? '' });
    return;
  }
  if (course.overLateness !== null) settleLateness(course, fact, course.overLateness);
  else if (fact.outcome === 'struck-out') strikeOut(course, fact);
  else {
    if (fact.outcome !== 'dismissed') course.finalBeforeAppeal = false;
    endInstance(course, fact, losersBy(course, fact), standingAfter(course, fact));
  }
}

/** Struck out after withdrawal nobody can appeal; where only one side has withdrawn, the other's appeal goes on. */
function strikeOut(course: Course, fact: Fact): void {
  const withdrawn = withdrawnAppellants(course);
  const others = course.appellants.filter((party) => !withdrawn.includes(party));
  if (withdrawn.length > 0 && others.length > 0) {
    leaveTo(course, others, { fact, main: false, standing: course.standing, lostBy: [] });
  } else {
    endInstance(course, fact, withdrawn.length > 0 ? [] : course.appellants, course.standing);
  }
}

/** An appeal of a dismissal as late is over the time alone, and the court's word on that is the last (33 § FPL). */
function settleLateness(course: Course, fact: Fact, dismissal: Fact): void {
  if (fact.outcome === 'granted' || fact.outcome === 'remitted') {
    course.rulings.push({ fact, main: false, standing: course.standing, lostBy: [] });
    revive(course, dismissal);
  } else {
    endInstance(course, fact, [], course.standing);
  }
}

/** A case sent back from above is again before the lower court, with the one who first attacked the decision. */
function backInLowerCourt(course: Course, fact: Fact): boolean {
  const last = course.lastRuling?.fact;
  if (last?.type !== 'judgment' || last.outcome !== 'remitted' || fact.by === last.by) return false;
  if (fact.by !== 'administrative-court' && fact.by !== 'court-of-appeal') return false;
  course.pending = true;
  course.finalByRuling = null;
  course.instance = fact.by;
  course.appellant = course.attacker;
  course.appellants = [course.attacker];
  return true;
}

/**
 * A court's word on whether an appeal was late is the last, also in a dispute of its own (33 § FPL), and so is its word on
 * whether an authority must decide a slow case (49 § FL).
 */
const isLastWord = ({ decision }: Course): boolean =>
  decision?.type === 'appeal-dismissed-late' || decision?.type === 'demand-refused';

function losersBy(course: Course, fact: Fact): readonly Actor[] {
  if (isLastWord(course)) return [];
  switch (fact.outcome) {
    case 'granted':
    case 'remitted':
      // Where both sides have appealed, the outcome is told from the first one's appeal.
      return [opponentOf(course, course.appellant ?? course.attacker)];
    case 'partly-granted':
      return [course.attacker, course.defender];
    default:
      return course.appellants;
  }
}

function standingAfter(course: Course, fact: Fact): Standing {
  const byAttacker = course.appellant === course.attacker;
  switch (fact.outcome) {
    case 'granted':
      return byAttacker ? 'set-aside' : 'stands';
    case 'partly-granted':
      return 'partly';
    case 'remitted':
      return afterRemittal(course, fact, byAttacker);
    default:
      return course.standing;
  }
}

/**
 * The förvaltningsrätt can only send a case back to the authority: its decision is set aside. A higher court may send it
 * back to the court below, whose judgment is then gone while the authority's decision works again. A refused application
 * has to be decided anew either way.
 */
const APPLICATIONS: ReadonlySet<string> = new Set(['application-refused', 'application-dismissed']);

function afterRemittal(course: Course, fact: Fact, byAttacker: boolean): Standing {
  if (byAttacker && (fact.by === 'administrative-court' || APPLICATIONS.has(course.decision?.type ?? ''))) {
    return 'remitted';
  }
  if (fact.to === undefined) {
    course.record.findings.missing({
      matter: course.matter.id,
      event: fact.id,
      field: 'to',
      reason: 'remitted-to',
    });
  }
  return 'stands';
}

/** Ends the present instance: what the ruling makes of the decision, and the end of a stay that lived in it. */
function endInstance(
  course: Course,
  fact: Fact,
  losers: readonly Actor[],
  standing: Standing,
  dismissed?: Filing,
): void {
  // Nobody can appeal what the last instance decides.
  const lostBy = fact.by === SUPREME ? [] : losers;
  const ruling = { fact, main: true, lostBy, standing, ...(dismissed && { dismissed }) };
  course.overLateness = null;
  course.standing = standing;
  course.pending = false;
  course.rulings.push(ruling);
  course.lastRuling = ruling;
  if (lostBy.length === 0) course.finalByRuling = fact.on.last;
  // A ruling that waits until it is final leaves everything as it was, a stay included.
  if (fact.effective === 'when-final') return;
  course.operative = standing;
  if (course.stayDecision?.granted === true && !favours(course, course.stayDecision.holder))
    course.stay = 'lapsed';
  course.stayDecision = null;
}

const favours = (course: Course, party: Actor): boolean =>
  course.standing === 'stands' ? party === course.defender : party === course.attacker;
