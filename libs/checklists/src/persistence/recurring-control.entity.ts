import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A control that comes back: by which template, in which matter, how often. */
@Entity('recurring_control')
@Unique('recurring_control_in_organisation_unique', ['organisationId', 'id'])
@Check('recurring_control_state_check', "state in ('running', 'paused', 'ended')")
@Index('recurring_control_once_index', ['organisationId', 'matterId', 'template'], {
  unique: true,
  where: "state <> 'ended'",
})
@Index('recurring_control_provider_index', ['organisationId', 'providerId'])
@Index('recurring_control_matter_index', ['organisationId', 'matterId'])
@Index('recurring_control_started_by_index', ['organisationId', 'startedBy'])
@Index('recurring_control_running_index', ['organisationId', 'opensFrom'], { where: "state = 'running'" })
@ForeignKey('ProviderRow', ['organisationId', 'providerId'], ['organisationId', 'id'], {
  name: 'recurring_control_provider_fk',
})
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'recurring_control_matter_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'startedBy'], ['organisationId', 'id'], {
  name: 'recurring_control_started_by_fk',
})
export class RecurringControlRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'recurring_control_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  readonly providerId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'template', type: 'text' })
  readonly template!: string;

  @Column({ name: 'rrule', type: 'text' })
  readonly rrule!: string;

  @Column({ name: 'first_on', type: 'date' })
  readonly firstOn!: string;

  @Column({ name: 'opens_from', type: 'date' })
  readonly opensFrom!: string;

  @Column({ name: 'state', type: 'text', default: 'running' })
  readonly state!: string;

  @Column({ name: 'state_on', type: 'date' })
  readonly stateOn!: string;

  @Column({ name: 'started_by', type: 'uuid' })
  readonly startedBy!: string;

  @Column({ name: 'started_on', type: 'date' })
  readonly startedOn!: string;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
