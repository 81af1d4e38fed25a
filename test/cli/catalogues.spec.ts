import { readFileSync } from 'node:fs';
import { CATALOGUE } from '@fristvakt/law';
import { BUILDING, fristvakt, inHouse, linesOf } from './program';

beforeAll(async () => {
  await fristvakt(['--help']);
}, BUILDING);

/** The youngest day on which a wording was checked: on that day none is old. */
const CHECKED_ON = CATALOGUE.rules
  .flatMap((rule) => rule.versions.map((version): string => version.checkedOn))
  .reduce((one, other) => (one > other ? one : other), '');

describe('calendar', () => {
  it('lists the days of a year that move a last day, with week, weekday, name and section', async () => {
    const { exit, out } = await fristvakt(['calendar', '2026']);
    expect(exit).toBe(0);
    expect(linesOf(out)[0]).toBe('Dagar 2026 som flyttar en sista dag');
    expect(out).toMatch(/^2026-06-19 {2}v\. 25 +fredag +midsommarafton +2 § lagen \(1930:173\)$/m);
    expect(out.match(/^2026-/gm)).toHaveLength(16);
  });

  it('lists plain Saturdays and Sundays too when asked: 2026 has 52 of each', async () => {
    const { out } = await fristvakt(['calendar', '2026', '--all', '--json']);
    const days = linesOf(out).map(
      (line) => JSON.parse(line) as { date: string; weekday: number; week: number },
    );
    expect(days.filter(({ weekday }) => weekday >= 6)).toHaveLength(104);
    expect(days.find(({ date }) => date === '2026-12-31')).toMatchObject({ weekday: 4, week: 53 });
  });

  it('names them in English', async () => {
    const { out } = await fristvakt(['calendar', '2026', '--lang', 'en']);
    expect(out).toMatch(/^2026-06-19 {2}w\. 25 +Friday +Midsummer Eve/m);
  });

  it('says of a year before 1990 that its days have not been checked', async () => {
    const { out } = await fristvakt(['calendar', '1985']);
    expect(out).toContain('Före 1990');
  });

  it.each([[[]], [['26']], [['1899']], [['2201']], [['2026', '2027']]])('refuses %j', async (words) => {
    expect(await fristvakt(['calendar', ...words])).toMatchObject({ exit: 2, out: '' });
  });
});

describe('law', () => {
  it('lists every rule by its id', async () => {
    const { exit, out } = await fristvakt(['law', 'list']);
    expect(exit).toBe(0);
    const first = linesOf(out).map((line) => line.split(' ')[0]);
    expect(first).toEqual(expect.arrayContaining(CATALOGUE.rules.map((rule) => rule.id)));
  });

  it('shows a rule with its wording, its source and its worked examples', async () => {
    const { exit, out } = await fristvakt(['law', 'show', 'APP-IVO-3W']);
    expect(exit).toBe(0);
    expect(out).toContain('Lydelse från 2018-07-01');
    expect(out).toContain('https://lagen.nu/2017:900#P44');
    expect(out).toContain('E02: torsdag 2026-12-03 → måndag 2026-12-28');
  });

  it('shows it in English and as JSON', async () => {
    const english = await fristvakt(['law', 'show', 'APP-IVO-3W', '--lang', 'en']);
    expect(english.out).toContain('A private party appeals against a decision by IVO');
    const { out } = await fristvakt(['law', 'show', 'APP-IVO-3W', '--json']);
    expect(JSON.parse(out)).toMatchObject({ id: 'APP-IVO-3W' });
  });

  it('finds nothing wrong on the day the catalogue was checked', async () => {
    const { exit, out } = await fristvakt(['law', 'check', '--as-of', CHECKED_ON]);
    expect(out).toContain(`0 fel per ${CHECKED_ON}`);
    expect(exit).toBe(0);
  });

  it('says, with exit 1, which wordings nobody has checked for a year', async () => {
    const { exit, out } = await fristvakt(['law', 'check', '--as-of', '2100-01-01']);
    expect(exit).toBe(1);
    expect(out).toMatch(/^APP-IVO-3W 2018-07-01: .*\(stale\)/m);
  });

  it('prints the table that is committed as docs/law.md', async () => {
    const { exit, out } = await fristvakt(['law', 'table']);
    expect(exit).toBe(0);
    expect(out).toBe(readFileSync(inHouse('docs/law.md'), 'utf8'));
  });

  it.each([
    [[], 'law: say list, show ID, check or table'],
    [['weather'], 'law: say list, show ID, check or table'],
    [['show'], 'law show: name a rule'],
    [['show', 'APP-IVO'], 'there is no rule "APP-IVO"'],
    [['list', 'all'], '"all" is one word too many'],
    [['check', '--as-of', '2026-02-29'], '"2026-02-29" is no day'],
  ])('refuses %j', async (words, message) => {
    const { exit, out, err } = await fristvakt(['law', ...words]);
    expect([exit, out]).toStrictEqual([2, '']);
    expect(err).toContain(message);
  });
});
