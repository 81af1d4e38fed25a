import type { Role, Scope } from '@fristvakt/accounts';

/** Who has a right: by role, and by which scope of a token; null: nobody's token, only a person in person. */
export interface Who {
  readonly roles: readonly Role[];
  readonly token: Scope | null;
}

/** What is asked of who calls a route. Everything but the first two is a right somebody has by a role. */
export type Access = keyof typeof WHO;

const EVERYBODY: readonly Role[] = [
  ...(['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor', 'guest-counsel'] as const),
];

/** Who is meant to have each right. Written here a second time, by hand: not read from the program. */
export const WHO = {
  /** Anybody, without being asked who they are. */
  public: { roles: EVERYBODY, token: 'read' },
  /** Whoever presents a session that goes on, also before it stands in an organisation. */
  session: { roles: EVERYBODY, token: null },
  'read-record': {
    roles: ['compliance-officer', 'counsel', 'manager', 'auditor', 'guest-counsel'],
    token: 'read',
  },
  'read-register': { roles: ['compliance-officer', 'counsel', 'manager', 'auditor'], token: 'read' },
  'record-facts': { roles: ['compliance-officer', 'counsel', 'guest-counsel'], token: 'record' },
  'keep-register': { roles: ['compliance-officer', 'counsel'], token: 'record' },
  'assign-deadlines': { roles: ['compliance-officer', 'counsel', 'manager'], token: 'record' },
  'confirm-service': { roles: ['compliance-officer', 'counsel', 'manager'], token: 'record' },
  'work-checklists': {
    roles: ['compliance-officer', 'counsel', 'manager', 'guest-counsel'],
    token: 'record',
  },
  'read-templates': {
    roles: ['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor'],
    token: 'read',
  },
  'write-templates': { roles: ['compliance-officer', 'administrator'], token: 'record' },
  'review-law': { roles: ['compliance-officer', 'counsel'], token: 'record' },
  'import-case-files': { roles: ['compliance-officer', 'counsel'], token: 'record' },
  'export-case-files': { roles: ['compliance-officer', 'counsel', 'auditor'], token: 'read' },
  'privileged-notes': { roles: ['counsel', 'guest-counsel'], token: null },
  'read-people': {
    roles: ['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor'],
    token: 'read',
  },
  'read-notices': {
    roles: ['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor'],
    token: 'read',
  },
  'answer-notices': {
    roles: ['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor'],
    token: 'record',
  },
  'enter-absences': { roles: ['compliance-officer', 'manager', 'administrator'], token: 'record' },
  'set-reminders': { roles: ['compliance-officer', 'administrator'], token: 'administer' },
  'read-reminders': { roles: ['compliance-officer', 'manager', 'administrator', 'auditor'], token: 'read' },
  'administer-people': { roles: ['administrator'], token: 'administer' },
  'administer-webhooks': { roles: ['administrator'], token: 'administer' },
  'read-audit': { roles: ['administrator', 'auditor'], token: 'audit' },
  'manage-own': { roles: EVERYBODY, token: null },
} as const satisfies Record<string, Who>;
