import { pageWords, say, wordsIn } from './page-words';

describe('the words of a page', () => {
  test('a value stands where its name stood', () => {
    expect(say('Meny för {name}', { name: 'Åsa' })).toBe('Meny för Åsa');
  });

  test('a value that looks like a place is left as it is', () => {
    expect(say('{one} och {two}', { one: '{two}', two: 'b' })).toBe('{two} och b');
  });

  test.each([
    [1, 'en dag'],
    [0, '0 dagar'],
    [2, '2 dagar'],
  ])('%d decides the form', (n, told) => {
    expect(say('en dag|{n} dagar', { n })).toBe(told);
  });

  test('each language has its own', () => {
    const words = pageWords({ sv: { day: 'en dag|{n} dagar' }, en: { day: 'one day|{n} days' } });
    expect([wordsIn(words, 'sv')('day', { n: 3 }), wordsIn(words, 'en')('day', { n: 1 })]).toStrictEqual([
      '3 dagar',
      'one day',
    ]);
  });
});
