import { chosenIn } from '@fristvakt/documents';
import type { KeptEnclosure } from '@fristvakt/documents';
import { isEmpty, typedAs } from '@fristvakt/letters';
import type { Field, FilledFields, LetterTemplate, Particulars } from '@fristvakt/letters';
import { isUuid } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { field } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import type { SentForm } from '../wire/sent-form';

/** The name of a field of a letter in its form. */
export const formName = (name: string): string => `p-${name}`;

const KINDS: Record<Field['shape'], FormField['kind']> = {
  ...{ line: 'text', text: 'long-text', paragraphs: 'long-text', list: 'long-text', rows: 'long-text' },
  ...{ day: 'day', choices: 'checks', choice: 'radios', 'yes-no': 'check' },
};

/** The fields that are the writer's: what the record does not tell. */
export const openFields = (template: LetterTemplate, { origins }: FilledFields): readonly Field[] =>
  template.fields.filter(({ name, adds }) => origins[name] !== 'facts' || adds === true);

/** A field of the letter as a field of the form, with what was typed, or what is drafted. */
export function formField(one: Field, { values, particulars, form, lang }: Shown): FormField {
  const { name, shape, choices } = one;
  const text = form?.text(formName(name)) ?? particulars[name] ?? typedDraft(one, values);
  const chosen = form === null ? text.split('\n') : form.all(formName(name));
  return field({
    ...{ kind: KINDS[shape], name: formName(name), label: one.label[lang], help: one.help?.[lang] ?? null },
    value: shape === 'choices' ? chosen : shape === 'yes-no' ? (text === 'yes' ? 'yes' : '') : text,
    options: choices.map(({ value, label, cite }) => ({ value, label: label[lang], help: cite })),
  });
}

interface Shown {
  readonly values: FilledFields['values'];
  readonly particulars: Particulars;
  /** What was sent and not taken. */
  readonly form: SentForm | null;
  readonly lang: Language;
}

const typedDraft = (one: Field, values: FilledFields['values']): string => {
  const value = values[one.name];
  return isEmpty(value) || value === undefined || one.shape === 'day' || isChosen(one) || one.adds === true
    ? ''
    : typedAs(one, value);
};

/** What is chosen is kept by the value of the choice and not by what the letter says of it. */
const isChosen = ({ shape }: Field): boolean => shape === 'choices' || shape === 'choice';

/** What the form says of each open field. What is as it was drafted is not kept: it goes on following the record. */
export function particularsIn(
  form: SentForm,
  template: LetterTemplate,
  fields: FilledFields,
  kept: Particulars,
): Particulars {
  const typed = openFields(template, fields).map((one): readonly [string, string] => {
    const name = formName(one.name);
    const text =
      one.shape === 'choices'
        ? form.all(name).join('\n')
        : one.shape === 'yes-no'
          ? form.text(name) === 'yes'
            ? 'yes'
            : 'no'
          : form.text(name);
    const isDraft = kept[one.name] === undefined && text === draftOf(one, fields);
    return [one.name, isDraft ? '' : text];
  });
  return Object.fromEntries(typed);
}

const draftOf = (one: Field, { values }: FilledFields): string =>
  one.shape === 'yes-no' ? (values[one.name] === true ? 'yes' : 'no') : typedDraft(one, values);

/** What is written as enclosures, one a line. */
export const writtenIn = (enclosures: readonly KeptEnclosure[]): string =>
  enclosures.flatMap((one) => ('title' in one ? [one.title] : [])).join('\n');

/**
 * The papers of the matter that are ticked, those that were chosen before in the order they had; and after them what is written,
 * one a line, numbered as they stand.
 */
export function enclosuresIn(form: SentForm, kept: readonly KeptEnclosure[]): readonly KeptEnclosure[] {
  const ticked = form.all('papers').filter(isUuid);
  const before = chosenIn(kept).filter((id) => ticked.includes(id));
  const chosen = [...before, ...ticked.filter((id) => !before.includes(id))];
  const written = form
    .text('enclosures')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((title, at) => ({ number: at + 1, title }));
  return [...chosen.map((evidence) => ({ evidence })), ...written];
}
