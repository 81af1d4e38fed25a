import { brokenConstraint, isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { Role } from '../principal';

/** What an administrator says of a member. */
export interface MemberFields {
  readonly name: string;
  readonly roles: readonly Role[];
  /** A guest's only matter; null for everybody else. */
  readonly matter: string | null;
}

export type MemberFieldsCode =
  'name-missing' | 'roles-missing' | 'guest-roles' | 'matter-not-found' | 'email-taken';

/** What is wrong with what is said; guest counsel has that role alone, and one matter. */
export function memberFault({
  name,
  roles,
  matter,
}: MemberFields): Outcome<never, MemberFieldsCode> | undefined {
  if (name === '') return refused('invalid', 'name-missing', at('name', 'missing'));
  if (roles.length === 0) return refused('invalid', 'roles-missing', at('roles', 'missing'));
  const guest = roles.includes('guest-counsel');
  if (guest && (roles.length > 1 || matter === null)) {
    return refused('invalid', 'guest-roles', at('roles', 'a guest has one role and one matter'));
  }
  if (!guest && matter !== null)
    return refused('invalid', 'guest-roles', at('matter', 'only a guest has a matter'));
  return matter !== null && !isUuid(matter) ? matterNotFound() : undefined;
}

/** What the database refuses of a member is told as a refusal; everything else is thrown on. */
export function memberRefusal(error: unknown): Outcome<never, MemberFieldsCode> {
  switch (brokenConstraint(error)) {
    case 'membership_email_unique':
      return refused('conflict', 'email-taken', at('email', 'a member has it already'));
    case 'membership_matter_fk':
      return matterNotFound();
    default:
      throw error;
  }
}

const matterNotFound = (): Outcome<never, 'matter-not-found'> =>
  refused('invalid', 'matter-not-found', at('matter', 'there is no such matter'));

const at = (property: string, reason: string): { places: { property: string; reason: string }[] } => ({
  places: [{ property, reason }],
});
