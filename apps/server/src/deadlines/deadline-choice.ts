import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { isUuid } from '@fristvakt/platform';
import { ACTORS } from '@fristvakt/proceedings';
import type { Actor, DeadlineKind, DeadlineStatus } from '@fristvakt/proceedings';
import { DEADLINE_KINDS } from '@fristvakt/wording';
import { COLUMN_NAMES, DEFAULT_COLUMNS } from './deadline-columns';
import type { ColumnName } from './deadline-columns';
import { STATUSES } from './deadline.request';
import { cursorOf, positionOf } from '../wire/paging';

export const PERIODS = ['week', '7', '30', '90', 'none'] as const;
export const CERTAINTIES = ['unsure', 'unconfirmed', 'assumed', 'unverified', 'certain'] as const;
export const SIZES = [20, 50, 100] as const;
const KINDS = Object.keys(DEADLINE_KINDS) as DeadlineKind[];

/** What a list of deadlines shows, as its address says it. An address without anything: what the provider has to do. */
export interface DeadlineChoice {
  readonly status: DeadlineStatus | 'all';
  readonly party: Actor | 'others' | 'all';
  readonly kind: DeadlineKind | null;
  readonly rule: string | null;
  readonly provider: string | null;
  readonly matter: string | null;
  /** A member's id, the reader, or nobody. */
  readonly owner: string | null;
  /** A period that moves on with the days: this week, the next 7, 30 or 90 days; or no day at all. */
  readonly due: (typeof PERIODS)[number] | null;
  readonly dueFrom: PlainDate | null;
  readonly dueTo: PlainDate | null;
  readonly certainty: (typeof CERTAINTIES)[number] | null;
  readonly order: 'soonest' | 'latest';
  readonly columns: readonly ColumnName[];
  readonly size: (typeof SIZES)[number];
  readonly after: readonly [sortOn: string, id: string] | null;
}

export const USUAL: DeadlineChoice = {
  ...{ status: 'open', party: 'provider', kind: null, rule: null, provider: null, matter: null },
  ...{ owner: null, due: null, dueFrom: null, dueTo: null, certainty: null },
  ...{ order: 'soonest', columns: DEFAULT_COLUMNS, size: 20, after: null },
};

export interface ReadChoice {
  readonly choice: DeadlineChoice;
  /** What stood in the address and made no sense, by its name there. It is told, and does not narrow the list. */
  readonly ignored: readonly string[];
}

type Query = Readonly<Record<string, unknown>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const RULE = /^[A-Z\d][A-Z\d-]{0,39}$/;

/** Reads each part of an address by itself: what makes no sense is left aside and remembered. */
class Reading {
  readonly ignored: string[] = [];

  constructor(private readonly query: Query) {}

  /** What stands there, if anything does, and `read` makes of it. */
  part<T>(name: string, usual: T, read: (text: string) => T | undefined): T {
    const text = firstOf(this.query[name]);
    if (text === undefined || text === '') return usual;
    const value = read(text);
    if (value === undefined) this.ignored.push(name);
    return value ?? usual;
  }
}

const firstOf = (value: unknown): string | undefined => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first.trim() : undefined;
};

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): T | undefined =>
    values.find((value) => value === text);

const day = (text: string): PlainDate | undefined => (DAY.test(text) ? parsePlainDate(text) : undefined);
const id = (text: string): string | undefined =>
  isUuid(text.toLowerCase()) ? text.toLowerCase() : undefined;

export function choiceIn(query: Query): ReadChoice {
  const reading = new Reading(query);
  const choice: DeadlineChoice = {
    status: reading.part('status', USUAL.status, oneOf([...STATUSES, 'all'])),
    party: reading.part('party', USUAL.party, oneOf([...ACTORS, 'others', 'all'])),
    kind: reading.part('kind', USUAL.kind, oneOf(KINDS)),
    rule: reading.part('rule', USUAL.rule, (text) => (RULE.test(text) ? text : undefined)),
    provider: reading.part('provider', USUAL.provider, id),
    matter: reading.part('matter', USUAL.matter, id),
    owner: reading.part('owner', USUAL.owner, (text) => oneOf(['mine', 'nobody'])(text) ?? id(text)),
    due: reading.part('due', USUAL.due, oneOf(PERIODS)),
    dueFrom: reading.part('dueFrom', USUAL.dueFrom, day),
    dueTo: reading.part('dueTo', USUAL.dueTo, day),
    certainty: reading.part('certainty', USUAL.certainty, oneOf(CERTAINTIES)),
    order: reading.part('order', USUAL.order, oneOf(['soonest', 'latest'])),
    columns: columnsIn(query['columns'], reading.ignored),
    size: reading.part('size', USUAL.size, (text) => SIZES.find((size) => String(size) === text)),
    after: reading.part('after', USUAL.after, cursor),
  };
  return { choice, ignored: reading.ignored };
}

/**
 * Ticked boxes send a name each, an address of ours has them in one. They are shown in the order of the list, the title
 * always: it is the way to the deadline.
 */
function columnsIn(value: unknown, ignored: string[]): readonly ColumnName[] {
  const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
  const names = texts.flatMap((text) => text.split(',')).filter((name) => name !== '');
  if (names.length === 0) return DEFAULT_COLUMNS;
  const known = COLUMN_NAMES.filter((name) => names.includes(name));
  if (new Set(names).size !== known.length) ignored.push('columns');
  return known.length === 0
    ? DEFAULT_COLUMNS
    : COLUMN_NAMES.filter((name) => name === 'title' || known.includes(name));
}

function cursor(text: string): readonly [string, string] | undefined {
  try {
    const [sortOn, row] = positionOf(text, ['day', 'id']) ?? [];
    return [String(sortOn), String(row)];
  } catch {
    return undefined;
  }
}

/** The same choice as an address says it: only what is not usual, always in the same order. */
export function addressOf(path: string, choice: DeadlineChoice): string {
  const parts = new URLSearchParams();
  const { columns, after, ...rest } = choice;
  for (const [name, value] of Object.entries(rest)) {
    if (value !== null && value !== USUAL[name as keyof typeof rest]) parts.set(name, String(value));
  }
  if (columns.join() !== DEFAULT_COLUMNS.join()) parts.set('columns', columns.join());
  if (after !== null) parts.set('after', cursorOf(after));
  const query = parts.toString().replaceAll('%2C', ',');
  return query === '' ? path : `${path}?${query}`;
}

/** Other rows or another order: the list begins anew. */
export const chosen = (choice: DeadlineChoice, other: Partial<DeadlineChoice>): DeadlineChoice => ({
  ...choice,
  after: null,
  ...other,
});
