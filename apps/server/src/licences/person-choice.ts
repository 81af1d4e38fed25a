import { Injectable } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { CreatePerson, PersonQuery } from '@fristvakt/licences';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import { COMMON_WORDS } from '../pages/common.words';
import { CIRCLE_WORDS } from './circle.words';
import type { FormSearch } from '../pages/form-page';
import type { FormReading } from '../pages/read-form';

/** What stands in the two fields. */
export interface ChosenPerson {
  readonly personId: string;
  readonly newPerson: string;
}

export const NOBODY: ChosenPerson = { personId: '', newPerson: '' };

/** More than anybody reads through in one list. */
const MOST = 100;

/** Choosing a person of the register, or entering a new one on the way. */
@Injectable()
export class PersonChoice {
  constructor(
    private readonly query: PersonQuery,
    private readonly creating: CreatePerson,
  ) {}

  /** The fields, and the search where the register is too long for one list. */
  async fields(
    organisation: string,
    chosen: ChosenPerson,
    { search, action, back }: { readonly search?: string; readonly action: string; readonly back: string },
    lang: Language,
  ): Promise<{ readonly fields: readonly FormField[]; readonly search: FormSearch | null }> {
    const words = CIRCLE_WORDS[lang];
    const wanted = { organisation, limit: MOST + 1, ...(search === undefined ? {} : { search }) };
    const found = await this.query.list(wanted);
    const isMissing = chosen.personId !== '' && !found.some(({ id }) => id === chosen.personId);
    const other = isMissing ? await this.query.find(organisation, chosen.personId) : undefined;
    const people = [...(other === undefined ? [] : [other]), ...found.slice(0, MOST)];
    const more = found.length > MOST;
    const [personId, newPerson] = personFields(lang, people, chosen);
    return {
      fields: people.length === 0 ? [newPerson] : [personId, newPerson],
      search:
        more || search !== undefined
          ? {
              ...{ action, back, value: search ?? '', label: words['register-search'] },
              ...{ help: more ? words['register-more'] : null, submit: words.search },
            }
          : null,
    };
  }

  /** What was chosen; it is wrong to choose two people, or nobody. */
  read(reading: FormReading, lang: Language): ChosenPerson {
    const words = CIRCLE_WORDS[lang];
    const personId = reading.optionalId({ name: 'personId', label: words.person }) ?? '';
    const newPerson = reading.optional({ name: 'newPerson', label: words['new-person'], max: 200 }) ?? '';
    const both = personId !== '' && newPerson !== '';
    const none = personId === '' && newPerson === '';
    if (both) reading.add('newPerson', words['person-both']);
    if (none) reading.add('newPerson', words['person-neither']);
    return { personId, newPerson };
  }

  /** The id of the person who was chosen; a new one is entered in the register. */
  async entered(
    { organisation, membership }: Principal,
    { personId, newPerson }: ChosenPerson,
  ): Promise<string> {
    if (newPerson === '') return personId;
    return (await this.creating.execute({ organisation, by: membership, name: newPerson })).id;
  }
}

function personFields(
  lang: Language,
  people: readonly { readonly id: string; readonly name: string }[],
  { personId, newPerson }: ChosenPerson,
): readonly [FormField, FormField] {
  const words = CIRCLE_WORDS[lang];
  return [
    field({
      ...{
        kind: 'select',
        name: 'personId',
        label: words.person,
        help: words['person-help'],
        value: personId,
      },
      options: [
        { value: '', label: COMMON_WORDS[lang]['choose-one'] },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ],
    }),
    field({
      ...{ kind: 'text', name: 'newPerson', label: words['new-person'], value: newPerson },
      help: words['new-person-help'],
    }),
  ];
}
