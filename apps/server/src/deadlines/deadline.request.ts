import { ACTORS } from '@fristvakt/proceedings';
import type { PlainDate } from '@fristvakt/calendar';
import { Choice, Day, QueryFlag, Text, Uuid } from '../wire/fields';
import { PageRequest } from '../wire/paging';

export const STATUSES = ['waiting', 'open', 'met', 'late', 'missed', 'passed', 'moot'] as const;

export class DeadlinesRequest extends PageRequest {
  @Choice({ description: 'Only deadlines with this status', of: STATUSES, optional: true, example: 'open' })
  status?: string;

  @Choice({
    description: 'Only deadlines this party must meet',
    of: ACTORS,
    optional: true,
    example: 'provider',
  })
  party?: string;

  @Text({ description: 'Only deadlines of this kind', min: 1, max: 50, optional: true, example: 'appeal' })
  kind?: string;

  @Uuid({ description: 'Only deadlines of this provider', optional: true })
  provider?: string;

  @Uuid({ description: 'Only deadlines of this matter', optional: true })
  matter?: string;

  @Uuid({ description: 'Only deadlines this member sees to', optional: true })
  owner?: string;

  @Day({ description: 'Due on this day or later', optional: true })
  dueFrom?: PlainDate;

  @Day({ description: 'Due on this day or earlier', optional: true })
  dueTo?: PlainDate;
}

export class AssignmentRequest {
  @Uuid({ description: 'The member who is to see to it; null: nobody', nullable: true })
  ownerId!: string | null;
}

export class LawReviewsRequest extends PageRequest {
  @QueryFlag({ description: 'Only those that are open, or only those that are decided', optional: true })
  open?: boolean;
}

const DECISIONS = ['apply', 'ignore'] as const;

export class LawDecisionRequest {
  @Choice({ description: 'Whether the change of the law moves it', of: DECISIONS, example: 'apply' })
  decision!: (typeof DECISIONS)[number];
}
