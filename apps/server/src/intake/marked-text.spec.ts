import type { ReadField } from '@fristvakt/letter-reading';
import { markedPages } from './marked-text';

const found = (start: number, end: number, certainty: ReadField['certainty'] = 'sure'): ReadField => ({
  ...{ name: 'date', value: '2026-11-24', certainty, why: [] },
  place: { page: 1, start, end },
});

const shown = (text: string, fields: readonly ReadField[]): string =>
  (markedPages([text], fields)[0]?.segments ?? [])
    .map((part) =>
      part.number === null ? part.text : `[${part.text}${part.first ? `:${String(part.number)}` : ''}]`,
    )
    .join('');

describe('the text of a letter with what was found in it', () => {
  test('is whole, with each place marked by its number', () => {
    expect(shown('Datum 2026-11-24 Dnr 3.1-1/2026', [found(6, 16), found(21, 31)])).toBe(
      'Datum [2026-11-24:1] Dnr [3.1-1/2026:2]',
    );
  });
  test('marks the shorter of two places that overlap, and what is left of the longer', () => {
    expect(shown('IVO begär med stöd av 26 c § LSS att ni', [found(0, 39), found(22, 32)])).toBe(
      '[IVO begär med stöd av :1][26 c § LSS:2][ att ni]',
    );
  });
  test('says nothing of a place that is not on the page', () => {
    expect(shown('kort', [found(0, 400), { ...found(0, 4), place: { page: 2, start: 0, end: 4 } }])).toBe(
      'kort',
    );
  });
});
