import { contextOf, may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import type { Context } from '@fristvakt/platform';

/** Who asks for privileged notes: counsel of the house, or guest counsel of one matter. In person, never by a token. */
export type Counsel = Principal;

export const isCounsel = (principal: Principal): boolean => may(principal, 'privileged-notes');

/** The context of everything that is done with privileged notes; a guest's is bound to the one matter. */
export const contextOfCounsel = (principal: Principal): Context => ({
  ...contextOf(principal),
  purpose: 'counsel',
});
