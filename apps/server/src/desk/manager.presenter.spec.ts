import type { DeadlineFigures } from '@fristvakt/deadlines';
import type { LicenceStanding } from '@fristvakt/licences';
import { day } from '../../../../test/support/day';
import { managerShown } from './manager.presenter';

const TODAY = day('2023-02-06');
const spaced = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');
const NOTHING: DeadlineFigures = {
  dueBy: [0, 0, 0],
  withoutDay: 0,
  overdue: [],
  rightsUnused: 0,
  months: [],
};

const REVOKED: LicenceStanding = {
  ...{ id: 'l', kind: 'licence', title: 'Tillstånd L', provider: 'Humana Assistans AB', status: 'revoked' },
  ...{
    mayOperate: true,
    mayOperateUntil: '2023-02-10',
    payment: 'direct',
    disputes: [],
    remedies: [],
    total: 3,
  },
  because: [
    { code: 'revoked', event: 'e2', cites: [], params: {} },
    { code: 'winding-down', event: 'e2', cites: [], params: { until: '2023-02-10' } },
  ],
  next: {
    ...{ id: 'd', kind: 'wind-down', party: 'provider', from: '2023-01-31', due: '2023-02-10', hours: null },
    ...{ status: 'open', certainty: 'certain', rule: 'REPLY-SET', matterKind: 'licence' },
    fact: { ref: 'e2', type: 'licence-revoked', body: {} },
  },
};
const shown = (
  figures: Partial<DeadlineFigures> = {},
  standings: readonly LicenceStanding[] = [],
): ReturnType<typeof managerShown> =>
  managerShown({ standings, figures: { ...NOTHING, ...figures }, runningOut: [] }, TODAY, 'sv');

describe('the manager’s page', () => {
  test('answers whether one may operate, with the reason and what is next', () => {
    const [line] = shown({}, [REVOKED]).licences;
    expect(spaced(line?.answer.text)).toBe('Antas få bedrivas till och med fredag 10 februari 2023');
    expect(line?.status?.text).toBe('Återkallat');
    expect(spaced(line?.reason)).toBe(
      'Tillståndet är återkallat, och återkallelsen gäller omedelbart även om den överklagas. Enligt beslutet ska verksamheten vara avvecklad senast fredag 10 februari 2023; den antas få bedrivas till dess.',
    );
    expect([line?.next?.title, spaced(line?.next?.when), line?.next?.href]).toStrictEqual([
      'Avveckla verksamheten',
      'senast fredag 10 februari 2023, om 4 dagar',
      '/deadlines/d',
    ]);
  });

  test('says how many licences are not shown', () => {
    expect(shown({}, [REVOKED]).more).toBe(2);
    expect(shown().more).toBe(0);
  });

  test('leads from each number to the deadlines it counts', () => {
    const { due } = shown({ dueBy: [1, 2, 4], withoutDay: 3 });
    expect(due.map(({ count, href }) => [count, href])).toStrictEqual([
      [0, '#overdue'],
      [3, '/deadlines?due=none&status=open&party=provider'],
      [1, '/deadlines?dueTo=2023-02-13&status=open&party=provider'],
      [2, '/deadlines?dueTo=2023-03-08&status=open&party=provider'],
      [4, '/deadlines?dueTo=2023-05-07&status=open&party=provider'],
    ]);
  });

  test('tells what is overdue by who sees to it, and of what nobody does', () => {
    const { overdue, due } = shown({
      overdue: [
        { ownerId: null, owner: null, count: 2, oldest: '2023-02-05' },
        { ownerId: 'm', owner: 'Kim', count: 1, oldest: '2023-01-27' },
      ],
    });
    expect(due[0]).toMatchObject({ count: 3, tone: 'danger', label: 'försuttna' });
    expect(overdue.map(({ name, ago, href }) => [name, ago, href])).toStrictEqual([
      ['Ingen ansvarig', 'en dag sen', '/deadlines?status=missed&party=provider&owner=nobody'],
      ['Kim', '10 dagar sen', '/deadlines?status=missed&party=provider&owner=m'],
    ]);
  });

  test('a notification gives no leave; the page says how it stands', () => {
    const notified = { ...REVOKED, kind: 'notification', status: 'notified', mayOperate: null };
    const { licences, stakes } = shown({}, [{ ...notified, mayOperateUntil: null, because: [], next: null }]);
    expect([licences[0]?.answer.text, licences[0]?.answer.tone, licences[0]?.next]).toStrictEqual([
      'Anmälan: gjord',
      'success',
      null,
    ]);
    expect(stakes).toStrictEqual([]);
  });

  test('says in words how the last twelve months went', () => {
    const { chartText } = shown({ months: [{ month: '2023-01', met: 5, late: 1, missed: 0 }] });
    expect(chartText).toBe('5 gjorda i tid, 1 för sent, 0 försuttna.');
    expect(shown().chartText).toBe('Ingen frist med en dag har löpt ut under de senaste tolv månaderna.');
  });
});
