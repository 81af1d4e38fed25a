import { laidOut } from './pdf-layout';
import type { Piece } from './pdf-layout';

/** A piece in letters five points wide and ten high. */
const piece = (text: string, x: number, y: number, turned = false): Piece => ({
  ...{ text, x, y, width: text.length * 5, height: 10, turned },
});

describe('the text of a page', () => {
  test('stands line by line from the top, whatever order its pieces came in', () => {
    expect(laidOut([piece('under', 0, 680), piece('over', 0, 700)])).toBe('over\n\nunder');
  });
  test('is one word where pieces touch, and two where there is a space between', () => {
    expect(laidOut([piece('in', 0, 700), piece('led', 10, 700), piece('tillsyn', 28, 700)])).toBe(
      'inled tillsyn',
    );
  });
  test('keeps columns below each other', () => {
    const page = laidOut([
      ...[piece('Datum', 100, 700), piece('Dnr', 200, 700)],
      ...[piece('2026-11-24', 100, 688), piece('3.1-1/2026', 200, 688), piece('IVO', 0, 688)],
    ]);
    expect(page).toBe(
      '                    Datum               Dnr\nIVO                 2026-11-24          3.1-1/2026',
    );
  });
  test('has a raised number in its line, and a word across the page above everything', () => {
    expect(laidOut([piece('text', 0, 700), piece('1', 20, 703), piece('UTKAST', 90, 300, true)])).toBe(
      'UTKAST\ntext1',
    );
  });
  test('is no wider than paper, however far away the file puts a piece', () => {
    const page = laidOut([piece('IVO', 0, 700), piece('Dnr', 1e9, 700), piece('långt', -1e300, 600)]);
    expect(page?.length).toBeLessThan(2000);
    expect(page).toMatch(/IVO +Dnr/);
  });
  test('leaves out what stands nowhere', () => {
    const nowhere = [Number.NaN, Number.POSITIVE_INFINITY].map((x) => piece('ingenstans', x, 700));
    expect(laidOut([piece('IVO', 0, 700), ...nowhere])).toBe('IVO');
  });
  test('may be of more pieces than a call takes arguments', () => {
    const pieces = Array.from({ length: 150_000 }, (_, at) => piece('a', at * 5, 700));
    expect(laidOut(pieces)).toHaveLength(150_000);
  });
  test('is not laid out where it is more than a page holds', () => {
    const pieces = Array.from({ length: 2000 }, (_, at) => piece('a', at === 0 ? 0 : 1e9, at * 20));
    expect(laidOut(pieces)).toBeUndefined();
  });
});
