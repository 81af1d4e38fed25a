import { Day, Text } from '../wire/fields';
import { PageRequest } from '../wire/paging';

export class PersonsRequest extends PageRequest {
  @Text({
    description: 'The beginning of the name, or of a word in it',
    min: 1,
    max: 100,
    optional: true,
    example: 'karin',
  })
  search?: string;
}

export class NewPersonRequest {
  @Text({ description: 'The name', min: 1, max: 200, example: 'Karin Ek' })
  name!: string;

  @Text({ description: 'A note', min: 1, max: 2000, optional: true, nullable: true })
  note?: string | null;
}

export class PersonChangeRequest {
  @Text({ description: 'The name', min: 1, max: 200, optional: true })
  name?: string;

  @Text({ description: 'A note', min: 1, max: 2000, optional: true, nullable: true })
  note?: string | null;
}

export class NewEngagementRequest {
  @Text({ description: 'The other holder', min: 1, max: 500, example: 'Annan Omsorg AB' })
  holderName!: string;

  @Text({ description: 'Its organisation number', min: 1, max: 30, optional: true, nullable: true })
  holderOrganisationNumber?: string | null;

  @Text({ description: 'What the person is or was there', min: 1, max: 200, example: 'styrelseledamot' })
  role!: string;

  @Day({ description: 'The first day, if it is known', optional: true, nullable: true })
  fromOn?: string | null;

  @Day({ description: 'The last day, if it has ended', optional: true, nullable: true })
  toOn?: string | null;

  @Text({ description: 'A note', min: 1, max: 2000, optional: true, nullable: true })
  note?: string | null;
}

export class EngagementChangeRequest {
  @Text({ description: 'The other holder', min: 1, max: 500, optional: true })
  holderName?: string;

  @Text({ description: 'Its organisation number', min: 1, max: 30, optional: true, nullable: true })
  holderOrganisationNumber?: string | null;

  @Text({ description: 'What the person is or was there', min: 1, max: 200, optional: true })
  role?: string;

  @Day({ description: 'The first day, if it is known', optional: true, nullable: true })
  fromOn?: string | null;

  @Day({ description: 'The last day: it has ended', optional: true, nullable: true })
  toOn?: string | null;

  @Text({ description: 'A note', min: 1, max: 2000, optional: true, nullable: true })
  note?: string | null;
}
