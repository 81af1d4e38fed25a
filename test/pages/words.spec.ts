import { allWords, askedTexts, programs, templates } from './page-sources';
import type { FoundWords } from './page-sources';

/** Longer texts that are the same in both languages: names, and what stands in no language. */
const ALIKE: readonly string[] = [];

const placeholders = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].toSorted();
const formsOf = (text: string): readonly string[] => text.split('|');

/** How many words: what is no letter divides them. */
const wordsOf = (text: string): number => text.replaceAll(/\{\w+\}/g, '').match(/\p{L}+/gu)?.length ?? 0;

describe('the words of the pages', () => {
  let all: readonly FoundWords[];
  const wrong = (
    check: (sv: string, en: string, key: string, words: FoundWords) => boolean,
  ): readonly string[] =>
    all.flatMap((words) =>
      Object.entries(words.sv)
        .filter(([key, sv]) => !check(sv, words.en[key] ?? '', key, words))
        .map(([key]) => `${words.name}: ${key}`),
    );

  beforeAll(async () => {
    all = await allWords();
  });

  test('are found: those of all pages and those of signing in at least', () => {
    expect(all.map(({ name }) => name)).toStrictEqual(
      expect.arrayContaining([
        'accounts/sign-in.words.ts SIGN_IN_WORDS',
        'pages/common.words.ts COMMON_WORDS',
      ]),
    );
  });

  test('have the same keys in Swedish and in English', () => {
    const differing = all.filter(
      ({ sv, en }) => Object.keys(sv).toSorted().join() !== Object.keys(en).toSorted().join(),
    );
    expect(differing.map(({ name }) => name)).toStrictEqual([]);
  });

  test('are never empty, and have no space at either end nor two within', () => {
    const isNeat = (text: string): boolean => text !== '' && text === text.trim() && !text.includes('  ');
    expect(wrong((sv, en) => isNeat(sv) && isNeat(en))).toStrictEqual([]);
  });

  test('have the same places for values in both languages', () => {
    expect(wrong((sv, en) => placeholders(sv).join() === placeholders(en).join())).toStrictEqual([]);
  });

  test('have a form for one and a form for many in both languages, or in neither', () => {
    expect(wrong((sv, en) => formsOf(sv).length === formsOf(en).length)).toStrictEqual([]);
    expect(wrong((sv) => formsOf(sv).length <= 2)).toStrictEqual([]);
  });

  test('are not left in one language: a longer text differs in the two', () => {
    const untold = wrong((sv, en) => wordsOf(sv) < 3 || sv !== en);
    expect(untold.filter((one) => !ALIKE.includes(one))).toStrictEqual([]);
  });

  test('are written with Swedish letters in Swedish, and without in English', () => {
    const isEnglish = (text: string): boolean =>
      !/[åäöÅÄÖ]/.test(text.replaceAll(/Åklagare|Försäkringskassan|På svenska/g, ''));
    expect(wrong((_, en, key) => key === 'language-other' || isEnglish(en))).toStrictEqual([]);
  });

  test('hold every text that a template asks for, in its feature or for all pages', () => {
    const known = (feature: string): readonly string[] =>
      all.filter((words) => [feature, 'pages'].includes(words.feature)).flatMap(({ sv }) => Object.keys(sv));
    const missing = askedTexts().filter(({ feature, key, isPrefix }) =>
      isPrefix ? !known(feature).some((one) => one.startsWith(key)) : !known(feature).includes(key),
    );
    expect(missing.map(({ template, key }) => `${template}: ${key}`)).toStrictEqual([]);
  });

  test('are given every value that a text has a place for, and no other', () => {
    const faults = askedTexts().flatMap(({ feature, template, key, isPrefix, values }) => {
      const words = all.filter(
        (one) => [feature, 'pages'].includes(one.feature) && Object.hasOwn(one.sv, key),
      );
      const own = words.filter((one) => one.feature === feature);
      if (isPrefix || words.length === 0) return [];
      const text = (own.length > 0 ? own : words).map(({ sv }) => sv[key] ?? '');
      const fits = text.some((one) => {
        // A number may be given only to choose the form.
        const wanted = placeholders(one).filter((name) => !values.includes(name));
        const left = values.filter((name) => !placeholders(one).includes(name) && name !== 'n');
        return wanted.length === 0 && left.length === 0;
      });
      return fits ? [] : [`${template}: ${key}`];
    });
    expect(faults).toStrictEqual([]);
  });

  test('are all used', () => {
    const [asked, sources] = [askedTexts(), [...programs(), ...templates()]];
    const unused = all.flatMap(({ name, feature, sv }) => {
      const reach = sources.filter((source) => feature === 'pages' || source.feature === feature);
      const text = reach.map((source) => source.text).join('\n');
      // A key may be put together, of what stands before or behind.
      const begun = [
        ...[...text.matchAll(/`([a-z][\w-]*-)\$\{/g)].map(([, prefix = '']) => prefix),
        ...asked.filter((one) => one.isPrefix).map(({ key }) => key),
      ].filter((prefix) => prefix !== 'notice-');
      const ended = [...text.matchAll(/`\$\{[\w.]+\}(-[a-z][\w-]*)`/g)].map(([, suffix = '']) => suffix);
      const isMade = (key: string): boolean =>
        begun.some((prefix) => key.startsWith(prefix)) || ended.some((suffix) => key.endsWith(suffix));
      const told = (key: string): boolean =>
        ["'", '"', '`'].some((quote) => text.includes(`${quote}${key}${quote}`)) ||
        new RegExp(`\\b\\w*[wW]ords(\\[lang\\])?\\.${key}\\b`).test(text) ||
        (/^[a-z]+$/i.test(key) &&
          new RegExp(`\\b\\w+\\[\\w+\\]\\.${key}\\b|\\.(sv|en)\\.${key}\\b`).test(text));
      return Object.keys(sv)
        .filter((key) => !told(key.replace(/^notice-/, '')) && !isMade(key))
        .map((key) => `${name}: ${key}`);
    });
    expect(unused).toStrictEqual([]);
  });

  test('tell of everything that a form says when it is done', () => {
    const notices = programs().flatMap(({ path, text }) =>
      [...text.matchAll(/new Redirect\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g)].flatMap(
        ([, given = '']) => {
          const [, notice] = /,\s*'([\w-]+)',?\s*$/.exec(given) ?? [];
          return notice === undefined ? [] : [{ path, key: `notice-${notice}` }];
        },
      ),
    );
    const common = all.find(({ name }) => name.endsWith(' COMMON_WORDS'));
    expect(notices.filter(({ key }) => common?.sv[key] === undefined)).toStrictEqual([]);
    expect(notices.length).toBeGreaterThan(0);
  });
});
