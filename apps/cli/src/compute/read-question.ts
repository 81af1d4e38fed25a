import { FIRST_YEAR, LAST_YEAR, LONGEST_TERM, SHIFTS, TERM_UNITS, parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate, Shift, TermUnit } from '@fristvakt/calendar';
import { NO_ID } from './question';
import type { Question } from './question';
import { Refusal, quoted } from './refusal';
import { spanOf } from './span';
import type { Span } from './span';

/** A line that is no question: what to say of it, and to whom. */
export interface Refused {
  readonly id: Span;
  readonly refusal: Refusal;
}

const EXAMPLE = '{"id":"q1","start":"2026-12-03","term":{"weeks":3},"shift":"next"}';
const A_DAY = `YYYY-MM-DD between ${String(FIRST_YEAR)}-01-01 and ${String(LAST_YEAR)}-12-31`;
const A_LENGTH = `a whole number from 0 to ${String(LONGEST_TERM)}`;

const FIELDS: readonly string[] = ['id', 'start', 'rule', 'term', 'shift'];

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a line of whatever form; undefined for a blank one. Lines are numbered from 1, and the number is told where a
 * line has no id to go by.
 */
export function readQuestion(line: string, lineNumber: number): Question | Refused | undefined {
  if (line.trim() === '') return undefined;
  const fields = fieldsOf(line, lineNumber);
  if (fields instanceof Refusal) return { id: NO_ID, refusal: fields };
  const id = idOf(fields['id'], line);
  if (id instanceof Refusal) return { id: NO_ID, refusal: id };
  const question = questionOf(id, fields);
  return question instanceof Refusal ? { id, refusal: question } : question;
}

function fieldsOf(line: string, lineNumber: number): Fields | Refusal {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const place = `line ${String(lineNumber)}${characterIn(error)}`;
    return line.includes('\0')
      ? new Refusal('bad-encoding', `${place}: NUL; expected text in UTF-8`)
      : new Refusal('bad-json', `${place}: no JSON; expected one question such as ${EXAMPLE}`);
  }
  if (isObject(value)) return value;
  const found = `line ${String(lineNumber)}: ${quoted(value)}`;
  return new Refusal('not-an-object', `${found} is no question; expected an object such as ${EXAMPLE}`);
}

/** Where JSON.parse stopped, if it says so. */
function characterIn(error: unknown): string {
  const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
  return position === undefined ? '' : `, character ${String(Number(position) + 1)}`;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idOf(id: unknown, line: string): Span | Refusal {
  if (id === undefined || id === null) return NO_ID;
  if (typeof id === 'string') return spanOf(JSON.stringify(id));
  if (typeof id === 'number') return spanOf(asWritten(id, line));
  return new Refusal('bad-id', `id: ${quoted(id)} is no id; expected text or a number`);
}

/** A number goes back as it came, which may be longer or finer than JavaScript can hold: it is looked up in the line. */
function asWritten(id: number, line: string): string {
  const spellings = [...line.matchAll(/"id"\s*:\s*(-?\d[\d.eE+-]*)/g)].map(([, spelling]) => spelling);
  return spellings.findLast((spelling) => Number(spelling) === id) ?? JSON.stringify(id);
}

function questionOf(id: Span, fields: Fields): Question | Refusal {
  const { start, rule, term, shift } = fields;
  const unknown = Object.keys(fields).find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) {
    const expected = 'expected id, start, and either term with or without shift, or rule';
    return new Refusal('unknown-field', `${quoted(unknown)}: no such field; ${expected}`);
  }
  const day = startOf(start);
  if (day instanceof Refusal) return day;
  return rule === undefined
    ? termQuestion(id, day, term, shift)
    : ruleQuestion(id, day, rule, { term, shift });
}

function startOf(start: unknown): PlainDate | Refusal {
  if (start === undefined) return new Refusal('missing-field', `start: missing; expected ${A_DAY}`);
  const day = typeof start === 'string' ? parsePlainDate(start) : undefined;
  return day ?? new Refusal('bad-start', `start: ${quoted(start)} is no day; expected ${A_DAY}`);
}

function ruleQuestion(id: Span, start: PlainDate, rule: unknown, beside: Fields): Question | Refusal {
  const [tooMuch] = Object.keys(beside).filter((name) => beside[name] !== undefined);
  if (tooMuch !== undefined) {
    return new Refusal('unknown-field', `${tooMuch}: not beside rule, which sets its own term and shift`);
  }
  if (typeof rule === 'string') return { id, start, rule: spanOf(rule) };
  return new Refusal('unknown-rule', `rule: ${quoted(rule)} is no rule; expected an id such as "APP-IVO-3W"`);
}

function termQuestion(id: Span, start: PlainDate, term: unknown, shift: unknown): Question | Refusal {
  const length = lengthOf(term);
  if (length instanceof Refusal) return length;
  const known = shiftOf(shift);
  return known instanceof Refusal ? known : { id, start, ...length, shift: known };
}

function lengthOf(term: unknown): { unit: TermUnit; length: number } | Refusal {
  const expected = `expected exactly one of ${TERM_UNITS.join(', ')}, with ${A_LENGTH}`;
  if (term === undefined) {
    return new Refusal(
      'missing-field',
      `term: missing; ${expected}, or rule with an id such as "APP-IVO-3W"`,
    );
  }
  if (!isObject(term)) return new Refusal('bad-term', `term: ${quoted(term)} is no term; ${expected}`);
  const [name, second] = Object.keys(term);
  const unit = TERM_UNITS.find((known) => known === name);
  if (unit === undefined || second !== undefined) {
    const found = [name, second].filter((given) => given !== undefined).map(quoted);
    const has = found.length === 0 ? 'is empty' : `has ${found.join(' and ')}`;
    return new Refusal('bad-term', `term: ${has}; ${expected}`);
  }
  const length = term[unit];
  if (isLength(length)) return { unit, length };
  return new Refusal('bad-term', `term.${unit}: ${quoted(length)} is no length; expected ${A_LENGTH}`);
}

function isLength(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LONGEST_TERM;
}

function shiftOf(shift: unknown): Shift | Refusal {
  if (shift === undefined) return 'none';
  const known = SHIFTS.find((name) => name === shift);
  return (
    known ?? new Refusal('bad-shift', `shift: ${quoted(shift)} is no shift; expected ${SHIFTS.join(', ')}`)
  );
}
