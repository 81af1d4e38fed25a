import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One file of an enclosure: where its bytes lie, and what they were when they came in. */
@Entity('evidence_version')
@Unique('evidence_version_in_organisation_unique', ['organisationId', 'id'])
@Unique('evidence_version_number_unique', ['organisationId', 'evidenceId', 'number'])
@Unique('evidence_version_key_unique', ['organisationId', 'key'])
@Check('evidence_version_size_check', 'size > 0')
@Check('evidence_version_hash_check', 'length(sha256) = 32')
@Check('evidence_version_erased_check', '(key is null) = (file_name is null)')
@Check('evidence_version_fault_check', "fault in ('missing', 'differs', 'unreadable')")
@Check(
  'evidence_version_withdrawn_check',
  '(withdrawn_by is null) = (withdrawn_on is null) and (withdrawn_by is null) = (withdrawn_reason is null) and (withdrawn_by is null or key is null)',
)
@Index('evidence_version_withdrawn_by_index', ['organisationId', 'withdrawnBy'])
@Index('evidence_version_matter_index', ['organisationId', 'matterId'])
@Index('evidence_version_added_by_index', ['organisationId', 'addedBy'])
@Index('evidence_version_fault_index', ['organisationId', 'id'], { where: 'fault is not null' })
@ForeignKey('EvidenceRow', ['organisationId', 'evidenceId'], ['organisationId', 'id'], {
  name: 'evidence_version_evidence_fk',
})
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'evidence_version_matter_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'addedBy'], ['organisationId', 'id'], {
  name: 'evidence_version_added_by_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'withdrawnBy'], ['organisationId', 'id'], {
  name: 'evidence_version_withdrawn_by_fk',
})
export class EvidenceVersionRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'evidence_version_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'evidence_id', type: 'uuid' })
  readonly evidenceId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'number', type: 'integer' })
  readonly number!: number;

  @Column({ name: 'file_name', type: 'text', nullable: true })
  readonly fileName!: string | null;

  @Column({ name: 'media_type', type: 'text' })
  readonly mediaType!: string;

  @Column({ name: 'size', type: 'bigint' })
  readonly size!: string;

  @Column({ name: 'sha256', type: 'bytea' })
  readonly sha256!: Buffer;

  @Column({ name: 'key', type: 'text', nullable: true })
  readonly key!: string | null;

  @Column({ name: 'document_on', type: 'date', nullable: true })
  readonly documentOn!: string | null;

  @Column({ name: 'added_by', type: 'uuid' })
  readonly addedBy!: string;

  @Column({ name: 'added_at', type: 'timestamptz', transformer: INSTANT })
  readonly addedAt!: string;

  @Column({ name: 'checked_at', type: 'timestamptz', transformer: INSTANT, nullable: true })
  readonly checkedAt!: string | null;

  @Column({ name: 'fault', type: 'text', nullable: true })
  readonly fault!: string | null;

  @Column({ name: 'withdrawn_by', type: 'uuid', nullable: true })
  readonly withdrawnBy!: string | null;

  @Column({ name: 'withdrawn_on', type: 'date', nullable: true })
  readonly withdrawnOn!: string | null;

  @Column({ name: 'withdrawn_reason', type: 'text', nullable: true })
  readonly withdrawnReason!: string | null;
}
