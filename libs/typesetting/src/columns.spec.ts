import type { TableRow } from '@fristvakt/letters';
import { plain } from '../../../test/support/paper/letters';
import { columnsOf } from './columns';

const rows = (...cells: readonly (readonly string[])[]): readonly TableRow[] =>
  cells.map((row) => row.map(plain));

const SENTENCE = 'Bolaget har sedan dess infört en ny rutin för egenkontroll och följer upp den varje månad.';

describe('the columns of a table', () => {
  test('short texts keep to one line beside long ones', () => {
    const [number, sentence, cite] = columnsOf(
      ['Nr', 'Åtgärd', 'Grund'],
      rows(['1', SENTENCE, 'LSS 23, 26 g §§']),
    );
    expect(number?.share).toBeLessThan(10);
    expect(cite?.longest).toBeGreaterThanOrEqual('LSS 23, 26 g §§'.length - 4);
    expect(sentence?.share).toBeGreaterThan(50);
  });

  test.each(['Öppen', 'Anordnaren', 'Godkännande', 'Kammarrätten'])(
    'a column of nothing but %s has room for the word, and breaks it nowhere',
    (word) => {
      const columns = columnsOf(['Punkt', 'Läge', 'Bevis'], rows([SENTENCE, word, SENTENCE]));
      expect(columns[1]?.longest).toBeGreaterThanOrEqual(word.length);
    },
  );

  test('many long texts share the line evenly', () => {
    const shares = columnsOf(['A', 'B', 'C', 'D'], rows([SENTENCE, SENTENCE, SENTENCE, SENTENCE])).map(
      ({ share }) => share,
    );
    expect(new Set(shares).size).toBe(1);
  });

  test.each([
    ['amounts', ['12 000 kr', '1 500,50', '−3 kr', '45 %'], 'right'],
    ['case numbers', ['2132-23', '1623-23'], 'left'],
    ['days', ['2023-02-02'], 'left'],
    ['nothing', [''], 'left'],
  ])('%s are read from where they should', (_, cells, side) => {
    expect(columnsOf(['Värde'], rows(...cells.map((cell) => [cell])))[0]?.side).toBe(side);
  });

  test('a table without rows has columns all the same', () => {
    expect(columnsOf(['Nr', 'Brist'], []).map(({ side }) => side)).toStrictEqual(['left', 'left']);
  });
});
