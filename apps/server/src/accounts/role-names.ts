import { ROLES } from '@fristvakt/accounts';
import type { MemberState, Role } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import type { Told } from '../pages/tone';
import { ROLE_WORDS } from './role.words';

export const roleName = (role: Role, lang: Language): string => ROLE_WORDS[lang][`role-${role}`];

/** `Regelansvarig, Jurist`, in the order in which roles are always told. */
export const roleNames = (roles: readonly Role[], lang: Language): string =>
  ROLES.filter((role) => roles.includes(role))
    .map((role) => roleName(role, lang))
    .join(', ');

/** The roles as a form offers them, each with what it may do. */
export const roleOptions = (
  lang: Language,
): readonly { readonly value: Role; readonly label: string; readonly help: string }[] =>
  ROLES.map((role) => ({
    ...{ value: role, label: roleName(role, lang) },
    help: ROLE_WORDS[lang][`role-help-${role}`],
  }));

const SHOWN = {
  invited: { tone: 'info', icon: 'letter' },
  active: { tone: 'success', icon: 'check' },
  disabled: { tone: 'neutral', icon: 'lock' },
} as const;

/** Whether a member has accepted, and may sign in. */
export const stateOf = (state: MemberState, lang: Language): Told => ({
  text: ROLE_WORDS[lang][`member-${state}`],
  ...SHOWN[state],
});
