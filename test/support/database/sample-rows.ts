/** A row to be inserted, by its columns. */
export interface SampleRow {
  readonly table: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export type Letter = 'a' | 'b';

/** The id of a thing of one of two organisations; two things of a kind have different numbers. */
export const sampleId = (letter: Letter, number = 1): string =>
  `0000000${letter}-0000-4000-8000-${String(number).padStart(12, '0')}`;

/**
 * One organisation with a row in every table, in an order in which they can be inserted. Its audit chain begins by
 * itself. The rows of two organisations differ in nothing but their ids and what must be unique.
 */
export const sampleRows = (letter: Letter): readonly SampleRow[] => [
  ...people(letter),
  ...audit(letter),
  ...record(letter),
  ...deadlines(letter),
  ...register(letter),
  ...notes(letter),
  ...checklists(letter),
  ...actionPlans(letter),
  ...intakeLetters(letter),
  ...evidence(letter),
  ...letters(letter),
  ...calendars(letter),
  ...reminders(letter),
  ...webhooks(letter),
];

const LATER = '2030-01-01T00:00:00Z';
const DAY = '2026-01-15';
const LAW = '2026-01-01';
const bytes = (letter: Letter): Buffer => Buffer.from(letter);
const json = JSON.stringify({});

function people(letter: Letter): SampleRow[] {
  const [id, second, organisation_id] = [sampleId(letter), sampleId(letter, 2), sampleId(letter)];
  const own = { id, organisation_id };
  const email = `kim@${letter}.example.se`;
  const member = { account_id: id, name: 'Kim', roles: ['counsel'], state: 'active' };
  return [
    { table: 'organisation', values: { id, name: `Organisation ${letter}` } },
    { table: 'account', values: { id, email } },
    { table: 'membership', values: { ...own, ...member, email } },
    { table: 'membership', values: { ...own, ...member, id: second, email: `robin@${letter}.example.se` } },
    {
      table: 'invitation',
      values: { ...own, membership_id: id, token_hash: bytes(letter), expires_at: LATER },
    },
    {
      table: 'session',
      values: { ...own, account_id: id, membership_id: id, token_hash: bytes(letter), expires_at: LATER },
    },
    {
      table: 'api_token',
      values: {
        ...own,
        membership_id: id,
        name: 'Payroll',
        token_hash: bytes(letter),
        scopes: ['read'],
        expires_at: LATER,
      },
    },
    {
      table: 'oidc_issuer',
      values: {
        ...own,
        name: 'Login',
        issuer: 'https://login.example.se',
        client_id: 'fristvakt',
        client_secret: bytes(letter),
      },
    },
    {
      table: 'oidc_flow',
      values: {
        ...own,
        issuer_id: id,
        state_hash: bytes(letter),
        secrets: bytes(letter),
        expires_at: LATER,
      },
    },
    {
      table: 'external_identity',
      values: { ...own, membership_id: id, issuer: 'https://login.example.se', subject: 'kim' },
    },
    {
      table: 'idempotency_key',
      values: {
        organisation_id,
        membership_id: id,
        route: 'POST /facts',
        key: 'k',
        request_hash: bytes(letter),
      },
    },
  ];
}

function audit(letter: Letter): SampleRow[] {
  const organisation_id = sampleId(letter);
  const entry = { actor: 'system', action: 'organisation.made', subject: 'organisation', detail: json };
  const sealed = { hash: bytes(letter), key_id: 'k', signature: bytes(letter) };
  return [
    { table: 'audit_entry', values: { organisation_id, ...entry } },
    {
      table: 'audit_value',
      values: { organisation_id, seq: 1, name: 'name', salt: bytes(letter), value: 'Kim' },
    },
    { table: 'audit_head', values: { organisation_id, day: DAY, seq: 1, ...sealed } },
  ];
}

function record(letter: Letter): SampleRow[] {
  const [id, organisation_id] = [sampleId(letter), sampleId(letter)];
  const own = { id, organisation_id };
  const [provider_id, matter_id] = [id, id];
  return [
    { table: 'provider', values: { ...own, name: 'Omsorg AB', kind: 'company', head: json } },
    {
      table: 'matter',
      values: { ...own, provider_id, ref: 'm1', position: 1, kind: 'licence', title: 'Licence', body: json },
    },
    { table: 'matter_word', values: { organisation_id, matter_id, word: 'licence' } },
    {
      table: 'fact',
      values: {
        ...own,
        ...{ provider_id, matter_id, ref: 'e1', position: 1, type: 'note' },
        ...{ happened: DAY, happened_on: DAY, body: json, recorded_by: id },
      },
    },
    {
      table: 'derivation',
      values: { ...own, provider_id, as_of: DAY, cause: 'fact', fact_id: id, law: LAW, changes: json },
    },
    {
      table: 'matter_state',
      values: { organisation_id, provider_id, matter_id, kind: 'licence', state: json, as_of: DAY },
    },
  ];
}

function deadlines(letter: Letter): SampleRow[] {
  const [id, second, organisation_id] = [sampleId(letter), sampleId(letter, 2), sampleId(letter)];
  const own = { id, organisation_id };
  return [
    {
      table: 'deadline',
      values: {
        ...own,
        ...{ provider_id: id, matter_id: id, fact_id: id, key: 'e1:appeal', kind: 'appeal', rule: 'appeal' },
        ...{ party: 'provider', sort_on: DAY, status: 'open', certainty: 'certain', derived: json },
        ...{ owner_id: id, as_of: DAY },
      },
    },
    { table: 'service_confirmation', values: { ...own, fact_id: id, confirmed_by: second } },
    {
      table: 'deadline_protocol',
      values: { organisation_id, day: DAY, content: json, sha256: '0'.repeat(64) },
    },
    { table: 'law_review_batch', values: { ...own, decision: 'apply', proposed_by: id } },
    {
      table: 'law_review',
      values: { ...own, deadline_id: id, law: LAW, cause: 'version', derived: json, batch_id: id },
    },
  ];
}

function register(letter: Letter): SampleRow[] {
  const [id, organisation_id] = [sampleId(letter), sampleId(letter)];
  const own = { id, organisation_id };
  const [provider_id, matter_id, person_id] = [id, id, id];
  return [
    { table: 'person', values: { ...own, name: 'Kim' } },
    { table: 'engagement', values: { ...own, person_id, holder_name: 'Annan Omsorg AB', role: 'owner' } },
    { table: 'circle_member', values: { ...own, provider_id, person_id, role: 'owner', from_on: DAY } },
    { table: 'licence_detail', values: { organisation_id, matter_id } },
    { table: 'responsible_person', values: { ...own, matter_id, person_id, from_on: DAY } },
    { table: 'representative', values: { ...own, matter_id, person_id, signed_on: DAY } },
    {
      table: 'licence_condition',
      values: { ...own, matter_id, fact_id: id, position: 1, text: 'A condition' },
    },
    {
      table: 'planned_change',
      values: { ...own, matter_id, kind: 'owner', planned_on: DAY, description: 'A sale', created_by: id },
    },
  ];
}

function notes(letter: Letter): SampleRow[] {
  const [id, organisation_id] = [sampleId(letter), sampleId(letter)];
  return [
    { table: 'privileged_key', values: { organisation_id, wrapped_key: bytes(letter) } },
    {
      table: 'privileged_note',
      values: { id, organisation_id, matter_id: id, author_id: id, ciphertext: bytes(letter) },
    },
  ];
}

/** The statement that inserts a row, with its values apart. */
export function insertOf({ table, values }: SampleRow): { text: string; values: unknown[] } {
  const columns = Object.keys(values);
  const places = columns.map((_, index) => `$${String(index + 1)}`);
  return {
    text: `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
    values: Object.values(values),
  };
}

function letters(letter: Letter): SampleRow[] {
  const own = { id: sampleId(letter), organisation_id: sampleId(letter) };
  const place = { provider_id: sampleId(letter), matter_id: sampleId(letter) };
  return [
    {
      table: 'letter_template',
      values: { ...own, kind: 'power-of-attorney', number: 1, text: 'text', made_by: sampleId(letter) },
    },
    {
      table: 'letter',
      values: {
        ...{
          ...own,
          ...place,
          kind: 'power-of-attorney',
          template_id: sampleId(letter),
          template_version: '1',
        },
        ...{ day: DAY, written_by: sampleId(letter) },
      },
    },
  ];
}

function calendars(letter: Letter): SampleRow[] {
  const id = sampleId(letter);
  const own = { id, organisation_id: id };
  return [
    {
      table: 'calendar_feed',
      values: {
        ...{ ...own, membership_id: id, token_hash: bytes(letter), scope: 'all', language: 'sv' },
        made_at: LATER,
      },
    },
    {
      table: 'feed_event',
      values: {
        ...{
          ...own,
          provider_id: id,
          matter_id: id,
          deadline_id: id,
          fact_id: id,
          key: 'deadline:e1:appeal',
        },
        ...{ day: DAY, told: json, changed_at: LATER },
      },
    },
  ];
}

function reminders(letter: Letter): SampleRow[] {
  const id = sampleId(letter);
  const [organisation, own] = [{ organisation_id: id }, { id, organisation_id: id }];
  const told = { recipient_id: id, reminder_id: id, deadline_id: id };
  return [
    { table: 'reminder_setting', values: organisation },
    { table: 'notice_preference', values: { ...organisation, membership_id: id } },
    { table: 'absence', values: { ...own, membership_id: id, from_on: DAY, until_on: DAY, entered_by: id } },
    {
      table: 'reminder',
      values: {
        ...{ ...own, provider_id: id, matter_id: id, deadline_id: id, due_key: DAY, slot: 'd1' },
        ...{ ladder: 'answer', at_least: 'owner', due_at: LATER },
      },
    },
    { table: 'notice', values: { ...own, ...told, kind: 'reminder', because: 'owner', told: json } },
    {
      table: 'mail',
      values: {
        ...{ ...own, notice_id: id, recipient_id: id, address: `kim@${letter}.example.se` },
        ...{ language: 'sv', message_id: `${id}@example.se` },
      },
    },
  ];
}

function checklists(letter: Letter): SampleRow[] {
  const own = { id: sampleId(letter), organisation_id: sampleId(letter), matter_id: sampleId(letter) };
  const list = { provider_id: sampleId(letter), fact_id: sampleId(letter) };
  return [
    {
      table: 'checklist',
      values: { ...own, ...list, template: 'revocation-appeal', template_version: LAW, opened_on: DAY },
    },
    {
      table: 'checklist_item',
      values: {
        ...{ ...own, checklist_id: sampleId(letter), item: 'E01', position: 1 },
        ...{ mandatory: true, four_eyes: true },
      },
    },
    ...aroundChecklists(letter),
  ];
}

function aroundChecklists(letter: Letter): SampleRow[] {
  const [id, by] = [sampleId(letter), sampleId(letter)];
  const [own, of] = [
    { id, organisation_id: id },
    { id, organisation_id: id, matter_id: id },
  ];
  return [
    {
      table: 'matter_closing',
      values: { ...of, fact_id: id, reason: 'r', items: [id], closed_by: by, closed_on: DAY },
    },
    { table: 'own_template', values: own },
    {
      table: 'own_template_version',
      values: {
        ...{
          ...own,
          template_id: id,
          valid_from: DAY,
          title: 't',
          purpose: 'p',
          occasion: json,
          items: '[]',
        },
        ...{ saved_by: by, saved_on: DAY },
      },
    },
    {
      table: 'recurring_control',
      values: {
        ...{
          ...of,
          provider_id: id,
          template: 'self-inspection-month',
          rrule: 'FREQ=MONTHLY',
          first_on: DAY,
        },
        ...{ opens_from: DAY, state_on: DAY, started_by: by, started_on: DAY },
      },
    },
    {
      table: 'checklist_rebase',
      values: {
        ...{ ...of, checklist_id: id, from_version: LAW, to_version: DAY, difference: json },
        ...{ decided_by: by, decided_on: DAY },
      },
    },
  ];
}

function actionPlans(letter: Letter): SampleRow[] {
  const id = sampleId(letter);
  const own = { id, organisation_id: id, matter_id: id };
  return [
    {
      table: 'finding',
      values: {
        ...{ ...own, provider_id: id, source: 'inspection', fact_id: id, area: 'time-match' },
        ...{ text: 'A finding', seen_on: DAY, entered_by: id },
      },
    },
    { table: 'plan_action', values: { ...own, finding_id: id, round: 1, text: 'An action', due_on: DAY } },
    { table: 'effect_check', values: { ...own, action_id: id, months: 3, due_on: DAY } },
  ];
}

function intakeLetters(letter: Letter): SampleRow[] {
  return [
    {
      table: 'intake_letter',
      values: {
        ...{ id: sampleId(letter), organisation_id: sampleId(letter), taken_by: sampleId(letter) },
        ...{
          sha256: Buffer.alloc(32),
          source: '{}',
          pages: '[]',
          reading: '{}',
          created_at: DAY,
          expires_at: DAY,
        },
      },
    },
  ];
}

function evidence(letter: Letter): SampleRow[] {
  const id = sampleId(letter);
  const own = { id, organisation_id: id, matter_id: id };
  const of = { ...own, evidence_id: id };
  return [
    { table: 'evidence_counter', values: { organisation_id: id, matter_id: id, last: 1 } },
    {
      table: 'evidence',
      values: { ...own, provider_id: id, number: 1, title: 'Beslut', kind: 'decision' },
    },
    {
      table: 'evidence_version',
      values: {
        ...{ ...of, number: 1, file_name: 'beslut.pdf', media_type: 'application/pdf', size: 1 },
        ...{ sha256: Buffer.alloc(32, letter), key: letter.repeat(32), added_by: id, added_at: LATER },
      },
    },
    {
      table: 'evidence_link',
      values: { ...of, subject_kind: 'fact', subject_id: id, fact_id: id, linked_by: id, linked_on: DAY },
    },
    {
      table: 'evidence_erasure',
      values: {
        ...{ ...of, retention_rule: 'personal-file', cites: '23 c § LSS', last_note_on: DAY, kept_to: DAY },
        ...{ proposed_by: id, proposed_on: DAY },
      },
    },
  ];
}

function webhooks(letter: Letter): SampleRow[] {
  const id = sampleId(letter);
  const own = { id, organisation_id: id };
  return [
    {
      table: 'webhook_endpoint',
      values: {
        ...{ ...own, address: 'https://system.example.se/', description: '', secret: bytes(letter) },
        event_types: ['deadline.missed'],
      },
    },
    { table: 'webhook_event', values: { ...own, type: 'deadline.missed', body: json } },
    { table: 'webhook_delivery', values: { ...own, event_id: id, endpoint_id: id } },
    { table: 'webhook_told', values: { organisation_id: id, deadline_id: id, state: 'open' } },
  ];
}
