import type { PlainDate } from '@fristvakt/calendar';
import type { Catalogue } from '@fristvakt/terms';
import { appealDeadlines, stayRequests } from './appeal/appeal-deadlines';
import { appealState } from './appeal/appeal-state';
import type { AppealState } from './appeal/appeal-state';
import { followCourses } from './appeal/follow';
import type { Courses } from './appeal/follow';
import type { CaseFile, Matter } from './case-file';
import { noteContradictions } from './contradictions';
import type { Deadline } from './deadline';
import type { Missing, Problem } from './finding';
import { inspectionDeadlines, inspectionState } from './matters/inspection';
import type { InspectionState } from './matters/inspection';
import { lexSarahDeadlines, lexSarahState } from './matters/lex-sarah';
import type { LexSarahState } from './matters/lex-sarah';
import { licenceDeadlines } from './matters/licence-deadlines';
import { licenceState } from './matters/licence-state';
import type { LicenceState } from './matters/licence-state';
import { notificationDeadlines, notificationState } from './matters/notification';
import type { NotificationState } from './matters/notification';
import { repaymentDeadlines, repaymentState } from './matters/repayment';
import type { RepaymentState } from './matters/repayment';
import { replyDeadlines } from './matters/replies';
import { recordAsOf } from './record';
import type { CaseRecord } from './record';
import { remedies } from './remedies';
import type { Remedy } from './remedies';

/** What a matter of its kind is on the day, before what was found in it. */
type KindState =
  LicenceState | NotificationState | InspectionState | AppealState | LexSarahState | RepaymentState;

/** A matter on a day: its state, the remedies that are open or closed in it, contradictions, and what is missing. */
export type MatterState = KindState & {
  readonly remedies: readonly Remedy[];
  readonly problems: readonly Problem[];
  readonly missing: readonly Missing[];
};

/** Everything that follows from a story on a day. */
export interface CaseState {
  readonly asOf: PlainDate;
  readonly matters: Readonly<Record<string, MatterState>>;
  readonly deadlines: readonly Deadline[];
  /** Every contradiction of the record, the matters' own included. */
  readonly problems: readonly Problem[];
}

/** Derives status, stage, deadlines and remedies from the facts, the law and a day. Total; it knows no clock. */
export function derive(catalogue: Catalogue, caseFile: CaseFile, asOf: PlainDate): CaseState {
  const record = recordAsOf(catalogue, caseFile, asOf);
  const courses = followCourses(record);
  const states = record.matters.map((matter) => [matter, stateOf(record, courses, matter)] as const);
  const deadlines = inTimeOrder([
    ...appealDeadlines(record, courses),
    ...stayRequests(record, courses),
    ...record.matters.flatMap((matter) => deadlinesOf(record, courses, matter)),
  ]);
  const found = remedies(record, courses, deadlines);
  noteContradictions(record, courses);
  const { problems, missings } = record.findings;
  const matters = states.map(([matter, state]): [string, MatterState] => [
    matter.id,
    {
      ...state,
      remedies: found.filter((remedy) => remedy.matter === matter.id),
      problems: problems.filter((problem) => problem.matter === matter.id),
      missing: missings.filter((missing) => missing.matter === matter.id),
    },
  ]);
  return { asOf, matters: Object.fromEntries(matters), deadlines, problems };
}

function stateOf(record: CaseRecord, courses: Courses, matter: Matter): KindState {
  switch (matter.kind) {
    case 'licence':
      return licenceState(record, courses, matter);
    case 'notification':
      return notificationState(record, matter);
    case 'inspection':
      return inspectionState(record, matter);
    case 'lex-sarah':
      return lexSarahState(record, matter);
    case 'repayment':
      return repaymentState(record, matter);
    case 'appeal': {
      const course = courses.get(matter.id);
      return course ? appealState(record, courses, course) : UNFOLLOWED;
    }
  }
}

/** A dispute that turns in a circle has no course; the problem says so. */
const UNFOLLOWED: AppealState = {
  kind: 'appeal',
  status: null,
  instance: null,
  appellant: null,
  stay: 'none',
  leave: 'not-required',
  result: null,
  finalOn: null,
  because: [],
};

function deadlinesOf(record: CaseRecord, courses: Courses, matter: Matter): readonly Deadline[] {
  switch (matter.kind) {
    case 'licence':
      return licenceDeadlines(record, courses, matter);
    case 'notification':
      return notificationDeadlines(record, matter);
    case 'inspection':
      return inspectionDeadlines(record, courses, matter);
    case 'lex-sarah':
      return lexSarahDeadlines(record, matter);
    case 'repayment':
      return repaymentDeadlines(record, matter);
    case 'appeal':
      return replyDeadlines(record, matter, (demand) => {
        const rulings = courses.get(matter.id)?.rulings ?? [];
        return rulings.find((ruling) => ruling.main && record.isLater(ruling.fact, demand.fact))?.fact;
      });
  }
}

/** By due day, those without one (to be done at once) first; then as they arose. */
function inTimeOrder(deadlines: readonly Deadline[]): readonly Deadline[] {
  const key = (deadline: Deadline): string => `${deadline.due ?? '0000'} ${deadline.from ?? ''}`;
  return [...deadlines].sort((one, other) => (key(one) === key(other) ? 0 : key(one) < key(other) ? -1 : 1));
}
