import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { ImportCaseFile } from '@fristvakt/providers';
import { AddEvidence, LinkEvidence, ProposeErasure } from '@fristvakt/evidence';
import { newId } from '@fristvakt/platform';
import { Heartbeats } from '@fristvakt/reminders';
import { pdf } from '../evidence/sample-files';
import { insertOf } from '../support/database/sample-rows';
import type { Member, RunningServer } from '../support/server';
import { storyOf } from './story';

/** What an address or a body can name by an id. */
export type Kind =
  | 'provider'
  | 'matter'
  | 'licence'
  | 'inspection'
  | 'fact'
  | 'served-fact'
  | 'deadline'
  | 'law-review'
  | 'law-review-batch'
  | 'member'
  | 'invited-member'
  | 'session'
  | 'token'
  | 'issuer'
  | 'identity'
  | 'person'
  | 'engagement'
  | 'circle-member'
  | 'condition'
  | 'representative'
  | 'responsible-person'
  | 'planned-change'
  | 'note'
  | 'intake-letter'
  | 'checklist'
  | 'own-template'
  | 'own-list'
  | 'control'
  | 'checklist-item'
  | 'settled-item'
  | 'finding'
  | 'plan-action'
  | 'effect-check'
  | 'evidence'
  | 'evidence-link'
  | 'erasure'
  | 'letter'
  | 'letter-to-settle'
  | 'settled-letter'
  | 'calendar-file'
  | 'absence'
  | 'notice'
  | 'webhook'
  | 'webhook-delivery';

export type Ids = Readonly<Record<Kind, string>>;

/** An organisation with a row of every kind, in whose every text its mark stands. */
export interface Tenant {
  readonly organisation: string;
  /** Stands in every text of the organisation, and nowhere else. Texts of a matter have the matter's letter after it. */
  readonly mark: string;
  readonly ids: Ids;
  /** A member who is in no test: who has recorded and proposed what is there. */
  readonly colleague: Member;
  /** Every matter by its id in the record. */
  readonly matters: Readonly<Record<string, string>>;
}

const LATER = '2099-01-01T00:00:00Z';
const WITHOUT_ID = new Set([
  'licence_detail',
  'idempotency_key',
  'audit_head',
  'reminder_setting',
  'notice_preference',
  'deadline_protocol',
]);

/** Makes an organisation and fills it. */
export async function foundTenant(server: RunningServer, mark: string): Promise<Tenant> {
  const organisation = await server.organisation(`${mark} organisation`);
  const roles = ['compliance-officer', 'counsel', 'manager', 'administrator', 'auditor'] as const;
  const colleague = await server.member(organisation, { roles, name: `${mark} kollega` });
  const victim = await server.member(organisation, { roles: ['manager'], name: `${mark} handläggare` });
  const invited = await server.member(organisation, {
    ...{ roles: ['manager'], state: 'invited', name: `${mark} inbjuden` },
  });
  const record = await importStory(server, organisation, mark);
  // As if a worker had just looked through all reminders.
  await server.get(Heartbeats).beat(mark);
  const base = { ...record, member: victim.membership, 'invited-member': invited.membership };
  const made = await fillRest(server, { organisation, mark, colleague }, base);
  return { organisation, mark, colleague, matters: record.matters, ids: { ...base, ...made } };
}

type Recorded = Pick<
  Ids,
  'provider' | 'matter' | 'licence' | 'inspection' | 'fact' | 'served-fact' | 'deadline'
>;

/** Takes the story in, and finds the ids of what is in it. `matter` is the appeal, and so are the fact and the deadline. */
export async function importStory(
  server: RunningServer,
  organisation: string,
  mark: string,
): Promise<Recorded & { readonly matters: Readonly<Record<string, string>> }> {
  const bytes = Buffer.from(storyOf(mark));
  const outcome = await server.get(ImportCaseFile).execute({ organisation, by: null, bytes, dryRun: false });
  if (!outcome.ok) throw new Error(`the story was refused: ${JSON.stringify(outcome.refusal)}`);
  const provider = outcome.value.providerId ?? '';
  const rows = await server.sql<{ ref: string; id: string }>(
    `select ref, id from matter where provider_id = $1 union all select ref, id from fact where provider_id = $1`,
    [provider],
  );
  const by = new Map(rows.map(({ ref, id }) => [ref, id]));
  const named = (ref: string): string => by.get(ref) ?? '';
  const [deadline] = await server.sql<{ id: string }>(
    'select id from deadline where provider_id = $1 and matter_id = $2 and standing limit 1',
    [provider, named('A')],
  );
  return {
    ...{
      provider,
      matter: named('A'),
      licence: named('L'),
      inspection: named('I'),
      fact: named('e3'),
      'served-fact': named('e2'),
    },
    deadline: deadline?.id ?? '',
    matters: { L: named('L'), I: named('I'), A: named('A') },
  };
}

