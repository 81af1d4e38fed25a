import type { Changes, Deadline, DeadlineChange } from '@fristvakt/proceedings';

/** What a derivation changed, short enough to be kept for good: what was and what is, without the steps. */
export interface ChangeSummary {
  readonly matters: Changes['matters'];
  readonly deadlines: readonly DeadlineSummary[];
}

export interface DeadlineSummary {
  readonly change: DeadlineChange['change'];
  readonly deadline: string;
  readonly matter: string;
  readonly kind: string;
  readonly party: string;
  readonly rule: string;
  readonly from: Standing | null;
  readonly to: Standing | null;
}

export type Standing = Pick<Deadline, 'from' | 'due' | 'status' | 'certainty'>;

export const summaryOf = ({ matters, deadlines }: Changes): ChangeSummary => ({
  matters,
  deadlines: deadlines.map((change) => {
    const before = change.change === 'new' ? null : change.from;
    const after = change.change === 'gone' ? null : change.to;
    const { id, matter, kind, party, rule } = change.change === 'gone' ? change.from : change.to;
    return {
      change: change.change,
      deadline: id,
      matter,
      kind,
      party,
      rule,
      from: standing(before),
      to: standing(after),
    };
  }),
});

const standing = (deadline: Deadline | null): Standing | null =>
  deadline && {
    from: deadline.from,
    due: deadline.due,
    status: deadline.status,
    certainty: deadline.certainty,
  };
