import { lookAt, storyNamed } from '../../../../test/support/matter-look';
import { chronologyChapter } from './akt/chronology-chapter';
import { chronologyOf } from './chronology';
import { chronologySheet } from './chronology-sheet';

const humana = storyNamed('humana-2023');
const fmf = storyNamed('fmf-2022');

/** With the spaces that do not break told as spaces. */
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the chronology of a matter', () => {
  test('of a dispute begins with the decision that it is about', () => {
    const lines = chronologyOf(lookAt(humana, 'A', '2023-02-07'));
    expect(
      lines.map(({ on, sentence, place }) => [on, sentence.replaceAll(/\s/gu, ' '), place]),
    ).toStrictEqual([
      [
        '2023-01-31',
        'IVO återkallade tillståndet (avveckling senast den 10 februari 2023; vanlig delgivning den 31 januari 2023).',
        'Tillstånd L',
      ],
      ['2023-02-02', 'Anordnaren överklagade (till förvaltningsrätten; yrkar upphävande, inhibition).', null],
      ['2023-02-07', 'Förvaltningsrätten beslutade om inhibition.', null],
    ]);
  });

  test('says what each fact changed, here and in other matters', () => {
    const [, , stay] = chronologyOf(lookAt(humana, 'A', '2023-02-07'));
    expect(stay?.changes).toStrictEqual(
      expect.arrayContaining([
        'Inhibition: yrkad → gäller',
        'Tillstånd L: Status: återkallat → återkallat, inhibition gäller',
      ]),
    );
  });

  test('tells a guest nothing of other matters', () => {
    const lines = chronologyOf(lookAt(humana, 'A', '2023-02-07', { alone: true }));
    expect(lines.map(({ on }) => on)).toStrictEqual(['2023-02-02', '2023-02-07']);
    expect(JSON.stringify(lines)).not.toContain('Tillstånd L');
  });

  test('ends with the day', () => {
    expect(chronologyOf(lookAt(humana, 'A', '2023-02-01')).map(({ on }) => on)).toStrictEqual(['2023-01-31']);
    expect(chronologyOf(lookAt(humana, 'A', '2023-01-30'))).toStrictEqual([]);
  });
});

describe('the chronology for a spreadsheet', () => {
  test('begins with the mark of UTF-8, has a semicolon between cells, and a line for each', () => {
    const lines = chronologyOf(lookAt(humana, 'A', '2023-02-07'));
    const sheet = chronologySheet(lines);
    expect(sheet.startsWith('\uFEFF"Dag";"Vad som hände";')).toBe(true);
    expect(sheet.split('"\r\n')).toHaveLength(lines.length + 2);
  });

  test('holds no cell that a spreadsheet would reckon', () => {
    const [line] = chronologyOf(lookAt(humana, 'A', '2023-02-07'));
    if (line === undefined) throw new Error('no line');
    expect(chronologySheet([{ ...line, note: '=HYPERLINK("http://x")' }])).toContain(
      `"'=HYPERLINK(""http://x"")"`,
    );
  });
});

describe('a day that is known by its month or year alone', () => {
  const look = lookAt(fmf, 'A', '2023-03-14');

  test('is told in words, of the decision in dispute too', () => {
    expect(
      chronologyOf(look).map((line) =>
        [line.sometime, line.rough].map((text) => (text === null ? null : spaced(text))),
      ),
    ).toStrictEqual([
      ['någon gång under februari 2022', 'Dagen är inte känd: det var någon gång under februari 2022.'],
      ['någon gång under 2022', 'Dagen är inte känd: det var någon gång under 2022.'],
      ['någon gång under 2022', 'Dagen är inte känd: det var någon gång under 2022.'],
      [null, null],
    ]);
  });

  test('is no day in the file for a court', () => {
    const days = chronologyChapter({ look }).blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map(([day = []]) => spaced(day.map(({ text }) => text).join('')))
        : [],
    );
    expect(days.slice(0, 3)).toStrictEqual([
      'Någon gång under februari 2022',
      'Någon gång under 2022',
      'Någon gång under 2022',
    ]);
    expect(spaced(JSON.stringify(chronologyChapter({ look })))).not.toMatch(/28 feb|31 dec/i);
  });

  test('is no day in the spreadsheet', () => {
    const sheet = spaced(chronologySheet(chronologyOf(look)));
    expect(sheet).toContain('\r\n"någon gång under februari 2022";"IVO återkallade tillståndet');
    expect(sheet).not.toMatch(/2022-02-28|2022-12-31/);
  });
});