type Rest = Omit<Ids, keyof Recorded | 'member' | 'invited-member'>;

/** What is beside the record, row by row. */
async function fillRest(
  server: RunningServer,
  { organisation, mark, colleague }: Pick<Tenant, 'organisation' | 'mark' | 'colleague'>,
  ids: Recorded & Pick<Ids, 'member' | 'invited-member'>,
): Promise<Rest> {
  const insert = async (table: string, values: Readonly<Record<string, unknown>>): Promise<string> => {
    const id = newId();
    const own = WITHOUT_ID.has(table) ? {} : { id };
    const { text, values: given } = insertOf({
      table,
      values: { ...own, organisation_id: organisation, ...values },
    });
    await server.sql(text, given);
    return id;
  };
  const { membership: by, account } = colleague;
  const hash = (): Buffer => Buffer.from(newId());
  const batch = await insert('law_review_batch', { decision: 'ignore', proposed_by: by });
  const person = await insert('person', { name: `${mark} Ek`, note: `${mark} note` });
  const [matter_id, person_id, day] = [ids.licence, person, '2026-01-15'];
  await server.sql(
    `insert into audit_value (organisation_id, seq, name, salt, value)
     select organisation_id, seq, 'name', $2, $3 from audit_entry where organisation_id = $1 and seq = 1`,
    [organisation, hash(), `${mark} name`],
  );
  await insert('audit_head', { day, seq: 1, hash: hash(), key_id: 'k', signature: hash() });
  await insert('service_confirmation', { fact_id: ids.fact, confirmed_by: by });
  await insert('licence_detail', { matter_id, registry_number: `${mark} 1`, note: `${mark} note` });
  await insert('invitation', {
    ...{ membership_id: ids['invited-member'], token_hash: hash(), expires_at: LATER },
  });
  const identity = await insert('external_identity', {
    membership_id: by,
    issuer: `https://${mark}.example`,
    subject: mark,
  });
  await insert('idempotency_key', {
    ...{ membership_id: by, route: 'POST /api/v1/providers', key: mark, request_hash: hash() },
    ...{ response_status: 201, response_headers: '{}', response_body: `"${mark}"` },
  });
  const issuer = await insert('oidc_issuer', {
    ...{ name: `${mark} issuer`, issuer: `https://${mark}.invalid`, client_id: mark, client_secret: hash() },
  });
  await insert('oidc_flow', { issuer_id: issuer, state_hash: hash(), secrets: hash(), expires_at: LATER });
  await writeNote(server, colleague, ids.licence, `${mark}l privileged`);
  await insert('letter_template', {
    ...{ kind: 'board-report', number: 1, text: `${mark} {{provider}}`, made_by: by },
  });
  await insert('letter', {
    ...letterOf(ids, by, `${mark}l`),
    ...{ state: 'sent', settled_by: by, settled_on: day, document: SETTLED },
    ...{ sent_by: by, sent_on: day, sent_how: 'post', proof: `${mark} proof`, fact_id: ids.fact },
  });
  return {
    issuer,
    identity,
    'law-review-batch': batch,
    'law-review': await insert('law_review', {
      ...{ deadline_id: ids.deadline, law: '2026-01-01', cause: `${mark} cause`, derived: '{}' },
      ...{ batch_id: batch, new_due_on: day },
    }),
    session: await insert('session', {
      ...{ account_id: account, membership_id: by, token_hash: hash(), expires_at: LATER, user_agent: mark },
    }),
    token: await insert('api_token', {
      ...{
        membership_id: by,
        name: `${mark} token`,
        token_hash: hash(),
        scopes: ['read'],
        expires_at: LATER,
      },
    }),
    person,
    engagement: await insert('engagement', { person_id, holder_name: `${mark} AB`, role: `${mark} role` }),
    'circle-member': await insert('circle_member', {
      ...{ provider_id: ids.provider, person_id, role: 'owner', from_on: day },
    }),
    condition: await insert('licence_condition', { matter_id, position: 1, text: `${mark} condition` }),
    'responsible-person': await insert('responsible_person', { matter_id, person_id, from_on: day }),
    representative: await insert('representative', {
      matter_id,
      person_id,
      signed_on: day,
      note: `${mark} note`,
    }),
    'planned-change': await insert('planned_change', {
      ...{ matter_id, kind: 'owner', planned_on: day, description: `${mark} sale`, created_by: by },
    }),
    note: await writeNote(server, colleague, ids.matter, `${mark}a privileged`),
    'intake-letter': await insert('intake_letter', {
      ...{ taken_by: by, sha256: Buffer.alloc(32), ...letterRead(mark) },
      ...{ created_at: day, expires_at: LATER },
    }),
    ...(await checklistOf(server, organisation, ids.licence, { by, mark })),
    ...(await evidenceOf(server, { organisation, by, matter: ids.licence, mark })),
    letter: await insert('letter', letterOf(ids, by, `${mark}l`)),
    'calendar-file': await calendarOf(insert, by),
    'letter-to-settle': await insert('letter', letterOf(ids, by, `${mark}l`)),
    'settled-letter': await insert('letter', {
      ...letterOf(ids, by, `${mark}l`),
      ...{ state: 'settled', settled_by: by, settled_on: day, document: SETTLED },
    }),
    ...(await webhookOf(insert, mark)),
    ...(await planOf(insert, ids, { by, mark })),
    ...(await remindersOf(insert, ids, { by, mark })),
    ...(await ownChecklistsOf(insert, {
      by,
      mark,
      provider: ids.provider,
      matter: ids.licence,
      closed: ids,
    })),
  };
}

