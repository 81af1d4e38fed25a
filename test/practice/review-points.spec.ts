import { parsePlainDate } from '@fristvakt/calendar';
import { ABBREVIATIONS } from '@fristvakt/law';
import { VOCABULARY } from '@fristvakt/proceedings';
import { AREA_CODES, BRANCH_FIGURES, REVIEW_POINTS, TEMPLATES, reviewPoint } from '@fristvakt/practice';

/** What is cited beside statutes. */
const OTHER_SOURCES = [/^SOSFS \d{4}:\d+$/, /^\d+ § lagen \(\d{4}:\d+\)$/, / ÅRL$/];

const POINTS = REVIEW_POINTS.flatMap(({ points }) => points);
const ITEMS = new Map(
  TEMPLATES.flatMap(({ versions }) => versions.flatMap(({ items }) => items.map((one) => [one.id, one]))),
);

describe('what IVO looks at, as data', () => {
  test('each point has one code, and a finding can be of each and of something else', () => {
    const codes = REVIEW_POINTS[0].points.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(20);
    expect(AREA_CODES).toStrictEqual([...codes, 'other']);
    expect(reviewPoint('other')).toBeUndefined();
  });

  test('the points were held against their sources on a day that exists', () => {
    for (const { checkedOn } of REVIEW_POINTS) expect(parsePlainDate(checkedOn)).toBe(checkedOn);
  });

  test.each(POINTS.map((point) => [point.code, point] as const))(
    '%s says in both languages what is looked at, and cites what a jurist can look up',
    (_, { title, asks, proof, cites, confidence }) => {
      for (const { sv, en } of [title, asks, proof]) {
        expect(Math.min(sv.trim().length, en.trim().length)).toBeGreaterThan(4);
        expect(sv).not.toBe(en);
      }
      const unknown = cites.filter(
        (cite) =>
          !ABBREVIATIONS.some(({ abbreviation }) => cite.endsWith(` ${abbreviation}`)) &&
          !OTHER_SOURCES.some((source) => source.test(cite)),
      );
      expect(unknown).toStrictEqual([]);
      expect(cites.length === 0 && confidence !== 'I').toBe(false);
      expect(confidence === 'P' && cites.some((cite) => cite.startsWith('SOSFS'))).toBe(false);
    },
  );

  test('every item and every fact that speaks to a point is there, and no item speaks to two', () => {
    const items = POINTS.flatMap((point) => point.items);
    expect(items.filter((id) => !ITEMS.has(id))).toStrictEqual([]);
    expect(items.filter((id, place) => items.indexOf(id) !== place)).toStrictEqual([]);
    const types = new Set(Object.values(VOCABULARY).flatMap((events) => Object.keys(events)));
    expect(POINTS.flatMap(({ facts }) => facts).filter((type) => !types.has(type))).toStrictEqual([]);
  });

  test('a point is not told as surer than every item that speaks to it', () => {
    const sure = POINTS.filter(({ confidence }) => confidence === 'P');
    const alone = sure.filter(({ items }) => items.every((id) => ITEMS.get(id)?.confidence !== 'P'));
    expect(alone.map(({ code }) => code)).toStrictEqual([]);
  });

  // What the section itself asks. That debts, repayment claims and the provider's knowledge of hours weigh was read in reports of
  // judgments; that notes are signed, in general advice; that relatives are followed up specially, in none.
  test('a point is told as read in the provision only where the provision asks it', () => {
    const sure = POINTS.filter(({ confidence }) => confidence === 'P').map(({ code }) => code);
    expect(sure).toStrictEqual([
      ...['record-checks', 'secrecy'],
      ...['circle', 'insight', 'certificate', 'conditions', 'in-use'],
    ]);
  });

  test('no day and no rhythm is asked that the law does not have: information on lex Sarah is owed, and not yearly', () => {
    const told = [reviewPoint('competence')?.asks, ITEMS.get('F12')?.text];
    expect(told).not.toContain(undefined);
    expect(JSON.stringify(told)).not.toMatch(/årlig|varje år|yearly|annual/i);
    expect(ITEMS.get('F12')).toMatchObject({ cites: ['24 c § LSS'], confidence: 'S' });
  });

  test('no wording is older than what it rests on: the unused licence and the fee for a condition came on 2026-01-01', () => {
    for (const { from, points } of REVIEW_POINTS) {
      const isNewer = points.some(({ code }) => code === 'in-use' || code === 'conditions');
      expect(isNewer && (from === null || from < '2026-01-01')).toBe(false);
    }
  });

  test('everything a provider looks at itself speaks to a point, but what is kept for IVO’s register alone', () => {
    const spoken = new Set(POINTS.flatMap(({ items }) => items));
    const own = [...ITEMS.keys()].filter((id) => /^F\d/.test(id) && !spoken.has(id));
    // F24: powers of attorney in IVO's register of representatives.
    expect(own).toStrictEqual(['F24']);
  });
});

describe('the branch in figures, as data', () => {
  test.each(BRANCH_FIGURES.map((figure) => [figure.id, figure] as const))(
    '%s names its source and a time for each number',
    (_, { title, says, source, unsure, values, unit }) => {
      for (const { sv, en } of [title, says, source, unit, ...(unsure === null ? [] : [unsure])]) {
        expect(Math.min(sv.trim().length, en.trim().length)).toBeGreaterThan(2);
      }
      expect(values.length).toBeGreaterThan(1);
      for (const { when, value, to } of values) {
        expect(when.sv).not.toBe('');
        expect(value > 0 && (to === null || to > value)).toBe(true);
      }
    },
  );

  test('nothing from a secondary source is told as read in the provision', () => {
    expect(BRANCH_FIGURES.filter(({ confidence }) => confidence === 'P')).toStrictEqual([]);
  });
});
