import type { Role } from '@fristvakt/accounts';
import { PAGE_ROUTES } from './page-routes';
import { WHO } from './rights';
import type { Access, Who } from './rights';

/** Every route of the program but the pages, and the right it asks for. */
const OTHER_ROUTES: Readonly<Record<string, Access>> = {
  // The system, and what it says of itself.
  'GET /api/v1/api-info': 'public',
  'GET /api/v1/openapi.json': 'public',
  'GET /docs': 'public',
  'GET /docs/:name': 'public',
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /health/reminders': 'public',
  'GET /health/startup': 'public',

  // The law and the calculator.
  'GET /api/v1/rules': 'public',
  'GET /api/v1/rules/:id': 'public',
  'POST /api/v1/compute': 'public',

  // Signing in, and one's own account.
  'GET /api/v1/sign-in-options': 'public',
  'POST /api/v1/session': 'public',
  'GET /api/v1/session': 'session',
  'DELETE /api/v1/session': 'session',
  'PUT /api/v1/session/organisation': 'session',
  'POST /api/v1/invitations/acceptance': 'public',
  'GET /sign-in/oidc/:issuer': 'public',
  'GET /sign-in/oidc/callback': 'public',
  'GET /api/v1/sessions': 'manage-own',
  'DELETE /api/v1/sessions': 'manage-own',
  'DELETE /api/v1/sessions/:id': 'manage-own',
  'PUT /api/v1/password': 'manage-own',
  'POST /api/v1/second-factor': 'manage-own',
  'POST /api/v1/second-factor/confirmation': 'manage-own',
  'DELETE /api/v1/second-factor': 'manage-own',
  'GET /api/v1/tokens': 'manage-own',
  'POST /api/v1/tokens': 'manage-own',
  'DELETE /api/v1/tokens/:id': 'manage-own',
  'GET /api/v1/calendar-feed': 'manage-own',
  'POST /api/v1/calendar-feed': 'manage-own',
  'DELETE /api/v1/calendar-feed': 'manage-own',
  // Who has the address needs nothing else.
  'GET /calendar/:file': 'public',
  'POST /api/v1/issuers/:id/link': 'manage-own',
  'GET /api/v1/identities': 'manage-own',
  'DELETE /api/v1/identities/:id': 'manage-own',

  // What one was told, how one is told, and when the organisation is reminded.
  'GET /api/v1/notices': 'read-notices',
  'POST /api/v1/notices/:id/read': 'answer-notices',
  'POST /api/v1/notices/:id/acknowledge': 'answer-notices',
  'GET /api/v1/notice-preferences': 'read-notices',
  'PATCH /api/v1/notice-preferences': 'answer-notices',
  'GET /api/v1/absences': 'read-notices',
  'POST /api/v1/absences': 'answer-notices',
  'DELETE /api/v1/absences/:id': 'answer-notices',
  'GET /api/v1/reminder-settings': 'read-reminders',
  'PATCH /api/v1/reminder-settings': 'set-reminders',

  // The organisation and its people.
  'GET /api/v1/organisation': 'manage-own',
  'PATCH /api/v1/organisation': 'administer-people',
  'GET /api/v1/members': 'read-people',
  'POST /api/v1/members': 'administer-people',
  'GET /api/v1/members/:id': 'read-people',
  'PATCH /api/v1/members/:id': 'administer-people',
  'PUT /api/v1/members/:id/state': 'administer-people',
  'POST /api/v1/members/:id/invitation': 'administer-people',
  'GET /api/v1/members/:id/identities': 'administer-people',
  'DELETE /api/v1/members/:id/identities/:identityId': 'administer-people',
  'GET /api/v1/issuers': 'administer-people',
  'POST /api/v1/issuers': 'administer-people',
  'GET /api/v1/issuers/:id': 'administer-people',
  'PATCH /api/v1/issuers/:id': 'administer-people',
  'GET /api/v1/webhook-endpoints': 'administer-webhooks',
  'POST /api/v1/webhook-endpoints': 'administer-webhooks',
  'GET /api/v1/webhook-endpoints/:id': 'administer-webhooks',
  'PATCH /api/v1/webhook-endpoints/:id': 'administer-webhooks',
  'DELETE /api/v1/webhook-endpoints/:id': 'administer-webhooks',
  'GET /api/v1/webhook-endpoints/:id/deliveries': 'administer-webhooks',
  'POST /api/v1/webhook-endpoints/:id/secret': 'administer-webhooks',
  'POST /api/v1/webhook-endpoints/:id/ping': 'administer-webhooks',
  'POST /api/v1/webhook-deliveries/:id/replay': 'administer-webhooks',

  // The record: providers, matters, facts.
  'GET /api/v1/providers': 'read-record',
  'POST /api/v1/providers': 'keep-register',
  'GET /api/v1/providers/:id': 'read-record',
  'PATCH /api/v1/providers/:id': 'keep-register',
  'GET /api/v1/providers/:id/state': 'read-register',
  'GET /api/v1/providers/:id/derivations': 'read-register',
  'POST /api/v1/providers/:id/what-if': 'read-register',
  'GET /api/v1/providers/:id/case-file': 'export-case-files',
  'GET /api/v1/providers/:id/case-file.yaml': 'export-case-files',
  'POST /api/v1/case-files': 'import-case-files',
  'GET /api/v1/matters': 'read-record',
  'POST /api/v1/providers/:id/matters': 'keep-register',
  'GET /api/v1/matters/:id': 'read-record',
  'GET /api/v1/matters/:id/remedies': 'read-record',
  'GET /api/v1/matters/:id/bundle': 'read-record',
  'GET /api/v1/matters/:id/facts': 'read-record',
  'POST /api/v1/matters/:id/facts': 'record-facts',
  'POST /api/v1/matters/:id/facts/preview': 'record-facts',
  'GET /api/v1/facts/:id': 'read-record',
  'POST /api/v1/facts/:id/corrections': 'record-facts',
  'POST /api/v1/facts/:id/corrections/preview': 'record-facts',
  'POST /api/v1/facts/:id/service-confirmation': 'confirm-service',

  // The record as it is read by kind of matter.
  'GET /api/v1/licences': 'read-record',
  'GET /api/v1/inspections': 'read-record',
  'GET /api/v1/inspections/:id': 'read-record',
  'GET /api/v1/appeals': 'read-record',
  'GET /api/v1/appeals/:id': 'read-record',

  // The register around the licences.
  'GET /api/v1/licences/:id': 'read-register',
  'PATCH /api/v1/licences/:id': 'keep-register',
  'GET /api/v1/certificate-checks': 'read-register',
  'GET /api/v1/licences/:id/conditions': 'read-register',
  'GET /api/v1/conditions/:id': 'read-register',
  'PATCH /api/v1/conditions/:id': 'keep-register',
  'GET /api/v1/licences/:id/responsible-persons': 'read-register',
  'POST /api/v1/licences/:id/responsible-persons': 'keep-register',
  'GET /api/v1/licences/:id/representatives': 'read-register',
  'POST /api/v1/licences/:id/representatives': 'keep-register',
  'GET /api/v1/representatives/:id': 'read-register',
  'PATCH /api/v1/representatives/:id': 'keep-register',
  'GET /api/v1/responsible-persons/:id': 'read-register',
  'PATCH /api/v1/responsible-persons/:id': 'keep-register',
  'GET /api/v1/licences/:id/planned-changes': 'read-register',
  'POST /api/v1/licences/:id/planned-changes': 'keep-register',
  'POST /api/v1/planned-changes/assessment': 'read-register',
  'GET /api/v1/planned-changes/:id': 'read-register',
  'PATCH /api/v1/planned-changes/:id': 'keep-register',
  'GET /api/v1/providers/:id/circle': 'read-register',
  'GET /api/v1/providers/:id/circle/elsewhere': 'read-register',
  'POST /api/v1/providers/:id/circle': 'keep-register',
  'GET /api/v1/circle-members/:id': 'read-register',
  'PATCH /api/v1/circle-members/:id': 'keep-register',
  'GET /api/v1/persons': 'read-register',
  'POST /api/v1/persons': 'keep-register',
  'GET /api/v1/persons/:id': 'read-register',
  'PATCH /api/v1/persons/:id': 'keep-register',
  'GET /api/v1/persons/:id/engagements': 'read-register',
  'POST /api/v1/persons/:id/engagements': 'keep-register',
  'GET /api/v1/engagements/:id': 'read-register',
  'PATCH /api/v1/engagements/:id': 'keep-register',

  // Deadlines, and changes of the law.
  'GET /api/v1/deadlines': 'read-record',
  'GET /api/v1/deadlines/:id': 'read-record',
  'GET /api/v1/deadlines/:id/why': 'read-record',
  'PATCH /api/v1/deadlines/:id': 'assign-deadlines',
  'POST /api/v1/intake': 'keep-register',
  'GET /api/v1/checklists': 'read-record',
  'GET /api/v1/checklists/:id': 'read-record',
  'PATCH /api/v1/checklist-items/:id': 'work-checklists',
  'POST /api/v1/checklist-items/:id/approval': 'work-checklists',
  // What was found wanting, what is done about it, and what could be shown.
  'GET /api/v1/findings': 'read-record',
  'GET /api/v1/findings/:id': 'read-record',
  'POST /api/v1/matters/:id/findings': 'record-facts',
  'PATCH /api/v1/findings/:id': 'record-facts',
  'POST /api/v1/findings/:id/settlement': 'record-facts',
  'POST /api/v1/findings/:id/actions': 'work-checklists',
  'PATCH /api/v1/plan-actions/:id': 'work-checklists',
  'PATCH /api/v1/effect-checks/:id': 'work-checklists',
  'GET /api/v1/licences/:id/readiness': 'read-register',
  'GET /api/v1/review-points': 'public',
  'POST /api/v1/matters/:id/checklists': 'keep-register',
  'GET /api/v1/checklists/:id/difference': 'read-record',
  'POST /api/v1/checklists/:id/rebase': 'keep-register',
  'GET /api/v1/checklist-templates': 'read-templates',
  'POST /api/v1/checklist-templates': 'write-templates',
  'GET /api/v1/checklist-templates/:id': 'read-templates',
  'POST /api/v1/checklist-templates/:id/versions': 'write-templates',
  'POST /api/v1/checklist-templates/:id/retirement': 'write-templates',
  'GET /api/v1/controls': 'read-register',
  'POST /api/v1/controls': 'keep-register',
  'GET /api/v1/controls/:id': 'read-register',
  'PATCH /api/v1/controls/:id': 'keep-register',
  'GET /api/v1/matters/:id/evidence': 'read-record',
  'POST /api/v1/matters/:id/evidence': 'record-facts',
  'GET /api/v1/evidence/:id': 'read-record',
  'PATCH /api/v1/evidence/:id': 'record-facts',
  'POST /api/v1/evidence/:id/versions': 'record-facts',
  'POST /api/v1/evidence/:id/withdrawal': 'record-facts',
  'GET /api/v1/evidence/:id/versions/:n': 'read-record',
  'POST /api/v1/evidence/:id/links': 'record-facts',
  'DELETE /api/v1/evidence/:id/links/:linkId': 'record-facts',
  'POST /api/v1/evidence/:id/erasure': 'keep-register',
  'GET /api/v1/evidence-erasures': 'read-register',
  'GET /api/v1/evidence-erasures/:id': 'read-register',
  'POST /api/v1/evidence-erasures/:id/confirmation': 'keep-register',
  'POST /api/v1/evidence-erasures/:id/withdrawal': 'keep-register',
  'GET /api/v1/letters': 'read-record',
  'GET /api/v1/letters/:id': 'read-record',
  'GET /api/v1/letters/:id/pdf': 'read-record',
  'GET /api/v1/letters/:id/docx': 'read-record',
  'POST /api/v1/matters/:id/letters': 'record-facts',
  'PATCH /api/v1/letters/:id': 'record-facts',
  'POST /api/v1/letters/:id/settlement': 'record-facts',
  'POST /api/v1/letters/:id/sending': 'record-facts',
  'GET /api/v1/letter-templates': 'administer-people',
  'GET /api/v1/letter-templates/:kind': 'administer-people',
  'POST /api/v1/letter-templates/:kind/checks': 'administer-people',
  'POST /api/v1/letter-templates/:kind/versions': 'administer-people',
  'POST /api/v1/letter-templates/:kind/reset': 'administer-people',
  'GET /api/v1/law-reviews': 'read-register',
  'GET /api/v1/law-reviews/:id': 'read-register',
  'PATCH /api/v1/law-reviews/:id': 'review-law',
  'POST /api/v1/law-review-batches': 'review-law',
  'POST /api/v1/law-review-batches/:id/confirmation': 'review-law',

  // What counsel writes for counsel alone.
  'GET /api/v1/matters/:id/privileged-notes': 'privileged-notes',
  'POST /api/v1/matters/:id/privileged-notes': 'privileged-notes',
  'GET /api/v1/privileged-notes/:id': 'privileged-notes',
  'PATCH /api/v1/privileged-notes/:id': 'privileged-notes',
  'DELETE /api/v1/privileged-notes/:id': 'privileged-notes',

  // What was done, by whom and to what.
  'GET /api/v1/audit-entries': 'read-audit',
  'GET /api/v1/audit-heads': 'read-audit',
  'GET /api/v1/audit-export': 'read-audit',
  'POST /api/v1/audit-verification': 'read-audit',
  'POST /api/v1/audit-erasures': 'administer-people',
};

