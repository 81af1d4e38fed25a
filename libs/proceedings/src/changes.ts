import type { CaseState } from './derive';
import type { Deadline } from './deadline';

/** What is different between two states of the same story: between two days, or with a fact set otherwise. */
export interface Changes {
  readonly matters: readonly {
    readonly matter: string;
    readonly field: string;
    readonly from: unknown;
    readonly to: unknown;
  }[];
  readonly deadlines: readonly DeadlineChange[];
}

export type DeadlineChange =
  | { readonly change: 'new'; readonly to: Deadline }
  | { readonly change: 'gone'; readonly from: Deadline }
  | { readonly change: 'moved' | 'status' | 'certainty'; readonly from: Deadline; readonly to: Deadline };

/** The fields of a matter that people follow from day to day. */
const FOLLOWED = [
  'status',
  'mayOperate',
  'paymentToProvider',
  'instance',
  'appellant',
  'stay',
  'leave',
  'result',
  'finalOn',
  'serious',
  'amount',
] as const;

export function changes(before: CaseState, after: CaseState): Changes {
  return { matters: matterChanges(before, after), deadlines: deadlineChanges(before, after) };
}

function matterChanges(before: CaseState, after: CaseState): Changes['matters'] {
  return Object.keys(after.matters).flatMap((matter) => {
    const from: Readonly<Record<string, unknown>> = { ...before.matters[matter] };
    const to: Readonly<Record<string, unknown>> = { ...after.matters[matter] };
    return FOLLOWED.filter((field) => (from[field] ?? null) !== (to[field] ?? null)).map((field) => ({
      matter,
      field,
      from: from[field] ?? null,
      to: to[field] ?? null,
    }));
  });
}

function deadlineChanges(before: CaseState, after: CaseState): readonly DeadlineChange[] {
  const old = new Map(before.deadlines.map((deadline) => [deadline.id, deadline]));
  const found = after.deadlines.flatMap((to): DeadlineChange[] => {
    const from = old.get(to.id);
    old.delete(to.id);
    if (from === undefined) return [{ change: 'new', to }];
    if (from.due !== to.due || dayOfRight(from) !== dayOfRight(to)) return [{ change: 'moved', from, to }];
    if (from.status !== to.status) return [{ change: 'status', from, to }];
    return from.certainty === to.certainty ? [] : [{ change: 'certainty', from, to }];
  });
  return [...found, ...[...old.values()].map((from): DeadlineChange => ({ change: 'gone', from }))];
}

/** The day a right opens; deadlines with a day of their own are compared by that. */
const dayOfRight = (deadline: Deadline): string | null =>
  deadline.kind === 'demand-decision' ? deadline.from : null;
