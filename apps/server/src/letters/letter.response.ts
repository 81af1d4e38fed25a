import { LETTER_STATES, SENT_HOW } from '@fristvakt/documents';
import { LETTER_KINDS } from '@fristvakt/letters';
import { AnyMapping, Choice, Day, Flag, NestedList, Text, Texts, Uuid, Whole } from '../wire/fields';
import { pageOfRows } from '../wire/page.response';

export class LetterResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Choice({ description: 'Which letter it is', of: LETTER_KINDS })
  kind!: string;

  @Uuid({ description: 'The matter' })
  matterId!: string;

  @Text({ description: 'The title of the matter' })
  matter!: string;

  @Uuid({ description: 'The provider' })
  providerId!: string;

  @Text({ description: 'The name of the provider' })
  provider!: string;

  @Day({ description: 'The day of the letter' })
  day!: string;

  @Choice({ description: 'How far it has come', of: LETTER_STATES })
  state!: string;

  @Day({ description: 'The day it was sent', nullable: true })
  sentOn!: string | null;

  @Whole({ description: 'Its version, for If-Match', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class LetterPage extends pageOfRows(LetterResponse, 'The newest first') {}

export class LetterFieldResponse {
  @Text({ description: 'Its name' })
  name!: string;

  @Text({ description: 'What it means' })
  label!: string;

  @Choice({
    description: 'Where its value comes from; `none`: it has none',
    of: ['facts', 'draft', 'writer', 'none'],
  })
  origin!: string;

  @Flag({ description: 'Whether the letter is a draft without it' })
  needed!: boolean;

  @Text({ description: 'What it holds, as it would be typed' })
  value!: string;
}

export class LetterPointResponse {
  @Text({ description: 'Its id' })
  id!: string;

  @Text({ description: 'What the letter has to contain or meet' })
  text!: string;

  @Texts({ description: 'Its grounds', max: 20 })
  cites!: string[];

  @Choice({ description: 'How sure the ground is', of: ['P', 'S', 'M', 'I'] })
  confidence!: string;

  @Flag({ description: 'Whether the letter is settled without it only for a reason' })
  mandatory!: boolean;

  @Choice({ description: 'Whether it is met', of: ['met', 'missing', 'not-told'] })
  verdict!: string;
}

export class LetterEnclosureResponse {
  @Whole({ description: 'Its number; of a paper of the matter that there', min: 1, max: 2_147_483_647 })
  number!: number;

  @Text({ description: 'What it is' })
  title!: string;

  @Flag({ description: 'Whether it is a paper of the matter' })
  filed!: boolean;
}

export class LetterDetailResponse extends LetterResponse {
  @AnyMapping({
    description: 'The letter as it reads, in Swedish; null where its text cannot be filled',
    nullable: true,
  })
  document!: object | null;

  @Texts({ description: 'Fields that print as gaps', max: 100 })
  gaps!: string[];

  @Day({ description: 'The last day it keeps', nullable: true })
  lastDay!: string | null;

  @NestedList({ description: 'What the law asks of such a letter', of: () => LetterPointResponse })
  check!: LetterPointResponse[];

  @NestedList({ description: 'What it is filled with', of: () => LetterFieldResponse })
  fields!: LetterFieldResponse[];

  @NestedList({ description: 'What it encloses, in order', of: () => LetterEnclosureResponse })
  enclosures!: LetterEnclosureResponse[];

  @Choice({ description: 'How it was sent', of: SENT_HOW, nullable: true })
  sentHow!: string | null;

  @Text({ description: 'What shows that it was sent', nullable: true })
  proof!: string | null;

  @Uuid({ description: 'The fact that it was sent', nullable: true })
  factId!: string | null;

  @Uuid({ description: 'The paper of the matter of that fact that it is kept as', nullable: true })
  evidenceId!: string | null;
}
