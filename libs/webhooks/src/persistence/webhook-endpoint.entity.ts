import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Another system that is told what happens, and the sealed secret by which it knows who tells. */
@Entity('webhook_endpoint')
@Unique('webhook_endpoint_in_organisation_unique', ['organisationId', 'id'])
@Check('webhook_endpoint_address_check', 'length(address) between 1 and 500')
@Check('webhook_endpoint_description_check', 'length(description) <= 200')
@Check('webhook_endpoint_former_check', '(former_secret is null) = (former_until is null)')
@Check('webhook_endpoint_because_check', "disabled_because in ('hand', 'gone', 'failing')")
@Check(
  'webhook_endpoint_enabled_check',
  'enabled = (disabled_because is null) and enabled = (disabled_at is null)',
)
@ForeignKey('OrganisationRow', ['organisationId'], ['id'], { name: 'webhook_endpoint_organisation_fk' })
export class WebhookEndpointRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'webhook_endpoint_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'address', type: 'text' })
  readonly address!: string;

  @Column({ name: 'description', type: 'text' })
  readonly description!: string;

  @Column({ name: 'event_types', type: 'text', array: true })
  readonly eventTypes!: readonly string[];

  @Column({ name: 'secret', type: 'bytea' })
  readonly secret!: Buffer;

  /** The one before, by which is signed as well until `formerUntil`. */
  @Column({ name: 'former_secret', type: 'bytea', nullable: true })
  readonly formerSecret!: Buffer | null;

  @Column({ name: 'former_until', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly formerUntil!: string | null;

  @Column({ name: 'enabled', type: 'boolean', default: true })
  readonly enabled!: boolean;

  @Column({ name: 'disabled_because', type: 'text', nullable: true })
  readonly disabledBecause!: string | null;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly disabledAt!: string | null;

  /** Since when nothing has arrived there; null where the last attempt did. */
  @Column({ name: 'failing_since', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly failingSince!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;

  @Column({ name: 'version', type: 'integer', default: 1 })
  readonly version!: number;
}
