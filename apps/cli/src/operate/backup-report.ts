import type { Manifest } from '@fristvakt/operation';
import { sizeText } from './size-text';

type Line = readonly [string, string];

const LABEL = 12;

export const tableOf = (lines: readonly Line[]): string =>
  lines.map(([label, text]) => `${label.padEnd(LABEL)}${text}\n`).join('');

/** What an archive says of itself, for whoever runs the installation. */
export function manifestLines({
  takenAt,
  program,
  postgres,
  migrations,
  tables,
  files,
  keys,
}: Manifest): readonly Line[] {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const kept =
    files.kept === 'folder'
      ? `${String(files.count)}, ${sizeText(files.bytes)}`
      : 'in the object store: not in the archive';
  return [
    ['taken', `${takenAt} by version ${program} on PostgreSQL ${postgres}`],
    ['schema', `${String(migrations.length)} steps, the last ${migrations.at(-1) ?? '–'}`],
    ['tables', `${String(tables.length)}, ${String(rows)} rows`],
    ['files', kept],
    ...files.faults.map(({ key, fault }): Line => [
      'file amiss',
      `${key}  ${fault} when the backup was taken`,
    ]),
    ['keys', `secret ${keys.secret}, privileged ${keys.privileged}: not in the archive, keep them apart`],
  ];
}
