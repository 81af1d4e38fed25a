import { KEPT } from '@fristvakt/licences';
import { PROVIDER_KINDS, STATUTES } from '@fristvakt/proceedings';
import { AnyMapping, Choice, Day, Flag, Nested, NestedList, Text, Texts, Uuid, Whole } from '../wire/fields';
import { CircleMemberResponse } from './circle.response';
import { PersonCircles } from './person-circles.field';
import { PlannedChangeResponse } from './planned-change.response';
import { pageOfRows } from '../wire/page.response';

const KINDS = ['licence', 'notification'];

class NextDeadlineResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Uuid({ description: 'The matter' })
  matterId!: string;

  @Text({ description: 'What is to be done', example: 'appeal' })
  kind!: string;

  @Day({ description: 'The last day' })
  due!: string;

  @Choice({ description: 'How sure it is', of: ['certain', 'assumed', 'unverified'] })
  certainty!: string;
}

/** A licence or notification on the board. */
export class LicenceOnBoardResponse {
  @Uuid({ description: 'Its id, as a matter' })
  id!: string;

  @Text({ description: 'Its id in the record of the provider', example: 'L' })
  ref!: string;

  @Choice({ description: 'Municipalities and own employers notify; they hold no licence', of: KINDS })
  kind!: string;

  @Text({ description: 'A name for people' })
  title!: string;

  @Uuid({ description: 'The provider' })
  providerId!: string;

  @Text({ description: 'The name of the provider' })
  provider!: string;

  @Choice({ description: 'What the provider is to the law', of: PROVIDER_KINDS })
  providerKind!: string;

  @Text({ description: 'Its status today, derived', nullable: true, example: 'active' })
  status!: string | null;

  @Flag({ description: 'Whether the activity may be run today; null for a notification', nullable: true })
  mayOperate!: boolean | null;

  @Day({ description: 'The last day it may, where there is one', nullable: true })
  mayOperateUntil!: string | null;

  @Choice({ description: 'Whether the provider is paid directly', of: ['direct', 'stopped'], nullable: true })
  paymentToProvider!: string | null;

  @Texts({ description: 'Codes that say why it stands so', max: 20 })
  why!: readonly string[];

  @Whole({ description: 'How many conditions it has', min: 0, max: 100_000 })
  conditions!: number;

  @Nested({
    description: 'The next open deadline of the provider that has a day; null where there is none',
    of: () => NextDeadlineResponse,
    nullable: true,
  })
  nextDeadline!: NextDeadlineResponse | null;

  @Whole({ description: 'How many open deadlines of the provider have no day', min: 0, max: 100_000 })
  withoutDay!: number;
}

export class LicencePage extends pageOfRows(LicenceOnBoardResponse, 'By provider and title') {}

