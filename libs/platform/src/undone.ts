import type { Outcome, Refusal } from './refusal';

/** Ends a transaction in which something was refused after something else was written, so that nothing of it stays. */
export class Undone extends Error {
  constructor(readonly refusal: Refusal) {
    super('undone');
  }
}

/** The outcome of work that may be undone on the way. */
export async function undoable<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Undone) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
