import { day } from '../../../test/support/day';
import { repeatOf } from './repeats';
import type { FindingSeen } from './repeats';

const seen = (id: string, on: string, more: Partial<FindingSeen> = {}): FindingSeen => ({
  ...{ id, area: 'time-match', provider: 'p', fact: null, unit: null, seenOn: day(on), ...more },
});

describe('a finding that comes again', () => {
  test('the first is no repeat', () => {
    const first = seen('1', '2025-03-01');
    expect(repeatOf(first, [first, seen('2', '2026-03-01')])).toBeNull();
  });

  test('is told with how often, since when and in which units, in order of time', () => {
    const all = [
      seen('3', '2026-05-28', { fact: 'f2', unit: 'Söder' }),
      seen('1', '2024-02-01', { fact: 'f1', unit: 'Norr' }),
      seen('2', '2025-09-30', { unit: 'Norr' }),
    ];
    expect(repeatOf(all[0] ?? seen('', '2026-01-01'), all)).toStrictEqual({
      ...{ times: 3, since: '2024-02-01', units: ['Norr', 'Söder'], earlier: ['2', '1'] },
    });
  });

  test('two findings of one decision are one occasion, in however many units', () => {
    const [north, south] = [
      seen('1', '2026-05-28', { fact: 'f1', unit: 'Norr' }),
      seen('2', '2026-05-28', { fact: 'f1', unit: 'Söder' }),
    ];
    expect(repeatOf(south, [north, south])).toBeNull();
    const later = seen('3', '2027-01-15', { fact: 'f2', unit: 'Öster' });
    expect(repeatOf(later, [north, south, later])).toMatchObject({
      times: 2,
      units: ['Norr', 'Söder', 'Öster'],
    });
  });

  test('another area, another provider and what belongs under no area are no repeat', () => {
    const before = seen('1', '2025-03-01');
    for (const other of [
      seen('2', '2026-03-01', { area: 'plans' }),
      seen('2', '2026-03-01', { provider: 'q' }),
      seen('2', '2026-03-01', { area: 'other' }),
    ]) {
      expect(repeatOf(other, [before, seen('0', '2025-01-01', { area: 'other' }), other])).toBeNull();
    }
  });

  test('of one day, the one entered first came first', () => {
    const [first, second] = [seen('1', '2026-03-01'), seen('2', '2026-03-01')];
    expect(repeatOf(first, [second, first])).toBeNull();
    expect(repeatOf(second, [second, first])?.times).toBe(2);
  });
});
