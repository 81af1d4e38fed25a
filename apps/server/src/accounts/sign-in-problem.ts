import type { Outcome } from '@fristvakt/platform';
import { Problem, valueOf } from '../wire/problem';

/** The value of something that may be tried so often only. Too many tries: 429, with the time to wait. */
export function triedValueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok || outcome.refusal.code !== 'too-many-tries') return valueOf(outcome);
  const { code, params } = outcome.refusal;
  throw new Problem(429, code, params, [], { 'retry-after': params['seconds'] ?? '900' });
}

/** Who presents something that opens nothing has not signed in: 401. */
export function signInValueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok && outcome.refusal.kind === 'forbidden' && outcome.refusal.code !== 'too-many-tries') {
    throw new Problem(401, outcome.refusal.code, outcome.refusal.params);
  }
  return triedValueOf(outcome);
}