/** A calendar that a colleague has made an address for; the last part of the address. */
async function calendarOf(insert: Insert, by: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await insert('calendar_feed', {
    ...{ membership_id: by, token_hash: createHash('sha256').update(token).digest() },
    ...{ scope: 'all', language: 'sv', made_at: '2026-01-15' },
  });
  return `${token}.ics`;
}

/** A finding of the licence: one thing is to be done about it, another has been done and is looked at again. */
async function planOf(
  insert: (table: string, values: Readonly<Record<string, unknown>>) => Promise<string>,
  { provider: provider_id, licence: matter_id }: Pick<Ids, 'provider' | 'licence'>,
  { by, mark }: { readonly by: string; readonly mark: string },
): Promise<Pick<Ids, 'finding' | 'plan-action' | 'effect-check'>> {
  const finding_id = await insert('finding', {
    ...{ provider_id, matter_id, source: 'self-inspection', area: 'time-match', seen_on: '2026-02-01' },
    ...{ unit: `${mark}l unit`, text: `${mark}l finding`, cause: `${mark}l cause`, entered_by: by },
    reason: `${mark}l reason`,
  });
  const action = { finding_id, matter_id, round: 1, due_on: '2026-03-01', text: `${mark}l action` };
  const open = await insert('plan_action', { ...action, reason: `${mark}l reason` });
  const action_id = await insert('plan_action', {
    ...{ ...action, state: 'done', proof: `${mark}l proof`, settled_by: by, settled_on: '2026-02-20' },
  });
  const check = { action_id, matter_id, months: 3, due_on: '2026-05-20', note: `${mark}l note` };
  return { finding: finding_id, 'plan-action': open, 'effect-check': await insert('effect_check', check) };
}

/** As the protocol of a day on which nothing happened reads. */
const NOTHING_HAPPENED = JSON.stringify({
  ...{ format: 'deadline-protocol/1', day: '2026-01-15', entered: [], moved: [], confirmed: [] },
  ...{ met: [], missed: [], reminders: [], mails: [] },
});

/** A colleague who is away, a reminder that was sent, and a mail about it that nobody took. */
async function remindersOf(
  insert: (table: string, values: Readonly<Record<string, unknown>>) => Promise<string>,
  { provider: provider_id, matter: matter_id, deadline: deadline_id, member }: Recorded & Pick<Ids, 'member'>,
  { by, mark }: { readonly by: string; readonly mark: string },
): Promise<Pick<Ids, 'absence' | 'notice'>> {
  await insert('reminder_setting', { send_at: '07:30' });
  await insert('notice_preference', { membership_id: by, language: 'en', stand_in_id: member });
  const reminder_id = await insert('reminder', {
    ...{ provider_id, matter_id, deadline_id, due_key: '2026-01-15', slot: 'd1', ladder: 'answer' },
    ...{ at_least: 'owner', due_at: LATER, state: 'sent', settled_at: LATER },
  });
  const told = { dueOn: '2026-01-15', slot: 'd1', level: 'owner', lateSeconds: 0 };
  const of = { recipient_id: by, deadline_id };
  const notice = await insert('notice', {
    ...{ ...of, kind: 'reminder', reminder_id, because: 'owner', told: JSON.stringify(told) },
  });
  const failed = { recipient: by, answer: `${mark}l answer` };
  await insert('notice', {
    ...{ ...of, kind: 'mail-failed', because: 'mail-failed', told: JSON.stringify(failed) },
  });
  await insert('mail', {
    ...{ notice_id: notice, recipient_id: by, address: `${mark}@omsorg.example`, language: 'sv' },
    ...{ message_id: `${notice}@${mark}.example`, state: 'failed', answer: `${mark}l answer` },
    settled_at: LATER,
  });
  await insert('deadline_protocol', { day: '2026-01-15', content: NOTHING_HAPPENED, sha256: '0'.repeat(64) });
  const absence = { membership_id: by, from_on: '2026-07-01', until_on: '2026-07-31', entered_by: by };
  return { absence: await insert('absence', absence), notice };
}

