import { addDays } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { day } from '../../../test/support/day';
import { readinessOf } from './readiness';
import type { Against, Evidence, KnownOfLicence, Readiness } from './readiness';
import { REVIEW_POINTS, reviewPoint } from './review-points';
import type { ReviewPoint } from './review-point';

const { points } = REVIEW_POINTS[0];
const named = (code: string): ReviewPoint => {
  const found = reviewPoint(code);
  if (found === undefined) throw new Error(`there is no point ${code}`);
  return found;
};

const item = (code: string, on: string, more: Partial<Evidence> = {}): Evidence => ({
  ...{
    by: 'item',
    code,
    id: 'i',
    place: 'c',
    on: day(on),
    says: 'proof',
    lasting: false,
    until: null,
    ...more,
  },
});
const against = (by: Against['by'], code: string, on: string): Against => ({
  by,
  code,
  id: 'a',
  on: day(on),
});

function standing(code: string, asOf: string, known: Partial<KnownOfLicence>): Readiness {
  const all = { evidence: [], against: [], conditions: {}, ...known };
  const [found] = readinessOf([named(code)], all, day(asOf));
  if (found === undefined) throw new Error('one point makes one answer');
  return found;
}

describe('readiness for a review', () => {
  test('where nothing is known, nothing is proved', () => {
    const found = readinessOf(points, { evidence: [], against: [], conditions: {} }, day('2026-11-25'));
    expect(new Set(found.map(({ status }) => status))).toStrictEqual(new Set(['missing']));
    expect(found).toHaveLength(points.length);
  });

  // The last fresh day has the number of the day of the proof, or is the last of a month that has no such day.
  test.each([
    ['time-match', 'F01', '2026-01-31', '2026-02-28', '2026-03-01'],
    ['documentation', 'F09', '2026-11-30', '2027-02-28', '2027-03-01'],
    ['plans', 'F08', '2026-08-31', '2027-02-28', '2027-03-01'],
    ['competence', 'F12', '2028-02-29', '2029-02-28', '2029-03-01'],
  ])(
    '%s: a proof of the rhythm is fresh on its last day and stale on the next',
    (code, id, on, last, next) => {
      const evidence = [item(id, on)];
      expect(standing(code, on, { evidence }).status).toBe('proved');
      expect(standing(code, last, { evidence })).toMatchObject({ status: 'proved', freshUntil: last });
      expect(standing(code, next, { evidence })).toMatchObject({ status: 'stale', freshUntil: last });
    },
  );

  test('every point has a border, and stands proved on one side of it and stale on the other', () => {
    for (const { code, items } of points) {
      const evidence = [item(items[0] ?? '', '2026-01-15')];
      const { freshUntil } = standing(code, '2026-01-15', { evidence });
      const after = {
        ...readinessOf([named(code)], { evidence, against: [], conditions: {} }, dayAfter(freshUntil))[0],
      };
      expect([code, standing(code, freshUntil ?? '', { evidence }).status, after.status]).toStrictEqual([
        ...[code, 'proved', 'stale'],
      ]);
    }
  });

  test('a proof of a day to come proves nothing yet', () => {
    expect(standing('plans', '2026-01-14', { evidence: [item('F08', '2026-01-15')] }).status).toBe('missing');
  });

  test('the newest proof decides, whichever list it stands on', () => {
    const evidence = [item('C06', '2026-01-10'), item('F08', '2026-03-10')];
    expect(standing('plans', '2026-04-01', { evidence }).evidence?.code).toBe('F08');
  });

  test('what is done without proof, or waits for a second person, proves nothing', () => {
    for (const says of ['unproved', 'unapproved'] as const) {
      const found = standing('plans', '2026-02-01', { evidence: [item('F08', '2026-01-15', { says })] });
      expect([found.status, found.evidence?.says]).toStrictEqual(['missing', says]);
    }
  });

  test('an older proof stands where the newest has nothing to show', () => {
    const evidence = [item('F08', '2026-02-15', { says: 'unproved' }), item('C06', '2026-01-15')];
    expect(standing('plans', '2026-02-20', { evidence })).toMatchObject({ status: 'proved' });
  });

  test('an open finding makes its area never proved, however fresh the proof', () => {
    const evidence = [item('F08', '2026-02-01')];
    const open = standing('plans', '2026-02-01', {
      evidence,
      against: [against('finding', 'plans', '2026-02-01')],
    });
    expect([open.status, open.evidence, open.against?.by]).toStrictEqual(['missing', null, 'finding']);
    const other = { evidence, against: [against('finding', 'secrecy', '2026-01-01')] };
    expect(standing('plans', '2026-02-01', other).status).toBe('proved');
  });

  test('a missed deadline speaks against the point that it is about, and a condition not kept against the conditions', () => {
    const missed = [against('deadline', 'notify-circle-change', '2026-01-10')];
    const evidence = [item('F15', '2026-01-20')];
    expect(standing('circle', '2026-01-21', { evidence, against: missed }).against?.by).toBe('deadline');
    expect(standing('insight', '2026-01-21', { against: missed }).against).toBeNull();
    const notKept = [against('register', 'conditions', '2026-01-10')];
    expect(standing('conditions', '2026-01-21', { against: notKept }).status).toBe('missing');
  });

  test('a point whose condition is known not to hold does not apply, unless something was found wanting in it', () => {
    const conditions = { 'children-served': false };
    expect(standing('record-checks', '2026-01-21', { conditions }).status).toBe('not-applicable');
    expect(standing('record-checks', '2026-01-21', {}).status).toBe('missing');
    const found = [against('finding', 'record-checks', '2026-01-10')];
    expect(standing('record-checks', '2026-01-21', { conditions, against: found }).status).toBe('missing');
  });

  test('what was said not to apply has to be said anew when it is no longer fresh', () => {
    const evidence = [item('F10', '2026-01-15', { says: 'not-applicable' })];
    expect(standing('relatives', '2026-04-15', { evidence }).status).toBe('not-applicable');
    expect(standing('relatives', '2026-04-16', { evidence }).status).toBe('stale');
  });

  test('who is responsible does not grow old, and ends with the last day in the register', () => {
    const entry = (until: PlainDate | null): Evidence =>
      item('responsible-person', '2020-01-15', { by: 'register', lasting: true, until });
    expect(standing('responsible-person', '2026-01-15', { evidence: [entry(null)] })).toMatchObject({
      ...{ status: 'proved', freshUntil: null },
    });
    const ended = { evidence: [entry(day('2026-01-15'))] };
    expect(standing('responsible-person', '2026-01-15', ended).status).toBe('proved');
    expect(standing('responsible-person', '2026-01-16', ended).status).toBe('stale');
  });

  test('a fact proves what it tells of, and only that', () => {
    const evidence = [item('circle-change-notified', '2026-01-15', { by: 'fact' })];
    expect(standing('circle', '2026-04-15', { evidence }).status).toBe('proved');
    expect(standing('certificate', '2026-01-15', { evidence }).status).toBe('missing');
    // An item of a list is no fact, whatever it is called.
    expect(
      standing('circle', '2026-01-16', { evidence: [item('circle-change-notified', '2026-01-15')] }).status,
    ).toBe('missing');
  });
});

function dayAfter(of: PlainDate | null): PlainDate {
  if (of === null) throw new Error('a proof that grows old has a last fresh day');
  return addDays(of, 1);
}
