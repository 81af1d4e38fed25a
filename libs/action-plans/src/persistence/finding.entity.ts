import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Something found wanting, where it was found, and how it stands. */
@Entity('finding')
@Unique('finding_in_organisation_unique', ['organisationId', 'id'])
@Check('finding_source_check', "source in ('inspection', 'lex-sarah', 'self-inspection')")
@Check('finding_fact_check', "(source = 'self-inspection') = (fact_id is null)")
@Check('finding_state_check', "state in ('open', 'closed', 'withdrawn')")
@Check('finding_settled_check', "(state = 'open') = (settled_by is null)")
@Check('finding_reason_check', "state <> 'withdrawn' or reason is not null")
@Index('finding_provider_index', ['organisationId', 'providerId', 'area', 'seenOn'])
@Index('finding_matter_index', ['organisationId', 'matterId', 'seenOn'])
@Index('finding_listed_index', ['organisationId', 'seenOn', 'id'])
@Index('finding_fact_index', ['organisationId', 'factId'])
@Index('finding_settled_by_index', ['organisationId', 'settledBy'])
@Index('finding_entered_by_index', ['organisationId', 'enteredBy'])
@ForeignKey('ProviderRow', ['organisationId', 'providerId'], ['organisationId', 'id'], {
  name: 'finding_provider_fk',
})
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'finding_matter_fk',
})
@ForeignKey('FactRow', ['organisationId', 'factId'], ['organisationId', 'id'], { name: 'finding_fact_fk' })
@ForeignKey('MembershipRow', ['organisationId', 'settledBy'], ['organisationId', 'id'], {
  name: 'finding_settled_by_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'enteredBy'], ['organisationId', 'id'], {
  name: 'finding_entered_by_fk',
})
export class FindingRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'finding_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  readonly providerId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'source', type: 'text' })
  readonly source!: string;

  @Column({ name: 'fact_id', type: 'uuid', nullable: true })
  readonly factId!: string | null;

  @Column({ name: 'area', type: 'text' })
  readonly area!: string;

  @Column({ name: 'unit', type: 'text', nullable: true })
  readonly unit!: string | null;

  @Column({ name: 'text', type: 'text' })
  readonly text!: string;

  @Column({ name: 'cause', type: 'text', nullable: true })
  readonly cause!: string | null;

  @Column({ name: 'seen_on', type: 'date' })
  readonly seenOn!: string;

  @Column({ name: 'state', type: 'text', default: 'open' })
  readonly state!: string;

  @Column({ name: 'reason', type: 'text', nullable: true })
  readonly reason!: string | null;

  @Column({ name: 'settled_by', type: 'uuid', nullable: true })
  readonly settledBy!: string | null;

  @Column({ name: 'settled_on', type: 'date', nullable: true })
  readonly settledOn!: string | null;

  @Column({ name: 'round', type: 'integer', default: 1 })
  readonly round!: number;

  @Column({ name: 'entered_by', type: 'uuid' })
  readonly enteredBy!: string;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
