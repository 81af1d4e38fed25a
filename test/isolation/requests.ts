import type { Method } from '../support/caller';
import { Assets } from '../../apps/server/src/pages/assets';
import { pdf } from '../evidence/sample-files';
import type { Named, Request } from './asked-request';
import { PAGE_REQUESTS, kindsIn } from './page-requests';
import { isPage } from './page-routes';
import type { Ids } from './world';

const FACT = { type: 'note', by: 'provider', on: '2026-02-10', note: 'a note' };
const OWN_TEMPLATE = {
  ...{ title: 'Egen', purpose: 'Vår rutin', from: '2026-02-10', occasion: { on: 'hand' } },
  items: [{ text: 'Nycklar' }],
};
const FILE = {
  query: 'fileName=beslut.pdf',
  ...{ type: 'application/octet-stream', body: () => pdf().toString('latin1') },
};
const PASSWORD = 'en lång ramsa om våren';
const NO_SUCH_HOST = 'the issuer is on a host that does not exist';

/** How each route but the pages is asked that wants more than its address. */
const OTHER_REQUESTS: Readonly<Record<string, Request>> = {
  'GET /docs/:name': { of: ['page'] },
  'GET /api/v1/rules/:id': { of: ['rule'] },
  'POST /api/v1/compute': { body: () => ({ questions: [{ start: '2026-01-15', rule: 'APP-IVO-3W' }] }) },

  'POST /api/v1/session': {
    body: ({ number }) => ({ email: `${number}@nowhere.example`, password: PASSWORD }),
    ...{ also: ['wrong-credentials'], unanswered: 'nobody here has a password' },
  },
  'PUT /api/v1/session/organisation': {
    body: ({ ids }) => ({ organisation: ids.provider }),
    unanswered: 'every session here stands in an organisation already',
  },
  'POST /api/v1/invitations/acceptance': {
    body: ({ number }) => ({ token: number, password: PASSWORD }),
    ...{ also: ['invitation-refused'], unanswered: 'the invitation does not exist' },
  },
  'GET /api/v1/sign-in-options': { query: 'organisation=0190d3a8-5b7e-7cc2-8f64-2a3d5e9b1c40' },
  'GET /sign-in/oidc/:issuer': { of: ['issuer'], unanswered: NO_SUCH_HOST },
  'GET /sign-in/oidc/callback': {
    ...{ also: ['not-permitted'], unanswered: 'nobody has begun to sign in by an issuer' },
  },
  'DELETE /api/v1/sessions/:id': { of: ['own-session'] },
  'PUT /api/v1/password': { body: () => ({ password: PASSWORD }), also: ['second-factor-required'] },
  'POST /api/v1/second-factor': { body: () => ({}) },
  'POST /api/v1/second-factor/confirmation': {
    body: () => ({ code: '123456' }),
    ...{ also: ['second-factor-wrong'], unanswered: 'nobody here has an authenticator' },
  },
  'DELETE /api/v1/second-factor': {
    body: () => ({ code: '123456' }),
    also: ['second-factor-wrong', 'second-factor-required'],
    unanswered: 'nobody here has an authenticator',
  },
  'POST /api/v1/tokens': {
    body: () => ({ name: 'token', scopes: ['read'], days: 1 }),
    also: ['second-factor-required'],
  },
  'DELETE /api/v1/tokens/:id': { of: ['own-token'] },
  'GET /calendar/:file': { of: ['calendar-file'] },
  'POST /api/v1/calendar-feed': {
    body: () => ({ scope: 'all', language: 'sv' }),
    also: ['second-factor-required'],
  },
  'DELETE /api/v1/identities/:id': { of: ['own-identity'], also: ['second-factor-required'] },
  'POST /api/v1/issuers/:id/link': {
    ...{ of: ['issuer'], also: ['second-factor-required'], unanswered: NO_SUCH_HOST },
  },

  'POST /api/v1/notices/:id/read': { of: ['own-notice'] },
  'POST /api/v1/notices/:id/acknowledge': { of: ['own-notice'] },
  'PATCH /api/v1/notice-preferences': {
    version: ['notice_preference', 'membership_id'],
    body: () => ({ digest: false }),
    unanswered: 'each of them has a version of their own',
  },
  'POST /api/v1/absences': { body: () => ({ from: '2099-07-01', until: '2099-07-31' }) },
  'DELETE /api/v1/absences/:id': { of: ['own-absence'] },
  'PATCH /api/v1/reminder-settings': {
    version: [
      '(select s.version, p.id from reminder_setting s join provider p using (organisation_id)) one',
      'id',
    ],
    body: () => ({ sendAt: '07:30' }),
  },
  'PATCH /api/v1/organisation': { version: ['organisation', 'id'], body: () => ({ name: 'Omsorg AB' }) },
  'GET /api/v1/members/:id/identities': { of: ['member'] },
  'DELETE /api/v1/members/:id/identities/:identityId': { of: ['member', 'member-identity'] },
  'POST /api/v1/members': {
    body: ({ number }) => ({ name: 'Ada', email: `${number}@omsorg.example`, roles: ['manager'] }),
  },
  'GET /api/v1/members/:id': { of: ['member'] },
  'PATCH /api/v1/members/:id': {
    ...{ of: ['member'], version: ['membership', 'id'], body: () => ({ name: 'Ada' }) },
  },
  'PUT /api/v1/members/:id/state': { of: ['member'], body: () => ({ state: 'active' }) },
  'POST /api/v1/members/:id/invitation': { of: ['invited-member'] },
  'POST /api/v1/issuers': {
    body: ({ number }) => ({
      ...{ name: 'Login', issuer: `https://${number}.invalid`, clientId: 'fristvakt', clientSecret: 's' },
    }),
  },
  'GET /api/v1/issuers/:id': { of: ['issuer'] },
  'PATCH /api/v1/issuers/:id': {
    ...{ of: ['issuer'], version: ['oidc_issuer', 'id'], body: () => ({ name: 'Login' }) },
  },
  'POST /api/v1/webhook-endpoints': {
    body: () => ({ address: 'https://system.invalid/', eventTypes: ['deadline.missed'] }),
  },
  'GET /api/v1/webhook-endpoints/:id': { of: ['webhook'] },
  'PATCH /api/v1/webhook-endpoints/:id': {
    ...{ of: ['webhook'], version: ['webhook_endpoint', 'id'], body: () => ({ description: 'a system' }) },
  },
  'DELETE /api/v1/webhook-endpoints/:id': { of: ['own-webhook'] },
  'GET /api/v1/webhook-endpoints/:id/deliveries': { of: ['webhook'] },
  'POST /api/v1/webhook-endpoints/:id/secret': { of: ['webhook'], version: ['webhook_endpoint', 'id'] },
  'POST /api/v1/webhook-endpoints/:id/ping': { of: ['webhook'] },
  'POST /api/v1/webhook-deliveries/:id/replay': { of: ['webhook-delivery'] },

  'POST /api/v1/providers': { body: () => ({ name: 'Omsorg AB', kind: 'company' }) },
  'GET /api/v1/providers/:id': { of: ['provider'] },
  'PATCH /api/v1/providers/:id': {
    ...{ of: ['provider'], version: ['provider', 'id'], body: () => ({ organisationNumber: '556677-8899' }) },
  },
  'GET /api/v1/providers/:id/state': { of: ['provider'] },
  'GET /api/v1/providers/:id/derivations': { of: ['provider'] },
  'POST /api/v1/providers/:id/what-if': {
    ...{ of: ['provider'], body: () => ({ set: ['e2.served.on=2026-02-02'] }) },
  },
  'GET /api/v1/providers/:id/case-file': { of: ['provider'] },
  'GET /api/v1/providers/:id/case-file.yaml': { of: ['provider'] },
  'POST /api/v1/case-files': {
    body: () =>
      [
        'format: ivo-case/1',
        'provider: { name: Omsorg AB, kind: company }',
        'matters: [{ id: L, kind: licence, statute: LSS, services: [personal-assistance], held: true }]',
        'events: []',
      ].join('\n'),
    type: 'application/yaml',
  },
  'POST /api/v1/providers/:id/matters': { of: ['provider'], body: () => ({ kind: 'lex-sarah' }) },
  'GET /api/v1/matters/:id': { of: ['matter'] },
  'GET /api/v1/matters/:id/remedies': { of: ['matter'] },
  'GET /api/v1/matters/:id/bundle': { of: ['matter'] },
  'GET /api/v1/matters/:id/facts': { of: ['matter'] },
  'POST /api/v1/matters/:id/facts': { of: ['matter'], body: () => FACT },
  'POST /api/v1/matters/:id/facts/preview': { of: ['matter'], body: () => FACT },
  'GET /api/v1/facts/:id': { of: ['fact'] },
  'POST /api/v1/facts/:id/corrections': { of: ['fact'], body: () => ({ note: 'corrected' }) },
  'POST /api/v1/facts/:id/corrections/preview': { of: ['fact'], body: () => ({ note: 'corrected' }) },
  'POST /api/v1/facts/:id/service-confirmation': { of: ['served-fact'] },

  'GET /api/v1/inspections/:id': { of: ['inspection'] },
  'GET /api/v1/appeals/:id': { of: ['matter'] },

  'GET /api/v1/licences/:id': { of: ['licence'] },
  'PATCH /api/v1/licences/:id': {
    ...{ of: ['licence'], version: ['licence_detail', 'matter_id'], body: () => ({ childrenServed: true }) },
  },
  'GET /api/v1/licences/:id/conditions': { of: ['licence'] },
  'GET /api/v1/conditions/:id': { of: ['condition'] },
  'PATCH /api/v1/conditions/:id': {
    of: ['condition'],
    ...{ version: ['licence_condition', 'id'], body: () => ({ kept: 'kept' }) },
  },
  'GET /api/v1/licences/:id/responsible-persons': { of: ['licence'] },
  'POST /api/v1/licences/:id/responsible-persons': {
    of: ['licence'],
    body: ({ ids }) => ({ personId: ids.person, fromOn: '2020-01-15', toOn: '2020-01-15' }),
  },
  'GET /api/v1/licences/:id/representatives': { of: ['licence'] },
  'POST /api/v1/licences/:id/representatives': {
    of: ['licence'],
    body: ({ ids }) => ({ personId: ids.person, signedOn: '2020-01-15' }),
  },
  'GET /api/v1/representatives/:id': { of: ['representative'] },
  'PATCH /api/v1/representatives/:id': {
    of: ['representative'],
    ...{ version: ['representative', 'id'], body: () => ({ signedOn: '2026-01-13' }) },
  },
  'GET /api/v1/responsible-persons/:id': { of: ['responsible-person'] },
  'PATCH /api/v1/responsible-persons/:id': {
    of: ['responsible-person'],
    ...{ version: ['responsible_person', 'id'], body: () => ({ toOn: '2026-02-15' }) },
  },
  'GET /api/v1/licences/:id/planned-changes': { of: ['licence'] },
  'POST /api/v1/licences/:id/planned-changes': {
    of: ['licence'],
    body: () => ({ kind: 'owner', plannedOn: '2027-01-15', description: 'a sale' }),
  },
  'POST /api/v1/planned-changes/assessment': {
    body: () => ({ kind: 'owner', providerKind: 'company', plannedOn: '2027-01-15' }),
  },
  'GET /api/v1/planned-changes/:id': { of: ['planned-change'] },
  'PATCH /api/v1/planned-changes/:id': {
    of: ['planned-change'],
    ...{ version: ['planned_change', 'id'], body: () => ({ plannedOn: '2027-02-15' }) },
  },
  'GET /api/v1/providers/:id/circle': { of: ['provider'] },
  'GET /api/v1/providers/:id/circle/elsewhere': { of: ['provider'] },
  'POST /api/v1/providers/:id/circle': {
    of: ['provider'],
    body: ({ ids }) => ({
      ...{
        personId: ids.person,
        role: 'deputy',
        fromOn: '2020-01-15',
        toOn: '2020-01-15',
        recordFact: false,
      },
    }),
  },
  'GET /api/v1/circle-members/:id': { of: ['circle-member'] },
  'PATCH /api/v1/circle-members/:id': {
    of: ['circle-member'],
    ...{ version: ['circle_member', 'id'], body: () => ({ toOn: '2026-02-15', recordFact: false }) },
  },
  'POST /api/v1/persons': { body: () => ({ name: 'Karin Ek' }) },
  'GET /api/v1/persons/:id': { of: ['person'] },
  'PATCH /api/v1/persons/:id': {
    ...{ of: ['person'], version: ['person', 'id'], body: () => ({ note: 'a note' }) },
  },
  'GET /api/v1/persons/:id/engagements': { of: ['person'] },
  'POST /api/v1/persons/:id/engagements': {
    ...{ of: ['person'], body: () => ({ holderName: 'Annan Omsorg AB', role: 'ledamot' }) },
  },
  'GET /api/v1/engagements/:id': { of: ['engagement'] },
  'PATCH /api/v1/engagements/:id': {
    ...{ of: ['engagement'], version: ['engagement', 'id'], body: () => ({ note: 'a note' }) },
  },

  'GET /api/v1/matters/:id/privileged-notes': { of: ['matter'] },
  'POST /api/v1/matters/:id/privileged-notes': { of: ['matter'], body: () => ({ text: 'a note' }) },
  'GET /api/v1/privileged-notes/:id': { of: ['note'] },
  'PATCH /api/v1/privileged-notes/:id': {
    ...{ of: ['own-note'], version: ['privileged_note', 'id'], body: () => ({ text: 'another note' }) },
  },
  'DELETE /api/v1/privileged-notes/:id': { of: ['own-note'], version: ['privileged_note', 'id'] },

  'POST /api/v1/audit-erasures': { body: () => ({ seqs: [1], reason: 'asked for' }) },

  'GET /api/v1/deadlines/:id': { of: ['deadline'] },
  'GET /api/v1/deadlines/:id/why': { of: ['deadline'] },
  'PATCH /api/v1/deadlines/:id': {
    ...{ of: ['deadline'], version: ['deadline', 'id'], body: ({ ids }) => ({ ownerId: ids.member }) },
  },
  'POST /api/v1/intake': { unanswered: 'a request of the matrix carries no file' },
  'GET /api/v1/checklists/:id': { of: ['checklist'] },
  'PATCH /api/v1/checklist-items/:id': {
    of: ['checklist-item'],
    ...{ version: ['checklist_item', 'id'], body: () => ({ proof: 'a note' }) },
  },
  'POST /api/v1/matters/:id/checklists': {
    ...{ of: ['matter'], body: ({ ids }) => ({ template: ids['own-template'] }) },
  },
  'GET /api/v1/checklists/:id/difference': { of: ['own-list'] },
  'POST /api/v1/checklists/:id/rebase': {
    of: ['own-list'],
    ...{ version: ['checklist', 'id'], body: () => ({ to: '2026-02-01' }) },
  },
  'POST /api/v1/checklist-templates': { body: () => OWN_TEMPLATE },
  'GET /api/v1/checklist-templates/:id': { of: ['own-template'] },
  'POST /api/v1/checklist-templates/:id/versions': {
    ...{ of: ['own-template'], version: ['own_template', 'id'] },
    body: () => ({ ...OWN_TEMPLATE, from: '2190-01-01' }),
  },
  'POST /api/v1/checklist-templates/:id/retirement': {
    ...{ of: ['own-template'], version: ['own_template', 'id'] },
  },
  'GET /api/v1/controls/:id': { of: ['control'] },
  'POST /api/v1/controls': {
    body: ({ ids }) => ({ matterId: ids.licence, template: 'self-inspection-month' }),
  },
  'PATCH /api/v1/controls/:id': {
    ...{ of: ['control'], version: ['recurring_control', 'id'], body: () => ({ state: 'paused' }) },
  },
  'POST /api/v1/checklist-items/:id/approval': {
    ...{ of: ['settled-item'], version: ['checklist_item', 'id'] },
  },
  'GET /api/v1/findings/:id': { of: ['finding'] },
  'POST /api/v1/matters/:id/findings': {
    ...{ of: ['matter'], body: () => ({ area: 'time-match', text: 'a finding' }) },
  },
  'PATCH /api/v1/findings/:id': {
    ...{ of: ['finding'], version: ['finding', 'id'], body: () => ({ cause: 'a cause' }) },
  },
  'POST /api/v1/findings/:id/settlement': {
    ...{ of: ['finding'], version: ['finding', 'id'], body: () => ({ state: 'open' }) },
  },
  'POST /api/v1/findings/:id/actions': {
    ...{ of: ['finding'], body: () => ({ text: 'an action', dueOn: '2027-01-15' }) },
  },
  'PATCH /api/v1/plan-actions/:id': {
    ...{ of: ['plan-action'], version: ['plan_action', 'id'], body: () => ({ text: 'an action' }) },
  },
  'PATCH /api/v1/effect-checks/:id': {
    ...{ of: ['effect-check'], version: ['effect_check', 'id'], body: () => ({ outcome: 'held' }) },
  },
  'GET /api/v1/licences/:id/readiness': { of: ['licence'] },
  'GET /api/v1/matters/:id/evidence': { of: ['matter'] },
  'POST /api/v1/matters/:id/evidence': { of: ['matter'], ...FILE },
  'GET /api/v1/evidence/:id': { of: ['evidence'] },
  'PATCH /api/v1/evidence/:id': {
    of: ['evidence'],
    ...{ version: ['evidence', 'id'], body: () => ({ note: 'a note' }) },
  },
  'POST /api/v1/evidence/:id/versions': { of: ['evidence'], version: ['evidence', 'id'], ...FILE },
  'POST /api/v1/evidence/:id/withdrawal': {
    ...{ of: ['evidence'], version: ['evidence', 'id'], body: () => ({ reason: 'the wrong file' }) },
    unanswered: 'a fact is proved by it',
  },
  'GET /api/v1/evidence/:id/versions/:n': { of: ['evidence', 'file-number'] },
  'POST /api/v1/evidence/:id/links': {
    of: ['evidence'],
    body: ({ ids }) => ({ subject: 'checklist-item', subjectId: ids['checklist-item'] }),
  },
  'DELETE /api/v1/evidence/:id/links/:linkId': { of: ['evidence', 'evidence-link'] },
  'POST /api/v1/evidence/:id/erasure': {
    ...{ of: ['evidence'], version: ['evidence', 'id'], unanswered: 'it is under no rule, and kept' },
  },
  'GET /api/v1/evidence-erasures/:id': { of: ['erasure'] },
  'POST /api/v1/evidence-erasures/:id/confirmation': { of: ['erasure'], version: ['evidence_erasure', 'id'] },
  'POST /api/v1/evidence-erasures/:id/withdrawal': {
    ...{ of: ['erasure'], version: ['evidence_erasure', 'id'], unanswered: 'it has been confirmed' },
  },
  'GET /api/v1/letters/:id': { of: ['letter'] },
  'GET /api/v1/letters/:id/pdf': { of: ['letter'] },
  'GET /api/v1/letters/:id/docx': { of: ['letter'] },
  'POST /api/v1/matters/:id/letters': { of: ['matter'], body: () => ({ kind: 'power-of-attorney' }) },
  'PATCH /api/v1/letters/:id': {
    of: ['letter'],
    ...{ version: ['letter', 'id'], body: () => ({ particulars: [{ name: 'place', value: 'a note' }] }) },
  },
  'POST /api/v1/letters/:id/settlement': {
    of: ['letter-to-settle'],
    ...{ version: ['letter', 'id'], body: () => ({ reason: 'a note' }) },
  },
  'GET /api/v1/letter-templates/:kind': { of: ['letter-kind'] },
  'POST /api/v1/letter-templates/:kind/checks': { of: ['letter-kind'], body: () => ({ text: 'a note' }) },
  'POST /api/v1/letter-templates/:kind/versions': {
    ...{ of: ['letter-kind'], body: () => ({ text: 'a note', number: 0 }), also: ['stale'] },
  },
  'POST /api/v1/letter-templates/:kind/reset': {
    // After the text above has been kept once.
    ...{ of: ['letter-kind'], body: () => ({ number: 1 }), also: ['stale'] },
  },
  'POST /api/v1/letters/:id/sending': {
    of: ['settled-letter'],
    ...{ version: ['letter', 'id'], body: () => ({ on: '2026-02-10', how: 'post', proof: 'a note' }) },
  },
  'GET /api/v1/law-reviews/:id': { of: ['law-review'] },
  'PATCH /api/v1/law-reviews/:id': {
    of: ['law-review'],
    ...{ version: ['law_review', 'id'], body: () => ({ decision: 'ignore' }) },
  },
  'POST /api/v1/law-review-batches': { body: () => ({ decision: 'ignore' }) },
  'POST /api/v1/law-review-batches/:id/confirmation': { of: ['law-review-batch'] },
};

