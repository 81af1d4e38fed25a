import { letter, paragraph } from '../../../test/support/paper/letters';
import { printable } from './printable';

const said = (text: string): unknown => printable(letter({ blocks: [paragraph(text)] })).blocks[0];

describe('what paper can show', () => {
  test.each([
    ['a letter that is fine', 'Å, ä, ö, § och 26\u{A0}f – “så”', 'Å, ä, ö, § och 26\u{A0}f – “så”'],
    ['control characters', 'a\u{0}b\u{8}c\u{1B}[0md\u{85}\u{FEFF}\u{FFFE}e', 'abc[0mde'],
    ['tabulators', 'a\tb', 'a b'],
    ['ends of lines of every make', 'a\r\nb\rc\u{2028}d\u{2029}e\nf', 'a\nb\nc\nd\ne\nf'],
    ['half a surrogate pair', 'a\u{D83D}b\u{DE00}c', 'a\u{FFFD}b\u{FFFD}c'],
    ['a whole one', '😀', '😀'],
  ])('%s', (_, written, printed) => {
    expect(said(written)).toStrictEqual(paragraph(printed));
  });

  test('every other value stays what it is', () => {
    const whole = letter({ draft: true, enclosures: [{ number: 3, title: 'Fullmakt' }] });
    expect(printable(whole)).toStrictEqual(whole);
  });
});
