import type { PlainDate } from '@fristvakt/calendar';
import type { Fact } from '../case-file';
import { byRule, settle } from '../deadline';
import type { Closing, Deadline } from '../deadline';
import { banAsOf } from '../matters/interim-ban';
import { isExact } from '../record';
import type { CaseRecord } from '../record';
import type { Actor } from '../vocabulary';
import { appealTime } from './appeal-time';
import { withdrawalOf } from './filings';
import { lostBy } from './follow';
import type { Courses } from './follow';
import { operationOf } from './operation';

/** The appeal time of every party that a decision went against, the other side's too: it tells when a win is final. */
export function appealDeadlines(record: CaseRecord, courses: Courses): readonly Deadline[] {
  return record.facts.flatMap((decision) =>
    lostBy(record, courses, decision).flatMap((party) => {
      const time = appealTime(record, decision, party);
      if (time === undefined) return [];
      const closing = closingOf(record, courses, decision, party);
      const deadline = settle(record, decision, time, inTime(time.due, closing) ? closing : undefined);
      noteService(record, decision, deadline);
      return [deadline];
    }),
  );
}

/** A waiver or another fact overtakes a time that still ran; a withdrawal takes back an appeal whenever it comes. */
function inTime(due: PlainDate | null, closing: Closing | undefined): boolean {
  if (closing?.status !== 'moot' || closing.by === null || closing.by.type === 'appeal-withdrawn')
    return true;
  return due === null || closing.by.on.first <= due;
}

function noteService(record: CaseRecord, decision: Fact, deadline: Deadline): void {
  const stands = deadline.status === 'open' || deadline.status === 'missed';
  if (deadline.certainty !== 'assumed' || !stands) return;
  if (deadline.settledBy === 'proof-of-receipt' || deadline.settledBy === 'mode-of-service') {
    const reason = deadline.settledBy === 'proof-of-receipt' ? 'service-unproved' : 'service-mode';
    record.findings.missing({ matter: decision.matter, event: decision.id, field: 'served', reason });
  }
}

function closingOf(record: CaseRecord, courses: Courses, decision: Fact, party: Actor): Closing | undefined {
  const all = [...courses.values()];
  const waiver = all
    .flatMap((course) => course.waivers)
    .find((one) => one.of === decision && one.fact.by === party);
  if (waiver) return { status: 'moot', by: waiver.fact };
  const filings = all
    .flatMap((course) =>
      course.filings
        .filter((one) => one.of === decision && one.fact.by === party && !one.supplement)
        .map((one) => ({ fact: one.fact, withdrawn: withdrawalOf(course, one) })),
    )
    .toSorted((one, other) => (record.isLater(one.fact, other.fact) ? 1 : -1));
  const standing = filings.find((one) => one.withdrawn === undefined);
  if (standing) return { status: 'met', by: standing.fact };
  const withdrawn = filings.at(-1)?.withdrawn;
  if (withdrawn) return { status: 'moot', by: withdrawn };
  const by = overtakenBy(record, courses, decision);
  return by && { status: 'moot', by };
}

/** What makes an appeal of this decision pointless: the judgment a stay waited for, or a decision in its place. */
function overtakenBy(record: CaseRecord, courses: Courses, decision: Fact): Fact | undefined {
  const course = courses.get(decision.matter);
  if (decision.type === 'stay-granted' || decision.type === 'stay-refused') {
    const after = course?.rulings.findIndex((ruling) => ruling.fact === decision) ?? -1;
    return course?.rulings.slice(after + 1).find((ruling) => ruling.main || ruling.fact.by === decision.by)
      ?.fact;
  }
  if (decision.type === 'application-refused' || decision.type === 'application-dismissed') {
    return later(record, decision, 'application-granted');
  }
  return decision.type === 'demand-refused'
    ? later(record, decision, 'application-granted', 'application-refused', 'application-dismissed')
    : undefined;
}

function later(record: CaseRecord, decision: Fact, ...types: readonly string[]): Fact | undefined {
  return record
    .factsIn(decision.matter)
    .find((fact) => types.includes(fact.type) && record.isLater(fact, decision));
}

const BURDENS: ReadonlySet<string> = new Set(['licence-revoked', 'interim-ban', 'interim-ban-extended']);

/**
 * The duty to ask for a stay at once: when a revocation, a ban or an order that works immediately has come, and again
 * when a court has upheld it, since a stay lives in the court that gave it (48 § FL, 28 § FPL).
 */
export function stayRequests(record: CaseRecord, courses: Courses): readonly Deadline[] {
  return record.facts.flatMap((fact) => {
    const burden = isBurden(record, courses, fact) ? fact : burdenUpheldBy(record, courses, fact);
    if (burden === undefined || !isExact(fact.on)) return [];
    const from =
      fact.served?.on !== undefined && isExact(fact.served.on) ? fact.served.on.last : fact.on.last;
    const day = from < fact.on.last ? fact.on.last : from;
    const duty = byRule(record, fact, {
      kind: 'stay-request',
      rules: ['INHIB-ASAP'],
      newDuty: true,
      party: 'provider',
      from: day,
    });
    return duty ? [settle(record, fact, duty, stayClosing(record, courses, fact, burden))] : [];
  });
}

function isBurden(record: CaseRecord, courses: Courses, fact: Fact): boolean {
  const order = fact.type === 'inspection-decided' && lostBy(record, courses, fact).includes('provider');
  const fee = fact.type === 'sanction-fee-decided' && fact.effective === 'immediately';
  if (!BURDENS.has(fact.type) && !order && !fee) return false;
  return operationOf(record, courses, fact).effect.when === 'immediately';
}

/** The burdensome decision that this ruling of a lower court leaves in force against the provider. */
function burdenUpheldBy(record: CaseRecord, courses: Courses, fact: Fact): Fact | undefined {
  const course = courses.get(fact.matter);
  const ruling = course?.rulings.find((one) => one.fact === fact);
  if (fact.type !== 'judgment' && fact.type !== 'leave-refused') return undefined;
  if (ruling?.standing !== 'stands' || !ruling.lostBy.includes('provider')) return undefined;
  const burden = course?.decision;
  return burden !== undefined && isBurden(record, courses, burden) ? burden : undefined;
}

function stayClosing(record: CaseRecord, courses: Courses, started: Fact, burden: Fact): Closing | undefined {
  const course = [...courses.values()].find((one) => one.decision === burden && one.filings.length > 0);
  const after = (fact: Fact): boolean => record.isLater(fact, started);
  const asked = course?.filings.find(
    (filing) =>
      after(filing.fact) && filing.fact.by === 'provider' && filing.fact.requests?.includes('stay') === true,
  );
  if (asked) return { status: 'met', by: asked.fact };
  const granted = course?.rulings.find((ruling) => after(ruling.fact) && ruling.fact.type === 'stay-granted');
  if (granted) return { status: 'moot', by: granted.fact };
  const ended = course?.rulings.find((ruling) => after(ruling.fact) && ruling.main);
  if (ended) return { status: 'moot', by: ended.fact };
  return isSpent(record, courses, burden) ? { status: 'moot', by: null } : undefined;
}

/** Nothing is left to hold up: the decision is final, or the ban it made has run out. */
function isSpent(record: CaseRecord, courses: Courses, burden: Fact): boolean {
  if (operationOf(record, courses, burden).final) return true;
  const matter = record.matterById(burden.matter);
  const ban = burden.type.startsWith('interim-ban') && matter ? banAsOf(record, courses, matter) : undefined;
  return ban !== undefined && ban.end !== null && record.asOf > ban.end;
}
