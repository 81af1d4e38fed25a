import type { ChangeSummary } from '@fristvakt/providers';

/**
 * The statuses in which nothing more is to come in a matter: a licence or notification has ended, an inspection or lex Sarah
 * matter is closed, a dispute is final. A claim for repayment has none: after the reconsideration comes the court.
 */
const CLOSED: ReadonlySet<unknown> = new Set(['ended', 'closed', 'final']);

/** Whether a matter, by its id in the record, was open before and is closed now. */
export const closes = ({ matters }: Pick<ChangeSummary, 'matters'>, matter: string): boolean =>
  matters.some(
    (change) =>
      change.matter === matter &&
      change.field === 'status' &&
      CLOSED.has(change.to) &&
      !CLOSED.has(change.from),
  );
