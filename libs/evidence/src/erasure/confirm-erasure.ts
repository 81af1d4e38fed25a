import { Injectable, Logger } from '@nestjs/common';
import { AuditTrail, ValueErasure } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { contextOf } from '../asker';
import type { Asker } from '../asker';
import { FileStore } from '../store/file-store';
import { dueOn } from './due-paper';
import type { KeptRow } from './due-paper';

export interface ErasureToConfirm extends Asker {
  /** The proposal. */
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
}

type Row = KeptRow & {
  readonly evidence: string;
  readonly number: number;
  readonly version: number;
  readonly proposedBy: string;
  readonly isOpen: boolean;
  readonly rule: string;
};

interface ErasedVersion {
  readonly number: number;
  readonly sha256: string;
  readonly key: string;
}

type Refused = 'not-found' | 'stale' | 'decided-already' | 'second-person-needed' | 'must-be-kept';

/**
 * A second person confirms an erasure: the rows lose every word and every file, and keep number, size and hashes. Whether it
 * may be erased is asked anew: a hold that was set meanwhile stops it. The words in the audit chain go in the same
 * transaction, the bytes right after it; those that a crash leaves are swept up, since no row names them.
 */
@Injectable()
export class ConfirmErasure {
  private readonly logger = new Logger('ConfirmErasure');

  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly words: ValueErasure,
    private readonly clock: Clock,
    private readonly store: FileStore,
  ) {}

  async execute(asked: ErasureToConfirm): Promise<Outcome<null, Refused>> {
    const outcome = await this.database.write(contextOf(asked), async (tx) => this.confirmed(tx, asked));
    if (!outcome.ok) return outcome;
    for (const key of outcome.value) await this.gone(key);
    return done(null);
  }

  private async confirmed(
    tx: EntityManager,
    asked: ErasureToConfirm,
  ): Promise<Outcome<readonly string[], Refused>> {
    const { organisation, by, only, id, version } = asked;
    const [row] = await tx.query<readonly Row[]>(FIND, [organisation, id, only]);
    if (row === undefined) return refused('not-found', 'not-found');
    if (row.version !== version) return refused('stale', 'stale');
    if (!row.isOpen) return refused('conflict', 'decided-already');
    if (row.proposedBy === by) return refused('conflict', 'second-person-needed');
    const today = this.clock.today();
    if (dueOn(row, today) === undefined) return refused('conflict', 'must-be-kept');
    const erased = await this.erased(tx, organisation, row.evidence);
    await tx.query(
      `update evidence_erasure set confirmed_by = $3, confirmed_on = $4, version = version + 1
       where organisation_id = $1 and id = $2`,
      [organisation, id, by, today],
    );
    await this.audit.enter(tx, {
      ...{ organisation, actor: by, action: 'evidence-erasure.confirmed', subject: `evidence-erasure:${id}` },
      detail: {
        ...{ evidence: row.evidence, number: row.number, rule: row.rule, proposedBy: row.proposedBy },
        files: erased.map(({ number, sha256 }) => ({ number, sha256 })),
      },
    });
    const subject = `evidence:${row.evidence}`;
    await this.words.within(tx, { organisation, by, subject, reason: `evidence-erasure:${id}` });
    return done(erased.map(({ key }) => key));
  }

  /** The rows without their words and keys; what they were is told. */
  private async erased(
    tx: EntityManager,
    organisation: string,
    evidence: string,
  ): Promise<readonly ErasedVersion[]> {
    const versions = await tx.query<ErasedVersion[]>(
      `select number, encode(sha256, 'hex') as sha256, key from evidence_version
       where organisation_id = $1 and evidence_id = $2 and key is not null order by number for update`,
      [organisation, evidence],
    );
    await tx.query(
      `update evidence_version set key = null, file_name = null, fault = null
       where organisation_id = $1 and evidence_id = $2`,
      [organisation, evidence],
    );
    await tx.query(
      `update evidence set title = null, note = null, erased_on = $3, version = version + 1
       where organisation_id = $1 and id = $2`,
      [organisation, evidence, this.clock.today()],
    );
    return versions;
  }

  private async gone(key: string): Promise<void> {
    try {
      await this.store.remove(key);
    } catch (error) {
      this.logger.error({ err: error, key }, 'an erased file is swept up later');
    }
  }
}

const FIND = `select erasure.evidence_id as evidence, evidence.number, erasure.version,
    erasure.proposed_by as "proposedBy", erasure.confirmed_on is null and erasure.withdrawn_on is null as "isOpen",
    erasure.retention_rule as rule, evidence.retention_rule as "retentionRule", evidence.last_note_on as "lastNoteOn",
    evidence.hold_reason is not null as "isHeld",
    (select kind from provider where provider.organisation_id = $1 and provider.id = evidence.provider_id) as "providerKind"
  from evidence_erasure erasure
  join evidence on evidence.organisation_id = erasure.organisation_id and evidence.id = erasure.evidence_id
  where erasure.organisation_id = $1 and erasure.id = $2 and ($3::uuid is null or erasure.matter_id = $3)
  for update of erasure, evidence`;
