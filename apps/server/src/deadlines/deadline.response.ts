import { ACTORS } from '@fristvakt/proceedings';
import {
  AnyMappings,
  Choice,
  Day,
  Flag,
  Instant,
  NestedList,
  Text,
  Texts,
  Uuid,
  Whole,
} from '../wire/fields';
import { STATUSES } from './deadline.request';
import { pageOfRows } from '../wire/page.response';

class DeadlineResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Text({
    description: 'What it is in the record: the fact that started it, its kind, the party',
    example: 'e2:appeal:provider',
  })
  key!: string;

  @Uuid({ description: 'The provider' })
  providerId!: string;

  @Uuid({ description: 'The matter' })
  matterId!: string;

  @Uuid({
    description: 'The fact that started it; null where it follows from an entry of a register',
    nullable: true,
  })
  factId!: string | null;

  @Text({ description: 'Its kind', example: 'appeal' })
  kind!: string;

  @Text({ description: 'The rule', example: 'APP-IVO-3W' })
  rule!: string;

  @Text({ description: 'The version of the rule, by its first day', nullable: true })
  ruleVersion!: string | null;

  @Choice({ description: 'Who must act', of: ACTORS })
  party!: string;

  @Day({ description: 'The day counting starts or a right opens', nullable: true })
  from!: string | null;

  @Day({ description: 'The last day before it was moved to a working day', nullable: true })
  raw!: string | null;

  @Day({ description: 'The last day; null where it is to be met at once', nullable: true })
  due!: string | null;

  @Choice({ description: 'How it stands today', of: STATUSES })
  status!: string;

  @Choice({ description: 'How sure the day is', of: ['certain', 'assumed', 'unverified'] })
  certainty!: string;

  @Uuid({ description: 'The member who sees to it', nullable: true })
  ownerId!: string | null;

  @Flag({ description: 'The day is the one before a change of the law that would move it' })
  lawPinned!: boolean;

  @Whole({ description: 'Its version: the ETag', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class DeadlinePage extends pageOfRows(
  DeadlineResponse,
  'Deadlines by day, those to be met at once first',
) {}

export class DeadlineDetailResponse extends DeadlineResponse {
  @Uuid({ description: 'Who confirmed the day of service it rests on', nullable: true })
  serviceConfirmedBy!: string | null;

  @AnyMappings({
    description: 'Every arguable reading of the day, the earliest first: that one is the alarm',
  })
  readings!: unknown;

  @AnyMappings({ description: 'Days it had before a letter moved it' })
  history!: unknown;
}

class StepResponse {
  @Text({ description: 'The step in a sentence' })
  text!: string;

  @Text({ description: 'The rule it applies', nullable: true })
  rule!: string | null;

  @Text({ description: 'The version of the rule', nullable: true })
  version!: string | null;

  @Texts({ description: 'The paragraphs', max: 100 })
  cites!: string[];

  @Day({ description: 'The day it arrives at', nullable: true })
  result!: string | null;
}

export class WhyResponse {
  @Text({ description: 'What the deadline is, in words' })
  title!: string;

  @Text({ description: 'How it stands, in words' })
  status!: string;

  @Text({ description: 'How sure the day is, in words' })
  certainty!: string;

  @NestedList({ description: 'Each step from the fact to the day', of: () => StepResponse })
  steps!: StepResponse[];
}

export class LawReviewResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Uuid({ description: 'The deadline' })
  deadlineId!: string;

  @Text({ description: 'What the deadline is in the record' })
  key!: string;

  @Uuid({ description: 'The provider' })
  providerId!: string;

  @Uuid({ description: 'The matter' })
  matterId!: string;

  @Text({ description: 'Which version of which rule gives way to which' })
  cause!: string;

  @Day({ description: 'The day it has', nullable: true })
  oldDue!: string | null;

  @Day({ description: 'The day it would have', nullable: true })
  newDue!: string | null;

  @Choice({ description: 'What was decided', of: ['apply', 'ignore', 'overtaken'], nullable: true })
  decision!: string | null;

  @Uuid({ description: 'Who decided', nullable: true })
  decidedBy!: string | null;

  @Instant({ description: 'When it was decided', nullable: true })
  decidedAt!: string | null;

  @Uuid({ description: 'The decision on all at once it was part of', nullable: true })
  batchId!: string | null;

  @Instant({ description: 'When it was found' })
  foundAt!: string;

  @Whole({ description: 'Its version: the ETag', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class LawReviewPage extends pageOfRows(LawReviewResponse, 'Latest first') {}

export class LawReviewBatchResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Whole({ description: 'How many reviews it is about', min: 0, max: 2_147_483_647 })
  reviews!: number;
}

export class CarriedOutResponse {
  @Whole({ description: 'How many reviews were carried out', min: 0, max: 2_147_483_647 })
  reviews!: number;
}
