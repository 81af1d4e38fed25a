import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A request that must not be done twice, and what was answered the first time. */
@Entity('idempotency_key')
@Check('idempotency_key_check', 'length(key) between 1 and 255')
@Index('idempotency_key_age_index', ['organisationId', 'createdAt'])
@ForeignKey('MembershipRow', ['organisationId', 'membershipId'], ['organisationId', 'id'], {
  name: 'idempotency_key_membership_fk',
})
export class IdempotencyKeyRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'idempotency_key_pk' })
  readonly organisationId!: string;

  @PrimaryColumn({ name: 'membership_id', type: 'uuid', primaryKeyConstraintName: 'idempotency_key_pk' })
  readonly membershipId!: string;

  @PrimaryColumn({ name: 'route', type: 'text', primaryKeyConstraintName: 'idempotency_key_pk' })
  readonly route!: string;

  @PrimaryColumn({ name: 'key', type: 'text', primaryKeyConstraintName: 'idempotency_key_pk' })
  readonly key!: string;

  @Column({ name: 'request_hash', type: 'bytea' })
  readonly requestHash!: Buffer;

  @Column({ name: 'response_status', type: 'integer', nullable: true })
  readonly responseStatus!: number | null;

  @Column({ name: 'response_headers', type: 'text', nullable: true })
  readonly responseHeaders!: string | null;

  @Column({ name: 'response_body', type: 'text', nullable: true })
  readonly responseBody!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;
}
