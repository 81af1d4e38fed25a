import type { Principal, Role, Scope } from './principal';

/** What may be done, by whom, and which scope a token needs for it. The one table of rights. */
const PERMISSIONS = {
  /** Providers, matters, facts, what follows from them, deadlines. A guest: of the one matter. */
  'read-record': {
    roles: ['compliance-officer', 'counsel', 'manager', 'auditor', 'guest-counsel'],
    scope: 'read',
  },
  /** The register of people, the circle, planned changes: no guest's business. */
  'read-register': { roles: ['compliance-officer', 'counsel', 'manager', 'auditor'], scope: 'read' },
  'record-facts': { roles: ['compliance-officer', 'counsel', 'guest-counsel'], scope: 'record' },
  /** Providers, matters, the register. */
  'keep-register': { roles: ['compliance-officer', 'counsel'], scope: 'record' },
  'assign-deadlines': { roles: ['compliance-officer', 'counsel', 'manager'], scope: 'record' },
  'confirm-service': { roles: ['compliance-officer', 'counsel', 'manager'], scope: 'record' },
  /** What became of an item of a checklist, and agreeing to it. A guest: on the lists of the one matter. */
  'work-checklists': {
    roles: ['compliance-officer', 'counsel', 'manager', 'guest-counsel'],
    scope: 'record',
  },
  /** The templates of checklists that an organisation writes for itself: no guest's business. */
  'read-templates': {
    roles: ['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor'],
    scope: 'read',
  },
  'write-templates': { roles: ['compliance-officer', 'administrator'], scope: 'record' },
  'review-law': { roles: ['compliance-officer', 'counsel'], scope: 'record' },
  'import-case-files': { roles: ['compliance-officer', 'counsel'], scope: 'record' },
  'export-case-files': { roles: ['compliance-officer', 'counsel', 'auditor'], scope: 'read' },
  'privileged-notes': { roles: ['counsel', 'guest-counsel'], scope: null },
  /** Names and roles of the colleagues. */
  'read-people': {
    roles: ['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor'],
    scope: 'read',
  },
  /** What one was told oneself, how one wants to be told, when one is away: whoever can be told of deadlines. */
  'read-notices': {
    roles: ['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor'],
    scope: 'read',
  },
  'answer-notices': {
    roles: ['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor'],
    scope: 'record',
  },
  /** That somebody else will be away. */
  'enter-absences': { roles: ['compliance-officer', 'manager', 'administrator'], scope: 'record' },
  /** When the organisation is reminded. */
  'set-reminders': { roles: ['compliance-officer', 'administrator'], scope: 'administer' },
  /** Every reminder, whom it reached, and whom those to come would reach. */
  'read-reminders': { roles: ['compliance-officer', 'manager', 'administrator', 'auditor'], scope: 'read' },
  'administer-people': { roles: ['administrator'], scope: 'administer' },
  /** To which other systems it is told what happens. */
  'administer-webhooks': { roles: ['administrator'], scope: 'administer' },
  'read-audit': { roles: ['administrator', 'auditor'], scope: 'audit' },
  /** One's own sessions, tokens and second factor: in person only. */
  'manage-own': {
    roles: ['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor', 'guest-counsel'],
    scope: null,
  },
} as const satisfies Record<string, { readonly roles: readonly Role[]; readonly scope: Scope | null }>;

export type Permission = keyof typeof PERMISSIONS;
export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as readonly Permission[];

/** Who has a permission; `scope` null: no token has it, only a person who has signed in. */
export const permission = (name: Permission): { roles: readonly Role[]; scope: Scope | null } =>
  PERMISSIONS[name];

/** Whether this person may do it, in this way of asking. Rights over a single thing are a question of its own. */
export function may(principal: Principal, name: Permission): boolean {
  const { roles, scope } = permission(name);
  if (!principal.roles.some((role) => roles.includes(role))) return false;
  return principal.by.kind === 'session' || (scope !== null && principal.by.scopes.includes(scope));
}
