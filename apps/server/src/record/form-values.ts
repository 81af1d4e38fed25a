import type { Fact, FormatFault } from '@fristvakt/proceedings';
import type { Mapping } from '@fristvakt/providers';
import type { SentForm } from '../wire/sent-form';
import { FACT_FIELDS, FIELD_NAMES_IN_ORDER, factField } from './fact-fields';
import type { FieldName } from './fact-fields';
import type { FactForm, FormEntry } from './fact-form';

/** What stands in a form: texts, and of a field where several can be ticked the ticked ones. */
export type FormValues = Readonly<Partial<Record<FieldName, string | readonly string[]>>>;

/** Something wrong that is seen before the record is asked, at the field it is about. */
export interface FieldFault {
  readonly name: FieldName;
  readonly fault: FormatFault;
}

/** What was typed. */
export function typedValues(sent: SentForm, { fields }: FactForm): FormValues {
  return Object.fromEntries(
    fields.map(({ name }) => [name, factField(name).control === 'some' ? sent.all(name) : sent.text(name)]),
  );
}

/** What was typed, in the language of facts. What cannot be understood stands there as it was typed, to be faulted. */
export function factTyped(values: FormValues, form: FactForm): Mapping {
  const fact: Record<string, unknown> = { type: form.type };
  const served: Record<string, unknown> = {};
  for (const { name } of form.fields) {
    const value = valueTyped(name, values[name] ?? '');
    if (value === undefined) continue;
    const [first, second] = factField(name).path;
    if (second === undefined) fact[first] = value;
    else served[second] = value;
  }
  return Object.keys(served).length === 0 ? fact : { ...fact, served };
}

function valueTyped(name: FieldName, typed: string | readonly string[]): unknown {
  if (typeof typed !== 'string') return typed.length === 0 ? undefined : typed;
  if (typed === '') return undefined;
  switch (factField(name).control) {
    case 'yes-no':
      return typed === 'yes' ? true : typed === 'no' ? false : typed;
    case 'flag':
      return true;
    case 'lines':
      return partsOf(typed, /\n/);
    case 'days':
      return partsOf(typed, /[\s,;]+/);
    case 'sum':
      return sumOf(typed);
    default:
      return typed;
  }
}

const partsOf = (text: string, between: RegExp): readonly string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `200 000 kr` as a number; what is none as it was typed. */
function sumOf(text: string): number | string {
  const digits = text.replace(/[\s\u00a0]|kr$|:-$/gu, '');
  return /^-?\d{1,12}$/.test(digits) ? Number(digits) : text;
}

/** What is missing or too long. The record itself would take a shorter form, and longer texts than anyone reads. */
export function faultsTyped(values: FormValues, form: FactForm): readonly FieldFault[] {
  return form.fields.flatMap((entry) => [...missing(entry, values), ...tooLong(entry, values)]);
}

function missing({ name, required }: FormEntry, values: FormValues): readonly FieldFault[] {
  const isThere = (one: FieldName): boolean => (values[one] ?? '').length > 0;
  if (!required || isThere(name) || (name === 'on' && isThere('roughly'))) return [];
  const params = { field: name, of: 'an event', allowed: [] };
  return [{ name, fault: { path: [name], code: 'missing-field', params } }];
}

function tooLong({ name }: FormEntry, values: FormValues): readonly FieldFault[] {
  const { most, control } = factField(name);
  const typed = values[name] ?? '';
  if (most === undefined || typeof typed !== 'string') return [];
  const lengths = (control === 'lines' ? partsOf(typed, /\n/) : [typed]).map(
    (text) => Array.from(text).length,
  );
  const length = Math.max(0, ...lengths);
  if (length <= most) return [];
  return [{ name, fault: { path: [name], code: 'text-too-long', params: { length, limit: most } } }];
}

