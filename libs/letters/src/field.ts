import type { Words } from '@fristvakt/terms';

/**
 * How what is typed is read. `line`, `text`: as it is. `paragraphs`: parted by empty lines. `list`: one a line. `rows`: one a
 * line, its columns parted by `|`. `day`: `YYYY-MM-DD`. `choices`: values of those offered, one a line. `choice`: one of those
 * offered, and nothing until somebody has chosen. `yes-no`: `yes`, `no`.
 */
export type FieldShape =
  'line' | 'text' | 'paragraphs' | 'list' | 'rows' | 'day' | 'choices' | 'choice' | 'yes-no';

export interface FieldChoice {
  readonly value: string;
  /** As the letter says it. */
  readonly text: string;
  readonly label: Words;
  readonly cite: string;
}

/** Something that a letter can say: what it means, and whether facts tell it or the writer is asked. */
export interface Field {
  /** As templates name it. */
  readonly name: string;
  /** Also what a gap is called where nothing is given, in Swedish. */
  readonly label: Words;
  readonly help: Words | null;
  readonly shape: FieldShape;
  /** `facts`: told by the record; the writer is asked only where the record is silent. */
  readonly from: 'facts' | 'writer';
  /** Left empty, it prints as a gap and the letter is a draft. */
  readonly needed: boolean;
  /** Names of the columns of rows, as templates name them, with their heads. */
  readonly columns: readonly { readonly name: string; readonly label: Words }[];
  readonly choices: readonly FieldChoice[];
  /** What the writer types comes after what is told, in a list, rows or paragraphs. */
  readonly adds?: true;
  /** How it may look, invented: for trying a template out. */
  readonly example: string;
}

/** One row of a field of rows, by the names of its columns. */
export type FieldRow = Readonly<Record<string, string>>;

/** What a field holds; empty where nothing is given. */
export type FieldValue = string | boolean | readonly string[] | readonly FieldRow[];

/** What the writer typed, by the name of the field. */
export type Particulars = Readonly<Record<string, string>>;

type Said = Pick<Field, 'name' | 'label' | 'example'> & Partial<Field>;

const field = (from: Field['from'], said: Said): Field => ({
  ...{ help: null, shape: 'line', from, needed: false, columns: [], choices: [] },
  ...said,
});

/** Told by the record. */
export const told = (
  name: string,
  sv: string,
  en: string,
  example: string,
  more: Partial<Field> = {},
): Field => field('facts', { name, label: { sv, en }, example, ...more });

/** Asked of the writer. */
export const asked = (
  name: string,
  sv: string,
  en: string,
  example: string,
  more: Partial<Field> = {},
): Field => field('writer', { name, label: { sv, en }, example, ...more });

/** Told by what the house has planned or can show; what is typed comes after it. */
export const ADDS = { from: 'facts', adds: true } as const;
export const NEEDED = { needed: true } as const;
