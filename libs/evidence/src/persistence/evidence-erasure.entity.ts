import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** The protocol of an erasure: proposed by one person, confirmed by another. */
@Entity('evidence_erasure')
@Unique('evidence_erasure_in_organisation_unique', ['organisationId', 'id'])
@Check('evidence_erasure_two_people_check', 'confirmed_by is null or confirmed_by <> proposed_by')
@Check('evidence_erasure_confirmed_check', '(confirmed_by is null) = (confirmed_on is null)')
@Check(
  'evidence_erasure_withdrawn_check',
  '(withdrawn_by is null) = (withdrawn_on is null) and (withdrawn_by is null or confirmed_by is null)',
)
@Index('evidence_erasure_once_unique', ['organisationId', 'evidenceId'], {
  unique: true,
  where: 'withdrawn_on is null',
})
@Index('evidence_erasure_evidence_index', ['organisationId', 'evidenceId'])
@Index('evidence_erasure_matter_index', ['organisationId', 'matterId'])
@Index('evidence_erasure_proposed_by_index', ['organisationId', 'proposedBy'])
@Index('evidence_erasure_confirmed_by_index', ['organisationId', 'confirmedBy'])
@Index('evidence_erasure_withdrawn_by_index', ['organisationId', 'withdrawnBy'])
@ForeignKey('EvidenceRow', ['organisationId', 'evidenceId'], ['organisationId', 'id'], {
  name: 'evidence_erasure_evidence_fk',
})
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'evidence_erasure_matter_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'proposedBy'], ['organisationId', 'id'], {
  name: 'evidence_erasure_proposed_by_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'confirmedBy'], ['organisationId', 'id'], {
  name: 'evidence_erasure_confirmed_by_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'withdrawnBy'], ['organisationId', 'id'], {
  name: 'evidence_erasure_withdrawn_by_fk',
})
export class EvidenceErasureRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'evidence_erasure_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'evidence_id', type: 'uuid' })
  readonly evidenceId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'retention_rule', type: 'text' })
  readonly retentionRule!: string;

  @Column({ name: 'cites', type: 'text' })
  readonly cites!: string;

  @Column({ name: 'last_note_on', type: 'date' })
  readonly lastNoteOn!: string;

  @Column({ name: 'kept_to', type: 'date' })
  readonly keptTo!: string;

  @Column({ name: 'proposed_by', type: 'uuid' })
  readonly proposedBy!: string;

  @Column({ name: 'proposed_on', type: 'date' })
  readonly proposedOn!: string;

  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true })
  readonly confirmedBy!: string | null;

  @Column({ name: 'confirmed_on', type: 'date', nullable: true })
  readonly confirmedOn!: string | null;

  @Column({ name: 'withdrawn_by', type: 'uuid', nullable: true })
  readonly withdrawnBy!: string | null;

  @Column({ name: 'withdrawn_on', type: 'date', nullable: true })
  readonly withdrawnOn!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
