import { Instant, NestedList, Text, Uuid, Whole } from '../wire/fields';

export class PrivilegedNoteResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Uuid({ description: 'The matter' })
  matterId!: string;

  @Uuid({ description: 'The member who wrote it' })
  authorId!: string;

  @Instant({ description: 'When it was written' })
  createdAt!: string;

  @Instant({ description: 'When it was changed last', nullable: true })
  changedAt!: string | null;

  @Whole({ description: 'Its version: the ETag', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class PrivilegedNoteDetailResponse extends PrivilegedNoteResponse {
  @Text({ description: 'What it says', max: 20_000 })
  text!: string;
}

export class PrivilegedNotePage {
  @NestedList({ description: 'Latest first, without their texts', of: () => PrivilegedNoteResponse })
  items!: PrivilegedNoteResponse[];

  @Text({ description: 'The cursor of the next page; null on the last', nullable: true })
  next!: string | null;
}
