import { Instant, Text, Uuid, Whole } from '../wire/fields';
import { pageOfRows } from '../wire/page.response';

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

export class PrivilegedNotePage extends pageOfRows(
  PrivilegedNoteResponse,
  'Latest first, without their texts',
) {}
