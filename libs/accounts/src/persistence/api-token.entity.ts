import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What lets another program act as a member, within its scopes. Only a hash of it is kept. */
@Entity('api_token')
@Unique('api_token_in_organisation_unique', ['organisationId', 'id'])
@Unique('api_token_hash_unique', ['tokenHash'])
@Check('api_token_name_check', 'length(name) between 1 and 200')
@Check(
  'api_token_scopes_check',
  "cardinality(scopes) > 0 and scopes <@ array['read', 'record', 'administer', 'audit']",
)
@Index('api_token_membership_index', ['organisationId', 'membershipId'])
@ForeignKey('MembershipRow', ['organisationId', 'membershipId'], ['organisationId', 'id'], {
  name: 'api_token_membership_fk',
})
export class ApiTokenRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'api_token_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'membership_id', type: 'uuid' })
  readonly membershipId!: string;

  @Column({ name: 'name', type: 'text' })
  readonly name!: string;

  @Column({ name: 'token_hash', type: 'bytea' })
  readonly tokenHash!: Buffer;

  @Column({ name: 'scopes', type: 'text', array: true })
  readonly scopes!: readonly string[];

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;

  @Column({ name: 'expires_at', type: 'timestamptz', transformer: INSTANT })
  readonly expiresAt!: string;

  @Column({ name: 'last_used_on', type: 'date', nullable: true })
  readonly lastUsedOn!: string | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly revokedAt!: string | null;
}
