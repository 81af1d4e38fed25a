import { MATTER_KINDS, VOCABULARY, checkCaseFile } from '@fristvakt/proceedings';
import type { EventType, Fact, MatterKind } from '@fristvakt/proceedings';
import { SentForm } from '../wire/sent-form';
import { FIELD_NAMES_IN_ORDER, factField } from './fact-fields';
import type { FieldName } from './fact-fields';
import { ALL_FORMS, factForm } from './fact-form';
import type { FactForm, FormEntry } from './fact-form';
import { firstWord } from './fact-form.words';
import {
  correctionOf,
  factTyped,
  faultsTyped,
  isCorrection,
  plainFact,
  recordedValues,
  typedValues,
} from './form-values';
import { formParts, labelOf, optionName } from './form.presenter';
import { GROUPS, groupOf, groupsOf } from './happenings';
import { happeningHelp, happeningName } from './happening.words';

const every = ALL_FORMS.map((form): [MatterKind, EventType, FactForm] => [form.kind, form.type, form]);

/** Something that can stand in a field. */
function sample({ name, options }: FormEntry): string {
  switch (factField(name).control) {
    case 'day':
    case 'when':
    case 'days':
      return '2026-03-02';
    case 'one':
    case 'some':
      return options[0] ?? '';
    case 'yes-no':
    case 'flag':
      return 'yes';
    case 'sum':
      return '200 000 kr';
    case 'fact':
      return 'd';
    case 'line':
    case 'text':
    case 'lines':
      return 'Något som står där';
  }
}

const sentWith = (entries: readonly FormEntry[]): SentForm => {
  const fields = new URLSearchParams(entries.map((entry): [string, string] => [entry.name, sample(entry)]));
  const sent = SentForm.of(fields.toString());
  if (sent === undefined) throw new Error('a form has more fields than any form has');
  return sent;
};

