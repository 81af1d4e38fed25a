import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One enclosure of a matter. What was erased keeps its number and loses its words. */
@Entity('evidence')
@Unique('evidence_in_organisation_unique', ['organisationId', 'id'])
@Unique('evidence_number_unique', ['organisationId', 'matterId', 'number'])
@Check('evidence_number_check', 'number > 0')
@Check('evidence_title_check', '(title is null) = (erased_on is not null)')
@Check(
  'evidence_hold_check',
  '(hold_reason is null) = (held_by is null) and (hold_reason is null) = (held_on is null)',
)
@Check('evidence_erased_check', 'erased_on is null or (hold_reason is null and note is null)')
@Index('evidence_provider_index', ['organisationId', 'providerId'])
@Index('evidence_held_by_index', ['organisationId', 'heldBy'])
@Index('evidence_retention_index', ['organisationId', 'lastNoteOn', 'id'], {
  where: 'retention_rule is not null and erased_on is null',
})
@ForeignKey('ProviderRow', ['organisationId', 'providerId'], ['organisationId', 'id'], {
  name: 'evidence_provider_fk',
})
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'evidence_matter_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'heldBy'], ['organisationId', 'id'], {
  name: 'evidence_held_by_fk',
})
export class EvidenceRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'evidence_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  readonly providerId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'number', type: 'integer' })
  readonly number!: number;

  @Column({ name: 'title', type: 'text', nullable: true })
  readonly title!: string | null;

  @Column({ name: 'kind', type: 'text' })
  readonly kind!: string;

  @Column({ name: 'note', type: 'text', nullable: true })
  readonly note!: string | null;

  @Column({ name: 'retention_rule', type: 'text', nullable: true })
  readonly retentionRule!: string | null;

  @Column({ name: 'last_note_on', type: 'date', nullable: true })
  readonly lastNoteOn!: string | null;

  @Column({ name: 'hold_reason', type: 'text', nullable: true })
  readonly holdReason!: string | null;

  @Column({ name: 'held_by', type: 'uuid', nullable: true })
  readonly heldBy!: string | null;

  @Column({ name: 'held_on', type: 'date', nullable: true })
  readonly heldOn!: string | null;

  @Column({ name: 'erased_on', type: 'date', nullable: true })
  readonly erasedOn!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
