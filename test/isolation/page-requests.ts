import type { Named, Request } from './asked-request';

/** What an id in the address of a page is the id of, by the part before it. */
const KINDS: Readonly<Record<string, Named>> = {
  providers: 'provider',
  matters: 'matter',
  licences: 'licence',
  inspections: 'inspection',
  facts: 'fact',
  deadlines: 'deadline',
  intake: 'intake-letter',
  checklists: 'checklist',
  evidence: 'evidence',
  versions: 'file-number',
  links: 'evidence-link',
  'evidence-erasures': 'erasure',
  'checklist-items': 'checklist-item',
  findings: 'finding',
  'plan-actions': 'plan-action',
  'effect-checks': 'effect-check',
  'checklist-templates': 'own-template',
  controls: 'control',
  letters: 'letter',
  'letter-templates': 'letter-kind',
  conditions: 'condition',
  representatives: 'representative',
  'responsible-persons': 'responsible-person',
  changes: 'planned-change',
  'planned-changes': 'planned-change',
  'circle-members': 'circle-member',
  persons: 'person',
  engagements: 'engagement',
  'law-reviews': 'law-review',
  'law-review-batches': 'law-review-batch',
  'privileged-notes': 'own-note',
  rules: 'rule',
  assets: 'asset',
  record: 'fact-type',
  people: 'member',
  issuers: 'issuer',
  webhooks: 'webhook',
  deliveries: 'webhook-delivery',
  sessions: 'own-session',
  tokens: 'own-token',
  identities: 'own-identity',
  inbox: 'own-notice',
  absences: 'own-absence',
  protocol: 'protocol-day',
  calendar: 'calendar-file',
};

/** The kinds of the ids in an address, in their order. An address with an id of a kind that is not known fails. */
export const kindsIn = (path: string): readonly Named[] =>
  path.split('/').flatMap((part, place, parts) => {
    if (!part.startsWith(':')) return [];
    const kind = KINDS[parts[place - 1] ?? ''];
    if (kind === undefined) throw new Error(`no test knows what ${part} of ${path} is the id of`);
    return [kind];
  });

const PASSWORD = 'en lång ramsa om våren';
const NO_SUCH_HOST = 'the issuer is on a host that does not exist';
const NO_FACTOR = 'nobody here has an authenticator';
const ONE_ORGANISATION = 'every session here stands in an organisation already';
/** The page is shown once more, with what is wrong told at its top. */
const TOLD_ON_THE_PAGE = 409;
/** Another page tells it, whatever the id. */
const LED_ON = 303;
const CASE_FILE = [
  'format: ivo-case/1',
  'provider: { name: Omsorg AB, kind: company }',
  'matters: [{ id: L8, kind: licence, statute: LSS, services: [personal-assistance], held: true }]',
  'events: []',
].join('\n');
const FACT = { by: 'provider', on: '2026-02-10', note: 'a note', step: 'preview' };

