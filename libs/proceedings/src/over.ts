import type { MatterState } from './derive';

type Status = NonNullable<MatterState['status']>;

/**
 * The statuses in which nothing more is to come in a matter: a licence or notification has ended, an inspection or lex Sarah
 * matter is closed, a dispute is final. A claim for repayment has none: after the reconsideration comes the court.
 */
export const OVER: readonly Status[] = ['ended', 'closed', 'final'];

/** Whether a matter of this status is over; one of which nothing is known is not. */
export const isOver = (status: unknown): boolean => OVER.some((one) => one === status);