const REQUESTS: Readonly<Record<string, Request>> = { ...OTHER_REQUESTS, ...PAGE_REQUESTS };

export interface Route {
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  readonly request: Request;
}

/** A route by its name, with how it is asked. */
export function routeOf(name: string): Route {
  const [method, path = ''] = name.split(' ');
  const named = isPage(name) ? { of: kindsIn(path) } : {};
  return { name, method: method as Method, path, request: { ...named, ...REQUESTS[name] } };
}

/** The address with its parameters filled in, in their order. */
export function addressOf({ path, request: { query } }: Route, values: readonly string[]): string {
  const rest = [...values];
  const filled = path.replace(/:\w+/g, () => rest.shift() ?? '');
  return query === undefined ? filled : `${filled}?${query}`;
}

/** The id under which an organisation has a thing of the kind. */
export function idOf(ids: Ids, kind: Named): string {
  switch (kind) {
    case 'own-session':
      return ids.session;
    case 'own-token':
      return ids.token;
    case 'own-identity':
    case 'member-identity':
      return ids.identity;
    case 'own-letter':
      return ids['intake-letter'];
    case 'own-note':
      return ids.note;
    case 'own-webhook':
      return ids.webhook;
    case 'own-notice':
      return ids.notice;
    case 'own-absence':
      return ids.absence;
    case 'protocol-day':
      return '2026-01-15';
    case 'rule':
      return 'APP-IVO-3W';
    case 'page':
      return 'init.js';
    case 'letter-kind':
      return 'power-of-attorney';
    case 'fact-type':
      return 'note';
    case 'file-number':
      return '1';
    case 'asset':
      return favicon();
    default:
      return ids[kind];
  }
}

let found: string | undefined;

/** The name changes with the content. */
function favicon(): string {
  found ??= new Assets().addresses.favicon.split('/').at(-1) ?? '';
  return found;
}
