import { ACTORS } from '@fristvakt/proceedings';
import { actorName, capital, circleRoleName, faultSentence, futureSentence } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import type { FactFault } from '@fristvakt/providers';
import { COMMON_WORDS } from '../pages/common.words';
import { field, withFaults } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import { PARTS, factField } from './fact-fields';
import type { Control, FieldName, Part } from './fact-fields';
import type { FactForm, FormEntry } from './fact-form';
import { FACT_FORM_WORDS, firstWord } from './fact-form.words';
import { fieldAt } from './form-values';
import type { FieldFault, FormValues } from './form-values';

/** A fact that the one at hand can be about. */
export interface Choosable {
  readonly ref: string;
  readonly name: string;
}

/** A part of the form as the page shows it. What is seldom needed is folded away, and opened where something stands in it. */
export interface FormPart {
  readonly part: Part;
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly folded: {
    readonly summary: string;
    readonly open: boolean;
    readonly fields: readonly FormField[];
  } | null;
}

interface Shown {
  readonly form: FactForm;
  readonly values: FormValues;
  readonly faults: readonly FormFault[];
  readonly about: readonly Choosable[];
}

/** What a field is called for this type of fact. */
export const labelOf = (name: FieldName, { type, dayOf }: FactForm, lang: Language): string =>
  firstWord([`f-${name}@${type}`, `f-${name}@${dayOf}`, `f-${name}`], lang) ?? name;

const helpOf = (name: FieldName, { type, dayOf }: FactForm, lang: Language): string | null =>
  firstWord([`h-${name}@${type}`, `h-${name}@${dayOf}`, `h-${name}`], lang);

export function formParts({ form, values, faults, about }: Shown, lang: Language): readonly FormPart[] {
  const t = wordsIn(FACT_FORM_WORDS, lang);
  return PARTS.flatMap((part): readonly FormPart[] => {
    const entries = form.fields.filter(
      ({ name }) => factField(name).part === part && isOffered(name, values, about),
    );
    if (entries.length === 0) return [];
    const all = withFaults(
      entries.map((entry) => fieldOf(entry, { form, values, about, faults }, lang)),
      faults,
    );
    const isFolded = ({ name }: FormField): boolean =>
      name === 'roughly' || (part === 'more' && name !== 'note');
    const folded = all.filter(isFolded);
    return [
      {
        ...{ part, title: t(`part-${part}`), fields: all.filter((one) => !isFolded(one)) },
        folded:
          folded.length === 0
            ? null
            : {
                summary: t(part === 'more' ? 'more-summary' : 'roughly-summary'),
                open: folded.some(({ value, error }) => error !== null || value.length > 0),
                fields: folded,
              },
      },
    ];
  });
}

/** What a fact is about is asked only where there is a choice, or where it has been said. */
const isOffered = (name: FieldName, values: FormValues, about: readonly Choosable[]): boolean =>
  name !== 'of' || about.length > 1 || (values.of ?? '') !== '';

function fieldOf({ name, required, options }: FormEntry, shown: Shown, lang: Language): FormField {
  const { form, values } = shown;
  const value = values[name] ?? '';
  const base = {
    ...{ name, value, required, label: labelOf(name, form, lang) },
    help: helpOf(name, form, lang),
  };
  const { control } = factField(name);
  switch (control) {
    case 'one':
      return choice({ name, required, options }, base, shown, lang);
    case 'fact':
      return field({ ...base, kind: 'select', options: factOptions(shown, lang) });
    case 'some':
      return field({ ...base, kind: 'checks', options: offered(name, options, lang) });
    case 'yes-no':
      return field({ ...base, kind: 'radios', options: offered(name, ['yes', 'no'], lang) });
    default:
      return field({ ...base, kind: plainKind(control, name, value) });
  }
}

function plainKind(control: Control, name: FieldName, value: string | readonly string[]): FormField['kind'] {
  if (control === 'day' || control === 'when') return isPickable(name, value) ? 'day' : 'text';
  if (control === 'flag') return 'check';
  return control === 'line' || control === 'sum' ? 'text' : 'long-text';
}

