import { Readable } from 'node:stream';
import { CATALOGUE } from '@fristvakt/law';
import { lookAt, storyNamed } from '../../../../../test/support/matter-look';
import { enclosureChapter } from '../akt/enclosure-chapter';
import type { BundleEntry } from '../bundle-part';
import type { BundledEnclosure, BundleSource } from '../bundle-source';
import { EnclosuresPart } from './enclosures.part';

const enclosure = (about: Partial<BundledEnclosure>): BundledEnclosure => ({
  ...{ number: 1, title: 'Beslut från IVO', fileName: 'scan.PDF', documentOn: '2023-01-31', size: 48_200 },
  ...{ sha256: 'ab'.repeat(32), state: 'whole', withdrawnReason: null },
  open: async () => Promise.resolve(Readable.from([])),
  ...about,
});

const source = (...enclosures: readonly BundledEnclosure[]): BundleSource => ({
  look: lookAt(storyNamed('humana-2023'), 'A', '2023-02-07'),
  ...{ catalogue: CATALOGUE, madeBy: 'Åsa Öst', deadlines: [], checklists: [], plan: [], letters: [] },
  ...{ enclosures, withCaseFile: true },
});

async function pathsOf(of: BundleSource): Promise<readonly string[]> {
  const entries: BundleEntry[] = [];
  for await (const entry of new EnclosuresPart().entries(of)) entries.push(entry);
  return entries.map(({ path }) => path);
}

const ERASED = enclosure({ number: 2, title: null, fileName: null, state: 'erased' });
const DAMAGED = enclosure({ number: 3, title: 'Fullmakt', state: 'damaged' });

describe('the enclosures of a bundle', () => {
  test('are named by number and title, with the ending of their file', async () => {
    const paths = await pathsOf(
      source(
        enclosure({}),
        enclosure({ number: 12, title: 'Yttrande om 850101-1234.pdf', fileName: 'y.pdf' }),
        enclosure({ number: 13, title: '例え', fileName: 'utan ändelse' }),
        enclosure({ number: 14, title: 'Å'.repeat(200), fileName: 'a.docx' }),
      ),
    );
    expect(paths).toStrictEqual([
      ...['Bilagor/01 Beslut fran IVO.pdf', 'Bilagor/12 Yttrande om.pdf', 'Bilagor/13 Handling'],
      `Bilagor/14 ${'A'.repeat(80)}.docx`,
    ]);
  });

  test('that are erased or damaged are no files: a line says so', async () => {
    const of = source(ERASED, DAMAGED);
    expect(await pathsOf(of)).toStrictEqual([]);
    expect(new EnclosuresPart().leavesOut(of)).toStrictEqual([
      'Aktbilaga 2: Gallrad, finns inte kvar.',
      'Aktbilaga 3, Fullmakt: Filen är inte som den var när den lades in, och är inte med.',
    ]);
  });

  test('that were taken back keep their number in the list, with the reason', () => {
    const gone = { number: 4, title: null, fileName: null, state: 'withdrawn' } as const;
    const of = source(enclosure({ ...gone, withdrawnReason: 'Fel fil' }));
    expect(new EnclosuresPart().leavesOut(of)).toStrictEqual(['Aktbilaga 4: Återkallad. Fel fil']);
    expect(new EnclosuresPart().foretell(of)).toStrictEqual({ files: 0, size: 0 });
    expect(JSON.stringify(enclosureChapter(of))).toMatch(/Återkallad.*Fel fil/);
  });

  test('are foretold with their number and size', () => {
    expect(new EnclosuresPart().foretell(source(enclosure({}), ERASED, enclosure({})))).toStrictEqual({
      ...{ files: 2, size: 96_400 },
    });
  });

  test('stand in the list of enclosures by number, also those that are gone', () => {
    const [, table] = enclosureChapter(source(enclosure({}), ERASED, DAMAGED)).blocks;
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows.map((row) => row.map((runs) => runs.map(({ text }) => text).join('')))).toStrictEqual([
      ['1', 'Beslut från IVO', '2023-01-31', '48\u00a0kB'],
      ['2', 'Gallrad, finns inte kvar', '2023-01-31', ''],
      [...['3', 'Fullmakt\nFilen är inte som den var när den lades in, och är inte med.', '2023-01-31', '']],
    ]);
  });
});
