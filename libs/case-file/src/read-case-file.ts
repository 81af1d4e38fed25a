import { checkAgainst, openSource } from './source';
import type { ReadCaseFile } from './source';

/** Reads the bytes of a case file: YAML or JSON, in UTF-8. Whatever they are, it answers and never throws. */
export function readCaseFile(bytes: Uint8Array): ReadCaseFile {
  const source = openSource(bytes);
  return 'plain' in source ? checkAgainst(source, source.plain) : { ok: false, faults: source };
}
