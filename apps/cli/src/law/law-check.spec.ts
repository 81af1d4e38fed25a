import { CATALOGUE } from '@fristvakt/law';
import { day } from '../../../../test/support/day';
import { COLUMNS } from './columns';
import { lawCheck } from './law-check';

const person = { lang: 'sv', json: false } as const;

describe('law check', () => {
  it('finds the catalogue sound while its last check is less than a year old', () => {
    const { sound, text } = lawCheck(CATALOGUE, day('2027-11-22'), person);
    expect(sound).toBe(true);
    expect(text).toMatch(/^56 regler, \d+ lydelser, 0 fel per 2027-11-22\.$/);
  });

  it('names every provision that nobody has checked for a year', () => {
    const { sound, text } = lawCheck(CATALOGUE, day('2027-11-27'), person);
    expect(sound).toBe(false);
    expect(text).toContain(
      'APP-IVO-3W 2018-07-01: ingen har kontrollerat lydelsen på ett år (stale): 2026-11-22',
    );
    const provisions =
      CATALOGUE.rules.flatMap((rule) => rule.versions).length +
      [...CATALOGUE.effects, ...CATALOGUE.leave, ...CATALOGUE.fees, ...CATALOGUE.forum].length;
    expect(text).toContain(`${String(provisions)} fel per 2027-11-27.`);
    expect(text.split('\n').filter((line) => line.length > COLUMNS)).toEqual([]);
  });

  it('says the same in English', () => {
    const { text } = lawCheck(CATALOGUE, day('2027-11-27'), { ...person, lang: 'en' });
    expect(text).toContain('nobody has checked the wording for a year (stale)');
    expect(text).toContain('faults as of 2027-11-27.');
  });

  it('leaves out the version where the fault lies in the rule as a whole', () => {
    const [rule] = CATALOGUE.rules;
    const broken = { ...CATALOGUE, rules: rule === undefined ? [] : [{ ...rule, versions: [] }] };
    expect(lawCheck(broken, day('2026-11-22'), person).text).toContain(
      'TIME-COUNT: regeln saknar lydelse (no-version)\n',
    );
  });

  it('gives the faults as JSON', () => {
    const { text } = lawCheck(CATALOGUE, day('2026-11-22'), { lang: 'sv', json: true });
    expect(JSON.parse(text)).toEqual({ today: '2026-11-22', faults: [] });
  });
});
