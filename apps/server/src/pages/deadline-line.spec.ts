import { titledOf } from '@fristvakt/wording';
import { day } from '../../../../test/support/day';
import { deadlineLine } from './deadline-line';
import type { LineSource } from './deadline-line';

const REVOKED = titledOf({ ref: 'e1', type: 'licence-revoked', body: {} }, 'licence');
const APPEAL: LineSource = {
  ...{ kind: 'appeal', event: 'e1', party: 'provider', due: day('2023-02-21'), from: day('2023-01-31') },
  ...{ status: 'open', certainty: 'certain', hours: null, rule: 'APP-IVO-3W' },
};

describe('a deadline as every page tells it', () => {
  test('what is to be done, until when and how near, in the reader’s language', () => {
    const line = deadlineLine(APPEAL, REVOKED, day('2023-02-06'), 'sv');
    expect(line.title).toBe('Överklaga återkallelsen av tillståndet');
    expect(line.when.replaceAll('\u00a0', ' ')).toBe('senast tisdag 21 februari 2023, om 15 dagar');
    expect(deadlineLine(APPEAL, REVOKED, day('2023-02-06'), 'en').title).toBe(
      'Appeal the revocation of the licence',
    );
  });

  test.each([
    ['2023-02-06', 'info'],
    ['2023-02-07', 'warning'],
    ['2023-02-17', 'warning'],
    ['2023-02-18', 'danger'],
    ['2023-02-21', 'danger'],
  ])('on %s the provider’s own is told as %s', (today, tone) => {
    expect(deadlineLine(APPEAL, REVOKED, day(today), 'sv').tone).toBe(tone);
  });

  test('what another must do is never urgent here', () => {
    const theirs = { ...APPEAL, party: 'ivo' as const };
    expect(deadlineLine(theirs, REVOKED, day('2023-02-21'), 'sv').tone).toBe('info');
    expect(deadlineLine({ ...theirs, status: 'missed' }, REVOKED, day('2023-02-22'), 'sv').tone).toBe(
      'neutral',
    );
  });

  test('a duty to be met at once is urgent and has no day', () => {
    const atOnce = { ...APPEAL, kind: 'lex-sarah-report' as const, due: null, hours: 30 };
    const { tone, due, distance } = deadlineLine(atOnce, undefined, day('2023-02-06'), 'sv');
    expect([tone, due, distance]).toStrictEqual(['danger', null, '']);
  });

  test.each([
    ['certain', null],
    ['assumed', 'antagen dag'],
    ['unverified', 'ej verifierad regel'],
  ] as const)('a day that is %s says so in words', (certainty, told) => {
    expect(deadlineLine({ ...APPEAL, certainty }, REVOKED, day('2023-02-06'), 'sv').unsure).toBe(told);
  });

  test.each([
    ['open', null],
    ['waiting', null],
    ['missed', 'Försutten'],
    ['met', 'Gjord i tid'],
  ] as const)('what became of one that is %s is said in words, not by its picture alone', (status, told) => {
    expect(deadlineLine({ ...APPEAL, status }, REVOKED, day('2023-03-06'), 'sv').over).toBe(told);
  });

  test('a fact that does not name who did it is that of who usually does', () => {
    expect(REVOKED.by).toBe('ivo');
    expect(titledOf({ ref: 'e', type: 'judgment', body: { by: 'court-of-appeal' } }, 'appeal').by).toBe(
      'court-of-appeal',
    );
  });
});
