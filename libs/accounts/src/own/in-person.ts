import { done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { Principal } from '../principal';

export type InPersonCode = 'in-person-only' | 'second-factor-required';

/** The session of who asks. A token can never do what concerns the account itself. */
export const inPerson = ({ by }: Principal): Outcome<string, 'in-person-only'> =>
  by.kind === 'session' ? done(by.id) : refused('forbidden', 'in-person-only');

/** The session of who asks, who has shown everything they are asked to show. */
export function fullyInPerson(principal: Principal): Outcome<string, InPersonCode> {
  return principal.secondFactorMissing ? refused('forbidden', 'second-factor-required') : inPerson(principal);
}
