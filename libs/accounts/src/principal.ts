import type { Context } from '@fristvakt/platform';

/** What people do here. Guest counsel sees and works on one matter only, and is nothing else. */
export const ROLES = [
  'compliance-officer',
  'counsel',
  'manager',
  'administrator',
  'auditor',
  'guest-counsel',
] as const;
export type Role = (typeof ROLES)[number];

/** `invited`: has not signed in yet. `disabled`: can do nothing, and all sessions and tokens are dead. */
export const MEMBER_STATES = ['invited', 'active', 'disabled'] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

/** What an API token may do at most; never more than its owner may. */
export const SCOPES = ['read', 'record', 'administer', 'audit'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks: a person as a member of one organisation, by a session of the browser or by an API token. */
export interface Principal {
  readonly organisation: string;
  readonly membership: string;
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** A guest's only matter; null for everybody else. */
  readonly matter: string | null;
  readonly by:
    | { readonly kind: 'session'; readonly id: string; readonly secondFactor: boolean }
    | { readonly kind: 'token'; readonly id: string; readonly scopes: readonly Scope[] };
  /** A session that may do nothing but set up the second factor its organisation demands. */
  readonly secondFactorMissing: boolean;
}

/** The context of everything that is done for a person: their organisation and, for a guest, the one matter. */
export const contextOf = ({ organisation, account, matter }: Principal): Context => ({
  organisation,
  account,
  ...(matter === null ? {} : { matter }),
});
