import { parsePlainDate } from '@fristvakt/calendar';
import type { Field, FieldRow, FieldValue, Particulars } from './field';
import { longDay } from './swedish';

/** Characters a line may have, and a longer text. */
const LONGEST: Record<Field['shape'], number> = {
  ...{ line: 500, day: 10, 'yes-no': 3, choices: 500, choice: 100 },
  ...{ text: 10_000, list: 10_000, rows: 20_000, paragraphs: 20_000 },
};

/** Items of a list, rows and paragraphs a field may have. */
const MOST_ITEMS = 100;

export interface ParticularFault {
  readonly name: string;
  readonly reason: string;
}

/** Controls but line ends and tabs, and halves of characters: they can be neither stored nor set. */
const UNREADABLE = /[\p{Cc}\p{Cs}]/u;

/** What is wrong with what was typed: names that the kind does not know, text that is too long or cannot be read. */
export function faultsIn(fields: readonly Field[], given: Particulars): readonly ParticularFault[] {
  return Object.entries(given).flatMap(([name, text]) => {
    const field = fields.find((one) => one.name === name);
    if (field === undefined) return [{ name, reason: 'is no field of this kind of letter' }];
    const reason = faultOf(field, text);
    return reason === undefined ? [] : [{ name, reason }];
  });
}

function faultOf(field: Field, text: string): string | undefined {
  const longest = LONGEST[field.shape];
  if (Array.from(text).length > longest) return `expected at most ${String(longest)} characters`;
  if (UNREADABLE.test(text.replace(/[\t\n\r]/g, ''))) return 'expected text without control characters';
  if (text === '') return undefined;
  return SHAPE_FAULTS[field.shape]?.(text, field) ?? undefined;
}

const NO_LINE = /[\n\r]/;

const SHAPE_FAULTS: Partial<Record<Field['shape'], (text: string, field: Field) => string | null>> = {
  line: (text) => (NO_LINE.test(text) ? 'expected one line' : null),
  day: (text) => (parsePlainDate(text) === undefined ? 'expected a day that exists, as YYYY-MM-DD' : null),
  'yes-no': (text) => (text === 'yes' || text === 'no' ? null : 'expected yes or no'),
  choices: (text, { choices }) => {
    const values = choices.map(({ value }) => value);
    return linesOf(text).every((line) => values.includes(line))
      ? null
      : `expected some of ${values.join(', ')}`;
  },
  choice: (text, { choices }) => {
    const values = choices.map(({ value }) => value);
    return values.includes(text) ? null : `expected one of ${values.join(', ')}`;
  },
  list: (text) => tooMany(linesOf(text)),
  rows: (text) => tooMany(linesOf(text)),
  paragraphs: (text) => tooMany(paragraphsOf(text)),
};

const tooMany = (parts: readonly string[]): string | null =>
  parts.length > MOST_ITEMS ? `expected at most ${String(MOST_ITEMS)} parts` : null;

/** What was typed, read by the shape of its field. */
export function valueOf(field: Field, text: string): FieldValue {
  switch (field.shape) {
    case 'line':
    case 'text':
      return text;
    case 'day':
      return longDay(parsePlainDate(text));
    case 'yes-no':
      return text === 'yes';
    case 'list':
      return linesOf(text);
    case 'paragraphs':
      return paragraphsOf(text);
    case 'rows':
      return linesOf(text).map((line) => rowOf(field, line));
    case 'choice':
      return field.choices.find(({ value }) => value === text)?.text ?? '';
    case 'choices': {
      const chosen = linesOf(text);
      return field.choices.filter(({ value }) => chosen.includes(value)).map((choice) => choice.text);
    }
  }
}

/** Whether a value says nothing. A flag that is not set says that it is not. */
export const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A value as it would be typed: what is drafted stands in the form as if somebody had written it. */
export function typedAs(field: Field, value: FieldValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  const parts = value.map((one) =>
    typeof one === 'string' ? one : field.columns.map(({ name }) => one[name] ?? '').join(' | '),
  );
  return parts.join(field.shape === 'paragraphs' ? '\n\n' : '\n');
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What is too much for the columns stays in the last. */
function rowOf({ columns }: Field, line: string): FieldRow {
  const cells = line.split('|').map((cell) => cell.trim());
  const last = columns.length - 1;
  return Object.fromEntries(
    columns.map(({ name }, at) => [name, (at === last ? cells.slice(at).join(' | ') : cells[at]) ?? '']),
  );
}
