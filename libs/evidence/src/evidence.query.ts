import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { ProviderKind } from '@fristvakt/terms';
import { contextOf } from './asker';
import type { EvidenceKind } from './evidence-kinds';
import type { LinkSubject } from './link-row';

/** An enclosure as it stands in the list of its matter, with its newest file. */
export interface EvidenceListed {
  readonly id: string;
  readonly matterId: string;
  readonly number: number;
  /** Null where it has been erased. */
  readonly title: string | null;
  readonly kind: EvidenceKind;
  readonly versions: number;
  readonly fileName: string | null;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** Of the newest file, in hexadecimal. */
  readonly sha256: string;
  readonly documentOn: string | null;
  readonly addedAt: string;
  readonly links: number;
  readonly isHeld: boolean;
  /** One of its files is not as it was. */
  readonly isDamaged: boolean;
  readonly erasedOn: string | null;
  /** The enclosure was put in by mistake and taken back: the day and why. Then it was erased that day. */
  readonly withdrawnOn: string | null;
  readonly withdrawnReason: string | null;
}

export interface VersionFound {
  readonly number: number;
  readonly fileName: string | null;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly documentOn: string | null;
  readonly addedByName: string | null;
  readonly addedAt: string;
  readonly checkedAt: string | null;
  readonly fault: 'missing' | 'differs' | 'unreadable' | null;
  /** This file was taken back. */
  readonly withdrawnOn: string | null;
  readonly withdrawnByName: string | null;
  readonly withdrawnReason: string | null;
}

export interface LinkFound {
  readonly id: string;
  readonly subject: LinkSubject;
  readonly subjectId: string;
  /** The type of the fact, or the item of the checklist. */
  readonly what: string;
  /** The day of the fact; null for an item. */
  readonly on: string | null;
  /** The checklist of the item; null for a fact. */
  readonly checklistId: string | null;
}

export interface EvidenceFound extends EvidenceListed {
  readonly matter: string;
  readonly providerId: string;
  readonly provider: string;
  readonly providerKind: ProviderKind;
  readonly note: string | null;
  readonly retentionRule: string | null;
  readonly lastNoteOn: string | null;
  readonly holdReason: string | null;
  readonly heldByName: string | null;
  readonly heldOn: string | null;
  readonly version: number;
  /** The erasure that has been proposed or done; null where there is none. */
  readonly erasureId: string | null;
  readonly files: readonly VersionFound[];
  readonly linked: readonly LinkFound[];
}

export interface EvidenceWanted {
  readonly organisation: string;
  readonly only: string | null;
  readonly matter: string;
  readonly limit: number;
  /** Those with a higher number. */
  readonly after?: number;
}

interface Whose {
  readonly organisation: string;
  readonly only: string | null;
}

/** A guest is not told what the colleagues of the house are called. */
const NAMELESS = { addedByName: null, withdrawnByName: null };

/** The enclosures of a matter, and one with its files and what it proves. */
@Injectable()
export class EvidenceQuery {
  constructor(private readonly database: Database) {}

  /** By number; undefined where there is no such matter. */
  async list(wanted: EvidenceWanted): Promise<readonly EvidenceListed[] | undefined> {
    const { organisation, only, matter, limit, after = 0 } = wanted;
    return this.database.read(contextOf(wanted), async (tx) => {
      const known = await tx.query<unknown[]>(
        'select 1 from matter where organisation_id = $1 and id = $2 and ($3::uuid is null or id = $3)',
        [organisation, matter, only],
      );
      if (known.length === 0) return undefined;
      return tx.query<EvidenceListed[]>(
        `select ${LISTED} ${FROM}
         where evidence.organisation_id = $1 and evidence.matter_id = $2 and evidence.number > $3
         order by evidence.number limit $4`,
        [organisation, matter, after, limit],
      );
    });
  }

  async find(whose: Whose, id: string): Promise<EvidenceFound | undefined> {
    const { organisation, only } = whose;
    return this.database.read(contextOf(whose), async (tx) => {
      const [row] = await tx.query<readonly Omit<EvidenceFound, 'files' | 'linked'>[]>(
        `select ${LISTED}, ${MORE} ${FROM} ${PLACES}
         where evidence.organisation_id = $1 and evidence.id = $2 and ($3::uuid is null or evidence.matter_id = $3)`,
        [organisation, id, only],
      );
      if (row === undefined) return undefined;
      const files = await tx.query<VersionFound[]>(FILES, [organisation, id]);
      const linked = await tx.query<LinkFound[]>(LINKS, [organisation, id]);
      if (only === null) return { ...row, files, linked };
      return { ...row, heldByName: null, files: files.map((file) => ({ ...file, ...NAMELESS })), linked };
    });
  }

