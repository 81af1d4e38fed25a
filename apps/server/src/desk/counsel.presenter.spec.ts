import type { DisputeListed, RemedyOpen } from '@fristvakt/appeals';
import type { HearingListed } from '@fristvakt/deadlines';
import { day } from '../../../../test/support/day';
import { counselShown } from './counsel.presenter';

const TODAY = day('2023-02-07');
const spaced = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');
const DISPUTE: DisputeListed = {
  ...{ id: 'a', ref: 'A', title: 'Överklagande A', providerId: 'p', provider: 'Humana Assistans AB' },
  ...{ status: 'pending', instance: 'administrative-court', appellant: 'provider', stay: 'granted' },
  ...{ leave: 'not-required', result: null, finalOn: null },
  lastDays: [{ id: 'd', party: 'ivo', due: '2023-02-28', certainty: 'assumed', factId: 'f' }],
};
const remedy = (
  kind: 'appeal' | 'stay',
  until: string | null,
  certainty: RemedyOpen['certainty'] = null,
): RemedyOpen => ({
  certainty,
  remedy: {
    ...{ kind, matter: 'L', event: 'e2', open: true, to: 'administrative-court', handedTo: 'ivo', cites: [] },
    reason: until === null ? 'appeal-first' : 'time-runs',
    until: until === null ? null : day(until),
  },
  ...{ matterId: 'l', matterKind: 'licence', matter: 'Tillstånd L', provider: 'Humana Assistans AB' },
  fact: { ref: 'e2', type: 'licence-revoked', body: { by: 'ivo' } },
});

describe('counsel’s start', () => {
  test('tells of each dispute the court, the stay, and each party’s last day with how sure it is', () => {
    const [dispute] = counselShown({ disputes: [DISPUTE], remedies: [], hearings: [] }, TODAY, 'sv').disputes;
    expect(dispute).toStrictEqual({
      ...{
        href: '/matters/a',
        title: 'Överklagande A',
        provider: 'Humana Assistans AB',
        status: 'Under prövning',
      },
      ...{ court: 'Förvaltningsrätten', stay: 'Gäller', leave: 'Krävs inte' },
      lastDays: [
        {
          party: 'IVO',
          due: '2023-02-28',
          distance: 'om 21 dagar',
          unsure: 'antagen dag',
          href: '/deadlines/d',
        },
      ],
    });
  });

  test('tells of each open remedy until when it is open, and to whom it goes; a stay before all', () => {
    const rows = {
      disputes: [],
      hearings: [],
      remedies: [remedy('appeal', '2023-02-21'), remedy('stay', null)],
    };
    const { remedies } = counselShown(rows, TODAY, 'sv');
    expect(remedies.map(({ title, until, to }) => [title, spaced(until), to])).toStrictEqual([
      [
        'Yrka inhibition: återkallelsen av tillståndet',
        'Yrkas i överklagandet',
        'Ställs till förvaltningsrätten, ges in till IVO',
      ],
      [
        'Överklaga återkallelsen av tillståndet',
        'Senast tisdag 21 februari 2023, om 14 dagar',
        'Ställs till förvaltningsrätten, ges in till IVO',
      ],
    ]);
  });

  test('says in words where the last day of a remedy is not certain', () => {
    const shown = (certainty: RemedyOpen['certainty']): string | null | undefined =>
      counselShown(
        { disputes: [], hearings: [], remedies: [remedy('appeal', '2023-02-21', certainty)] },
        TODAY,
        'sv',
      ).remedies[0]?.unsure;
    expect(shown('assumed')).toBe('antagen dag');
    expect(shown('unverified')).toBe('ej verifierad regel');
    expect(shown('certain')).toBeNull();
  });

  test.each([
    ['stay', null, 'danger'],
    ['appeal', '2023-02-10', 'danger'],
    ['appeal', '2023-02-11', 'warning'],
    ['appeal', null, 'info'],
  ] as const)('%s until %s is told as %s', (kind, until, tone) => {
    const rows = { disputes: [], hearings: [], remedies: [remedy(kind, until)] };
    expect(counselShown(rows, TODAY, 'sv').remedies[0]?.tone).toBe(tone);
  });

  test('tells a hearing of two days as one', () => {
    const hearing = (on: string): HearingListed => ({
      ...{ factId: 'h', day: on, court: 'administrative-court', matterId: 'a', matter: 'Överklagande A' },
    });
    const rows = { disputes: [], remedies: [], hearings: [hearing('2023-05-25'), hearing('2023-05-26')] };
    expect(counselShown(rows, TODAY, 'sv').hearings).toStrictEqual([
      {
        ...{ court: 'Förvaltningsrätten', days: ['2023-05-25', '2023-05-26'], near: 'om 107 dagar' },
        ...{ matter: 'Överklagande A', href: '/matters/a' },
      },
    ]);
  });
});
