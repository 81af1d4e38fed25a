import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The secret address at which a member's calendar program fetches deadlines. Only a hash of the secret is kept. */
@Entity('calendar_feed')
@Unique('calendar_feed_member_unique', ['organisationId', 'membershipId'])
@Unique('calendar_feed_token_unique', ['tokenHash'])
@Check('calendar_feed_scope_check', "scope in ('mine', 'all')")
@Check('calendar_feed_language_check', "language in ('sv', 'en')")
@ForeignKey('MembershipRow', ['organisationId', 'membershipId'], ['organisationId', 'id'], {
  name: 'calendar_feed_membership_fk',
})
export class CalendarFeedRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'calendar_feed_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'membership_id', type: 'uuid' })
  readonly membershipId!: string;

  @Column({ name: 'token_hash', type: 'bytea' })
  readonly tokenHash!: Buffer;

  @Column({ name: 'scope', type: 'text' })
  readonly scope!: string;

  @Column({ name: 'language', type: 'text' })
  readonly language!: string;

  @Column({ name: 'made_at', type: 'timestamptz', transformer: INSTANT })
  readonly madeAt!: string;

  @Column({ name: 'fetches', type: 'integer', default: 0 })
  readonly fetches!: number;

  @Column({ name: 'last_fetched_on', type: 'date', nullable: true })
  readonly lastFetchedOn!: string | null;
}
