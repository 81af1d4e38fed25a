import { AREA_CODES, READINESS } from '@fristvakt/practice';
import { Choice, Day, Flag, NestedList, Nested, Text, Texts, Uuid } from '../wire/fields';

const RHYTHM_CODES = ['month', 'quarter', 'half-year', 'year'] as const;

export class ReviewPointResponse {
  @Choice({ description: 'Its code', of: AREA_CODES, example: 'time-match' })
  code!: string;

  @Text({ description: 'What it is called, in the language asked for' })
  title!: string;

  @Text({ description: 'What is looked at' })
  asks!: string;

  @Texts({ description: 'Its grounds', max: 20 })
  cites!: readonly string[];

  @Choice({ description: 'How sure the ground is', of: ['P', 'S', 'M', 'I'] })
  confidence!: string;

  @Text({ description: 'What proves it' })
  proof!: string;

  @Choice({ description: 'How long a proof is fresh: a target of our own', of: RHYTHM_CODES })
  fresh!: string;
}

export class ReviewPointsResponse {
  @Day({ description: 'The day the points were last held against their sources' })
  checkedOn!: string;

  @NestedList({ description: 'In the order in which they are told', of: () => ReviewPointResponse })
  items!: readonly ReviewPointResponse[];
}

export class ReadinessProofResponse {
  @Choice({ description: 'What kind of row it is', of: ['item', 'fact', 'register'] })
  by!: string;

  @Text({ description: 'The item of a checklist, the type of the fact, or what of the register it is' })
  code!: string;

  @Uuid({ description: 'The row' })
  id!: string;

  @Day({ description: 'The day of it' })
  on!: string;

  @Choice({ description: 'What it says', of: ['proof', 'not-applicable', 'unproved', 'unapproved'] })
  says!: string;

  @Flag({ description: 'Whether it does not grow old' })
  lasting!: boolean;
}

export class ReadinessAgainstResponse {
  @Choice({ description: 'What kind of row it is', of: ['finding', 'deadline', 'register'] })
  by!: string;

  @Text({ description: 'The area of the finding, the kind of the deadline, or what of the register it is' })
  code!: string;

  @Uuid({ description: 'The row' })
  id!: string;

  @Day({ description: 'Since when' })
  on!: string;
}

export class ReadinessPointResponse extends ReviewPointResponse {
  @Choice({ description: 'How it stands today', of: READINESS })
  status!: string;

  @Nested({ description: 'The row that says so', of: () => ReadinessProofResponse, nullable: true })
  evidence!: ReadinessProofResponse | null;

  @Nested({
    description: 'The row that speaks against it',
    of: () => ReadinessAgainstResponse,
    nullable: true,
  })
  against!: ReadinessAgainstResponse | null;

  @Day({ description: 'The last day on which the proof is fresh', nullable: true })
  freshUntil!: string | null;
}

export class ReadinessResponse {
  @Uuid({ description: 'The licence or notification' })
  licenceId!: string;

  @Text({ description: 'Its title' })
  title!: string;

  @Uuid({ description: 'The provider' })
  providerId!: string;

  @Text({ description: 'The name of the provider' })
  provider!: string;

  @NestedList({ description: 'Point by point', of: () => ReadinessPointResponse })
  points!: readonly ReadinessPointResponse[];
}
