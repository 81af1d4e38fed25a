import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An event on its way to one endpoint: how often it was tried, and what was answered last. */
@Entity('webhook_delivery')
@Unique('webhook_delivery_in_organisation_unique', ['organisationId', 'id'])
@Unique('webhook_delivery_once_unique', ['organisationId', 'eventId', 'endpointId'])
@Check('webhook_delivery_state_check', "state in ('waiting', 'sending', 'delivered', 'failed', 'cancelled')")
@Check(
  'webhook_delivery_settled_check',
  "(state in ('delivered', 'failed', 'cancelled')) = (settled_at is not null)",
)
@Check('webhook_delivery_answer_check', 'length(answer) <= 300')
@Index('webhook_delivery_due_index', ['nextAt', 'organisationId'], {
  where: "state in ('waiting', 'sending')",
})
@Index('webhook_delivery_endpoint_index', ['organisationId', 'endpointId', 'createdAt', 'id'])
@Index('webhook_delivery_open_index', ['organisationId', 'endpointId'], {
  where: "state in ('waiting', 'sending')",
})
@ForeignKey('WebhookEventRow', ['organisationId', 'eventId'], ['organisationId', 'id'], {
  name: 'webhook_delivery_event_fk',
})
@ForeignKey('WebhookEndpointRow', ['organisationId', 'endpointId'], ['organisationId', 'id'], {
  name: 'webhook_delivery_endpoint_fk',
})
export class WebhookDeliveryRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'webhook_delivery_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'event_id', type: 'uuid' })
  readonly eventId!: string;

  @Column({ name: 'endpoint_id', type: 'uuid' })
  readonly endpointId!: string;

  @Column({ name: 'state', type: 'text', default: 'waiting' })
  readonly state!: string;

  @Column({ name: 'attempts', type: 'integer', default: 0 })
  readonly attempts!: number;

  @Column({ name: 'next_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly nextAt!: string;

  @Column({ name: 'answer_status', type: 'integer', nullable: true })
  readonly answerStatus!: number | null;

  /** The first words of what was answered; without a status, the code of what went wrong before. */
  @Column({ name: 'answer', type: 'text', nullable: true })
  readonly answer!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly settledAt!: string | null;
}