/** A mail that was read: one thing in it for certain, one with doubt, and a fact proposed. */
function letterRead(mark: string): Readonly<Record<'source' | 'pages' | 'reading', string>> {
  const at = (start: number, end: number): object => ({ page: 1, start, end });
  const fields = [
    { name: 'sender', value: 'IVO', place: at(0, 3), certainty: 'sure', why: [] },
    { name: 'date', value: '2026-02-03', place: at(4, 14), certainty: 'doubtful', why: ['several'] },
  ];
  const fact = {
    matterKind: 'inspection',
    type: 'information-requested',
    by: 'ivo',
    fields: { on: '2026-02-03' },
  };
  return {
    source: JSON.stringify({
      ...{ name: `${mark} brev.eml`, kind: 'mail', isMail: true },
      ...{ attachments: [`${mark} bild.jpg`], readAttachment: null },
    }),
    pages: JSON.stringify([`IVO 2026-02-03\n${mark} letter`]),
    reading: JSON.stringify({
      ...{ kind: 'information-request', fields },
      proposals: [{ ...fact, certainty: 'doubtful', why: ['from-doubtful', 'several'] }],
    }),
  };
}

/** As a settled letter reads: nothing in it. */
const SETTLED = JSON.stringify({
  document: {
    ...{ title: 'Fullmakt', sender: [], addressee: [], handedTo: null, day: '2026-01-15' },
    ...{ references: [], blocks: [], enclosures: [], draft: false },
  },
  ...{ gaps: [], check: [], addressing: { addressee: [], handedTo: null }, lastDay: null },
  posting: { workingDays: null, verdict: 'no-day', cites: [], confidence: 'S' },
});

/** A power of attorney in the matter of the licence. */
const letterOf = (
  { provider, licence }: Pick<Ids, 'provider' | 'licence'>,
  by: string,
  mark: string,
): Readonly<Record<string, unknown>> => ({
  ...{ provider_id: provider, matter_id: licence, kind: 'power-of-attorney', template_version: '' },
  ...{ particulars: JSON.stringify({ scope: `${mark} scope` }), day: '2026-01-15', written_by: by },
});

/** The list that the revocation has called for: one item of it is open, another done by a colleague. */
async function checklistOf(
  server: RunningServer,
  organisation: string,
  matter: string,
  { by, mark }: { readonly by: string; readonly mark: string },
): Promise<Pick<Ids, 'checklist' | 'checklist-item' | 'settled-item'>> {
  const rows = await server.sql<{ id: string; list: string }>(
    `select item.id, item.checklist_id as list from checklist_item item
     where organisation_id = $1 and matter_id = $2 order by position`,
    [organisation, matter],
  );
  const [open, done] = rows;
  await server.sql(
    `update checklist_item set state = 'done', settled_by = $2, settled_on = '2026-02-01', proof = $3 where id = $1`,
    [done?.id, by, `${mark}l proof`],
  );
  return { checklist: open?.list ?? '', 'checklist-item': open?.id ?? '', 'settled-item': done?.id ?? '' };
}

