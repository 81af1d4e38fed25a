import { Injectable } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { KeptLetterQuery } from '@fristvakt/intake';
import { isUuid } from '@fristvakt/platform';
import { idIn, textIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import type { SentForm } from '../wire/sent-form';
import type { FactForm } from './fact-form';
import { recordedValues } from './form-values';
import type { FormValues } from './form-values';

interface ReadForForm {
  readonly values: FormValues;
  readonly letter: LetterShown | null;
}

/** A letter that a form was filled in from, and whether its file is to be kept as a paper that proves the fact. */
export interface LetterShown {
  readonly id: string;
  readonly name: string;
  readonly keeps: boolean;
}

/** What a letter that was read proposes for a form: only a beginning, that somebody looks at, changes and saves. */
@Injectable()
export class LetterValues {
  constructor(private readonly letters: KeptLetterQuery) {}

  /** By the letter and the number of its proposal in the address; null where there is none for this form. */
  async of(principal: Principal, query: AskedQuery, form: FactForm): Promise<ReadForForm | null> {
    const [id, number] = [idIn(query, 'letter'), textIn(query, 'proposal', 3)];
    if (id === undefined || number === undefined || !may(principal, 'keep-register')) return null;
    const letter = await this.letters.find(principal.organisation, id);
    const proposed = letter?.reading.proposals[Number(number) - 1];
    if (letter === undefined || proposed?.type !== form.type) return null;
    const { fields, by } = proposed;
    const values = recordedValues({ ...fields, by, documents: [letter.source.name] }, form);
    return {
      values: Object.fromEntries(Object.entries(values).filter(([, value]) => value.length > 0)),
      letter: letter.hasFile ? { id, name: letter.source.name, keeps: true } : null,
    };
  }

  /** The letter that a form says it was filled in from; null where it is not there any more, or has no file. */
  async sent(principal: Principal, form: SentForm): Promise<LetterShown | null> {
    const id = form.text('letter');
    if (!isUuid(id) || !may(principal, 'keep-register')) return null;
    const letter = await this.letters.find(principal.organisation, id);
    if (letter?.hasFile !== true) return null;
    return { id, name: letter.source.name, keeps: form.text('keepFile') === 'yes' };
  }
}
