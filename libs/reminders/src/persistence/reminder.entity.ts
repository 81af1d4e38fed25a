import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One step of the ladder of one deadline and day: when it is due, and what became of it. */
@Entity('reminder')
@Unique('reminder_in_organisation_unique', ['organisationId', 'id'])
@Unique('reminder_once_unique', ['organisationId', 'deadlineId', 'dueKey', 'slot'])
@Check('reminder_state_check', "state in ('planned', 'sent', 'overtaken', 'cancelled')")
@Check('reminder_at_least_check', "at_least in ('owner', 'stand-in', 'manager')")
@Check('reminder_settled_check', "(state = 'planned') = (settled_at is null)")
@Index('reminder_due_index', ['dueAt', 'organisationId'], { where: "state = 'planned'" })
@Index('reminder_own_due_index', ['organisationId', 'dueAt', 'id'])
@Index('reminder_provider_index', ['organisationId', 'providerId', 'state'])
@Index('reminder_settled_index', ['organisationId', 'settledAt'], { where: "state in ('sent', 'overtaken')" })
@Index('reminder_matter_index', ['organisationId', 'matterId'])
@ForeignKey('ProviderRow', ['organisationId', 'providerId'], ['organisationId', 'id'], {
  name: 'reminder_provider_fk',
})
@ForeignKey('MatterRow', ['organisationId', 'matterId'], ['organisationId', 'id'], {
  name: 'reminder_matter_fk',
})
@ForeignKey('DeadlineRow', ['organisationId', 'deadlineId'], ['organisationId', 'id'], {
  name: 'reminder_deadline_fk',
})
export class ReminderRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'reminder_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  readonly providerId!: string;

  @Column({ name: 'matter_id', type: 'uuid' })
  readonly matterId!: string;

  @Column({ name: 'deadline_id', type: 'uuid' })
  readonly deadlineId!: string;

  @Column({ name: 'due_key', type: 'text' })
  readonly dueKey!: string;

  @Column({ name: 'slot', type: 'text' })
  readonly slot!: string;

  @Column({ name: 'ladder', type: 'text' })
  readonly ladder!: string;

  @Column({ name: 'at_least', type: 'text' })
  readonly atLeast!: string;

  @Column({ name: 'due_at', type: 'timestamptz', transformer: INSTANT })
  readonly dueAt!: string;

  @Column({ name: 'state', type: 'text', default: 'planned' })
  readonly state!: string;

  @Column({ name: 'planned_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly plannedAt!: string;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly settledAt!: string | null;

  @Column({ name: 'late_seconds', type: 'integer', nullable: true })
  readonly lateSeconds!: number | null;
}