/** The fact as the record reads it, in a story with little else in it; or what is wrong with it. */
function read(form: FactForm, said: object, more: readonly object[] = []): readonly Fact[] {
  const checked = checkCaseFile({
    format: 'ivo-case/1',
    provider: { name: 'Provets Assistans AB', kind: 'company' },
    matters: [
      { id: 'L', kind: 'licence', held: true },
      { id: 'M', kind: form.kind, ...(form.kind === 'appeal' ? { against: 'd' } : {}) },
    ],
    events: [
      { id: 'd', matter: 'L', type: 'licence-revoked', on: '2026-02-02' },
      { id: 'e', matter: 'M', ...said },
      ...more,
    ],
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.caseFile.facts;
}

describe('the forms of facts', () => {
  test('every type of fact of every kind of matter has a form', () => {
    const vocabulary = MATTER_KINDS.flatMap((kind) =>
      Object.keys(VOCABULARY[kind]).map((type) => `${kind} ${type}`),
    );
    expect(every.map(([kind, type]) => `${kind} ${type}`)).toStrictEqual(vocabulary);
    expect(factForm('licence', 'judgment')).toBeUndefined();
    expect(factForm('licence', 'toString')).toBeUndefined();
  });

  test.each(every)('in a %s: %s is taken with its required fields alone', (_, type, form) => {
    const values = typedValues(sentWith(form.fields.filter(({ required }) => required)), form);
    expect(faultsTyped(values, form)).toStrictEqual([]);
    expect(read(form, factTyped(values, form))[1]?.type).toBe(type);
  });

  test.each(every)('in a %s: %s is taken with every field, and each is read', (_, __, form) => {
    const asked = form.fields.filter(
      ({ name }) => name !== 'roughly' && (name !== 'by' || form.by.length > 1),
    );
    const typed = factTyped(typedValues(sentWith(asked), form), form);
    // A court announces at a hearing; an authority does not.
    const fact = read(form, typed)[1];
    if (fact === undefined) throw new Error('the fact was not read');
    const shown = recordedValues(plainFact(fact), form);
    const empty = asked.filter(({ name }) => (shown[name] ?? '').length === 0).map(({ name }) => name);
    expect(empty).toStrictEqual([]);
  });

  test.each(every)('in a %s: %s without its required fields is told at each of them', (_, __, form) => {
    const faults = faultsTyped({}, form).map(({ name, fault }) => [name, fault.code]);
    expect(faults).toStrictEqual(
      form.fields.filter(({ required }) => required).map(({ name }) => [name, 'missing-field']),
    );
    expect(faults.map(([name]) => name)).toContain('on');
  });

  test.each(every)('in a %s: %s, shown again and sent as it was, corrects nothing', (_, __, form) => {
    const fact = read(
      form,
      factTyped(typedValues(sentWith(form.fields.filter(({ name }) => name !== 'roughly')), form), form),
    )[1];
    if (fact === undefined) throw new Error('the fact was not read');
    const was = plainFact(fact);
    const now = factTyped(recordedValues(was, form), form);
    expect(isCorrection(was, correctionOf(was, now, form))).toBe(false);
  });

  test.each(every)(
    'in a %s: %s, corrected to its required fields alone, says no more than these',
    (_, __, form) => {
      const whole = factTyped(
        typedValues(sentWith(form.fields.filter(({ name }) => name !== 'roughly')), form),
        form,
      );
      const least = factTyped(
        typedValues(sentWith(form.fields.filter(({ required }) => required)), form),
        form,
      );
      const [, fact] = read(form, whole);
      if (fact === undefined) throw new Error('the fact was not read');
      const correction = { id: 'c', corrects: 'e', ...correctionOf(plainFact(fact), least, form) };
      const corrected = read(form, whole, [correction]).at(-1);
      expect(corrected && plainFact(corrected)).toStrictEqual(plainFact(read(form, least)[1] ?? fact));
    },
  );

  test('a fact that was of another type, or never happened, leaves nothing of the old one behind', () => {
    const revoked = factForm('licence', 'licence-revoked');
    const note = factForm('licence', 'note');
    if (revoked === undefined || note === undefined) throw new Error('a form is missing');
    const whole = factTyped(
      typedValues(sentWith(revoked.fields.filter(({ name }) => name !== 'roughly')), revoked),
      revoked,
    );
    const [, fact] = read(revoked, whole);
    if (fact === undefined) throw new Error('the fact was not read');
    const said = correctionOf(
      plainFact(fact),
      { type: 'note', on: '2026-03-02', by: 'provider', note: 'Fel ärende' },
      note,
    );
    const corrected = read(revoked, whole, [{ id: 'c', corrects: 'e', ...said }]).at(-1);
    expect(corrected && plainFact(corrected)).toStrictEqual({
      ...{ type: 'note', on: '2026-03-02', by: 'provider', note: 'Fel ärende' },
    });
  });

  test('a day known only by its month counts as the day; the whole day beside it does not', () => {
    const form = factForm('licence', 'licence-revoked');
    if (form === undefined) throw new Error('a form is missing');
    expect(factTyped({ on: '2026-03-02', roughly: '2026-02' }, form)).toStrictEqual({
      type: 'licence-revoked',
      on: '2026-02',
    });
    expect(faultsTyped({ roughly: '2026-02' }, form)).toStrictEqual([]);
  });

  test.each([
    ['200 000', 200_000],
    ['200 000 kr', 200_000],
    ['77500:-', 77_500],
    ['-1', -1],
    ['tvåhundra', 'tvåhundra'],
    ['1e9', '1e9'],
    ['9999999999999', '9999999999999'],
  ])('an amount written as %s is taken as %s', (typed, taken) => {
    const form = factForm('repayment', 'fk-decided');
    expect(form && factTyped({ amount: typed }, form)['amount']).toBe(taken);
  });
});

describe('the words of the forms', () => {
  test.each(every)('in a %s: %s is named, helped with and labelled in both languages', (kind, type, form) => {
    for (const lang of ['sv', 'en'] as const) {
      expect(happeningName(type, lang)).toMatch(/^\p{Lu}\p{L}/u);
      expect(happeningHelp(type, lang)).toMatch(/^\p{Lu}.*\.$/u);
      const unnamed = form.fields.filter(({ name }) => labelOf(name, form, lang) === name);
      expect(unnamed).toStrictEqual([]);
      const raw = form.fields.flatMap(({ name, options }) =>
        options.filter((one) => optionName(name, one, lang) === one),
      );
      expect(raw).toStrictEqual([]);
    }
    expect(happeningName(type, 'sv')).not.toBe(happeningName(type, 'en'));
    expect(GROUPS).toContain(groupOf(kind, type));
  });

  test.each(MATTER_KINDS)('what can happen in a %s stands in one group each', (kind) => {
    const listed = groupsOf(kind).flatMap(({ types }) => types);
    expect(listed.toSorted()).toStrictEqual(Object.keys(VOCABULARY[kind]).toSorted());
  });

  test.each(every)('in a %s: %s: every field stands in one part of the form', (_, __, form) => {
    const parts = formParts({ form, values: { of: 'd' }, faults: [], about: [] }, 'sv');
    const names = parts
      .flatMap(({ fields, folded }) => [...fields, ...(folded?.fields ?? [])])
      .map(({ name }) => name);
    expect(names.toSorted()).toStrictEqual(form.fields.map(({ name }) => name as string).toSorted());
  });

  test('every field is used by some form', () => {
    const used = new Set<FieldName>(ALL_FORMS.flatMap(({ fields }) => fields.map(({ name }) => name)));
    expect(FIELD_NAMES_IN_ORDER.filter((name) => !used.has(name))).toStrictEqual([]);
    expect(firstWord(['no such key'], 'sv')).toBeNull();
  });
});
