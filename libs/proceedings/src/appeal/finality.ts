import { addDays } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { Fact } from '../case-file';
import type { CaseRecord } from '../record';
import type { Actor } from '../vocabulary';
import { appealTime } from './appeal-time';
import type { Course } from './course';
import { withdrawalOf } from './filings';
import type { Courses } from './follow';
import { lostByAuthorityDecision } from './parties';

/** The day a decision that nobody has appealed becomes final, and why. */
export interface Finality {
  readonly on: PlainDate;
  /** What makes it so: the last day of those who could appeal has passed, they have waived, or nobody could. */
  readonly why: 'time-out' | 'waived' | 'nobody-may-appeal';
  readonly by: Fact;
}

/**
 * When a dispute is, or will be, final as far as the facts go: the day after the last appeal day of every party who could
 * still appeal; the day of the ruling where none can; the day of the last waiver where all have waived. Null while an
 * appeal is pending, or where a day that it hangs on is not known.
 */
export function finalityOf(course: Course, courses: Courses): Finality | null {
  const { decision, lastRuling, finalByRuling, record } = course;
  if (decision === undefined || course.pending || isBackBelow(course)) return null;
  if (lastRuling === undefined) return finalityOfDecision(record, decision, courses);
  if (finalByRuling !== null) return { on: finalByRuling, why: 'nobody-may-appeal', by: lastRuling.fact };
  return finalityAmong(record, lastRuling.fact, lastRuling.lostBy, courses);
}

/** As {@link finalityOf}, for an authority's decision that no court has ruled on. */
export function finalityOfDecision(record: CaseRecord, decision: Fact, courses: Courses): Finality | null {
  const course = courses.get(decision.matter);
  const ruling = course?.rulings.find((one) => one.fact === decision);
  return finalityAmong(record, decision, ruling?.lostBy ?? lostByAuthorityDecision(decision), courses);
}

function finalityAmong(
  record: CaseRecord,
  decision: Fact,
  losers: readonly Actor[],
  courses: Courses,
): Finality | null {
  const all = [...courses.values()];
  const appealed = all.find((course) => isAppealedIn(course, decision));
  if (appealed !== undefined) return finalityThrough(appealed, decision, courses);
  const waivers = all.flatMap((course) => course.waivers).filter((waiver) => waiver.of === decision);
  const entitled = losers.filter((party) => !waivers.some((waiver) => waiver.fact.by === party));
  if (entitled.length === 0) {
    const last = waivers.at(-1)?.fact;
    return last === undefined
      ? { on: decision.on.last, why: 'nobody-may-appeal', by: decision }
      : { on: last.on.last, why: 'waived', by: last };
  }
  let on: PlainDate | null = null;
  for (const party of entitled) {
    const due = appealTime(record, decision, party)?.due ?? null;
    if (due === null) return null;
    if (on === null || due > on) on = due;
  }
  return on === null ? null : { on: addDays(on, 1), why: 'time-out', by: decision };
}

/** Sent back by a higher court to the one below: the dispute goes on there. */
function isBackBelow({ lastRuling, standing }: Course): boolean {
  const last = lastRuling?.fact;
  return last?.outcome === 'remitted' && last.by !== 'administrative-court' && standing === 'stands';
}

/** Whether somebody has appealed the decision there and not withdrawn. */
const isAppealedIn = (course: Course, decision: Fact): boolean =>
  course.filings.some((filing) => filing.of === decision && withdrawalOf(course, filing) === undefined);

/** A ruling disputed in a matter of its own becomes final with that dispute, if the dispute leaves it standing. */
function finalityThrough(course: Course, decision: Fact, courses: Courses): Finality | null {
  const own = course.decision === decision && course.lastRuling !== undefined;
  return own && course.standing === 'stands' ? finalityOf(course, courses) : null;
}

/** Whether a finality has come on the day the record is read. */
export const isFinal = (record: CaseRecord, finality: Finality | null): finality is Finality =>
  finality !== null && record.asOf >= finality.on;