/** A browser shows nothing in a field for days where no whole day stands: what was typed has to be seen. */
const isPickable = (name: FieldName, value: string | readonly string[]): boolean =>
  name !== 'roughly' && (value === '' || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)));

type Base = Pick<FormField, 'name' | 'value' | 'required' | 'label' | 'help'>;

/** So many can be looked over at a glance. */
const AT_A_GLANCE = 6;

function choice(
  { name, required, options }: FormEntry,
  base: Base,
  { form }: Shown,
  lang: Language,
): FormField {
  const t = wordsIn(FACT_FORM_WORDS, lang);
  if (name === 'how') {
    const modes = ['', ...options].map((mode) => ({
      value: mode,
      label: firstWord([`o-how-${mode}`], lang) ?? mode,
      help: firstWord([`o-how-help-${mode}`], lang),
    }));
    return field({ ...base, required: true, kind: 'radios', options: modes });
  }
  const { value } = base;
  const kept = typeof value === 'string' && value !== '' && !options.includes(value) ? [value] : [];
  const shown = offered(name, [...options, ...kept], lang);
  if (required && shown.length <= AT_A_GLANCE) return field({ ...base, kind: 'radios', options: shown });
  const none = required
    ? COMMON_WORDS[lang]['choose-one']
    : name === 'effective'
      ? t('as-law-says')
      : name === 'to' && form.type === 'judgment'
        ? t('none-of-them')
        : t('not-stated');
  return field({ ...base, kind: 'select', options: [{ value: '', label: none }, ...shown] });
}

interface Offered {
  readonly value: string;
  readonly label: string;
}

const offered = (name: FieldName, values: readonly string[], lang: Language): readonly Offered[] =>
  values.map((value) => ({ value, label: optionName(name, value, lang) }));

/** What can be chosen, in words. */
export function optionName(name: FieldName, value: string, lang: Language): string {
  if (name === 'role') return capital(circleRoleName(value, lang));
  const own = firstWord([`o-${name}-${value}`], lang);
  const actor = ACTORS.find((one) => one === value);
  return own ?? (actor === undefined ? value : capital(actorName(actor, lang)));
}

function factOptions({ about, values }: Shown, lang: Language): readonly Offered[] {
  const said = values.of ?? '';
  const known = about.some(({ ref }) => ref === said) || said === '' || typeof said !== 'string';
  return [
    { value: '', label: firstWord(['of-latest'], lang) ?? '' },
    ...about.map(({ ref, name }) => ({ value: ref, label: name })),
    ...(known ? [] : [{ value: said, label: said }]),
  ];
}

/** What is wrong with what was typed, each thing once. */
export function typedFaults(
  found: readonly FieldFault[],
  form: FactForm,
  lang: Language,
): readonly FormFault[] {
  return found.map(({ name, fault }) => ({
    name,
    text: faultSentence(fault, labelOf(name, form, lang), lang),
  }));
}

/** What the record says against a fact, at the fields it is about. */
export function recordFaults(
  found: readonly FactFault[],
  { form, values }: Pick<Shown, 'form' | 'values'>,
  lang: Language,
): readonly FormFault[] {
  const faults = found.map((one): FormFault => {
    const missing =
      one.kind === 'format' && one.fault.code === 'missing-field' ? [one.fault.params.field] : [];
    const name = fieldAt([...one.property, ...missing], values);
    const label = name === null ? '' : labelOf(name, form, lang);
    switch (one.kind) {
      case 'format':
        return { name, text: faultSentence(one.fault, label, lang) };
      case 'in-future':
        return { name, text: futureSentence(label, one.today, lang) };
      case 'no-such-fact':
        return { name, text: firstWord(['no-such-fact'], lang) ?? label };
    }
  });
  return faults.filter(({ text }, place) => faults.findIndex((other) => other.text === text) === place);
}
