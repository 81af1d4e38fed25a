import { randomBytes } from 'node:crypto';
import { newId } from '@fristvakt/platform';
import type { Member, RunningServer } from '../support/server';
import type { Somebody } from './askers';
import type { Named } from './asked-request';
import type { Tenant } from './world';

/** Makes what a request uses up, for who asks. Undefined: it is there already, or they cannot have it. */
export async function ownThing(
  server: RunningServer,
  kind: Named,
  { member, caller }: Somebody,
  { organisation, ids }: Tenant,
): Promise<string | undefined> {
  if (member === undefined) return undefined;
  switch (kind) {
    case 'own-session':
      return sessionOf(server, member);
    case 'own-token':
      return tokenOf(server, member);
    case 'own-identity':
      return identityOf(server, member);
    case 'member-identity':
      return identityOf(server, { organisation, membership: ids.member });
    case 'own-notice':
      return noticeOf(server, member, ids);
    case 'own-absence':
      return absenceOf(server, member);
    case 'own-letter':
      return letterOf(server, member);
    case 'own-webhook':
      return webhookOf(server, organisation);
    case 'evidence-link':
      return linkOf(server, ids);
    case 'own-note': {
      const answer = await caller.post(`/api/v1/matters/${ids.matter}/privileged-notes`, { text: 'a note' });
      return answer.statusCode === 201 ? answer.json<{ id: string }>().id : undefined;
    }
    default:
      return undefined;
  }
}

/** One of two: the last way in is not to be taken away. */
async function identityOf(
  server: RunningServer,
  { organisation, membership }: Pick<Member, 'organisation' | 'membership'>,
): Promise<string> {
  const [id, second] = [newId(), newId()];
  await server.sql(
    `insert into external_identity (id, organisation_id, membership_id, issuer, subject)
     select one, $2, $3, issuer, one::text from unnest($1::uuid[]) one,
       lateral (select issuer from oidc_issuer where organisation_id = $2 order by created_at limit 1) known`,
    [[id, second], organisation, membership],
  );
  return id;
}

/** A link of the evidence to an item of its own: it can be taken back once. */
async function linkOf(server: RunningServer, ids: Tenant['ids']): Promise<string> {
  const [id, item] = [newId(), newId()];
  await server.sql(
    `with item as (
       insert into checklist_item (id, organisation_id, checklist_id, matter_id, item, position, mandatory, four_eyes)
       select $2::uuid, organisation_id, checklist_id, matter_id, $2::uuid::text, 1000, false, false
       from checklist_item where id = $4::uuid returning id
     )
     insert into evidence_link (id, organisation_id, evidence_id, matter_id, subject_kind, subject_id, checklist_item_id,
       linked_by, linked_on)
     select $1::uuid, file.organisation_id, file.evidence_id, file.matter_id, 'checklist-item', item.id, item.id, file.added_by,
       current_date
     from evidence_version file, item where file.evidence_id = $3::uuid and file.number = 1`,
    [id, item, ids.evidence, ids['checklist-item']],
  );
  return id;
}

async function sessionOf(server: RunningServer, member: Member): Promise<string> {
  const { organisation, membership, account } = member;
  const id = newId();
  await server.sql(
    `insert into session (id, account_id, organisation_id, membership_id, token_hash, expires_at)
     values ($1, $2, $3, $4, $5, now() + interval '1 hour')`,
    [id, account, organisation, membership, randomBytes(8)],
  );
  return id;
}

/** A reminder of a step of its own. */
async function noticeOf(
  server: RunningServer,
  { organisation, membership }: Member,
  ids: Tenant['ids'],
): Promise<string> {
  const [id, reminder] = [newId(), newId()];
  await server.sql(
    `with sent as (
       insert into reminder (id, organisation_id, provider_id, matter_id, deadline_id, due_key, slot, ladder, at_least,
         due_at, state, settled_at)
       select $2::uuid, $3, provider_id, matter_id, id, $2, 'd1', 'answer', 'owner', now(), 'sent', now()
       from deadline where id = $5 returning id
     )
     insert into notice (id, organisation_id, recipient_id, kind, reminder_id, deadline_id, because, told)
     select $1, $3, $4, 'reminder', id, $5, 'owner', '{"slot":"d1"}' from sent`,
    [id, reminder, organisation, membership, ids.deadline],
  );
  return id;
}

async function absenceOf(server: RunningServer, { organisation, membership }: Member): Promise<string> {
  const id = newId();
  await server.sql(
    `insert into absence (id, organisation_id, membership_id, from_on, until_on, entered_by)
     values ($1, $2, $3, '2099-01-01', '2099-01-02', $3)`,
    [id, organisation, membership],
  );
  return id;
}

async function letterOf(server: RunningServer, { organisation, membership }: Member): Promise<string> {
  const id = newId();
  await server.sql(
    `insert into intake_letter (id, organisation_id, taken_by, sha256, source, pages, reading, created_at, expires_at)
     values ($1, $2, $3, $4, '{}', '[]', '{}', now(), now() + interval '30 days')`,
    [id, organisation, membership, randomBytes(32)],
  );
  return id;
}

async function tokenOf(server: RunningServer, { organisation, membership }: Member): Promise<string> {
  const id = newId();
  await server.sql(
    `insert into api_token (id, organisation_id, membership_id, name, token_hash, scopes, expires_at)
     values ($1, $2, $3, 'token', $4, '{read}', now() + interval '1 hour')`,
    [id, organisation, membership, randomBytes(8)],
  );
  return id;
}

async function webhookOf(server: RunningServer, organisation: string): Promise<string> {
  const id = newId();
  await server.sql(
    `insert into webhook_endpoint (id, organisation_id, address, description, event_types, secret)
     values ($1, $2, 'https://system.invalid/', 'a system', '{deadline.missed}', $3)`,
    [id, organisation, randomBytes(32)],
  );
  return id;
}
