import { INSTANT } from '@fristvakt/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What lets a member come in for the first time: good once and for a while. Only a hash of it is kept. */
@Entity('invitation')
@Unique('invitation_token_unique', ['tokenHash'])
@Index('invitation_membership_index', ['organisationId', 'membershipId'])
@ForeignKey('MembershipRow', ['organisationId', 'membershipId'], ['organisationId', 'id'], {
  name: 'invitation_membership_fk',
})
export class InvitationRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'invitation_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'membership_id', type: 'uuid' })
  readonly membershipId!: string;

  @Column({ name: 'token_hash', type: 'bytea' })
  readonly tokenHash!: Buffer;

  @Column({ name: 'expires_at', type: 'timestamptz', transformer: INSTANT })
  readonly expiresAt!: string;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly usedAt!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;
}
