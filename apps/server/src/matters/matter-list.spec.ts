import type { DisputeListed } from '@fristvakt/appeals';
import { appealRow } from './matter-list.presenter';

const dispute = (certainty: string, finalOn: string | null = null): DisputeListed => ({
  ...{ id: 'a', ref: 'A', title: 'Överklagande A', providerId: 'p', provider: 'Ljungheda Assistans AB' },
  ...{ status: 'decided', instance: 'administrative-court', appellant: 'provider', stay: 'none' },
  ...{ leave: 'not-required', result: 'lost', finalOn },
  lastDays: [{ id: 'd', party: 'provider', due: '2026-12-21', certainty, factId: 'f' }],
});

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the list of appeals', () => {
  test.each([
    ['certain', null],
    ['assumed', 'antagen dag'],
    ['unverified', 'ej verifierad regel'],
  ])('a last day that is %s is told as %s', (certainty, unsure) => {
    const [last] = appealRow(dispute(certainty), 'sv').lastDays;
    expect([plain(last?.text ?? ''), last?.unsure]).toStrictEqual(['Anordnaren: mån 2026-12-21', unsure]);
  });

  test('the day on which the judgment became final comes first, and is sure', () => {
    const [first] = appealRow(dispute('assumed', '2026-12-22'), 'sv').lastDays;
    expect([plain(first?.text ?? ''), first?.unsure]).toStrictEqual(['Laga kraft tis 2026-12-22', null]);
  });
});
