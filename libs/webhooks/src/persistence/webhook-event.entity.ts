import { INSTANT } from '@fristvakt/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Something that happened, with the body that is sent, to the byte. Its id is the `webhook-id`. */
@Entity('webhook_event')
@Unique('webhook_event_in_organisation_unique', ['organisationId', 'id'])
@Index('webhook_event_created_index', ['organisationId', 'createdAt'])
@ForeignKey('OrganisationRow', ['organisationId'], ['id'], { name: 'webhook_event_organisation_fk' })
export class WebhookEventRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'webhook_event_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'type', type: 'text' })
  readonly type!: string;

  @Column({ name: 'body', type: 'text' })
  readonly body!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;
}
