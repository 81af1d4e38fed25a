import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A change that somebody plans and that IVO must hear of, until it is done or dropped. */
@Entity('planned_change')
@Unique('planned_change_in_organisation_unique', ['organisationId', 'id'])
@Check('planned_change_state_check', "state in ('planned', 'done', 'dropped')")
@Index('planned_change_matter_index', ['organisationId', 'matterId', 'plannedOn'])
@Index('planned_change_fact_index', ['organisationId', 'factId'])
@Index('planned_change_created_by_index', ['organisationId', 'createdBy'])
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'planned_change_matter_fk',
})
@ForeignKey('FactRow', ['organisationId', 'factId'], ['organisationId', 'id'], {
  name: 'planned_change_fact_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'createdBy'], ['organisationId', 'id'], {
  name: 'planned_change_created_by_fk',
})
export class PlannedChangeRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'planned_change_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'kind', type: 'text' })
  readonly kind!: string;

  @Column({ name: 'planned_on', type: 'date' })
  readonly plannedOn!: string;

  @Column({ name: 'description', type: 'text' })
  readonly description!: string;

  @Column({ name: 'state', type: 'text', default: 'planned' })
  readonly state!: string;

  @Column({ name: 'fact_id', type: 'uuid', nullable: true })
  readonly factId!: string | null;

  @Column({ name: 'created_by', type: 'uuid' })
  readonly createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
