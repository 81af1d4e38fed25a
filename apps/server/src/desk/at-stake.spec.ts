import type { LicenceStanding } from '@fristvakt/licences';
import { day } from '../../../../test/support/day';
import { isAtStake, stakesOf } from './at-stake';

const TODAY = day('2023-02-06');
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

const standing = (more: Partial<LicenceStanding> = {}): LicenceStanding => ({
  ...{ id: 'l', kind: 'licence', title: 'Tillstånd L', provider: 'Exempel Assistans AB', status: 'active' },
  ...{ mayOperate: true, mayOperateUntil: null, payment: 'direct', because: [], next: null },
  ...{ disputes: [], remedies: [], total: 1 },
  ...more,
});
const PENDING = { id: 'a', status: 'pending', instance: 'administrative-court', stay: 'requested' };

describe('what is at stake', () => {
  test.each<[string, Partial<LicenceStanding>, boolean]>([
    ['a licence in force', {}, false],
    ['one that is wound down', { status: 'revoked', mayOperateUntil: '2023-02-10' }, true],
    ['a stayed one', { status: 'revoked-stayed' }, true],
    ['one that a court restored, not finally', { status: 'restored' }, true],
    ['a banned one', { status: 'banned', mayOperate: false }, true],
    ['a revoked one in dispute', { status: 'revoked', mayOperate: false, disputes: [PENDING] }, true],
    [
      'a revoked one, and the ruling is final',
      { status: 'revoked', mayOperate: false, disputes: [{ ...PENDING, status: 'final' }] },
      false,
    ],
    ['a revoked one that nothing can be done about', { status: 'revoked', mayOperate: false }, false],
  ])('%s: %j is %s', (_, more, expected) => {
    expect(isAtStake(standing(more))).toBe(expected);
  });

  test('says until when one may operate, where the dispute lies, and that payment has stopped', () => {
    const [stake] = stakesOf(
      [
        standing({
          ...{ status: 'revoked', mayOperateUntil: '2023-02-10', payment: 'stopped' },
          disputes: [PENDING],
        }),
      ],
      TODAY,
      'sv',
    );
    expect(stake?.status.text).toBe('Återkallat');
    expect(stake?.facts.map(({ name, text, href }) => [name, spaced(text), href])).toStrictEqual([
      ['Verksamheten', 'Antas få bedrivas till och med fredag 10 februari 2023, om 4 dagar', null],
      ['Överklagandet', 'Under prövning, förvaltningsrätten', '/matters/a'],
      ['Inhibition', 'Yrkad', null],
      ['Utbetalning till anordnaren', 'Stoppad', null],
    ]);
  });

  test('says until when it can be appealed, and leaves to counsel what needs an excuse', () => {
    const remedy = { matter: 'L', event: 'e2', open: true, to: null, handedTo: null, cites: [] };
    const until = day('2023-02-21');
    const [stake] = stakesOf(
      [
        standing({
          ...{ status: 'revoked', mayOperateUntil: '2023-02-10' },
          remedies: [
            { ...remedy, kind: 'appeal', reason: 'time-runs', until },
            { ...remedy, kind: 'stay', reason: 'appeal-first', until: null },
            { ...remedy, kind: 'restored-time', reason: 'valid-excuse-needed', until: null },
          ],
        }),
      ],
      TODAY,
      'sv',
    );
    expect(
      stake?.facts.filter(({ name }) => name === 'Öppet nu').map(({ text }) => spaced(text)),
    ).toStrictEqual([
      'Överklaga: senast tisdag 21 februari 2023, om 15 dagar',
      'Yrka inhibition: yrkas i överklagandet',
    ]);
  });
});
