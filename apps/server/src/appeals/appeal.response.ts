import { ACTORS, COURTS, REQUESTS } from '@fristvakt/proceedings';
import { AnyMappings, Choice, Choices, Day, Nested, NestedList, Text, Texts, Uuid } from '../wire/fields';
import { pageOfRows } from '../wire/page.response';

const RESULTS = ['won', 'lost', 'partly-won', 'remitted'];

class LastDayResponse {
  @Uuid({ description: 'The id of the deadline' })
  id!: string;

  @Choice({ description: 'Who may still appeal', of: ACTORS })
  party!: string;

  @Day({ description: 'The last day; null where it cannot be reckoned yet', nullable: true })
  due!: string | null;

  @Choice({ description: 'How sure it is', of: ['certain', 'assumed', 'unverified'] })
  certainty!: string;

  @Uuid({ description: 'The fact of the decision' })
  factId!: string;
}

/** How a dispute stands, as the list and the dispute itself tell it. */
class DisputeStanding {
  @Uuid({ description: 'Its id, as a matter' })
  id!: string;

  @Text({ description: 'Its id in the record of the provider', example: 'A' })
  ref!: string;

  @Text({ description: 'A name for people' })
  title!: string;

  @Uuid({ description: 'The provider' })
  providerId!: string;

  @Text({ description: 'The name of the provider' })
  provider!: string;

  @Text({ description: 'Pending, decided or final; null before anybody has appealed', nullable: true })
  status!: string | null;

  @Choice({ description: 'The court it lies in, or last lay in', of: COURTS, nullable: true })
  instance!: string | null;

  @Choice({ description: 'Who has appealed', of: ACTORS, nullable: true })
  appellant!: string | null;

  @Choice({
    description: 'Whether the decision works meanwhile',
    of: ['none', 'requested', 'granted', 'refused', 'lapsed'],
  })
  stay!: string;

  @Choice({
    description: 'Leave to appeal',
    of: ['not-required', 'requested', 'granted', 'refused'],
  })
  leave!: string;

  @Choice({ description: 'How it went for the provider', of: RESULTS, nullable: true })
  result!: string | null;

  @Day({ description: 'The day it became final', nullable: true })
  finalOn!: string | null;

  @NestedList({ description: 'Until when each party may still appeal', of: () => LastDayResponse })
  lastDays!: readonly LastDayResponse[];
}

export class AppealListedResponse extends DisputeStanding {}

export class AppealPage extends pageOfRows(AppealListedResponse, 'By title') {}

class AgainstResponse {
  @Uuid({ description: 'The fact of the decision' })
  factId!: string;

  @Uuid({ description: 'The matter it was made in' })
  matterId!: string;

  @Text({ description: 'What was decided', example: 'licence-revoked' })
  type!: string;

  @Text({ description: 'When' })
  on!: string;

  @Choice({ description: 'Who decided', of: ACTORS })
  by!: string;
}

class CourseFactResponse {
  @Uuid({ description: 'The fact' })
  factId!: string;

  @Text({ description: 'What happened', example: 'stay-granted' })
  type!: string;

  @Text({ description: 'When' })
  on!: string;

  @Choice({ description: 'Who did it', of: ACTORS })
  by!: string;

  @Choice({ description: 'An appeal, a ruling, or all the rest', of: ['filing', 'ruling', 'other'] })
  step!: string;

  @Choices({ description: 'What an appeal asks for', of: REQUESTS })
  requests!: readonly string[];

  @Text({ description: 'The outcome of a judgment', nullable: true, example: 'granted' })
  outcome!: string | null;

  @Text({ description: 'The case number at the court', nullable: true, example: '2132-23' })
  caseNumber!: string | null;

  @Text({ description: 'The day it was served', nullable: true })
  servedOn!: string | null;

  @Day({ description: 'By when an answer was asked for', nullable: true })
  replyBy!: string | null;

  @Texts({ description: 'The days of a hearing', max: 60 })
  days!: readonly string[];
}

class StageResponse {
  @Choice({ description: 'The court; null before anybody has appealed', of: COURTS, nullable: true })
  court!: string | null;

  @NestedList({ description: 'What happened there, in order', of: () => CourseFactResponse })
  facts!: readonly CourseFactResponse[];
}

class RemediesByOpenness {
  @AnyMappings({ description: 'Steps that are open to the provider now' })
  open!: unknown;

  @AnyMappings({ description: 'Steps that are closed, each with its reason' })
  closed!: unknown;
}

class SideDisputeResponse {
  @Uuid({ description: 'Its id, as a matter' })
  id!: string;

  @Text({ description: 'Its id in the record of the provider', example: 'S' })
  ref!: string;

  @Uuid({ description: 'The decision in this dispute it is about' })
  againstId!: string;

  @Text({ description: 'Pending, decided or final', nullable: true })
  status!: string | null;

  @Choice({ description: 'The court', of: COURTS, nullable: true })
  instance!: string | null;

  @Choice({ description: 'How it went for the provider', of: RESULTS, nullable: true })
  result!: string | null;
}

export class AppealResponse extends DisputeStanding {
  @Nested({
    description: 'The decision in dispute; null where it is not known, or not this reader’s',
    of: () => AgainstResponse,
    nullable: true,
  })
  against!: AgainstResponse | null;

  @AnyMappings({ description: 'Why it stands so: codes, facts and sections' })
  why!: unknown;

  @NestedList({ description: 'The course through the courts', of: () => StageResponse })
  course!: readonly StageResponse[];

  @Nested({ description: 'Which remedies are open now and which are closed', of: () => RemediesByOpenness })
  remedies!: RemediesByOpenness;

  @NestedList({
    description: 'Disputes about a side decision, such as a stay',
    of: () => SideDisputeResponse,
  })
  sideDisputes!: readonly SideDisputeResponse[];
}
