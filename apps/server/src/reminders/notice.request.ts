import { LADDER_IDS } from '@fristvakt/practice';
import { NOTICE_STATES } from '@fristvakt/reminders';
import type { NoticeState } from '@fristvakt/reminders';
import { Choice, Day, Flag, NestedList, Text, Uuid, Wholes } from '../wire/fields';
import { PageRequest } from '../wire/paging';

export class NoticesRequest extends PageRequest {
  @Choice({
    description: 'Only what has not been read, or reminders that have not been acknowledged',
    ...{ of: NOTICE_STATES, optional: true },
  })
  state?: NoticeState;
}

export class ChangePreferencesRequest {
  @Flag({ description: 'Whether reminders come by mail besides', optional: true })
  email?: boolean;

  @Flag({ description: 'Whether the digest of the week comes', optional: true })
  digest?: boolean;

  @Choice({ description: 'The language of the mails', of: ['sv', 'en'], optional: true })
  language?: 'sv' | 'en';

  @Uuid({
    description: 'Who usually stands in: an active colleague; null: nobody',
    ...{ optional: true, nullable: true },
  })
  standInId?: string | null;
}

export class AbsencesRequest extends PageRequest {
  @Uuid({ description: 'Only of this member; oneself where left out', optional: true })
  member?: string;
}

export class NewAbsenceRequest {
  @Uuid({
    description: 'Who is away; oneself where left out. Others are entered by whoever may enter absences',
    optional: true,
  })
  memberId?: string;

  @Day({ description: 'The first day', example: '2027-07-01' })
  from!: string;

  @Day({ description: 'The last day, not before today', example: '2027-07-31' })
  until!: string;

  @Uuid({
    description: 'Who stands in; whoever usually does where left out',
    ...{ optional: true, nullable: true },
  })
  standInId?: string | null;
}

export class LadderRequest {
  @Choice({ description: 'The ladder', of: LADDER_IDS })
  ladder!: string;

  @Wholes({
    description: 'Days before the day, in any order; the usual ones give the ladder back its own',
    ...{ min: 1, max: 365, most: 20, example: [21, 14, 7, 3] },
  })
  days!: number[];
}

export class ChangeReminderSettingsRequest {
  @Text({
    description: 'The zone in which the hour is meant, by its name in the tz database',
    ...{ min: 1, max: 60, optional: true, example: 'Europe/Stockholm' },
  })
  zone?: string;

  @Text({
    description: 'The hour at which the reminders of a day go out',
    min: 5,
    max: 5,
    optional: true,
    example: '08:00',
  })
  sendAt?: string;

  @Flag({ description: 'Whether there is a digest every week', optional: true })
  digest?: boolean;

  @NestedList({
    description: 'The ladders that change; the others stay as they are',
    ...{ of: () => LadderRequest, max: LADDER_IDS.length, optional: true },
  })
  ladders?: LadderRequest[];
}
