import { refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { PasswordFault } from '../passwords';

/** A new password cannot be used. */
export const passwordRefused = (fault: PasswordFault): Outcome<never, PasswordFault> =>
  refused('invalid', fault, { places: [{ property: 'password', reason: fault }] });
