import { CATALOGUE } from '@fristvakt/law';
import type { Catalogue } from '@fristvakt/terms';
import { COLUMNS } from './columns';
import { lawList } from './law-list';

const person = { lang: 'sv', json: false } as const;

describe('law list', () => {
  it.each(['sv', 'en'] as const)('names every rule once and keeps within a hundred columns in %s', (lang) => {
    const lines = lawList(CATALOGUE, { lang, json: false }).split('\n');
    for (const { id } of CATALOGUE.rules) {
      expect(lines.filter((line) => line.startsWith(`${id} `))).toHaveLength(1);
    }
    expect(lines.filter((line) => line.length > COLUMNS)).toEqual([]);
  });

  it('tells the time in the words of the law, never a day where there is none', () => {
    const text = lawList(CATALOGUE, person);
    expect(text).toMatch(/^APP-IVO-3W {2,}Enskild part överklagar IVO:s beslut +3 veckor +2018-07-01 {2}P$/m);
    expect(text).toMatch(/^LEXS-IVO .* snarast +2025-07-01 {2}P$/m);
    expect(text).toMatch(/^FK-PAY-20TH .* den 20 i samma/m);
    expect(text).toMatch(/^FEE-LAPSE-5Y .* 5 år +2026-01-01/m);
  });

  it('marks the rules that nobody has read in the statute', () => {
    const text = lawList(CATALOGUE, person);
    expect(text).toMatch(/^LEXS-2M .* S$/m);
    expect(text).toMatch(/^GDPR-72H .* M$/m);
    expect(text).toContain('S, M och I = ej verifierad');
  });

  it('says that a repealed rule has ended', () => {
    expect(lawList(CATALOGUE, person).replace(/\s+/g, ' ')).toContain('(upphörde 2025-07-01)');
    expect(lawList(CATALOGUE, { ...person, lang: 'en' }).replace(/\s+/g, ' ')).toContain(
      '(ended 2011-04-01)',
    );
  });

  it('gives the same rules as JSON, with whether each is verified', () => {
    const rows = JSON.parse(lawList(CATALOGUE, { lang: 'sv', json: true })) as readonly Record<
      string,
      unknown
    >[];
    expect(rows.map((one) => one['id'])).toEqual(CATALOGUE.rules.map((rule) => rule.id));
    expect(rows.find((one) => one['id'] === 'LEXS-2M')).toMatchObject({
      verified: false,
      confidence: 'S',
      count: { kind: 'term', term: { months: 2 }, shift: 'next' },
    });
  });

  it('lists a rule without wording rather than failing', () => {
    const [rule] = CATALOGUE.rules;
    const empty: Catalogue = { ...CATALOGUE, rules: rule === undefined ? [] : [{ ...rule, versions: [] }] };
    expect(lawList(empty, person)).toMatch(/^TIME-COUNT .*–/m);
    expect(JSON.parse(lawList(empty, { lang: 'sv', json: true }))).toMatchObject([{ versions: 0 }]);
  });
});
