import type { Field, FieldRow, FieldValue } from './field';
import type { Run } from './letter-document';

/** Two characters for private use: no template may hold them, so a token in a filled text is one of ours. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const TOKEN = /\uE000(\d+)\uE001/u;

/** Characters that belong to tokens and to nobody's template. */
export const PRIVATE = /[\uE000-\uF8FF]/u;

/** What a template gets to see of the values: tokens for texts, so that nothing typed can become structure. */
export type Veiled = Readonly<
  Record<string, string | boolean | readonly string[] | readonly Readonly<Record<string, string>>[]>
>;

interface Hidden {
  readonly field: string;
  readonly text: string;
  readonly gap: boolean;
}

/** Values behind tokens, and the way back. */
export interface Veil {
  readonly context: Veiled;
  /** Text with tokens, as runs: what a token stands for is a run of its own, as it was given. */
  readonly lift: (text: string, style: Pick<Run, 'strong'>) => readonly Run[];
  /** The fields whose tokens stand in this text, and which of those are gaps. */
  seenIn(text: string): { readonly printed: ReadonlySet<string>; readonly gaps: ReadonlySet<string> };
}

/** `[Yrkanden: anges]`: what is left to the writer, for everybody to see. */
export const gapText = (label: string): string => `[${label}: anges]`;

/** Hides every text behind a token. Empty stays empty, and so false to a template; a needed field that is empty is a gap. */
export function veil(fields: readonly Field[], values: Readonly<Record<string, FieldValue>>): Veil {
  const hidden: Hidden[] = [];
  const hide = (field: string, text: string, gap = false): string => {
    if (text === '') return '';
    hidden.push({ field, text, gap });
    return `${OPEN}${String(hidden.length - 1)}${CLOSE}`;
  };
  const context = Object.fromEntries(
    fields.map((field) => [field.name, veiledValue(field, values[field.name], hide)]),
  );
  return {
    context,
    lift: (text, style) => runsOf(text, style, hidden),
    seenIn: (text) => {
      const found = [...text.matchAll(new RegExp(TOKEN, 'gu'))].flatMap(([, n]) => hidden[Number(n)] ?? []);
      return {
        printed: new Set(found.filter(({ gap }) => !gap).map(({ field }) => field)),
        gaps: new Set(found.filter(({ gap }) => gap).map(({ field }) => field)),
      };
    },
  };
}

type Hide = (field: string, text: string, gap?: boolean) => string;

function veiledValue(field: Field, value: FieldValue | undefined, hide: Hide): Veiled[string] {
  const { name, shape } = field;
  if (shape === 'yes-no') return value === true;
  const gap = (): string => (field.needed ? hide(name, gapText(field.label.sv), true) : '');
  if (shape === 'rows')
    return veiledRows(field, Array.isArray(value) ? (value as readonly FieldRow[]) : [], hide);
  if (shape === 'list' || shape === 'paragraphs' || shape === 'choices') {
    const texts = Array.isArray(value) ? (value as readonly string[]).filter((text) => text !== '') : [];
    if (texts.length === 0) return field.needed ? [gap()] : [];
    return texts.map((text) => hide(name, text));
  }
  const text = typeof value === 'string' ? value : '';
  return text === '' ? gap() : hide(name, text);
}

/** Nothing where rows are needed: one row of gaps. */
function veiledRows(
  { name, label, needed, columns }: Field,
  rows: readonly FieldRow[],
  hide: Hide,
): readonly FieldRow[] {
  const names = columns.map((column) => column.name);
  if (rows.length === 0) {
    return needed ? [Object.fromEntries(names.map((one) => [one, hide(name, gapText(label.sv), true)]))] : [];
  }
  return rows.map((row) => Object.fromEntries(names.map((one) => [one, hide(name, row[one] ?? '')])));
}

function runsOf(text: string, style: Pick<Run, 'strong'>, hidden: readonly Hidden[]): readonly Run[] {
  return text.split(/(\uE000\d+\uE001)/u).flatMap((part): readonly Run[] => {
    const number = TOKEN.exec(part)?.[1];
    const held = number === undefined ? undefined : hidden[Number(number)];
    const said = held?.text ?? part;
    if (said === '') return [];
    return [{ text: said, ...style, ...(held?.gap === true ? { emphasis: true as const } : {}) }];
  });
}
