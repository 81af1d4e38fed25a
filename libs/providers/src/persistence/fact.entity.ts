import { INSTANT } from '@fristvakt/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What happened, as it was recorded. It never changes: a later fact corrects it. */
@Entity('fact')
@Unique('fact_in_organisation_unique', ['organisationId', 'id'])
@Unique('fact_recorded_unique', ['organisationId', 'id', 'recordedBy'])
@Unique('fact_ref_unique', ['organisationId', 'providerId', 'ref'])
@Unique('fact_position_unique', ['organisationId', 'providerId', 'position'])
@Index('fact_matter_index', ['organisationId', 'matterId', 'happenedOn', 'position'])
@Index('fact_corrects_index', ['organisationId', 'correctsId'])
@Index('fact_recorded_by_index', ['organisationId', 'recordedBy'])
@ForeignKey('ProviderRow', ['organisationId', 'providerId'], ['organisationId', 'id'], {
  name: 'fact_provider_fk',
})
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], { name: 'fact_matter_fk' })
@ForeignKey('FactRow', ['organisationId', 'correctsId'], ['organisationId', 'id'], {
  name: 'fact_corrects_fk',
  // A file may name a correction before the fact it corrects.
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('MembershipRow', ['organisationId', 'recordedBy'], ['organisationId', 'id'], {
  name: 'fact_recorded_by_fk',
})
export class FactRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'fact_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  readonly providerId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'ref', type: 'text' })
  readonly ref!: string;

  @Column({ name: 'position', type: 'integer' })
  readonly position!: number;

  @Column({ name: 'type', type: 'text' })
  readonly type!: string;

  @Column({ name: 'happened', type: 'text' })
  readonly happened!: string;

  @Column({ name: 'happened_on', type: 'date' })
  readonly happenedOn!: string;

  @Column({ name: 'corrects_id', type: 'uuid', nullable: true })
  readonly correctsId!: string | null;

  @Column({ name: 'body', type: 'json' })
  readonly body!: unknown;

  @Column({ name: 'recorded_by', type: 'uuid', nullable: true })
  readonly recordedBy!: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly recordedAt!: string;
}
