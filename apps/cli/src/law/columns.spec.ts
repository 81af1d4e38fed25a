import { labelled, row, wrap } from './columns';

describe('columns', () => {
  it('break a text at spaces', () => {
    expect(wrap('ett två tre', 7)).toEqual(['ett två', 'tre']);
    expect(wrap('enligt 44 § FL', 10)).toEqual(['enligt', '44 § FL']);
    expect(wrap('ett', 2)).toEqual(['ett']);
    expect(wrap('', 5)).toEqual(['']);
  });

  it('hang a wrapped text under its first line', () => {
    const lines = labelled('när', 'ord '.repeat(40).trim(), 2, 6);
    expect(lines[0]).toMatch(/^ {2}när {3}ord ord/);
    expect(lines[1]).toMatch(/^ {8}ord/);
  });

  it('set cells side by side, without blanks at the end of a line', () => {
    expect(row(['a', 'ett två', 'c'], [3, 4, 2])).toEqual(['a    ett   c', '     två']);
  });
});