export class ConditionResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Uuid({ description: 'The licence' })
  licenceId!: string;

  @Uuid({ description: 'The fact of the decision that states it', nullable: true })
  factId!: string | null;

  @Whole({ description: 'Its place in the decision', min: 1, max: 100_000 })
  position!: number;

  @Text({ description: 'The condition in the words of the decision' })
  text!: string;

  @Choice({ description: 'Whether it is kept', of: KEPT })
  kept!: string;

  @Text({ description: 'How that is known', nullable: true })
  note!: string | null;

  @Day({ description: 'The day it was looked at', nullable: true })
  assessedOn!: string | null;

  @Flag({ description: 'False once the decision that stated it no longer counts' })
  standing!: boolean;

  @Whole({ description: 'Its version: the ETag', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class ConditionListResponse {
  @NestedList({ description: 'Standing ones first, as the decision has them', of: () => ConditionResponse })
  items!: readonly ConditionResponse[];
}

export class ResponsiblePersonResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Uuid({ description: 'The licence or notification' })
  licenceId!: string;

  @Uuid({ description: 'The person' })
  personId!: string;

  @Text({ description: 'The name of the person' })
  person!: string;

  @Day({ description: 'The first day' })
  fromOn!: string;

  @Day({ description: 'The last day; null while it lasts', nullable: true })
  toOn!: string | null;

  @Whole({ description: 'Its version: the ETag', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class ResponsiblePersonListResponse {
  @NestedList({ description: 'As they began', of: () => ResponsiblePersonResponse })
  items!: readonly ResponsiblePersonResponse[];
}

/** One licence or notification, with everything the register holds of it. */
export class LicenceResponse {
  @Uuid({ description: 'Its id, as a matter' })
  id!: string;

  @Text({ description: 'Its id in the record of the provider', example: 'L' })
  ref!: string;

  @Choice({ description: 'Licence or notification', of: KINDS })
  kind!: string;

  @Text({ description: 'A name for people' })
  title!: string;

  @Choice({ description: 'The act it is held under', of: STATUTES })
  statute!: string;

  @Uuid({ description: 'The provider' })
  providerId!: string;

  @Text({ description: 'The name of the provider' })
  provider!: string;

  @Choice({ description: 'What the provider is to the law', of: PROVIDER_KINDS })
  providerKind!: string;

  @Text({ description: 'Its status today, derived', nullable: true, example: 'active' })
  status!: string | null;

  @AnyMapping({ description: 'Everything that follows for it today' })
  state!: unknown;

  @Text({ description: 'The registry number (diarienummer) at IVO', nullable: true })
  registryNumber!: string | null;

  @Texts({ description: 'The services it covers', max: 50 })
  services!: readonly string[];

  @PersonCircles({ description: 'The groups of 1 § LSS it covers' })
  personCircles!: readonly number[];

  @Flag({ description: 'Whether children are served', nullable: true })
  childrenServed!: boolean | null;

  @Flag({
    description: 'Whether somebody is assisted by a relative (9 c § LSS). Null: not known',
    nullable: true,
  })
  relativesAsAssistants!: boolean | null;

  @Day({ description: 'The day the certificate was last held against reality', nullable: true })
  certificateCheckedOn!: string | null;

  @Text({ description: 'A note', nullable: true })
  note!: string | null;

  @NestedList({ description: 'Its conditions', of: () => ConditionResponse })
  conditions!: readonly ConditionResponse[];

  @NestedList({ description: 'Who is or was responsible for the work', of: () => ResponsiblePersonResponse })
  responsiblePersons!: readonly ResponsiblePersonResponse[];

  @NestedList({ description: 'The circle of the provider today', of: () => CircleMemberResponse })
  circle!: readonly CircleMemberResponse[];

  @NestedList({ description: 'Changes that are planned, done or dropped', of: () => PlannedChangeResponse })
  plannedChanges!: readonly PlannedChangeResponse[];

  @Whole({
    description: 'The version of its register details: the ETag. 0 before anything was entered',
    ...{ min: 0, max: 2_147_483_647 },
  })
  version!: number;
}

export class CertificateResponse {
  @Uuid({ description: 'The licence' })
  licenceId!: string;

  @Text({ description: 'A name for people' })
  title!: string;

  @Uuid({ description: 'The provider' })
  providerId!: string;

  @Text({ description: 'The name of the provider' })
  provider!: string;

  @Day({ description: 'The day it was last checked; null if never', nullable: true })
  checkedOn!: string | null;
}

export class CertificatePage extends pageOfRows(CertificateResponse, 'By provider') {}

export class RepresentativeResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Uuid({ description: 'The licence or notification' })
  licenceId!: string;

  @Uuid({ description: 'The person' })
  personId!: string;

  @Text({ description: 'The name of the person' })
  person!: string;

  @Day({ description: 'The day on which the power of attorney was signed' })
  signedOn!: string;

  @Day({ description: 'From when it is good no more, because it was taken back', nullable: true })
  endedOn!: string | null;

  @Text({ description: 'A note', nullable: true })
  note!: string | null;

  @Uuid({
    description: 'The deadline by which it is to be renewed; null before it was signed',
    nullable: true,
  })
  deadlineId!: string | null;

  @Day({
    description: 'The last day on which it is good, by what IVO says: practice, no statute',
    nullable: true,
  })
  dueOn!: string | null;

  @Text({ description: 'How the deadline stands: open, met, late, missed or moot', nullable: true })
  status!: string | null;

  @Whole({ description: 'Its version: the ETag', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class RepresentativeListResponse {
  @NestedList({ description: 'As they were signed', of: () => RepresentativeResponse })
  items!: readonly RepresentativeResponse[];
}
