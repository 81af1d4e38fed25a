import { CIRCLE_ROLES } from '@fristvakt/licences';
import type { CircleRole } from '@fristvakt/licences';
import { AsOfRequest } from '../wire/as-of';
import { Choice, Day, Flag, QueryFlag, Uuid } from '../wire/fields';

const RECORD_FACT = `Whether the change is also recorded as the fact circle-changed in every licence the provider holds,
in the same transaction: then the month to report it runs. True if left out`;

export class CircleRequest extends AsOfRequest {
  @QueryFlag({ description: 'Everybody who ever was in the circle; asOf says nothing then', optional: true })
  history?: boolean;
}

export class NewCircleMemberRequest {
  @Uuid({ description: 'The person' })
  personId!: string;

  @Choice({ description: 'The place in the circle', of: CIRCLE_ROLES, example: 'board-member' })
  role!: CircleRole;

  @Day({ description: 'The first day' })
  fromOn!: string;

  @Day({ description: 'The last day, where it has ended already', optional: true, nullable: true })
  toOn?: string | null;

  @Flag({ description: RECORD_FACT, optional: true })
  recordFact?: boolean;
}

export class CircleMemberEndRequest {
  @Day({ description: 'The last day' })
  toOn!: string;

  @Flag({
    description: `${RECORD_FACT}. False puts the day of one that has ended right`,
    optional: true,
  })
  recordFact?: boolean;
}
