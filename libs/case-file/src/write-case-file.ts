import { stringify } from 'yaml';

/** A case file as YAML that people read and change: one line for each matter and event, days unquoted. */
export function writeCaseFile(plain: unknown): string {
  return stringify(plain, { lineWidth: 0, aliasDuplicateObjects: false, version: '1.2' });
}
