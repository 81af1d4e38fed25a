import { LETTER_KINDS } from '@fristvakt/letters';
import { AnyMappings, Choice, Flag, Instant, NestedList, Text, Whole } from '../wire/fields';

export class LetterTemplateResponse {
  @Choice({ description: 'Which letter it is for', of: LETTER_KINDS })
  kind!: string;

  @Text({ description: 'What the letter is called' })
  title!: string;

  @Whole({
    description: 'The number of the last text the organisation decided; 0 where there is none',
    ...{ min: 0, max: 2_147_483_647 },
  })
  number!: number;

  @Flag({ description: 'Whether the text is the organisation’s own; else the program’s' })
  own!: boolean;

  @Text({ description: 'The text that new letters are written by' })
  text!: string;

  @Text({ description: 'Who decided it last', nullable: true })
  madeByName!: string | null;

  @Instant({ description: 'When', nullable: true })
  madeAt!: string | null;
}

export class LetterTemplatesResponse {
  @NestedList({ description: 'One for each kind of letter', of: () => LetterTemplateResponse })
  items!: LetterTemplateResponse[];
}

export class LetterTextFieldResponse {
  @Text({ description: 'Its name, as a text names it' })
  name!: string;

  @Text({ description: 'What it means' })
  label!: string;

  @Choice({ description: 'Whether the record tells it, or the writer', of: ['facts', 'writer'] })
  from!: string;

  @Flag({ description: 'Whether a letter is a draft without it' })
  needed!: boolean;
}

export class LetterTemplateDetailResponse extends LetterTemplateResponse {
  @Text({ description: 'The program’s own text, which the organisation can go back to' })
  ours!: string;

  @NestedList({ description: 'What a text may name', of: () => LetterTextFieldResponse })
  fields!: LetterTextFieldResponse[];
}

export class LetterTextCheckResponse {
  @Flag({ description: 'Whether the text would be taken' })
  possible!: boolean;

  @Text({ description: 'Why it would not; null where it would', nullable: true })
  fault!: string | null;

  @Text({ description: 'The helper, field or line the fault is about; empty where it is about none' })
  where!: string;

  @AnyMappings({ description: 'How it reads, filled with invented values; empty where it cannot be filled' })
  blocks!: object[];
}
