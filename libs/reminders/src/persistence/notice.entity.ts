import { INSTANT } from '@fristvakt/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Something somebody was told in the program: a reminder, the digest of the week, a mail that could not be sent. */
@Entity('notice')
@Unique('notice_in_organisation_unique', ['organisationId', 'id'])
@Unique('notice_once_unique', ['organisationId', 'reminderId', 'recipientId'])
@Unique('notice_week_unique', ['organisationId', 'recipientId', 'week'])
@Check('notice_week_check', "(kind = 'digest') = (week is not null)")
@Check('notice_kind_check', "kind in ('reminder', 'digest', 'mail-failed', 'webhook-disabled')")
@Check('notice_reminder_check', "(kind = 'reminder') = (reminder_id is not null)")
@Index('notice_recipient_index', ['organisationId', 'recipientId', 'createdAt', 'id'])
@Index('notice_unread_index', ['organisationId', 'recipientId'], { where: 'read_at is null' })
@Index('notice_deadline_index', ['organisationId', 'deadlineId'])
@ForeignKey('MembershipRow', ['organisationId', 'recipientId'], ['organisationId', 'id'], {
  name: 'notice_recipient_fk',
})
@ForeignKey('ReminderRow', ['organisationId', 'reminderId'], ['organisationId', 'id'], {
  name: 'notice_reminder_fk',
})
@ForeignKey('DeadlineRow', ['organisationId', 'deadlineId'], ['organisationId', 'id'], {
  name: 'notice_deadline_fk',
})
export class NoticeRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'notice_pk' })
  readonly id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  readonly organisationId!: string;

  @Column({ name: 'recipient_id', type: 'uuid' })
  readonly recipientId!: string;

  @Column({ name: 'kind', type: 'text' })
  readonly kind!: string;

  @Column({ name: 'reminder_id', type: 'uuid', nullable: true })
  readonly reminderId!: string | null;

  @Column({ name: 'deadline_id', type: 'uuid', nullable: true })
  readonly deadlineId!: string | null;

  /** The Monday of a digest's week; a person has one a week. */
  @Column({ name: 'week', type: 'date', nullable: true })
  readonly week!: string | null;

  @Column({ name: 'because', type: 'text' })
  readonly because!: string;

  @Column({ name: 'told', type: 'jsonb' })
  readonly told!: unknown;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', transformer: INSTANT })
  readonly createdAt!: string;

  @Column({ name: 'read_at', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly readAt!: string | null;

  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true, transformer: INSTANT })
  readonly acknowledgedAt!: string | null;
}