/** Every route of the program and the right it asks for. A route without a row fails, and a row without a route. */
export const ROUTES: Readonly<Record<string, Access>> = { ...OTHER_ROUTES, ...PAGE_ROUTES };

/** The columns of the committed table. */
const COLUMNS: readonly (readonly [string, Role])[] = [
  ['officer', 'compliance-officer'],
  ['counsel', 'counsel'],
  ['manager', 'manager'],
  ['administrator', 'administrator'],
  ['auditor', 'auditor'],
  ['guest', 'guest-counsel'],
];

/** Route by role, as a table for people: what `test/contracts/access.md` holds. */
export function accessTable(routes: Readonly<Record<string, Access>> = ROUTES): string {
  const rows = Object.entries(routes).map(([route, access]) => {
    const { roles, token }: Who = WHO[access];
    const marks = COLUMNS.map(([, role]) => (roles.includes(role) ? 'yes' : '–'));
    return [`\`${route}\``, access, ...marks, access === 'public' ? 'none needed' : (token ?? '–')];
  });
  const head = ['route', 'right', ...COLUMNS.map(([name]) => name), 'token'];
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [
    '# Who may do what',
    '',
    'Generated from `test/isolation/access-matrix.ts` and, for the pages, `page-routes.ts` beside it, which are written by',
    'hand; every cell is tried against the running program by `test/isolation/access-matrix.http-spec.ts`. `public` asks',
    'for nobody; `session` for a session that goes on, whatever it may do. A guest has these rights over one matter only.',
    '',
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
  ].join('\n');
}
