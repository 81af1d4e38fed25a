import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A notice on its way by mail: what the server said, and how often nobody heard what it said. */
@Entity('mail')
@Unique('mail_in_organisation_unique', ['organisationId', 'id'])
@Unique('mail_once_unique', ['organisationId', 'noticeId'])
@Unique('mail_message_id_unique', ['messageId'])
@Check('mail_state_check', "state in ('waiting', 'sending', 'accepted', 'failed')")
@Check('mail_settled_check', "(state in ('accepted', 'failed')) = (settled_at is not null)")
@Index('mail_open_index', ['nextAt', 'organisationId'], { where: "state in ('waiting', 'sending')" })
@Index('mail_created_index', ['organisationId', 'createdAt', 'id'])
@Index('mail_amiss_index', ['organisationId', 'createdAt'], {
  where: "state = 'failed' or unknown_attempts > 0",
})
@Index('mail_recipient_index', ['organisationId', 'recipientId'])
@ForeignKey('NoticeRow', ['organisationId', 'noticeId'], ['organisationId', 'id'], { name: 'mail_notice_fk' })
@ForeignKey('MembershipRow', ['organisationId', 'recipientId'], ['organisationId', 'id'], {
  name: 'mail_recipient_fk',
})
export class MailRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'mail_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'notice_id', type: 'uuid' })
  readonly noticeId!: string;

  @Column({ name: 'recipient_id', type: 'uuid' })
  readonly recipientId!: string;

  @Column({ name: 'address', type: 'text' })
  readonly address!: string;

  @Column({ name: 'language', type: 'text' })
  readonly language!: string;

  @Column({ name: 'message_id', type: 'text' })
  readonly messageId!: string;

  @Column({ name: 'state', type: 'text', default: 'waiting' })
  readonly state!: string;

  @Column({ name: 'attempts', type: 'integer', default: 0 })
  readonly attempts!: number;

  @Column({ name: 'unknown_attempts', type: 'integer', default: 0 })
  readonly unknownAttempts!: number;

  @Column({ name: 'next_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly nextAt!: string;

  @Column({ name: 'answer', type: 'text', nullable: true })
  readonly answer!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly settledAt!: string | null;
}
