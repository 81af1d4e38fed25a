import { Text, Whole } from '../wire/fields';

export class LetterTextRequest {
  @Text({
    description: 'The text: Handlebars over the light markup, with the fields of the kind and nothing else',
    ...{ min: 1, max: 20_000, example: '{{provider}} ger {{representative}} fullmakt.' },
  })
  text!: string;
}

export class LetterResetRequest {
  @Whole({
    description: 'The number of the text it was read from; 0 where there was none of the organisation’s own',
    ...{ min: 0, max: 2_147_483_647 },
  })
  number!: number;
}

export class LetterVersionRequest extends LetterResetRequest {
  @Text({
    description: 'The text: Handlebars over the light markup, with the fields of the kind and nothing else',
    ...{ min: 1, max: 20_000, example: '{{provider}} ger {{representative}} fullmakt.' },
  })
  text!: string;
}
