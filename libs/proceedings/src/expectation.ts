import type { CaseState } from './derive';
import type { Expectation } from './case-file';

/** Something that a story says must follow and that does not. */
export interface Difference {
  readonly asOf: string;
  /** Where: `matters.L.status`, or `deadlines[2]`. */
  readonly at: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/**
 * Compares a derived state with what a story expects on that day: only what is written is compared. An expected deadline
 * is found if some derived one has every field it names; otherwise the nearest of the same kind is shown.
 */
export function differences(expectation: Expectation, state: CaseState): readonly Difference[] {
  const { asOf } = expectation;
  const inMatters = Object.entries(expectation.matters).flatMap(([id, fields]) => {
    const actual: Readonly<Record<string, unknown>> = { ...state.matters[id] };
    return Object.entries(fields)
      .filter(([field, value]) => !contains(actual[field], value))
      .map(([field, expected]) => ({
        asOf,
        at: `matters.${id}.${field}`,
        expected,
        actual: actual[field] ?? null,
      }));
  });
  const inDeadlines = expectation.deadlines.flatMap((expected, index) => {
    const all = state.deadlines.map((deadline): Readonly<Record<string, unknown>> => ({ ...deadline }));
    if (all.some((deadline) => contains(deadline, expected))) return [];
    return [{ asOf, at: `deadlines[${String(index)}]`, expected, actual: nearest(all, expected) }];
  });
  return [...inMatters, ...inDeadlines];
}

type Plain = Readonly<Record<string, unknown>>;

/** The same fields of the derived deadline that agrees with most of what was expected; null if none has its kind. */
function nearest(all: readonly Plain[], expected: Plain): unknown {
  const agreeing = (deadline: Plain): number =>
    Object.keys(expected).filter((field) => contains(deadline[field], expected[field])).length;
  const sameKind = all.filter(
    (deadline) => deadline['matter'] === expected['matter'] && deadline['kind'] === expected['kind'],
  );
  const [best] = [...sameKind].sort((one, other) => agreeing(other) - agreeing(one));
  if (best === undefined) return null;
  return Object.fromEntries(Object.keys(expected).map((field) => [field, best[field] ?? null]));
}

/** Whether `actual` holds all that `expected` says: every field of a mapping, every item of a list, in order. */
function contains(actual: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((item, index) => contains(actual[index], item))
    );
  }
  if (isPlain(expected)) {
    return isPlain(actual) && Object.entries(expected).every(([key, value]) => contains(actual[key], value));
  }
  return actual === expected;
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