  /** The enclosures that prove items of a checklist, by the id of the item. */
  async ofChecklist(whose: Whose, checklist: string): Promise<readonly ItemProof[]> {
    const { organisation, only } = whose;
    return this.database.read(contextOf(whose), async (tx) =>
      tx.query<ItemProof[]>(
        `select link.subject_id as "itemId", evidence.id, evidence.number, evidence.title
         from evidence_link link
         join checklist_item item on item.organisation_id = link.organisation_id and item.id = link.checklist_item_id
         join evidence on evidence.organisation_id = link.organisation_id and evidence.id = link.evidence_id
         where link.organisation_id = $1 and item.checklist_id = $2 and ($3::uuid is null or link.matter_id = $3)
         order by evidence.number`,
        [organisation, checklist, only],
      ),
    );
  }

  /** The enclosures that prove a fact, by number. */
  async ofFact(whose: Whose, fact: string): Promise<readonly FactProof[]> {
    const { organisation, only } = whose;
    return this.database.read(contextOf(whose), async (tx) =>
      tx.query<FactProof[]>(
        `select evidence.id, evidence.number, evidence.title
         from evidence_link link
         join evidence on evidence.organisation_id = link.organisation_id and evidence.id = link.evidence_id
         where link.organisation_id = $1 and link.fact_id = $2 and ($3::uuid is null or link.matter_id = $3)
         order by evidence.number`,
        [organisation, fact, only],
      ),
    );
  }
}

/** An enclosure that proves an item of a checklist. */
export interface ItemProof extends FactProof {
  readonly itemId: string;
}

/** An enclosure that proves a fact. */
export interface FactProof {
  readonly id: string;
  readonly number: number;
  /** Null where it has been erased. */
  readonly title: string | null;
}

const LISTED = `evidence.id, evidence.matter_id as "matterId", evidence.number, evidence.title, evidence.kind,
  newest.number as versions, newest.file_name as "fileName", newest.media_type as "mediaType", newest.size,
  encode(newest.sha256, 'hex') as sha256, newest.document_on as "documentOn", newest.added_at as "addedAt",
  (select count(*)::integer from evidence_link link
   where link.organisation_id = evidence.organisation_id and link.evidence_id = evidence.id) as links,
  evidence.hold_reason is not null as "isHeld",
  exists (select from evidence_version damaged where damaged.organisation_id = evidence.organisation_id
    and damaged.evidence_id = evidence.id and damaged.fault is not null) as "isDamaged",
  evidence.erased_on as "erasedOn",
  case when evidence.erased_on is not null then newest.withdrawn_on end as "withdrawnOn",
  case when evidence.erased_on is not null then newest.withdrawn_reason end as "withdrawnReason"`;

/** The newest file that stands; of an enclosure that was erased, one that was erased before one that was taken back. */
const FROM = `from evidence cross join lateral (
    select * from evidence_version
    where evidence_version.organisation_id = evidence.organisation_id and evidence_version.evidence_id = evidence.id
    order by evidence_version.key is not null desc, evidence_version.withdrawn_on is null desc,
      evidence_version.number desc limit 1
  ) newest`;

const MORE = `matter.title as matter, evidence.provider_id as "providerId", provider.name as provider,
  provider.kind as "providerKind", evidence.note,
  evidence.retention_rule as "retentionRule", evidence.last_note_on as "lastNoteOn",
  evidence.hold_reason as "holdReason", holder.name as "heldByName", evidence.held_on as "heldOn", evidence.version,
  (select erasure.id from evidence_erasure erasure where erasure.organisation_id = evidence.organisation_id
   and erasure.evidence_id = evidence.id and erasure.withdrawn_on is null) as "erasureId"`;

const PLACES = `join matter on matter.organisation_id = evidence.organisation_id and matter.id = evidence.matter_id
  join provider on provider.organisation_id = evidence.organisation_id and provider.id = evidence.provider_id
  left join membership holder on holder.organisation_id = evidence.organisation_id and holder.id = evidence.held_by`;

const FILES = `select file.number, file.file_name as "fileName", file.media_type as "mediaType", file.size,
    encode(file.sha256, 'hex') as sha256, file.document_on as "documentOn", adder.name as "addedByName",
    file.added_at as "addedAt", file.checked_at as "checkedAt", file.fault,
    file.withdrawn_on as "withdrawnOn", file.withdrawn_reason as "withdrawnReason", withdrawer.name as "withdrawnByName"
  from evidence_version file
  left join membership adder on adder.organisation_id = file.organisation_id and adder.id = file.added_by
  left join membership withdrawer
    on withdrawer.organisation_id = file.organisation_id and withdrawer.id = file.withdrawn_by
  where file.organisation_id = $1 and file.evidence_id = $2 order by file.number desc`;

const LINKS = `select link.id, link.subject_kind as subject, link.subject_id as "subjectId",
    coalesce(fact.type, item.item) as what, fact.happened_on as on, item.checklist_id as "checklistId"
  from evidence_link link
  left join fact on fact.organisation_id = link.organisation_id and fact.id = link.fact_id
  left join checklist_item item on item.organisation_id = link.organisation_id and item.id = link.checklist_item_id
  where link.organisation_id = $1 and link.evidence_id = $2
  order by link.subject_kind desc, fact.happened_on, item.position, link.id`;
