import { HttpException } from '@nestjs/common';
import type { InvalidPlace, Outcome, Refusal } from '@fristvakt/platform';

/** A refusal as HTTP tells it (RFC 9457). The words are found by its code when the answer is written. */
export class Problem extends HttpException {
  constructor(
    status: number,
    readonly code: string,
    readonly params: Readonly<Record<string, string>> = {},
    readonly places: readonly InvalidPlace[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code, status);
  }
}

const STATUS: Readonly<Record<Refusal['kind'], number>> = {
  'not-found': 404,
  forbidden: 403,
  invalid: 422,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  'no-room': 507,
  unavailable: 503,
};

/** The value of an outcome; a refusal is thrown, and answered as a problem. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  const { kind, code, params, places } = outcome.refusal;
  throw new Problem(STATUS[kind], code, params, places);
}
