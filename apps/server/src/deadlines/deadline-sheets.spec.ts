import { inflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { day } from '../../../../test/support/day';
import { COLUMN_NAMES } from './deadline-columns';
import type { DeadlineListLine } from './deadline-list-line';
import { csvCell } from '../pages/sheet-file';
import { csvFile, xlsxFile } from './deadline-sheets';
import type { Sheet } from './deadline-sheets';

const LINE: DeadlineListLine = {
  id: '1',
  href: '/deadlines/1',
  title: 'Överklaga återkallelsen av tillståndet',
  kind: 'Överklagande',
  when: 'senast tisdag 8 december 2026, om 13 dagar',
  due: day('2026-12-08'),
  hasDay: true,
  distance: 'om 13 dagar',
  weekday: 'tisdag',
  left: 'om 13 dagar',
  from: day('2026-11-17'),
  party: 'Anordnaren',
  tone: 'warning',
  icon: 'clock',
  status: 'Öppen',
  over: null,
  unsure: null,
  rule: 'APP-IVO-3W',
  ruleHref: '/rules/APP-IVO-3W',
  matter: 'Tillstånd L',
  matterHref: '/matters/1',
  provider: 'Omsorg AB',
  providerHref: '/providers/1',
  owner: null,
  sure: ['antagen dag', 'delgivningsdag obekräftad'],
  isUnsure: true,
};

const sheet = (more: Partial<Sheet> = {}): Sheet => ({
  ...{ columns: COLUMN_NAMES, lines: [LINE], note: null, today: day('2026-11-25'), lang: 'sv', ...more },
});

const text = ({ content }: { readonly content: string | Buffer }): string => content.toString('utf8');

/** The cells of a CSV text with semicolons, read by the rules of RFC 4180. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end = ''] of csv.matchAll(/"((?:[^"]|"")*)"(;|\r\n)/g)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end !== ';') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** The files of a ZIP archive, found by its central directory. */
function filesOf(archive: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(archive.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16);
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const place = archive.readUInt32LE(at + 42);
    const begin = place + 30 + archive.readUInt16LE(place + 26) + archive.readUInt16LE(place + 28);
    const packed = archive.subarray(begin, begin + size);
    const path = archive.toString('utf8', at + 46, at + 46 + name);
    files.set(path, (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return files;
}

describe('a file with semicolons', () => {
  test('has a mark by which Excel knows UTF-8, a head in words, and a day that is a day', () => {
    const file = csvFile(sheet({ columns: ['due', 'left', 'title', 'owner', 'certainty'] }));
    expect([file.name, file.type]).toStrictEqual(['frister-2026-11-25.csv', 'text/csv; charset=utf-8']);
    expect(text(file)).toBe(
      '\uFEFF"Dag";"Veckodag";"Dagar kvar";"Frist";"Ansvarig";"Hur säker dagen är"\r\n' +
        '"2026-12-08";"tisdag";"om 13 dagar";"Överklaga återkallelsen av tillståndet";"";"antagen dag, delgivningsdag obekräftad"\r\n',
    );
  });

  test('says in its last row that there are more, where it does not hold all', () => {
    expect(text(csvFile(sheet({ note: 'Fler finns.' })))).toMatch(/"Fler finns\."\r\n$/);
  });

  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'), fc.string())
      .map(([sign, rest]) => sign + rest),
    fc.constantFrom('=cmd|"/c calc"!A1', '";=1+1', '"\r\n=1+1', "'=1", '-2+3', '@SUM(A1)'),
  );

  test('has no cell that a spreadsheet takes for a formula, whatever was written', () => {
    fc.assert(
      fc.property(nasty, (title) => {
        const [[cell = ''] = []] = cellsOf(`${csvCell(title)}\r\n`);
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect([title, `'${title}`]).toContain(cell);
      }),
    );
  });

  test('has as many cells in each row as in its head, whatever was written', () => {
    fc.assert(
      fc.property(nasty, nasty, (title, matter) => {
        const rows = cellsOf(text(csvFile(sheet({ lines: [{ ...LINE, title, matter }] }))));
        expect(rows).toHaveLength(2);
        expect(rows[1]).toHaveLength(rows[0]?.length ?? 0);
      }),
    );
  });
});

/** Whether XML 1.0 can hold a character. */
function isWritable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    [9, 10, 13].includes(code) ||
    (code >= 32 && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe) ||
    code > 0xffff
  );
}

describe('a workbook', () => {
  const sheetXml = async (lines: readonly DeadlineListLine[]): Promise<string> => {
    const { content } = await xlsxFile(sheet({ lines }));
    const files = filesOf(content as Buffer);
    return [...files].map(([path, xml]) => `${path}\n${xml}`).join('\n');
  };

  test('is named by the day, and has its days as days', async () => {
    const file = await xlsxFile(sheet({ columns: ['due', 'title'] }));
    expect(file.name).toBe('frister-2026-11-25.xlsx');
    const xml = filesOf(file.content as Buffer);
    // 1 January 1900 is day 1, and the count has a 29 February 1900: 8 December 2026 is day 46364.
    expect(xml.get('xl/worksheets/sheet1.xml')).toMatch(/<c r="A2"[^>]*><v>46364<\/v><\/c>/);
    expect(xml.get('xl/styles.xml')).toContain('yyyy-mm-dd');
  });

  test('holds what looks like a formula as text, and no formula at all', async () => {
    const titles = ['=1+1', '+1', '-1', '@x', '\t=1', '=HYPERLINK("http://x.example")', '\u0000\u0008=1'];
    const xml = await sheetXml(titles.map((title) => ({ ...LINE, title })));
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toContain('=1+1');
    expect(xml).toContain('=HYPERLINK(');
  });

  test('can be made of any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (title) => {
        const xml = await sheetXml([{ ...LINE, title }]);
        expect([...xml].filter((character) => !isWritable(character))).toStrictEqual([]);
        expect(xml).not.toMatch(/<f[ >]/);
      }),
      { numRuns: 50 },
    );
  });
});
