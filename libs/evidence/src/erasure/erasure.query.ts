import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { ProviderKind } from '@fristvakt/terms';
import type { EvidenceKind } from '../evidence-kinds';

/** A paper that is kept by a rule, and how far it is on its way to be erased. */
export interface KeptByRule {
  readonly id: string;
  readonly matterId: string;
  readonly matter: string;
  readonly provider: string;
  readonly providerKind: ProviderKind;
  readonly number: number;
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly retentionRule: string;
  readonly lastNoteOn: string | null;
  readonly isHeld: boolean;
  readonly holdReason: string | null;
  readonly version: number;
  /** The proposal that waits for another person; null where there is none. */
  readonly erasureId: string | null;
}

/** An erasure as its protocol tells it. */
export interface ErasureListed {
  readonly id: string;
  readonly evidenceId: string;
  readonly matterId: string;
  readonly matter: string;
  readonly provider: string;
  readonly number: number;
  /** Null once it has been erased. */
  readonly title: string | null;
  readonly kind: EvidenceKind;
  readonly retentionRule: string;
  readonly cites: string;
  readonly lastNoteOn: string;
  readonly keptTo: string;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedOn: string;
  readonly confirmedByName: string | null;
  readonly confirmedOn: string | null;
  readonly withdrawnByName: string | null;
  readonly withdrawnOn: string | null;
  readonly version: number;
}

export interface ErasedFile {
  readonly number: number;
  readonly mediaType: string;
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly addedAt: string;
}

export interface ErasureFound extends ErasureListed {
  readonly files: readonly ErasedFile[];
}

interface PageWanted {
  readonly organisation: string;
  readonly limit: number;
  readonly after?: readonly [string, string];
}

/** What is kept by a rule, and the protocols of what was erased. No guest's business. */
@Injectable()
export class ErasureQuery {
  constructor(private readonly database: Database) {}

  /** Papers that are kept by a rule, those whose last note is oldest first; those without a day of it last. */
  async keptByRule({ organisation, limit, after }: PageWanted): Promise<readonly KeptByRule[]> {
    const [on, id] = after ?? [null, null];
    return this.database.read({ organisation }, async (tx) =>
      tx.query<KeptByRule[]>(
        `${KEPT} where evidence.organisation_id = $1 and evidence.retention_rule is not null and evidence.erased_on is null
           and ($2::date is null
             or (coalesce(evidence.last_note_on, '2200-12-31'), evidence.id) > ($2, $3::uuid))
         order by coalesce(evidence.last_note_on, '2200-12-31'), evidence.id limit $4`,
        [organisation, on, id, limit],
      ),
    );
  }

  /** The newest first. */
  async list({ organisation, limit, after }: PageWanted): Promise<readonly ErasureListed[]> {
    const [on, id] = after ?? [null, null];
    return this.database.read({ organisation }, async (tx) =>
      tx.query<ErasureListed[]>(
        `${ERASURES} where erasure.organisation_id = $1
           and ($2::date is null or (erasure.proposed_on, erasure.id) < ($2, $3::uuid))
         order by erasure.proposed_on desc, erasure.id desc limit $4`,
        [organisation, on, id, limit],
      ),
    );
  }

  async find(organisation: string, id: string): Promise<ErasureFound | undefined> {
    return this.database.read({ organisation }, async (tx) => {
      const [row] = await tx.query<readonly ErasureListed[]>(
        `${ERASURES} where erasure.organisation_id = $1 and erasure.id = $2`,
        [organisation, id],
      );
      if (row === undefined) return undefined;
      const files = await tx.query<ErasedFile[]>(
        `select number, media_type as "mediaType", size, encode(sha256, 'hex') as sha256, added_at as "addedAt"
         from evidence_version where organisation_id = $1 and evidence_id = $2 order by number`,
        [organisation, row.evidenceId],
      );
      return { ...row, files };
    });
  }
}

const OF_MATTER = `join matter on matter.organisation_id = evidence.organisation_id and matter.id = evidence.matter_id
  join provider on provider.organisation_id = evidence.organisation_id and provider.id = evidence.provider_id`;

const KEPT = `select evidence.id, evidence.matter_id as "matterId", matter.title as matter, provider.name as provider,
    provider.kind as "providerKind", evidence.number, evidence.title, evidence.kind, evidence.retention_rule as "retentionRule",
    evidence.last_note_on as "lastNoteOn", evidence.hold_reason is not null as "isHeld",
    evidence.hold_reason as "holdReason", evidence.version, erasure.id as "erasureId"
  from evidence ${OF_MATTER}
  left join evidence_erasure erasure on erasure.organisation_id = evidence.organisation_id
    and erasure.evidence_id = evidence.id and erasure.withdrawn_on is null`;

const ERASURES = `select erasure.id, evidence.id as "evidenceId", evidence.matter_id as "matterId", matter.title as matter,
    provider.name as provider, evidence.number, evidence.title, evidence.kind, erasure.retention_rule as "retentionRule",
    erasure.cites, erasure.last_note_on as "lastNoteOn", erasure.kept_to as "keptTo", erasure.proposed_by as "proposedBy",
    proposer.name as "proposedByName", erasure.proposed_on as "proposedOn", confirmer.name as "confirmedByName",
    erasure.confirmed_on as "confirmedOn", withdrawer.name as "withdrawnByName", erasure.withdrawn_on as "withdrawnOn",
    erasure.version
  from evidence_erasure erasure
  join evidence on evidence.organisation_id = erasure.organisation_id and evidence.id = erasure.evidence_id ${OF_MATTER}
  join membership proposer on proposer.organisation_id = erasure.organisation_id and proposer.id = erasure.proposed_by
  left join membership confirmer
    on confirmer.organisation_id = erasure.organisation_id and confirmer.id = erasure.confirmed_by
  left join membership withdrawer
    on withdrawer.organisation_id = erasure.organisation_id and withdrawer.id = erasure.withdrawn_by`;
