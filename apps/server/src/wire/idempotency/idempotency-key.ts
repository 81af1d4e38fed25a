import { Problem } from '../problem';

const LONGEST = 255;

/** A string of RFC 8941 in quotes, where only `\"` and `\\` are escaped; without parameters. */
const QUOTED = /^"((?:[ !#-[\]-~]|\\["\\])*)"$/;
/** What people send who have not read the draft: visible characters, and no quote. */
const BARE = /^[!#-~]+$/;

/** The key of the header Idempotency-Key. Empty, too long, or sent twice: 400. */
export function idempotencyKeyOf(header: string | readonly string[]): string {
  const text = typeof header === 'string' ? header.trim() : '';
  const quoted = QUOTED.exec(text)?.[1]?.replace(/\\(.)/g, '$1');
  const key = quoted ?? (BARE.test(text) ? text : '');
  if (key !== '' && key.length <= LONGEST) return key;
  const reason = `expected one text in double quotes, of 1 to ${String(LONGEST)} visible ASCII characters`;
  throw new Problem(400, 'invalid-request', {}, [{ property: 'idempotency-key', reason }]);
}
