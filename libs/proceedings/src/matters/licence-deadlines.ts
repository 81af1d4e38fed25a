import type { PlainDate } from '@fristvakt/calendar';
import type { Courses } from '../appeal/follow';
import { disputeOf, operationOf } from '../appeal/operation';
import type { Fact, Matter } from '../case-file';
import { byLetter, byRule, settleEnd } from '../deadline';
import type { Deadline } from '../deadline';
import { factsOf, isExact } from '../record';
import type { CaseRecord } from '../record';
import type { EventType } from '../vocabulary';
import { dormancyDeadlines } from './dormancy';
import { banDeadlines } from './interim-ban';
import { duties, noteIdle, noticeOf } from './notices';
import { replyDeadlines } from './replies';
import { slowCaseDeadlines } from './slow-case';

/** Everything a licence holder, or an applicant, must watch in the licence matter itself, appeals apart. */
export function licenceDeadlines(record: CaseRecord, courses: Courses, matter: Matter): readonly Deadline[] {
  return [
    ...replyDeadlines(record, matter, (demand) => decisionAfter(record, matter, demand.fact)),
    ...slowCaseDeadlines(record, matter),
    ...circleDeadlines(record, matter),
    ...closingDeadlines(record, matter),
    ...windDowns(record, courses, matter),
    ...banDeadlines(record, courses, matter),
    ...dormancyDeadlines(record, matter),
    ...paymentTails(record, courses, matter),
  ];
}

const DECISIONS: readonly EventType[] = [
  'application-granted',
  'application-refused',
  'application-dismissed',
  'application-struck-out',
  'licence-revoked',
  'licence-ended',
];

function decisionAfter(record: CaseRecord, matter: Matter, fact: Fact): Fact | undefined {
  return factsOf(record, matter.id, ...DECISIONS).find((one) => record.isLater(one, fact));
}

const CIRCLE_RULES = { LSS: ['CIRCLE-1M-LSS'], SoL: ['CIRCLE-1M-SOL01', 'CIRCLE-1M-SOL25'] } as const;
const CLOSING_RULES = { LSS: ['CLOSE-LSS'], SoL: ['CLOSE-SOL'] } as const;

function circleDeadlines(record: CaseRecord, matter: Matter): readonly Deadline[] {
  const notices = factsOf(record, matter.id, 'circle-change-notified');
  const changes = factsOf(record, matter.id, 'circle-changed');
  noteIdle(record, matter, notices, changes);
  return duties(record, changes, {
    kind: 'notify-circle-change',
    rules: CIRCLE_RULES[matter.statute],
    metBy: (change) => noticeOf(record, change, notices),
  });
}

function closingDeadlines(record: CaseRecord, matter: Matter): readonly Deadline[] {
  const notices = factsOf(record, matter.id, 'closing-notified');
  const closings = factsOf(record, matter.id, 'closing-decided');
  noteIdle(record, matter, notices, closings);
  return duties(record, closings, {
    kind: 'notify-closing',
    rules: CLOSING_RULES[matter.statute],
    metBy: (closing) => noticeOf(record, closing, notices),
  });
}

function windDowns(record: CaseRecord, courses: Courses, matter: Matter): readonly Deadline[] {
  return factsOf(record, matter.id, 'licence-revoked').flatMap((revocation) => {
    const due = revocation.windDownBy;
    if (due === undefined) return [];
    const part = byLetter(record, revocation, { kind: 'wind-down', party: 'provider', due });
    return [settleEnd(record, revocation, part, reliefBy(courses, revocation, due))];
  });
}

/** What relieved the provider of a revocation on a day: a stay, or a judgment that set it aside. */
function reliefBy(courses: Courses, revocation: Fact, day: PlainDate): Fact | undefined {
  let relief: Fact | undefined;
  for (const { fact, main, standing } of disputeOf(courses, revocation)?.rulings ?? []) {
    if (fact.on.last > day) break;
    if (fact.type === 'stay-granted') relief ??= fact;
    else if (main) relief = standing === 'stands' ? undefined : fact;
  }
  return relief;
}

/** Two weeks in which assistance is still paid for after the user was told that the licence is gone (51 kap. 16 b § SFB). */
function paymentTails(record: CaseRecord, courses: Courses, matter: Matter): readonly Deadline[] {
  const revocation = factsOf(record, matter.id, 'licence-revoked').at(-1);
  const operation = revocation && operationOf(record, courses, revocation);
  const won = operation !== undefined && operation.standing !== 'stands' ? operation.ruling : null;
  const lost = factsOf(
    record,
    matter.id,
    'licence-revoked',
    'licence-ended',
    'interim-ban',
    'closing-decided',
  )[0];
  const users = factsOf(record, matter.id, 'users-told');
  for (const told of users) {
    if (lost === undefined || lost.on.first > told.on.last) {
      record.findings.problem('notice-of-nothing', matter.id, [told.id]);
    }
  }
  return users
    .filter((told) => isExact(told.on))
    .flatMap((told) => {
      const ask = {
        kind: 'payment-tail',
        rules: ['FK-TAIL-2W'],
        party: 'provider',
        from: told.on.last,
      } as const;
      const part = byRule(record, told, ask);
      if (part === undefined) return [];
      const relief = won !== null && part.due !== null && won.on.last <= part.due ? won : undefined;
      return [settleEnd(record, told, part, relief)];
    });
}