/** The field of the form that a fault of the fact is about; null where it is about another place in the record. */
export function fieldAt(path: readonly (string | number)[], values: FormValues): FieldName | null {
  const [first, second] = path;
  if (first === 'on') return (values.roughly ?? '') === '' ? 'on' : 'roughly';
  if (first === 'served' && second === undefined) return 'sentOn';
  return (
    FIELD_NAMES_IN_ORDER.find((name) => {
      const [one, other] = factField(name).path;
      return one === first && (other === undefined || other === second);
    }) ?? null
  );
}

/** What of a fact says where it stands, and not what happened. */
const PLACE = new Set(['id', 'order', 'matter', 'corrects', 'on', 'served', 'free']);

/** A fact in the language of facts, whole: with all that it took over from those it corrects. */
export function plainFact(fact: Fact): Mapping {
  const { on, served, free } = fact;
  const said = Object.entries(fact).filter(([name]) => !PLACE.has(name));
  const freely = Object.entries(free).filter(([name]) => name !== 'served');
  const plain = { ...Object.fromEntries<unknown>([...freely, ...said]), on: on.text };
  if (served === undefined) return plain;
  const days = { ...(served.on && { on: served.on.text }), ...(served.sentOn && { sentOn: served.sentOn }) };
  return { ...plain, served: { how: served.how, ...days } };
}

/** What a recorded fact says, as it stands in the form. */
export function recordedValues(plain: Mapping, form: FactForm): FormValues {
  const values = form.fields.map(({ name }) => [name, shown(name, at(plain, name))] as const);
  const on = shown('on', plain['on']);
  const isExact = on.length === 10;
  return { ...Object.fromEntries(values), on: isExact ? on : '', roughly: isExact ? '' : on };
}

function at(plain: Mapping, name: FieldName): unknown {
  const [first, second] = factField(name).path;
  if (second === undefined) return plain[first];
  return (plain[first] as Mapping | undefined)?.[second];
}

function shown(name: FieldName, value: unknown): string | readonly string[] {
  const { control } = factField(name);
  if (value === undefined || value === null) return control === 'some' ? [] : '';
  if (Array.isArray(value)) {
    const texts = value.map(String);
    return control === 'some' ? texts : texts.join(control === 'lines' ? '\n' : ' ');
  }
  if (typeof value === 'boolean') return value ? 'yes' : control === 'flag' ? '' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const KNOWN = [...new Set(FIELD_NAMES_IN_ORDER.map((name) => FACT_FIELDS[name].path[0]))];

/**
 * What a correction has to say so that the fact reads as it was typed: what is otherwise, and null for what is to go.
 * The service is always said whole, since a second person confirms it for the fact in which it stands.
 */
export function correctionOf(was: Mapping, now: Mapping, form: FactForm): Mapping {
  const own = new Set<string>(form.fields.map(({ name }) => factField(name).path[0]));
  const isOtherType = was['type'] !== now['type'];
  const said: Record<string, unknown> = isOtherType ? { type: now['type'] } : {};
  for (const name of KNOWN) {
    if (!own.has(name) && !isOtherType) continue;
    if (name === 'served') Object.assign(said, serviceSaid(was[name], now[name]));
    else if (isSame(was[name], now[name])) continue;
    else said[name] = now[name] ?? null;
  }
  return said;
}

function serviceSaid(was: unknown, now: unknown): Mapping {
  if (now === undefined) return was === undefined ? {} : { served: null };
  const gone = Object.keys((was ?? {}) as Mapping).filter((name) => !Object.hasOwn(now as Mapping, name));
  return { served: { ...(now as Mapping), ...Object.fromEntries(gone.map((name) => [name, null])) } };
}

/** Whether a correction says anything that was not so before. */
export const isCorrection = (was: Mapping, said: Mapping): boolean =>
  Object.entries(said).some(([name, value]) => !isSame(was[name], value));

function isSame(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

/** Two mappings that say the same, in whatever order, have the same text. */
const sorted = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
