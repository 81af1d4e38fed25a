import { DOUBTS, FIELD_NAMES, LETTER_KINDS, RESERVES } from '@fristvakt/letter-reading';
import { ACTORS, MATTER_KINDS } from '@fristvakt/proceedings';
import { AnyMapping, Choice, Choices, Nested, NestedList, Text, Texts, Whole } from '../wire/fields';

export class LetterPlaceResponse {
  @Whole({ description: 'The page, from 1', min: 1, max: 200 })
  page!: number;

  @Whole({ description: 'The first character in the text of the page, from 0', min: 0, max: 2_000_000 })
  start!: number;

  @Whole({ description: 'The one after the last', min: 0, max: 2_000_000 })
  end!: number;
}

export class ReadFieldResponse {
  @Choice({ description: 'What it is', of: FIELD_NAMES })
  name!: string;

  @Text({ description: 'What was read; null where it cannot be read', nullable: true })
  value!: string | null;

  @Nested({ description: 'Where it stands', of: () => LetterPlaceResponse })
  place!: LetterPlaceResponse;

  @Choice({ description: 'Whether something speaks against it', of: ['sure', 'doubtful'] })
  certainty!: string;

  @Choices({ description: 'What speaks against it', of: DOUBTS })
  why!: string[];
}

export class ProposedFactResponse {
  @Choice({ description: 'The kind of matter', of: MATTER_KINDS })
  matterKind!: string;

  @Text({ description: 'The type of the fact', example: 'information-requested' })
  type!: string;

  @Choice({ description: 'Who did it', of: ACTORS })
  by!: string;

  @AnyMapping({ description: 'What it says, in the language of case files' })
  fields!: Record<string, unknown>;

  @Choice({ description: 'Whether something speaks against it', of: ['sure', 'doubtful'] })
  certainty!: string;

  @Choices({ description: 'What speaks against it', of: [...DOUBTS, ...RESERVES] })
  why!: string[];
}

export class LetterReadingResponse {
  @Choice({
    description: 'What the letter is; null where that could not be told',
    of: LETTER_KINDS,
    nullable: true,
  })
  kind!: string | null;

  @NestedList({ description: 'What was found', of: () => ReadFieldResponse })
  fields!: ReadFieldResponse[];

  @NestedList({
    description: 'The facts it is proposed to be; none is recorded',
    of: () => ProposedFactResponse,
  })
  proposals!: ProposedFactResponse[];

  @Texts({ description: 'The text, page by page', max: 200 })
  pages!: string[];

  @Texts({ description: 'Of a mail: the names of what was attached', max: 50 })
  attachments!: string[];
}
