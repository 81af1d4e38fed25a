import type { LetterDocument } from '@fristvakt/letters';
import { letter, paragraph, plain } from '../../../test/support/paper/letters';
import { refuseTooLarge } from './size';
import { TypesettingError } from './typesetting-error';

const long = (length: number): LetterDocument => letter({ blocks: [paragraph('å'.repeat(length))] });
const rows = (count: number): LetterDocument =>
  letter({
    blocks: [
      {
        kind: 'table',
        head: ['A', 'B', 'C'],
        rows: Array.from({ length: count }, () => ['1', '2', '3'].map(plain)),
      },
    ],
  });

describe('how much a file may hold', () => {
  test.each([
    ['a letter of 900 000 characters', [long(900_000)]],
    ['a table of 5 000 rows', [rows(5000)]],
  ])('%s is no more than that', (_, letters) => {
    expect(() => {
      refuseTooLarge(letters);
    }).not.toThrow();
  });

  test.each([
    ['a letter of a million', [long(1_000_000)], /1000000 characters/],
    ['two letters of half a million each', [long(500_000), long(500_000)], /1000000 characters/],
    ['a table of 6 000 rows', [rows(6000)], /40000 pieces/],
  ])('%s is', (_, letters, message) => {
    expect(() => {
      refuseTooLarge(letters);
    }).toThrow(TypesettingError);
    expect(() => {
      refuseTooLarge(letters);
    }).toThrow(message);
  });
});
