import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** How a matter stands, derived from its facts, the law and a day. */
@Entity('matter_state')
@Unique('matter_state_in_organisation_unique', ['organisationId', 'matterId'])
@Index('matter_state_status_index', ['organisationId', 'kind', 'status'])
@Index('matter_state_provider_index', ['organisationId', 'providerId'])
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'matter_state_matter_fk',
})
@ForeignKey('ProviderRow', ['organisationId', 'providerId'], ['organisationId', 'id'], {
  name: 'matter_state_provider_fk',
})
export class MatterStateRow {
  @PrimaryColumn({ name: 'matter_id', type: 'uuid', primaryKeyConstraintName: 'matter_state_pk' })
  readonly matterId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  readonly providerId!: string;

  @Column({ name: 'kind', type: 'text' })
  readonly kind!: string;

  @Column({ name: 'status', type: 'text', nullable: true })
  readonly status!: string | null;

  @Column({ name: 'state', type: 'json' })
  readonly state!: unknown;

  @Column({ name: 'as_of', type: 'date' })
  readonly asOf!: string;
}
