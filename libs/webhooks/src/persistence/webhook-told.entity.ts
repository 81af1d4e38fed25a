import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How a deadline stood when others were last told of it. */
@Entity('webhook_told')
@Check('webhook_told_state_check', "state in ('waiting', 'open', 'missed', 'closed')")
@ForeignKey('DeadlineRow', ['organisationId', 'deadlineId'], ['organisationId', 'id'], {
  name: 'webhook_told_deadline_fk',
})
export class WebhookToldRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'webhook_told_pk' })
  readonly organisationId!: string;

  @PrimaryColumn({ name: 'deadline_id', type: 'uuid', primaryKeyConstraintName: 'webhook_told_pk' })
  readonly deadlineId!: string;

  @Column({ name: 'state', type: 'text' })
  readonly state!: string;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  readonly dueOn!: string | null;
}
