import { csvCell } from '../pages/sheet-file';
import type { ChronologyLine } from './chronology';

const BOM = '\uFEFF';
const HEAD = [
  ...[
    'Dag',
    'Vad som hände',
    'Vad det ändrade',
    'Delgivning',
    'Anmärkning',
    'Ungefärlig dag',
    'Annat ärende',
  ],
  ...['Rättad uppgift, stod tidigare', 'Registrering', 'Händelse'],
];

/**
 * The chronology for a Swedish spreadsheet: UTF-8 with a mark, semicolons, and no cell that is a formula. A day that is not known
 * stands in words and not as a day.
 */
export function chronologySheet(lines: readonly ChronologyLine[]): string {
  const rows = lines.map((line) => [
    ...[
      line.sometime ?? line.on,
      line.sentence,
      line.changes.join('\n'),
      line.service ?? '',
      line.note ?? '',
    ],
    ...[line.rough ?? '', line.place ?? '', line.former.join('\n'), line.recorded ?? '', line.ref ?? ''],
  ]);
  return BOM + [HEAD, ...rows].map((row) => `${row.map(csvCell).join(';')}\r\n`).join('');
}
