import { EVIDENCE_KINDS, LINK_SUBJECTS } from '@fristvakt/evidence';
import type { EvidenceKind, LinkSubject } from '@fristvakt/evidence';
import { Choice, Day, Flag, Instant, NestedList, Text, Uuid, Whole } from '../wire/fields';
import { pageOfRows } from '../wire/page.response';

const MOST = Number.MAX_SAFE_INTEGER;

export class EvidenceResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Uuid({ description: 'The matter' })
  matterId!: string;

  @Whole({ description: 'Its enclosure number in the matter: never used again', min: 1, max: 1_000_000 })
  number!: number;

  @Text({ description: 'What it is called; null where it has been erased', nullable: true })
  title!: string | null;

  @Choice({ description: 'What it is', of: EVIDENCE_KINDS })
  kind!: EvidenceKind;

  @Whole({ description: 'How many files it has had', min: 1, max: 1_000_000 })
  versions!: number;

  @Text({ description: 'The name of the newest file; null where it has been erased', nullable: true })
  fileName!: string | null;

  @Text({ description: 'The media type of the newest file, found from its bytes' })
  mediaType!: string;

  @Whole({ description: 'Of the newest file, in bytes', min: 1, max: MOST })
  size!: number;

  @Text({ description: 'SHA-256 of the newest file, in hexadecimal' })
  sha256!: string;

  @Day({ description: 'The day on the paper', nullable: true })
  documentOn!: string | null;

  @Instant({ description: 'When the newest file came' })
  addedAt!: string;

  @Whole({ description: 'How many things it proves', min: 0, max: 1_000_000 })
  links!: number;

  @Flag({ description: 'Somebody has said that it must be kept whatever the rule says' })
  isHeld!: boolean;

  @Flag({ description: 'One of its files is missing or is not as it came in' })
  isDamaged!: boolean;

  @Day({ description: 'The day its files were erased', nullable: true })
  erasedOn!: string | null;

  @Day({ description: 'The day it was taken back because it was put in by mistake', nullable: true })
  withdrawnOn!: string | null;

  @Text({ description: 'Why it was taken back', nullable: true })
  withdrawnReason!: string | null;
}

export class EvidencePage extends pageOfRows(EvidenceResponse, 'Enclosures') {}

export class EvidenceVersionResponse {
  @Whole({ description: 'Which file it is, from 1', min: 1, max: 1_000_000 })
  number!: number;

  @Text({ description: 'Its name; null where it has been erased', nullable: true })
  fileName!: string | null;

  @Text({ description: 'Its media type, found from its bytes' })
  mediaType!: string;

  @Whole({ description: 'In bytes', min: 1, max: MOST })
  size!: number;

  @Text({ description: 'SHA-256, in hexadecimal' })
  sha256!: string;

  @Day({ description: 'The day on the paper', nullable: true })
  documentOn!: string | null;

  @Instant({ description: 'When it came' })
  addedAt!: string;

  @Instant({ description: 'When it was last read again and compared; null: not yet', nullable: true })
  checkedAt!: string | null;

  @Choice({
    description: 'What was found wrong with it then; null: nothing',
    ...{ of: ['missing', 'differs', 'unreadable'], nullable: true },
  })
  fault!: 'missing' | 'differs' | 'unreadable' | null;

  @Day({ description: 'The day it was taken back because it was put in by mistake', nullable: true })
  withdrawnOn!: string | null;

  @Text({ description: 'Why it was taken back', nullable: true })
  withdrawnReason!: string | null;
}

export class EvidenceLinkResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Choice({ description: 'What kind of thing is proved', of: LINK_SUBJECTS })
  subject!: LinkSubject;

  @Uuid({ description: 'The fact, or the item of a checklist' })
  subjectId!: string;
}

export class EvidenceDetailResponse extends EvidenceResponse {
  @Text({ description: 'A note', nullable: true })
  note!: string | null;

  @Text({ description: 'The rule it is kept and erased by', nullable: true })
  retentionRule!: string | null;

  @Day({ description: 'The day of the last note, from which the rule is reckoned', nullable: true })
  lastNoteOn!: string | null;

  @Day({ description: 'The first day on which it may be erased; null: it is kept', nullable: true })
  erasableOn!: string | null;

  @Text({ description: 'Why it must be kept whatever the rule says', nullable: true })
  holdReason!: string | null;

  @Whole({ description: 'For If-Match', min: 1, max: 1_000_000_000 })
  version!: number;

  @NestedList({ description: 'Its files, the newest first', of: () => EvidenceVersionResponse })
  files!: EvidenceVersionResponse[];

  @NestedList({ description: 'What it proves', of: () => EvidenceLinkResponse })
  linked!: EvidenceLinkResponse[];
}
