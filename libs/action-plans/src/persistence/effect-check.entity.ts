import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Whether what was done held, so many months afterwards. */
@Entity('effect_check')
@Unique('effect_check_in_organisation_unique', ['organisationId', 'id'])
@Unique('effect_check_once_unique', ['organisationId', 'actionId', 'months'])
@Check('effect_check_months_check', 'months in (3, 6)')
@Check('effect_check_outcome_check', "outcome in ('held', 'partly', 'not-held')")
@Check(
  'effect_check_checked_check',
  '(outcome is null) = (checked_by is null) and (outcome is null) = (checked_on is null)',
)
@Index('effect_check_matter_index', ['organisationId', 'matterId'])
@Index('effect_check_checked_by_index', ['organisationId', 'checkedBy'])
@ForeignKey('PlanActionRow', ['organisationId', 'actionId'], ['organisationId', 'id'], {
  name: 'effect_check_action_fk',
})
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'effect_check_matter_fk',
})
@ForeignKey('MembershipRow', ['organisationId', 'checkedBy'], ['organisationId', 'id'], {
  name: 'effect_check_checked_by_fk',
})
export class EffectCheckRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'effect_check_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'action_id', type: 'uuid' })
  readonly actionId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'months', type: 'integer' })
  readonly months!: number;

  @Column({ name: 'due_on', type: 'date' })
  readonly dueOn!: string;

  @Column({ name: 'outcome', type: 'text', nullable: true })
  readonly outcome!: string | null;

  @Column({ name: 'note', type: 'text', nullable: true })
  readonly note!: string | null;

  @Column({ name: 'checked_by', type: 'uuid', nullable: true })
  readonly checkedBy!: string | null;

  @Column({ name: 'checked_on', type: 'date', nullable: true })
  readonly checkedOn!: string | null;

  @Column({ name: 'standing', type: 'boolean', default: true })
  readonly standing!: boolean;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
