import { Injectable } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { KeptLetterQuery } from '@fristvakt/intake';
import { idIn, textIn } from '../pages/read-query';
import type { AskedQuery } from '../pages/read-query';
import type { FactForm } from './fact-form';
import { recordedValues } from './form-values';
import type { FormValues } from './form-values';

/** What a letter that was read proposes for a form: only a beginning, that somebody looks at, changes and saves. */
@Injectable()
export class LetterValues {
  constructor(private readonly letters: KeptLetterQuery) {}

  /** By the letter and the number of its proposal in the address; null where there is none for this form. */
  async of(principal: Principal, query: AskedQuery, form: FactForm): Promise<FormValues | null> {
    const [id, number] = [idIn(query, 'letter'), textIn(query, 'proposal', 3)];
    if (id === undefined || number === undefined || !may(principal, 'keep-register')) return null;
    const letter = await this.letters.find(principal.organisation, id);
    const proposed = letter?.reading.proposals[Number(number) - 1];
    if (letter === undefined || proposed?.type !== form.type) return null;
    const { fields, by } = proposed;
    const values = recordedValues({ ...fields, by, documents: [letter.source.name] }, form);
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value.length > 0));
  }
}
