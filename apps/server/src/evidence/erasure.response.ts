import { NestedList, Day, Text, Uuid, Whole } from '../wire/fields';
import { pageOfRows } from '../wire/page.response';

export class ErasureResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Uuid({ description: 'The enclosure' })
  evidenceId!: string;

  @Uuid({ description: 'The matter' })
  matterId!: string;

  @Whole({ description: 'The enclosure number', min: 1, max: 1_000_000 })
  number!: number;

  @Text({ description: 'The rule by which it is erased', example: 'personal-file' })
  retentionRule!: string;

  @Text({ description: 'The provisions, as they were cited when it was proposed' })
  cites!: string;

  @Day({ description: 'The day of the last note' })
  lastNoteOn!: string;

  @Day({ description: 'The last day on which it had to be kept' })
  keptTo!: string;

  @Day({ description: 'The day one person proposed it' })
  proposedOn!: string;

  @Day({
    description: 'The day another person confirmed it and the files went; null: not yet',
    nullable: true,
  })
  confirmedOn!: string | null;

  @Day({ description: 'The day it was withdrawn', nullable: true })
  withdrawnOn!: string | null;

  @Whole({ description: 'For If-Match', min: 1, max: 1_000_000_000 })
  version!: number;
}

export class ErasurePage extends pageOfRows(ErasureResponse, 'Erasures') {}

export class ErasedFileResponse {
  @Whole({ description: 'Which file of the enclosure', min: 1, max: 1_000_000 })
  number!: number;

  @Text({ description: 'Its media type' })
  mediaType!: string;

  @Whole({ description: 'In bytes', min: 1, max: Number.MAX_SAFE_INTEGER })
  size!: number;

  @Text({ description: 'SHA-256, in hexadecimal' })
  sha256!: string;
}

export class ErasureDetailResponse extends ErasureResponse {
  @NestedList({ description: 'The files it is about', of: () => ErasedFileResponse })
  files!: ErasedFileResponse[];
}
