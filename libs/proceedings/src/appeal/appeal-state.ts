import type { PlainDate } from '@fristvakt/calendar';
import type { Because } from '../finding';
import type { CaseRecord } from '../record';
import type { Actor, Court } from '../vocabulary';
import type { Course, LeaveState, StayState } from './course';
import { finalityOf, isFinal } from './finality';
import type { Courses } from './follow';
import { stayStateOf } from './operation';
import { rootKind } from './parties';

/** How a dispute stands for the provider; null while it is pending. */
export type Result = 'won' | 'lost' | 'partly-won' | 'remitted' | null;

export interface AppealState {
  readonly kind: 'appeal';
  /**
   * Null before anybody has appealed; `final` also where nobody did and the time is out. `decided`: an instance has ended
   * and its time to appeal runs.
   */
  readonly status: 'pending' | 'decided' | 'final' | null;
  readonly instance: Court | null;
  readonly appellant: Actor | null;
  readonly stay: StayState;
  readonly leave: LeaveState;
  readonly result: Result;
  /** The day it became final; null until that day has come. */
  readonly finalOn: PlainDate | null;
  readonly because: readonly Because[];
}

export function appealState(record: CaseRecord, courses: Courses, course: Course): AppealState {
  const finality = finalityOf(course, courses);
  const final = isFinal(record, finality);
  const ended = final ? 'final' : course.lastRuling === undefined ? null : 'decided';
  const status = course.decision !== undefined && course.pending ? 'pending' : ended;
  return {
    kind: 'appeal',
    status,
    instance: course.instance,
    appellant: course.appellant,
    stay: stayStateOf(course, courses),
    leave: course.leave,
    result: status === null || status === 'pending' ? null : resultOf(course, final),
    finalOn: final ? finality.on : null,
    because: [...becauseOfStage(course), ...becauseOfFinality(course, courses, final)],
  };
}

function resultOf(course: Course, final: boolean): Result {
  // Before any court has ruled there is a result only once nobody can appeal any more.
  if (course.lastRuling === undefined && !final) return null;
  const { outcome, type } = course.lastRuling?.fact ?? {};
  if (type === 'judgment' && outcome === 'remitted') return 'remitted';
  if (course.standing === 'partly') return 'partly-won';
  const attackerWon = course.standing !== 'stands';
  return attackerWon === (course.attacker === 'provider') ? 'won' : 'lost';
}

function becauseOfStage(course: Course): readonly Because[] {
  if (course.pending) {
    const last = course.filings.filter((filing) => filing.to === course.instance).at(-1)?.fact ?? null;
    return [
      {
        code: 'appeal-pending',
        event: last?.id ?? null,
        cites: [],
        params: { court: course.instance ?? '' },
      },
    ];
  }
  if (course.lastRuling === undefined) return [];
  const { fact } = course.lastRuling;
  return [
    {
      code: 'instance-ended',
      event: fact.id,
      cites: [],
      params: { by: fact.by, outcome: fact.outcome ?? fact.type },
    },
  ];
}

function becauseOfFinality(course: Course, courses: Courses, final: boolean): readonly Because[] {
  const finality = finalityOf(course, courses);
  if (finality === null) return [];
  const code = final ? (`final-${finality.why}` as const) : ('not-final-yet' as const);
  const cites = finality.why === 'time-out' ? citesOf(course) : [];
  return [{ code, event: finality.by.id, cites, params: { on: finality.on } }];
}

const citesOf = ({ record, decision }: Course): readonly string[] =>
  decision !== undefined && rootKind(record, decision) === 'repayment'
    ? ['113 kap. 20 § SFB']
    : ['44 § FL', '6 a § FPL'];
