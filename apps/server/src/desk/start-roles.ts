import type { Principal, Role } from '@fristvakt/accounts';

/** The roles a start page is made for, in the order in which somebody who has several is shown the first. */
const ORDER: readonly Role[] = [
  'manager',
  'compliance-officer',
  'counsel',
  'administrator',
  'auditor',
  'guest-counsel',
];

/** The roles of somebody, and the one the page is for now: the one asked for, if it is theirs, or else their first. */
export function startRole(
  { roles }: Pick<Principal, 'roles'>,
  asked: unknown,
): { readonly role: Role; readonly own: readonly Role[] } {
  const own = ORDER.filter((role) => roles.includes(role));
  const role = own.find((one) => one === asked) ?? own[0];
  if (role === undefined) throw new Error('a member has a role');
  return { role, own };
}
