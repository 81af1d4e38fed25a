import { Day, NestedList, Text, Uuid, Whole } from '../wire/fields';
import { pageOfRows } from '../wire/page.response';

export class PersonResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Text({ description: 'The name' })
  name!: string;

  @Text({ description: 'A note', nullable: true })
  note!: string | null;

  @Whole({ description: 'Its version: the ETag', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class PersonPage extends pageOfRows(PersonResponse, 'People by name') {}

export class EngagementResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Uuid({ description: 'The person' })
  personId!: string;

  @Text({ description: 'The other holder' })
  holderName!: string;

  @Text({ description: 'Its organisation number', nullable: true })
  holderOrganisationNumber!: string | null;

  @Text({ description: 'What the person is or was there' })
  role!: string;

  @Day({ description: 'The first day, if it is known', nullable: true })
  fromOn!: string | null;

  @Day({ description: 'The last day, if it has ended', nullable: true })
  toOn!: string | null;

  @Text({ description: 'A note', nullable: true })
  note!: string | null;

  @Whole({ description: 'Its version: the ETag', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class EngagementListResponse {
  @NestedList({ description: 'As they began', of: () => EngagementResponse })
  items!: readonly EngagementResponse[];
}
