import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A browser that is signed in: as whom, in which organisation, since when and until when. */
@Entity('session')
@Unique('session_token_unique', ['tokenHash'])
@Check('session_membership_check', '(membership_id is null) = (organisation_id is null)')
@Index('session_account_index', ['accountId'])
@Index('session_membership_index', ['organisationId', 'membershipId'])
@ForeignKey('AccountRow', ['accountId'], ['id'], { name: 'session_account_fk' })
@ForeignKey('MembershipRow', ['organisationId', 'membershipId'], ['organisationId', 'id'], {
  name: 'session_membership_fk',
})
export class SessionRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'session_pk' })
  readonly id!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  readonly accountId!: string;

  @Column({ name: 'membership_id', type: 'uuid', nullable: true })
  readonly membershipId!: string | null;

  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  readonly organisationId!: string | null;

  @Column({ name: 'token_hash', type: 'bytea' })
  readonly tokenHash!: Buffer;

  @Column({ name: 'second_factor_at', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly secondFactorAt!: string | null;

  @Column({ name: 'user_agent', type: 'text', nullable: true })
  readonly userAgent!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;

  @Column({ name: 'last_seen_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly lastSeenAt!: string;

  @Column({ name: 'expires_at', type: 'timestamptz', transformer: INSTANT })
  readonly expiresAt!: string;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly endedAt!: string | null;
}