/** A file of the licence that proves a fact; and another, whose time is up and that somebody has proposed to erase. */
async function evidenceOf(
  server: RunningServer,
  { organisation, by, matter, mark }: Readonly<Record<'organisation' | 'by' | 'matter' | 'mark', string>>,
): Promise<Pick<Ids, 'evidence' | 'evidence-link' | 'erasure'>> {
  const who = { organisation, by, only: null };
  const add = async (): Promise<string> => {
    const file = { name: `${mark}l.pdf`, bytes: Readable.from([pdf(mark)]) };
    const added = await server.get(AddEvidence).execute({
      ...{
        ...who,
        matterId: matter,
        kind: 'personal-file',
        title: `${mark}l paper`,
        note: `${mark}l note`,
        file,
      },
    });
    if (!added.ok) throw new Error(`the evidence was refused: ${added.refusal.code}`);
    return added.value.id;
  };
  const [id, old] = [await add(), await add()];
  const [fact] = await server.sql<{ id: string }>('select id from fact where matter_id = $1 limit 1', [
    matter,
  ]);
  const subjectId = fact?.id ?? '';
  const linked = await server.get(LinkEvidence).execute({ ...who, id, subject: 'fact', subjectId });
  await server.sql(
    `update evidence set retention_rule = 'personal-file', last_note_on = '2020-01-15' where id = $1`,
    [old],
  );
  const proposed = await server.get(ProposeErasure).execute({ ...who, id: old, version: 1 });
  if (!linked.ok || !proposed.ok) throw new Error('the evidence could not be filled in');
  return { evidence: id, 'evidence-link': linked.value.id, erasure: proposed.value.id };
}

/** Another system that is told what happens, and something that did not arrive there. */
async function webhookOf(insert: Insert, mark: string): Promise<Pick<Ids, 'webhook' | 'webhook-delivery'>> {
  const webhook = await insert('webhook_endpoint', {
    ...{ address: `https://${mark}.invalid/`, description: `${mark} system`, secret: Buffer.alloc(32) },
    event_types: ['deadline.missed'],
  });
  const event = await insert('webhook_event', { type: 'deadline.missed', body: `{"of":"${mark}"}` });
  const delivery = await insert('webhook_delivery', {
    ...{ event_id: event, endpoint_id: webhook, state: 'failed', attempts: 10, answer_status: 500 },
    ...{ answer: `${mark} answer`, settled_at: '2026-01-15T00:00:00Z' },
  });
  return { webhook, 'webhook-delivery': delivery };
}

type Insert = (table: string, values: Readonly<Record<string, unknown>>) => Promise<string>;

/** An own template with two versions, a list that keeps the older, and a control that is paused. */
async function ownChecklistsOf(
  insert: Insert,
  {
    by,
    mark,
    provider,
    matter,
    closed,
  }: Readonly<Record<'by' | 'mark' | 'provider' | 'matter', string>> & {
    readonly closed: Pick<Ids, 'matter' | 'fact'>;
  },
): Promise<Pick<Ids, 'own-template' | 'own-list' | 'control'>> {
  const template = await insert('own_template', {});
  const item = { id: 'P1', text: `${mark} item`, proof: null, mandatory: true, fourEyes: false };
  const items = JSON.stringify([{ ...item, due: null, role: 'manager', source: `${mark} source` }]);
  for (const valid_from of ['2026-01-01', '2026-02-01']) {
    await insert('own_template_version', {
      ...{ template_id: template, valid_from, title: `${mark} template`, purpose: `${mark} purpose` },
      ...{ occasion: JSON.stringify({ on: 'hand' }), items, saved_by: by, saved_on: '2026-01-15' },
    });
  }
  const of = { provider_id: provider, matter_id: matter };
  const list = await insert('checklist', {
    ...{ ...of, template: `own:${template}`, template_version: '2026-01-01', opened_by: by },
    opened_on: '2026-01-15',
  });
  await insert('checklist_rebase', {
    ...{ checklist_id: list, matter_id: matter, from_version: '2025-12-01', to_version: '2026-01-01' },
    ...{ difference: '{}', decided_by: by, decided_on: '2026-01-15' },
  });
  await insert('matter_closing', {
    ...{ matter_id: closed.matter, fact_id: closed.fact, reason: `${mark}a reason`, items: '{}' },
    ...{ closed_by: by, closed_on: '2026-01-15' },
  });
  const control = await insert('recurring_control', {
    ...{
      ...of,
      template: 'self-inspection-quarter',
      rrule: 'FREQ=MONTHLY;INTERVAL=3',
      first_on: '2026-01-01',
    },
    ...{ opens_from: '2026-01-01', state: 'paused', state_on: '2026-01-15', started_by: by },
    started_on: '2026-01-15',
  });
  return { 'own-template': template, 'own-list': list, control };
}

/** Counsel writes a privileged note; its id. */
async function writeNote(
  server: RunningServer,
  counsel: Member,
  matter: string,
  text: string,
): Promise<string> {
  const session = await server.session(counsel);
  const answer = await session.post(`/api/v1/matters/${matter}/privileged-notes`, { text });
  if (answer.statusCode !== 201) throw new Error(`no note could be written: ${answer.body}`);
  return answer.json<{ id: string }>().id;
}
