import { INSTANT } from '@fristvakt/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Which subject of an issuer is which member. */
@Entity('external_identity')
@Unique('external_identity_unique', ['organisationId', 'issuer', 'subject'])
@Index('external_identity_membership_index', ['organisationId', 'membershipId'])
@ForeignKey('MembershipRow', ['organisationId', 'membershipId'], ['organisationId', 'id'], {
  name: 'external_identity_membership_fk',
})
export class ExternalIdentityRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'external_identity_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'membership_id', type: 'uuid' })
  readonly membershipId!: string;

  @Column({ name: 'issuer', type: 'text' })
  readonly issuer!: string;

  @Column({ name: 'subject', type: 'text' })
  readonly subject!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;
}
