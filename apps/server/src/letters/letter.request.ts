import { LETTER_STATES, SENT_HOW } from '@fristvakt/documents';
import type { LetterState, SentHow } from '@fristvakt/documents';
import { LETTER_KINDS } from '@fristvakt/letters';
import type { LetterKind } from '@fristvakt/letters';
import { Choice, Day, NestedList, Text, Uuid, Whole } from '../wire/fields';
import { PageRequest } from '../wire/paging';

export class LettersRequest extends PageRequest {
  @Uuid({ description: 'Only those of this matter', optional: true })
  matter?: string;

  @Choice({ description: 'Only those in this state', of: LETTER_STATES, optional: true })
  state?: LetterState;
}

export class LetterToWriteRequest {
  @Choice({ description: 'Which letter', of: LETTER_KINDS, example: 'power-of-attorney' })
  kind!: LetterKind;
}

export class ParticularRequest {
  @Text({ description: 'The name of the field', min: 1, max: 100, example: 'signatory' })
  name!: string;

  @Text({
    description: 'What is typed; empty takes it back',
    ...{ max: 20_000, example: 'Bo Exempel' },
  })
  value!: string;
}

export class EnclosureRequest {
  @Whole({
    description: 'Its number; left out for a paper of the matter',
    ...{ min: 1, max: 9999, optional: true },
  })
  number?: number;

  @Text({
    description: 'What it is; left out for a paper of the matter',
    ...{ min: 1, max: 500, optional: true },
  })
  title?: string;

  @Uuid({
    description: 'The paper of the matter it is: the letter prints its number there and its title',
    optional: true,
  })
  evidenceId?: string;
}

export class LetterRevisionRequest {
  @NestedList({
    description: 'What is typed anew, field by field; what is left out stays',
    ...{ of: () => ParticularRequest, max: 100, optional: true },
  })
  particulars?: ParticularRequest[];

  @Day({ description: 'The day of the letter: what is told is as it was on it', optional: true })
  day?: string;

  @NestedList({
    description: 'All enclosures in their order, each a paper of the matter or a number with a title',
    ...{ of: () => EnclosureRequest, max: 200, optional: true },
  })
  enclosures?: EnclosureRequest[];
}

export class LetterSettlementRequest {
  @Text({ description: 'Why it is settled though something is missing', max: 2000, optional: true })
  reason?: string;
}

export class LetterSendingRequest {
  @Day({ description: 'The day it was sent' })
  on!: string;

  @Choice({ description: 'How', of: SENT_HOW })
  how!: SentHow;

  @Text({ description: 'What shows it, and where it is kept', min: 1, max: 10_000 })
  proof!: string;
}
