/**
 * Why something asked for was not done, though nothing is broken. The kind says what the asker can do about it; the code
 * names the case, and the words for people are found by it.
 * - `not-found`: there is no such thing, or it is somebody else's: the two cannot be told apart.
 * - `forbidden`: it is there, and this person may not do that with it.
 * - `invalid`: what was sent cannot be; `places` says where.
 * - `conflict`: it cannot be as things stand now.
 * - `stale`: it has been changed by another in the meantime.
 * - `too-large`: more than is taken.
 * - `no-room`: there is no room left to keep it.
 * - `unavailable`: something it needs does not answer; later it may be done.
 */
export interface Refusal<Code extends string = string> {
  readonly kind:
    'not-found' | 'forbidden' | 'invalid' | 'conflict' | 'stale' | 'too-large' | 'no-room' | 'unavailable';
  readonly code: Code;
  readonly params: Readonly<Record<string, string>>;
  readonly places: readonly InvalidPlace[];
}

/** One place in what was sent, as `served.on` or `events[2].type`, and what is wrong with it. */
export interface InvalidPlace {
  readonly property: string;
  readonly reason: string;
}

/** What was asked for, or why not. */
export type Outcome<Value, Code extends string = string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal<Code> };

export const done = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

/** A refusal as the answer of a use case. */
export const refused = <Code extends string>(
  kind: Refusal['kind'],
  code: Code,
  more: { readonly params?: Refusal['params']; readonly places?: Refusal['places'] } = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } => ({
  ok: false,
  refusal: { kind, code, params: more.params ?? {}, places: more.places ?? [] },
});
