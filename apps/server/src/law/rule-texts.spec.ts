import { parsePlainDate } from '@fristvakt/calendar';
import { CATALOGUE } from '@fristvakt/law';
import { entriesOf } from './law-entries';
import { ruleListOf, rulesWanted } from './rule-list.presenter';
import { bindsText, confidenceTold, ruleWords, timeText, validityText } from './rule-texts';

const TODAY = parsePlainDate('2026-11-25');
if (TODAY === undefined) throw new Error('no day');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const versionOf = (id: string, at = 0): (typeof CATALOGUE)['rules'][number]['versions'][number] => {
  const version = CATALOGUE.rules.find((rule) => rule.id === id)?.versions[at];
  if (version === undefined) throw new Error(`no version of ${id}`);
  return version;
};

describe('a rule in words', () => {
  test.each([
    ['APP-IVO-3W', '3 veckor från den dag parten fick del av avgörandet'],
    ['CIRCLE-1M-LSS', 'en månad från dagen för förändringen'],
    ['FILE-2Y', '2 år från den sista anteckningen'],
    ['SERV-TILLG', '3 arbetsdagar från den dag informationen delgavs'],
    ['FK-BILL-5TH', 'den 5 i andra månaden efter'],
    ['GDPR-72H', '72 timmar från den dag saken blev känd'],
    ['LEXS-IVO', 'snarast, från den dag saken blev känd'],
    ['LIC-CHANGE-BEFORE', 'före dagen för förändringen'],
    ['REPLY-SET', 'den dag som anges'],
  ])('%s: its time', (id, text) => {
    expect(plain(timeText(versionOf(id), 'sv'))).toBe(text);
  });

  test('who is bound: some, or everybody', () => {
    const words = ruleWords('sv');
    expect(bindsText(['company', 'cooperative'], words)).toBe('bolag och kooperativ eller förening');
    expect(bindsText(['company', 'cooperative', 'municipality', 'own-employer'], words)).toBe(
      'Alla slags anordnare',
    );
  });

  test('the days it holds: the last one is told, not the first after', () => {
    const text = plain(validityText(versionOf('SERV-FORENKLAD', 1), 'sv'));
    expect(text).toBe('Från och med 1 april 2011 till och med 31 december 2022');
  });

  test('only what has been read is not called unverified', () => {
    const words = ruleWords('sv');
    expect(confidenceTold('P', words).text).toBe('Bestämmelsen är läst');
    for (const confidence of ['S', 'M', 'I'] as const) {
      expect(confidenceTold(confidence, words)).toMatchObject({
        text: expect.stringContaining('Ej verifierad') as string,
        tone: 'warning',
      });
    }
  });
});

describe('the list of the law', () => {
  const shown = (query: Record<string, string>, lang: 'sv' | 'en' = 'sv'): readonly string[] => {
    const list = ruleListOf(CATALOGUE, rulesWanted(query), TODAY, lang) as {
      groups: { lines: { href: string }[] }[];
    };
    return list.groups.flatMap(({ lines }) => lines.map(({ href }) => href));
  };

  test.each(['sv', 'en'] as const)('everything the catalogue holds stands in it once: %s', (lang) => {
    const all = entriesOf(CATALOGUE, lang).map(({ id }) => `/rules/${id}`);
    expect(shown({}, lang).toSorted()).toStrictEqual(all.toSorted());
    expect(new Set(all).size).toBe(all.length);
  });

  test('a word finds it without accents; two words must both be there', () => {
    expect(shown({ q: 'OVERKLAGAR ivo' })).toContain('/rules/APP-IVO-3W');
    expect(shown({ q: 'overklagar gallras' })).toStrictEqual([]);
  });

  test('by its paragraph and by its statute', () => {
    expect(shown({ q: '23 b §' })).toContain('/rules/CIRCLE-1M-LSS');
    expect(shown({ act: 'GDPR' })).toStrictEqual(['/rules/GDPR-72H']);
  });

  test('what nobody has read', () => {
    const unread = shown({ confidence: 'unverified' });
    expect(unread).toContain('/rules/LEXS-2M');
    expect(unread).not.toContain('/rules/APP-IVO-3W');
  });

  test('a filter that is none of ours narrows nothing', () => {
    expect(shown({ act: 'Magna Charta', kind: 'x', confidence: 'y' })).toStrictEqual(shown({}));
  });
});