/** How each page is asked that wants more than its address, and what its forms send. */
export const PAGE_REQUESTS: Readonly<Record<string, Request>> = {
  'POST /sign-in': {
    body: ({ number }) => ({ email: `${number}@nowhere.example`, password: PASSWORD }),
    ...{ also: ['not-signed-in'], unanswered: 'nobody here has a password' },
  },
  'GET /choose-organisation': { unanswered: ONE_ORGANISATION },
  'POST /choose-organisation': {
    ...{ body: ({ ids }) => ({ organisation: ids.provider }), unanswered: ONE_ORGANISATION },
  },
  'GET /invitation': { unanswered: 'the invitation does not exist' },
  'POST /invitation': {
    body: ({ number }) => ({ token: number, password: PASSWORD, again: PASSWORD }),
    unanswered: 'the invitation does not exist',
  },

  'POST /account/password': { body: () => ({ current: '', password: PASSWORD, again: PASSWORD }) },
  'POST /account/second-factor': { body: () => ({ password: PASSWORD }) },
  'GET /account/second-factor/code': { also: ['second-factor-required'] },
  'POST /account/second-factor/code': { body: () => ({ code: '123456' }), unanswered: NO_FACTOR },
  'GET /account/second-factor/removal': { also: ['second-factor-required'] },
  'POST /account/second-factor/removal': { body: () => ({ code: '123456' }), unanswered: NO_FACTOR },
  'GET /': { also: ['second-factor-required'] },
  'POST /account/sessions/:id/end': { absent: [TOLD_ON_THE_PAGE] },
  'POST /account/tokens/:id/revocation': { absent: [TOLD_ON_THE_PAGE] },
  'POST /account/identities/:id/removal': { absent: [TOLD_ON_THE_PAGE] },
  'POST /account/tokens/new': { body: () => ({ name: 'token', scopes: ['read'], days: '1' }) },
  'POST /account/calendar': { body: () => ({ scope: 'all', language: 'sv' }) },
  'POST /account/calendar/choice': { body: () => ({ scope: 'mine', language: 'sv' }) },
  'POST /account/identities/link': {
    ...{ body: ({ ids }) => ({ issuer: ids.issuer }), unanswered: NO_SUCH_HOST },
  },

  'POST /inbox/all': { unanswered: 'a form that names nothing answers nothing' },
  'POST /account/reminders': {
    ...{ body: () => ({ version: '0', language: 'sv' }) },
  },
  'POST /account/reminders/absences': { body: () => ({ from: '2099-07-01', until: '2099-07-31' }) },
  'POST /reminders/absences': {
    body: ({ ids }) => ({ member: ids.member, from: '2099-07-01', until: '2099-07-31' }),
  },
  'POST /settings/reminders': {
    // The address names none: it is that of the organisation of who asks.
    version: [
      '(select s.version, p.id from reminder_setting s join provider p using (organisation_id)) one',
      'id',
    ],
    body: ({ version }) => ({ version, sendAt: '07:30', zone: 'Europe/Stockholm' }),
  },
  'GET /protocol': { unanswered: 'it leads to the last day that is over' },

  'POST /matters/:id/record/:type': { body: () => FACT },
  // A guest of the matter may correct its facts; one that has been corrected leads on.
  'GET /facts/:id/correct': { unanswered: 'the fact has been corrected, and leads to the one that counts' },
  'POST /facts/:id/correct': { body: () => FACT },
  'POST /facts/:id/service-confirmation': {
    ...{
      of: ['served-fact'],
      body: () => ({ seen: 'yes' }),
      unanswered: 'the day has been confirmed already',
    },
  },
  'POST /facts/:id/dispute': { of: ['served-fact'] },
  'POST /matters/new': { body: ({ ids }) => ({ provider: ids.provider, kind: 'lex-sarah' }) },

  'POST /providers/new': { body: () => ({ name: 'Omsorg AB', kind: 'company' }) },
  'POST /providers/:id/change': {
    version: ['provider', 'id'],
    body: ({ version }) => ({ version, name: 'Omsorg AB', organisationNumber: '556677-8899' }),
  },
  'POST /providers/import': { body: () => ({ file: CASE_FILE, step: 'take' }) },
  'POST /providers/:id/import': { body: () => ({ file: CASE_FILE, step: 'try' }) },

  'POST /matters/:id/privileged-notes': { body: () => ({ text: 'a note' }) },
  'GET /privileged-notes/:id': { of: ['note'] },
  'POST /privileged-notes/:id': {
    version: ['privileged_note', 'id'],
    body: ({ version }) => ({ version, text: 'another note' }),
  },
  'POST /privileged-notes/:id/deletion': {
    version: ['privileged_note', 'id'],
    body: ({ ids, version }) => ({ version, matter: ids.matter }),
  },

  'GET /deadlines/:id/why': { unanswered: 'by itself it leads to the page of the deadline' },
  'POST /deadlines/:id/owner': {
    version: ['deadline', 'id'],
    body: ({ ids, version }) => ({ version, owner: ids.member }),
  },
  'POST /intake/:id/dismissal': { of: ['own-letter'] },
  'POST /intake': { unanswered: 'a form of the matrix carries no file' },
  'POST /matters/:id/evidence': { file: true, body: () => ({ title: 'a paper', kind: 'decision' }) },
  'POST /evidence/:id': {
    version: ['evidence', 'id'],
    body: ({ version }) => ({ version, title: 'a paper', kind: 'decision' }),
  },
  'POST /evidence/:id/versions': {
    ...{ file: true, version: ['evidence', 'id'], body: ({ version }) => ({ version }) },
  },
  'POST /evidence/:id/withdrawal': {
    version: ['evidence', 'id'],
    body: ({ version }) => ({ version, reason: 'the wrong file' }),
    unanswered: 'a fact is proved by it',
  },
  'POST /evidence/:id/links': { body: ({ ids }) => ({ subject: `checklist-item:${ids['checklist-item']}` }) },
  'POST /evidence/:id/erasure': {
    version: ['evidence', 'id'],
    ...{ body: ({ version }) => ({ version }), unanswered: 'it is under no rule, and kept' },
  },
  'POST /evidence-erasures/:id/confirmation': {
    version: ['evidence_erasure', 'id'],
    ...{ body: ({ version }) => ({ version }), unanswered: 'it has been confirmed' },
  },
  'POST /evidence-erasures/:id/withdrawal': {
    version: ['evidence_erasure', 'id'],
    ...{ body: ({ version }) => ({ version }), unanswered: 'it has been confirmed' },
  },
  'POST /checklist-items/:id': {
    version: ['checklist_item', 'id'],
    body: ({ version }) => ({ version, item: 'E01', 'proof-E01': 'a note' }),
  },
  'POST /checklist-items/:id/approval': {
    of: ['settled-item'],
    ...{ version: ['checklist_item', 'id'], body: ({ version }) => ({ version, item: 'E02' }) },
  },
  'POST /matters/:id/findings/new': { body: () => ({ area: 'time-match', text: 'a finding', fact: '' }) },
  'POST /findings/:id/change': {
    version: ['finding', 'id'],
    body: ({ version }) => ({ version, area: 'time-match', text: 'a finding' }),
  },
  'POST /findings/:id/settlement': {
    ...{ version: ['finding', 'id'], body: ({ version }) => ({ version, state: 'open' }) },
  },
  'POST /findings/:id/actions': {
    body: () => ({ key: 'new', 'text-new': 'an action', 'dueOn-new': '2027-01-15' }),
  },
  'POST /plan-actions/:id': {
    version: ['plan_action', 'id'],
    body: ({ version }) => ({
      ...{ version, key: '1', 'state-1': 'open', 'text-1': 'an action', 'dueOn-1': '2027-01-15' },
    }),
  },
  'POST /effect-checks/:id': {
    version: ['effect_check', 'id'],
    body: ({ version }) => ({ version, key: '2-3', 'outcome-2-3': 'held' }),
  },
  'GET /checklists/:id/version': {
    ...{ of: ['own-list'], unanswered: 'one that keeps the version in force leads to the list' },
  },
  'POST /checklists/:id/version': {
    of: ['own-list'],
    ...{ version: ['checklist', 'id'], body: ({ version }) => ({ version, to: '2026-02-01' }) },
  },
  'POST /matters/:id/checklists': {
    body: ({ ids }) => ({ template: ids['own-template'] }),
    unanswered: 'its template has been retired by another',
  },
  'POST /checklist-templates/new': {
    body: () => ({
      ...{ title: 'Egen', purpose: 'Vår rutin', from: '2026-02-10', on: 'hand', 'item-0-text': 'Nycklar' },
    }),
  },
  'POST /checklist-templates/:id/change': {
    version: ['own_template', 'id'],
    body: ({ version }) => ({ version, step: 'more' }),
  },
  'POST /checklist-templates/:id/retirement': {
    ...{ version: ['own_template', 'id'], body: ({ version }) => ({ version }) },
    unanswered: 'it has been retired already',
  },
  'POST /controls/new': {
    body: ({ ids }) => ({ matter: ids.licence, template: 'self-inspection-year', rhythm: 'template' }),
  },
  'POST /controls/:id/state': {
    version: ['recurring_control', 'id'],
    body: ({ version }) => ({ version, state: 'paused' }),
  },
  'POST /matters/:id/letters': { body: () => ({ kind: 'power-of-attorney' }) },
  'POST /letters/:id': {
    version: ['letter', 'id'],
    body: ({ version }) => ({ version, day: '2026-02-10', 'p-place': 'a note' }),
  },
  'POST /letters/:id/settlement': {
    ...{ of: ['letter-to-settle'], unanswered: 'the API has settled it already' },
    ...{ version: ['letter', 'id'], body: ({ version }) => ({ version, reason: 'a note' }) },
  },
  'POST /letters/:id/sending': {
    ...{ of: ['settled-letter'], unanswered: 'the API has said already that it was sent' },
    ...{
      version: ['letter', 'id'],
      body: ({ version }) => ({ version, on: '2026-02-10', how: 'post', proof: 'a note' }),
    },
  },
  'POST /letter-templates/:kind': { body: () => ({ number: '0', act: 'preview', text: 'a note' }) },
  'POST /law-reviews/:id': {
    version: ['law_review', 'id'],
    body: ({ version }) => ({ version, decision: 'ignore' }),
    unanswered: 'it has been decided already',
  },
  'POST /law-review-batches/:id/confirmation': { unanswered: 'it has been confirmed already' },
  'POST /law-review-batches': { body: () => ({ decision: 'ignore' }) },

  // Guests are led on to the matter, and told nothing there.
  'GET /licences/:id': { absent: [404, LED_ON] },
  'POST /licences/:id/details': {
    version: ['licence_detail', 'matter_id'],
    body: ({ version }) => ({ version, children: 'yes', relatives: 'no' }),
  },
  'POST /licences/:id/certificate': {
    ...{ version: ['licence_detail', 'matter_id'], body: ({ version }) => ({ version }) },
  },
  'POST /licences/:id/conditions/:condition': {
    version: ['licence_condition', 'id'],
    body: ({ version }) => ({ version, kept: 'kept', assessedOn: '2026-02-15' }),
  },
  'POST /licences/:id/representatives/new': {
    body: ({ ids }) => ({ personId: ids.person, signedOn: '2018-01-15' }),
  },
  'POST /licences/:id/representatives/:entry': {
    version: ['representative', 'id'],
    body: ({ version }) => ({ version, signedOn: '2026-01-14' }),
  },
  'POST /licences/:id/responsible-persons/new': {
    body: ({ ids }) => ({ personId: ids.person, fromOn: '2018-01-15', toOn: '2018-01-15' }),
  },
  'POST /licences/:id/responsible-persons/:entry': {
    version: ['responsible_person', 'id'],
    body: ({ version }) => ({ version, toOn: '2026-02-15' }),
  },
  'POST /licences/:id/changes/new': {
    body: () => ({ kind: 'owner', plannedOn: '2027-01-15', description: 'a sale', step: 'save' }),
  },
  'POST /licences/:id/changes/:change': {
    version: ['planned_change', 'id'],
    body: ({ version }) => ({ version, plannedOn: '2027-02-15', description: 'a sale', state: 'planned' }),
  },
  'POST /providers/:id/circle/new': {
    body: ({ ids }) => ({ personId: ids.person, role: 'deputy', fromOn: '2018-01-15', toOn: '2018-01-15' }),
  },
  'POST /circle-members/:id': {
    version: ['circle_member', 'id'],
    body: ({ version }) => ({ version, toOn: '2026-02-15' }),
  },
  'POST /persons/new': { body: () => ({ name: 'Karin Ek' }) },
  'POST /persons/:id/change': {
    version: ['person', 'id'],
    body: ({ version }) => ({ version, name: 'Karin Ek', note: 'a note' }),
  },
  'POST /persons/:id/engagements/new': { body: () => ({ holderName: 'Annan Omsorg AB', role: 'ledamot' }) },
  'POST /persons/:id/engagements/:engagement': {
    version: ['engagement', 'id'],
    body: ({ version }) => ({ version, holderName: 'Annan Omsorg AB', role: 'ledamot' }),
  },

  'POST /people/new': {
    body: ({ number }) => ({ name: 'Ada', email: `${number}@omsorg.example`, roles: ['manager'] }),
  },
  'POST /people/:id/edit': {
    version: ['membership', 'id'],
    body: ({ version }) => ({ version, name: 'Ada', roles: ['manager'] }),
  },
  'GET /people/:id/invitation': { of: ['invited-member'] },
  'POST /people/:id/invitation': { of: ['invited-member'] },
  'POST /people/:id/identities/:identityId/removal': {
    of: ['member', 'member-identity'],
    absent: [404, TOLD_ON_THE_PAGE],
  },
  'POST /organisation': {
    // The address names none: it is the one of who asks.
    version: [
      '(select o.version, p.id from organisation o join provider p on p.organisation_id = o.id) one',
      'id',
    ],
    body: ({ version }) => ({ version, name: 'Omsorg AB' }),
  },
  'POST /issuers/new': {
    body: ({ number }) => ({
      ...{ name: 'Login', issuer: `https://${number}.invalid`, clientId: 'fristvakt', clientSecret: 's' },
    }),
  },
  'POST /issuers/:id': {
    version: ['oidc_issuer', 'id'],
    body: ({ version }) => ({ version, name: 'Login', clientId: 'fristvakt', enabled: 'yes' }),
  },
  'POST /settings/webhooks/new': {
    body: () => ({ address: 'https://system.invalid/', eventTypes: ['deadline.missed'] }),
  },
  'POST /settings/webhooks/:id/change': {
    version: ['webhook_endpoint', 'id'],
    body: ({ version }) => ({
      ...{ version, address: 'https://system.invalid/', eventTypes: ['deadline.missed'] },
    }),
  },
  'POST /settings/webhooks/:id/state': {
    ...{ version: ['webhook_endpoint', 'id'], body: ({ version }) => ({ version, state: 'on' }) },
  },
  'POST /settings/webhooks/:id/secret': {
    ...{ version: ['webhook_endpoint', 'id'], body: ({ version }) => ({ version }) },
  },
  'POST /settings/webhooks/:id/removal': { of: ['own-webhook'] },
};
