import { CIRCLE_ROLES } from '@fristvakt/licences';
import { Choice, Day, Flag, NestedList, Text, Uuid, Whole } from '../wire/fields';

export class CircleMemberResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Uuid({ description: 'The provider' })
  providerId!: string;

  @Uuid({ description: 'The person' })
  personId!: string;

  @Text({ description: 'The name of the person' })
  person!: string;

  @Choice({ description: 'The place in the circle', of: CIRCLE_ROLES })
  role!: string;

  @Day({ description: 'The first day' })
  fromOn!: string;

  @Day({ description: 'The last day; null while it lasts', nullable: true })
  toOn!: string | null;

  @Whole({ description: 'Its version: the ETag', min: 1, max: 2_147_483_647 })
  version!: number;
}

class FactMadeResponse {
  @Uuid({ description: 'The licence' })
  matterId!: string;

  @Uuid({ description: 'The fact' })
  factId!: string;
}

export class CircleMemberChangedResponse extends CircleMemberResponse {
  @NestedList({ description: 'The facts recorded with it', of: () => FactMadeResponse })
  facts!: readonly FactMadeResponse[];
}

export class CircleResponse {
  @NestedList({ description: 'As they joined', of: () => CircleMemberResponse })
  items!: readonly CircleMemberResponse[];
}

export class SeenElsewhereResponse {
  @Uuid({ description: 'The person' })
  personId!: string;

  @Text({ description: 'The name of the person' })
  person!: string;

  @Flag({ description: 'Whether the person is in the circle today' })
  inCircle!: boolean;

  @Choice({
    description:
      'Noted by people; in the circle of another provider here; responsible under a licence of one',
    of: ['noted', 'circle', 'responsible'],
  })
  source!: string;

  @Text({ description: 'The other holder' })
  holderName!: string;

  @Text({ description: 'Its organisation number', nullable: true })
  holderOrganisationNumber!: string | null;

  @Uuid({ description: 'The provider here, where the other holder is one', nullable: true })
  holderProviderId!: string | null;

  @Text({ description: 'What the person is or was there' })
  role!: string;

  @Day({ description: 'The first day, if it is known', nullable: true })
  fromOn!: string | null;

  @Day({ description: 'The last day, if it has ended', nullable: true })
  toOn!: string | null;
}

export class SeenElsewhereListResponse {
  @NestedList({ description: 'By person', of: () => SeenElsewhereResponse })
  items!: readonly SeenElsewhereResponse[];
}
