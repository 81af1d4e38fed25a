/** Where in a case file something stands: the names and places that lead to it from the root. */
export type FormatPath = readonly (string | number)[];

/** The kinds of value a field can ask for. */
export type ValueKind = 'mapping' | 'list' | 'text' | 'boolean' | 'number' | 'id';

/** What every code tells besides its place. `found` is what stands there, shortened and safe to print. */
export interface FaultParams {
  'not-plain': { readonly found: string };
  'not-finite': { readonly found: string };
  'control-character': { readonly character: string };
  'lone-surrogate': { readonly character: string };
  'text-too-long': { readonly length: number; readonly limit: number };
  'nested-too-deep': { readonly limit: number };
  'forbidden-name': { readonly name: string };
  'wrong-format': { readonly found: string; readonly expected: string };
  'wrong-kind': { readonly expected: ValueKind; readonly found: string };
  'missing-field': { readonly field: string; readonly of: string; readonly allowed: readonly string[] };
  'too-many-fields': { readonly of: string; readonly limit: number };
  'empty-list': { readonly field: string };
  'blank-text': { readonly field: string };
  'unknown-value': {
    readonly found: string;
    readonly allowed: readonly string[];
    readonly near: readonly string[];
  };
  'unknown-type': {
    readonly found: string;
    readonly kind: string;
    readonly near: readonly string[];
    /** The kinds of matter that do know this type. */
    readonly elsewhere: readonly string[];
  };
  'bad-id': { readonly found: string };
  'duplicate-id': { readonly id: string; readonly of: string };
  'unknown-matter': { readonly id: string; readonly known: readonly string[] };
  'unknown-expected-matter': { readonly id: string; readonly known: readonly string[] };
  'unknown-event': { readonly id: string; readonly near: readonly string[] };
  'names-itself': { readonly id: string };
  'not-a-decision': { readonly id: string; readonly type: string };
  'wrong-matter-kind': {
    readonly id: string;
    readonly kind: string;
    readonly allowed: readonly string[];
  };
  'field-not-here': { readonly field: string; readonly of: string; readonly only: string };
  'misplaced-field': { readonly field: string; readonly belongs: string };
  'near-miss': { readonly field: string; readonly meant: string; readonly of: string };
  'day-unreadable': { readonly found: string; readonly meant: string | null; readonly exact: boolean };
  'day-imprecise': { readonly found: string };
  'day-impossible': { readonly found: string; readonly month: string; readonly days: number };
  'month-impossible': { readonly found: string };
  'year-out-of-range': { readonly found: string; readonly first: number; readonly last: number };
  'actor-not-possible': {
    readonly type: string;
    readonly by: string;
    readonly allowed: readonly string[];
  };
  'served-without-day': { readonly how: string };
  'negative-number': { readonly found: string };
  'inexact-number': { readonly found: string };
  'correction-cycle': { readonly cycle: readonly string[] };
  'correction-chain-too-long': { readonly limit: number };
}
export type FaultCode = keyof FaultParams;

interface FaultOf<C extends FaultCode> {
  /** The value at fault; for a field that is missing, the mapping that lacks it. Such a value always exists. */
  readonly path: FormatPath;
  readonly code: C;
  readonly params: FaultParams[C];
  /** A value that was not written here but taken over: the id of the event it stands in. */
  readonly takenFrom?: string;
  /** Another place that helps to understand this one: where an id was used first. */
  readonly see?: FormatPath;
}

/** One thing by which a case file breaks the format. */
export type FormatFault = { readonly [C in FaultCode]: FaultOf<C> }[FaultCode];

/** Something that breaks nothing, and that its author should still know. The value is kept. */
export interface FormatNotice {
  readonly path: FormatPath;
  readonly code: 'unknown-field' | 'field-without-effect';
  readonly params: { readonly field: string; readonly of: string };
}

/** So many faults are told of one file. Who mends fifty reads the rest in the next run. */
export const MAX_FAULTS = 50;

const ABOUT_THE_NAME: ReadonlySet<FaultCode> = new Set([
  'forbidden-name',
  'near-miss',
  'misplaced-field',
  'field-not-here',
  'unknown-expected-matter',
]);

/** Whether the fault is the name of the field at the end of its path, not what the field holds. */
export const isAboutName = (code: FaultCode): boolean => ABOUT_THE_NAME.has(code);
