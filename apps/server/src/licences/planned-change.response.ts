import { CHANGE_KINDS, CHANGE_REASONS, CHANGE_STATES, NEEDS } from '@fristvakt/licences';
import { Choice, Day, Flag, Instant, Nested, NestedList, Text, Texts, Uuid, Whole } from '../wire/fields';

class LawWords {
  @Text({ description: 'In Swedish', example: 'omedelbart' })
  sv!: string;

  @Text({ description: 'In English', example: 'immediately' })
  en!: string;
}

/** What a planned change asks of the provider. */
export class NeededResponse {
  @Choice({ description: 'What is needed', of: NEEDS })
  need!: string;

  @Day({ description: 'The last day; null where the law sets none', nullable: true })
  by!: string | null;

  @Choice({
    description: 'Before that day, within the time up to it, or at once',
    of: ['before', 'within', 'at-once'],
    nullable: true,
  })
  timing!: string | null;

  @Nested({ description: 'The word for when, where no day is set', of: () => LawWords, nullable: true })
  word!: LawWords | null;

  @Whole({
    description: 'The fee in kronor; null where none is charged, or where why says that it is not known',
    min: 0,
    max: 1_000_000,
    nullable: true,
  })
  fee!: number | null;

  @Texts({ description: 'Sections, and pages of IVO', max: 20 })
  cites!: readonly string[];

  @Flag({ description: 'Whether the provisions were read, and plainly cover this change' })
  verified!: boolean;

  @Choice({ description: 'Why it is so', of: CHANGE_REASONS })
  why!: string;

  @Text({ description: 'The rule that set the day', nullable: true, example: 'CIRCLE-1M-LSS' })
  rule!: string | null;

  @Text({ description: 'Which version of it', nullable: true, example: '2019-01-01' })
  version!: string | null;

  @Day({ description: 'From when the licence may be lost if the change lasts', nullable: true })
  watch!: string | null;
}

export class PlannedChangeResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Uuid({ description: 'The licence or notification' })
  licenceId!: string;

  @Uuid({ description: 'The provider' })
  providerId!: string;

  @Choice({ description: 'What is to change', of: CHANGE_KINDS })
  kind!: string;

  @Day({ description: 'The day it is to happen' })
  plannedOn!: string;

  @Text({ description: 'What is planned, in words' })
  description!: string;

  @Choice({ description: 'Whether it is still to come', of: CHANGE_STATES })
  state!: string;

  @Uuid({ description: 'The fact that carried it out', nullable: true })
  factId!: string | null;

  @Uuid({ description: 'The member who planned it' })
  createdBy!: string;

  @Instant({ description: 'When it was entered' })
  createdAt!: string;

  @Nested({ description: 'What it asks of the provider', of: () => NeededResponse })
  needed!: NeededResponse;

  @Whole({ description: 'Its version: the ETag', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class PlannedChangeListResponse {
  @NestedList({ description: 'By day', of: () => PlannedChangeResponse })
  items!: readonly PlannedChangeResponse[];
}
