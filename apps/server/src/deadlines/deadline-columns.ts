import type { DeadlineListLine } from './deadline-list-line';

/** What can be shown of a deadline in a list, in the order in which it is. */
export const COLUMN_NAMES = [
  ...(['due', 'left', 'title', 'kind', 'rule', 'from', 'matter', 'provider', 'owner', 'party'] as const),
  ...(['status', 'certainty'] as const),
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** What is shown unless somebody chooses otherwise. */
export const DEFAULT_COLUMNS: readonly ColumnName[] = COLUMN_NAMES.filter(
  (name) => !['kind', 'from', 'party'].includes(name),
);

/** A column of a file: what stands at its head, and in a cell. Days are days. */
export interface SheetColumn {
  readonly head: 'weekday' | `column-${ColumnName}`;
  readonly kind: 'text' | 'day';
  /** How wide it is, in characters. */
  readonly width: number;
  readonly cell: (line: DeadlineListLine) => string | null;
}

const text = (
  name: ColumnName,
  width: number,
  cell: (line: DeadlineListLine) => string | null,
): readonly SheetColumn[] => [{ head: `column-${name}`, kind: 'text', width, cell }];

/** How each is written to a file. The day of the week is a column of its own: the day itself stays a day. */
const SHEET: Readonly<Record<ColumnName, readonly SheetColumn[]>> = {
  due: [
    { head: 'column-due', kind: 'day', width: 12, cell: ({ due }) => due },
    { head: 'weekday', kind: 'text', width: 10, cell: ({ weekday }) => weekday },
  ],
  left: text('left', 24, ({ left }) => left),
  title: text('title', 48, ({ title }) => title),
  kind: text('kind', 24, ({ kind }) => kind),
  rule: text('rule', 20, ({ rule }) => rule),
  from: [{ head: 'column-from', kind: 'day', width: 12, cell: ({ from }) => from }],
  matter: text('matter', 40, ({ matter }) => matter),
  provider: text('provider', 28, ({ provider }) => provider),
  owner: text('owner', 22, ({ owner }) => owner),
  party: text('party', 18, ({ party }) => party),
  status: text('status', 18, ({ status }) => status),
  certainty: text('certainty', 30, ({ sure }) => sure.join(', ')),
};

export const sheetColumns = (columns: readonly ColumnName[]): readonly SheetColumn[] =>
  columns.flatMap((name) => SHEET[name]);
