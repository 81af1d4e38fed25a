import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A day that binds someone, derived from a fact by a rule, and who of the organisation looks after it. */
@Entity('deadline')
@Unique('deadline_in_organisation_unique', ['organisationId', 'id'])
@Unique('deadline_key_unique', ['organisationId', 'providerId', 'key'])
@Check('deadline_status_check', "status in ('waiting', 'open', 'met', 'late', 'missed', 'passed', 'moot')")
@Check('deadline_started_check', "(fact_id is null) = (kind = 'representative-power')")
@Check('deadline_certainty_check', "certainty in ('certain', 'assumed', 'unverified')")
@Index('deadline_due_index', ['organisationId', 'status', 'sortOn', 'id'], { where: 'standing' })
@Index('deadline_all_index', ['organisationId', 'sortOn', 'id'], { where: 'standing' })
@Index('deadline_matter_index', ['organisationId', 'matterId', 'sortOn'])
@Index('deadline_fact_index', ['organisationId', 'factId'])
@Index('deadline_owner_index', ['organisationId', 'ownerId', 'standing', 'status', 'sortOn', 'id'])
@ForeignKey('ProviderRow', ['organisationId', 'providerId'], ['organisationId', 'id'], {
  name: 'deadline_provider_fk',
})
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'deadline_matter_fk',
})
@ForeignKey('FactRow', ['organisationId', 'factId'], ['organisationId', 'id'], { name: 'deadline_fact_fk' })
@ForeignKey('MembershipRow', ['organisationId', 'ownerId'], ['organisationId', 'id'], {
  name: 'deadline_owner_fk',
})
export class DeadlineRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'deadline_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  readonly providerId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  /** Null where it follows from an entry of a register. */
  @Column({ name: 'fact_id', type: 'uuid', nullable: true })
  readonly factId!: string | null;

  @Column({ name: 'key', type: 'text' })
  readonly key!: string;

  @Column({ name: 'kind', type: 'text' })
  readonly kind!: string;

  @Column({ name: 'rule', type: 'text' })
  readonly rule!: string;

  @Column({ name: 'rule_version', type: 'text', nullable: true })
  readonly ruleVersion!: string | null;

  @Column({ name: 'party', type: 'text' })
  readonly party!: string;

  @Column({ name: 'from_on', type: 'date', nullable: true })
  readonly fromOn!: string | null;

  @Column({ name: 'raw_on', type: 'date', nullable: true })
  readonly rawOn!: string | null;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  readonly dueOn!: string | null;

  @Column({ name: 'sort_on', type: 'date' })
  readonly sortOn!: string;

  @Column({ name: 'status', type: 'text' })
  readonly status!: string;

  @Column({ name: 'certainty', type: 'text' })
  readonly certainty!: string;

  @Column({ name: 'standing', type: 'boolean', default: true })
  readonly standing!: boolean;

  @Column({ name: 'derived', type: 'json' })
  readonly derived!: unknown;

  @Column({ name: 'owner_id', type: 'uuid', nullable: true })
  readonly ownerId!: string | null;

  @Column({ name: 'law_pinned', type: 'boolean', default: false })
  readonly lawPinned!: boolean;

  @Column({ name: 'as_of', type: 'date' })
  readonly asOf!: string;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;

  /** As the list shows it, in JSON: made by the database. */
  @Column({ name: 'listed', type: 'text', default: '' })
  readonly listed!: string;
}
