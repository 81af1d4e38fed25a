import { LADDER_IDS } from '@fristvakt/practice';
import { Choice, Day, Flag, Instant, NestedList, Text, Uuid, Whole, Wholes } from '../wire/fields';
import { pageOfRows } from '../wire/page.response';

const KINDS = ['reminder', 'digest', 'mail-failed', 'webhook-disabled'];
const MOST = 2_147_483_647;

export class NoticeResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Choice({ description: 'What it is', of: KINDS })
  kind!: string;

  @Instant({ description: 'When it was told' })
  at!: string;

  @Text({
    description:
      'Why: owner, stands-in, no-owner, not-acknowledged, manager, nobody-else; otherwise its kind',
    example: 'owner',
  })
  because!: string;

  @Uuid({ description: 'The deadline it is about', nullable: true })
  deadlineId!: string | null;

  @Day({ description: 'The day the deadline had when it was told', nullable: true })
  dueOn!: string | null;

  @Day({ description: 'The day the deadline has now', nullable: true })
  dueNow!: string | null;

  @Text({
    description:
      'The step: d14 is 14 days before, d0@11:00 on the day at 11, d-1 the day after, h4 after 4 hours, entered at once',
    ...{ nullable: true, example: 'd14' },
  })
  slot!: string | null;

  @Whole({ description: 'How many seconds after its hour it came', min: 0, max: MOST })
  lateSeconds!: number;

  @Day({ description: 'The Monday of the week of a digest', nullable: true })
  week!: string | null;

  @Instant({ description: 'When it was read', nullable: true })
  readAt!: string | null;

  @Instant({ description: 'When it was acknowledged', nullable: true })
  acknowledgedAt!: string | null;
}

export class NoticePage extends pageOfRows(NoticeResponse, 'What one was told, newest first') {}

export class PreferencesResponse {
  @Flag({ description: 'Whether reminders come by mail besides' })
  email!: boolean;

  @Flag({ description: 'Whether the digest of the week comes' })
  digest!: boolean;

  @Choice({ description: 'The language of the mails', of: ['sv', 'en'] })
  language!: string;

  @Uuid({ description: 'Who usually stands in', nullable: true })
  standInId!: string | null;

  @Whole({ description: 'Its version: the ETag; 0 before anything was set', min: 0, max: MOST })
  version!: number;
}

export class AbsenceResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Uuid({ description: 'Who is away' })
  memberId!: string;

  @Day({ description: 'The first day' })
  from!: string;

  @Day({ description: 'The last day' })
  until!: string;

  @Uuid({ description: 'Who stands in; null: whoever usually does', nullable: true })
  standInId!: string | null;
}

export class AbsencePage extends pageOfRows(AbsenceResponse, 'Absences that have not ended, by first day') {}

export class LadderResponse {
  @Choice({ description: 'The ladder', of: LADDER_IDS })
  ladder!: string;

  @Wholes({ description: 'Days before the day, farthest first', min: 1, max: 365, most: 20 })
  days!: readonly number[];

  @Wholes({ description: 'The days where nobody has set any', min: 1, max: 365, most: 20 })
  usualDays!: readonly number[];
}

export class ReminderSettingsResponse {
  @Text({ description: 'The zone in which the hour is meant', example: 'Europe/Stockholm' })
  zone!: string;

  @Text({ description: 'The hour at which the reminders of a day go out', example: '08:00' })
  sendAt!: string;

  @Flag({ description: 'Whether there is a digest every week' })
  digest!: boolean;

  @NestedList({ description: 'Every ladder with its days before the day', of: () => LadderResponse })
  ladders!: readonly LadderResponse[];

  @Whole({ description: 'Its version: the ETag', min: 1, max: MOST })
  version!: number;
}
