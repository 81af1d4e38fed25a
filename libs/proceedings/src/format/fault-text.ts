import type { FaultCode, FaultParams, FormatFault, FormatNotice, ValueKind } from './fault';
import { quote } from './plain';

/** What is wrong and what was expected, in English, without the place. */
export function faultText(fault: FormatFault): string {
  const text = sentence(fault);
  return fault.takenFrom === undefined
    ? text
    : `${text} (taken over from the event ${quote(fault.takenFrom)})`;
}

/** What the author of the file should know, in English. */
export function noticeText(notice: FormatNotice): string {
  const { field, of } = notice.params;
  return notice.code === 'unknown-field'
    ? `${quote(field)} is not a field of ${of}; it is kept and has no effect`
    : `${quote(field)} says nothing on ${of}`;
}

type Sentences = { readonly [C in FaultCode]: (params: FaultParams[C]) => string };

const SENTENCES: Sentences = {
  'not-plain': ({ found }) => `${found} cannot stand in a case file; write text, numbers, lists and mappings`,
  'not-finite': ({ found }) => `${found} is no number a case file can hold`,
  'control-character': ({ character }) =>
    `the text holds the control character ${character}, which cannot be shown or stored; remove it`,
  'lone-surrogate': ({ character }) =>
    `the text holds ${character}, half of a character; write the character itself`,
  'text-too-long': ({ length, limit }) =>
    `the text is ${String(length)} characters long; at most ${String(limit)} are allowed`,
  'nested-too-deep': ({ limit }) =>
    `lists and mappings are nested more than ${String(limit)} deep; a case file needs five`,
  'forbidden-name': ({ name }) => `${name} cannot be used as a name`,
  'wrong-format': ({ found, expected }) => `the format is ${found}; this program reads ${expected}`,
  'wrong-kind': ({ expected, found }) => `expected ${KINDS[expected]}, found ${found}`,
  'missing-field': ({ field, of, allowed }) => `${of} needs the field ${quote(field)}${oneOf(allowed, ': ')}`,
  'too-many-fields': ({ of, limit }) => `${of} has at most ${String(limit)} fields`,
  'empty-list': ({ field }) => `${field} is empty; a case file has at least one of them`,
  'blank-text': ({ field }) => `${field} is blank`,
  'unknown-value': ({ found, allowed, near }) =>
    `${found} is unknown${meant(near)}; expected ${oneOf(allowed, '')}`,
  'unknown-type': unknownType,
  'bad-id': ({ found }) =>
    `${found} cannot be an id; write one line of at most 100 characters with no space at its ends`,
  'duplicate-id': ({ id, of }) =>
    `the id ${quote(id)} is used by an earlier ${of}; every ${of} needs its own`,
  'unknown-matter': unknownMatter,
  'unknown-expected-matter': unknownMatter,
  'unknown-event': ({ id, near }) => `there is no event ${quote(id)} in this file${meant(near)}`,
  'names-itself': ({ id }) => `${quote(id)} names itself; expected another`,
  'not-a-decision': ({ id, type }) =>
    `the event ${quote(id)} is no decision (${safe(type)}); an appeal is against a decision`,
  'wrong-matter-kind': ({ id, kind, allowed }) =>
    `the matter ${quote(id)} is of the kind ${kind}; expected ${oneOf(allowed, '')}`,
  'field-not-here': ({ field, of, only }) => `${quote(field)} belongs to ${only}; this is ${of}`,
  'misplaced-field': ({ field, belongs }) => `${quote(field)} does not stand here; put it inside ${belongs}`,
  'near-miss': ({ field, meant: known, of }) =>
    `${quote(field)} is not a field of ${of}; did you mean ${known}?`,
  'day-unreadable': unreadableDay,
  'day-imprecise': ({ found }) => `${found} is not exact; this field needs a day, YYYY-MM-DD`,
  'day-impossible': ({ found, month, days }) => `${found} is no day; ${month} has ${String(days)} days`,
  'month-impossible': ({ found }) => `${found} is no day; months are 01 to 12`,
  'year-out-of-range': ({ found, first, last }) =>
    `${found} lies outside the years ${String(first)} to ${String(last)}`,
  'actor-not-possible': ({ type, by, allowed }) =>
    `${type} cannot be by ${by}; expected ${oneOf(allowed, '')}`,
  'served-without-day': ({ how }) =>
    `service by the mode ${how} needs on, or sentOn from which the law fixes the day`,
  'negative-number': ({ found }) => `${found} is negative; expected 0 or more`,
  'inexact-number': ({ found }) => `${found} would be read as a number; put it in quotes to keep it as text`,
  'correction-cycle': ({ cycle }) =>
    `corrections go round in a circle: ${cycle.map(quote).join(' corrects ')}`,
  'correction-chain-too-long': ({ limit }) =>
    `more than ${String(limit)} corrections take over from one another; write this one out in full`,
};

const KINDS: Readonly<Record<ValueKind, string>> = {
  mapping: 'a mapping of names to values',
  list: 'a list, as in [one, two]',
  text: 'text',
  boolean: 'true or false',
  number: 'a number',
  id: 'an id: text or a whole number',
};

function sentence<C extends FaultCode>(fault: { readonly code: C; readonly params: FaultParams[C] }): string {
  return SENTENCES[fault.code](fault.params);
}

function unknownType({ found, kind, near, elsewhere }: FaultParams['unknown-type']): string {
  if (kind === '') return `${found} is no type of event${meant(near)}`;
  const there = elsewhere.length === 0 ? '' : `; it belongs to a matter of the kind ${oneOf(elsewhere, '')}`;
  return `${found} is no event of a matter of the kind ${kind}${there}${meant(near)}`;
}

function unknownMatter({ id, known }: FaultParams['unknown-matter']): string {
  const others = known.length === 0 ? '' : `; its matters are ${list(known)}`;
  return `there is no matter ${quote(id)} in this file${others}`;
}

function unreadableDay({ found, meant: day, exact }: FaultParams['day-unreadable']): string {
  const shape = exact ? 'YYYY-MM-DD' : 'YYYY-MM-DD, or YYYY-MM or YYYY where only that is known';
  return day === null ? `${found} is no day; write ${shape}` : `${found} is no day; did you mean ${day}?`;
}

const meant = (near: readonly string[]): string =>
  near.length === 0 ? '' : `; did you mean ${oneOf(near, '')}?`;

const list = (items: readonly string[]): string => items.map(safe).join(', ');

function oneOf(items: readonly string[], before: string): string {
  if (items.length === 0) return '';
  const last = safe(items.at(-1) ?? '');
  return `${before}${items.length === 1 ? last : `${list(items.slice(0, -1))} or ${last}`}`;
}

/** Names of the vocabulary stand as they are; what a file invented stands in quotes. */
const safe = (name: string): string => (/^[\w-]{1,60}$/.test(name) ? name : quote(name));
