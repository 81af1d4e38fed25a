import { RHYTHMS } from '@fristvakt/practice';
import { MATTER_KINDS, VOCABULARY } from '@fristvakt/proceedings';
import type { DeadlineKind, EventType } from '@fristvakt/proceedings';
import { DEADLINE_KINDS, MATTER_NAMES } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { field, withFaults } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { happeningName } from '../record/happening.words';
import { itemField } from './own-template-form';
import type { TypedItem, TypedTemplate } from './own-template-form';
import { ITEM_ROLES, OCCASIONS, ONCE } from './own-template.request';
import { OWN_TEMPLATE_WORDS } from './own-template.words';

/** The form of a template: what it is, what calls for it, and its items. */
export function templateForm(typed: TypedTemplate, faults: readonly FormFault[], lang: Language): object {
  const w = wordsIn(OWN_TEMPLATE_WORDS, lang);
  const named = (fields: readonly FormField[]): readonly FormField[] => withFaults(fields, faults);
  return {
    head: named([
      field({ kind: 'text', name: 'title', label: w('field-title'), value: typed.title, required: true }),
      field({
        ...{ kind: 'long-text', name: 'purpose', label: w('field-purpose'), value: typed.purpose },
        required: true,
      }),
      field({
        ...{ kind: 'day', name: 'from', label: w('field-from'), value: typed.from, required: true },
        help: w('field-from-help'),
      }),
    ]),
    occasion: named([occasionField(typed, lang)]),
    facts: { open: typed.on === 'fact', fields: named(factFields(typed, lang)) },
    rhythm: { open: typed.on === 'rhythm', fields: named([rhythmField(typed, lang)]) },
    items: typed.items.map((item, place) => ({
      ...{ legend: w('item', { n: place + 1 }), fields: named(itemFields(item, place, lang)) },
      more: named(moreFields(item, place, lang)),
      open: hasMore(item) || faults.some(({ name }) => name === itemField(place, 'days')),
    })),
  };
}

const hasMore = ({ proof, source, deadline }: TypedItem): boolean =>
  proof !== '' || source !== '' || deadline !== '';

function occasionField({ on }: TypedTemplate, lang: Language): FormField {
  const w = wordsIn(OWN_TEMPLATE_WORDS, lang);
  return field({
    ...{ kind: 'radios', name: 'on', label: w('field-on'), value: on, required: true },
    options: OCCASIONS.map((value) => ({ value, label: w(`on-${value}`) })),
  });
}

function factFields({ types, once }: TypedTemplate, lang: Language): readonly FormField[] {
  const w = wordsIn(OWN_TEMPLATE_WORDS, lang);
  return [
    ...MATTER_KINDS.map((kind) =>
      field({
        ...{ kind: 'checks', name: `types-${kind}`, label: MATTER_NAMES[kind][lang], value: types[kind] },
        options: (Object.keys(VOCABULARY[kind]) as readonly EventType[])
          .filter((type) => type !== 'note')
          .map((type) => ({ value: type, label: happeningName(type, lang) })),
      }),
    ),
    field({
      ...{ kind: 'radios', name: 'once', label: w('field-once'), value: once === '' ? 'matter' : once },
      options: ONCE.map((value) => ({ value, label: w(`once-${value}`) })),
    }),
  ];
}

function rhythmField({ rhythm }: TypedTemplate, lang: Language): FormField {
  const w = wordsIn(OWN_TEMPLATE_WORDS, lang);
  return field({
    ...{ kind: 'select', name: 'rhythm', label: w('field-rhythm'), value: rhythm },
    options: RHYTHMS.map((value) => ({ value, label: w(`rhythm-${value}`) })),
  });
}

function itemFields(item: TypedItem, place: number, lang: Language): readonly FormField[] {
  const w = wordsIn(OWN_TEMPLATE_WORDS, lang);
  return [
    field({ kind: 'hidden', name: itemField(place, 'id'), label: '', value: item.id }),
    field({ kind: 'text', name: itemField(place, 'text'), label: w('field-text'), value: item.text }),
    field({
      ...{ kind: 'check', name: itemField(place, 'mandatory'), label: w('field-mandatory') },
      value: item.mandatory,
    }),
    field({
      ...{ kind: 'check', name: itemField(place, 'fourEyes'), label: w('field-four-eyes') },
      value: item.fourEyes,
    }),
  ];
}

function moreFields(item: TypedItem, place: number, lang: Language): readonly FormField[] {
  const w = wordsIn(OWN_TEMPLATE_WORDS, lang);
  const kinds = Object.keys(DEADLINE_KINDS) as readonly DeadlineKind[];
  return [
    field({ kind: 'text', name: itemField(place, 'proof'), label: w('field-proof'), value: item.proof }),
    field({
      ...{ kind: 'text', name: itemField(place, 'source'), label: w('field-source'), value: item.source },
      help: w('field-source-help'),
    }),
    field({
      ...{ kind: 'select', name: itemField(place, 'role'), label: w('field-role'), value: item.role },
      options: ITEM_ROLES.map((value) => ({ value, label: w(`role-${value}`) })),
    }),
    field({
      ...{ kind: 'select', name: itemField(place, 'deadline'), label: w('field-deadline') },
      value: item.deadline,
      options: [
        { value: '', label: w('no-deadline') },
        ...kinds.map((value) => ({ value, label: DEADLINE_KINDS[value][lang] })),
      ],
    }),
    field({ kind: 'number', name: itemField(place, 'days'), label: w('field-days'), value: item.days }),
  ];
}
