import { MATTER_KINDS, VOCABULARY } from '@fristvakt/proceedings';
import type { EventKind } from '@fristvakt/proceedings';
import * as lexicon from './lexicon';
import { FIELD_NAMES, fieldValue, statusName } from './states';

interface Words {
  readonly sv: string;
  readonly en: string;
}

const records: readonly (readonly [string, Readonly<Record<string, Words>>])[] = [
  ...Object.entries(lexicon),
  ['FIELD_NAMES', FIELD_NAMES],
];

const words = records.flatMap(([record, entries]) =>
  Object.entries(entries).map(([key, one]) => ({ name: `${record} ${key}`, ...one })),
);

describe('the names of things', () => {
  test.each(records)('%s: each in Swedish and in English, and nothing left open', (_, entries) => {
    const wanting = Object.entries(entries).filter(([, { sv, en }]) =>
      [sv, en].some((text) => text.trim() === '' || text !== text.trim() || /[{}]|\s\s/.test(text)),
    );
    expect(wanting).toEqual([]);
  });

  test('no Swedish word is left in the English, but for names', () => {
    const names = new Set(['Försäkringskassan', 'Försäkringskassan’s']);
    expect(words.filter(({ en }) => /[åäöÅÄÖ]/.test(en) && !names.has(en))).toEqual([]);
  });

  test('every decision can be spoken of', () => {
    const decisions = MATTER_KINDS.flatMap((kind) =>
      Object.entries<EventKind>(VOCABULARY[kind])
        .filter(([, { decision }]) => decision)
        .map(([type]) => type),
    );
    const named = Object.keys(lexicon.DECISION_NAMES);
    expect([...new Set(decisions)].sort()).toEqual([...named].sort());
  });

  test('two reasons of a remedy are never told in the same words', () => {
    for (const lang of ['sv', 'en'] as const) {
      const told = Object.values(lexicon.REMEDY_REASONS).map((one) => one[lang]);
      expect(new Set(told).size).toBe(told.length);
    }
  });
});

describe('a status by its name', () => {
  test.each([
    ['revoked-stayed', 'återkallat, inhibition gäller', 'revoked, stayed'],
    ['restored', 'gäller, inte slutligt avgjort', 'restored, not yet final'],
    ['awaiting-provider', 'väntar på anordnaren', 'awaiting the provider'],
    ['final', 'avgörandet har fått laga kraft', 'final'],
    [null, 'inget har hänt än', 'nothing has happened yet'],
  ])('%s: %s, %s', (status, sv, en) => {
    expect([statusName(status, 'sv'), statusName(status, 'en')]).toEqual([sv, en]);
  });
});

describe('a value of a field', () => {
  test.each<[string, unknown, string, string]>([
    ['status', 'banned', 'verksamheten förbjuden tills vidare', 'interim ban'],
    ['status', null, 'inget har hänt än', 'nothing has happened yet'],
    ['mayOperate', true, 'ja', 'yes'],
    ['mayOperate', false, 'nej', 'no'],
    ['instance', 'court-of-appeal', 'kammarrätten', 'the administrative court of appeal'],
    ['appellant', 'ivo', 'IVO', 'IVO'],
    ['stay', 'lapsed', 'har upphört', 'lapsed'],
    ['leave', 'not-required', 'krävs inte', 'not required'],
    ['result', 'partly-won', 'delvis till anordnarens fördel', 'partly won'],
    ['paymentToProvider', 'stopped', 'stoppad', 'stopped'],
    ['finalOn', '2026-06-23', 'tisdag 23 juni 2026', 'Tuesday 23 June 2026'],
    ['finalOn', null, '–', '–'],
    ['serious', true, 'ja', 'yes'],
  ])('%s %p: %s, %s', (field, value, sv, en) => {
    const plain = (lang: 'sv' | 'en'): string => fieldValue(field, value, lang).replaceAll('\u00a0', ' ');
    expect([plain('sv'), plain('en')]).toEqual([sv, en]);
  });
});
