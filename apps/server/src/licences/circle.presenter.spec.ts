import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import type { CircleMemberListed, SeenElsewhere } from '@fristvakt/licences';
import { drawnCircle } from './circle.presenter';

const day = (text: string): PlainDate => parsePlainDate(text) ?? fail(text);
const fail = (text: string): never => {
  throw new RangeError(text);
};
const TODAY = day('2026-01-01');

const member = (person: string, fromOn: string, toOn: string | null = null): CircleMemberListed => ({
  ...{
    id: person,
    providerId: 'p',
    personId: person,
    person,
    role: 'board-member',
    fromOn,
    toOn,
    version: 1,
  },
});
const drawn = (...members: readonly CircleMemberListed[]): ReturnType<typeof drawnCircle> =>
  drawnCircle({ members, elsewhere: [] }, TODAY, 'sv');

describe('the circle drawn through time', () => {
  test('a bar begins and ends where its days lie between the first day and today', () => {
    // 2016-01-01 to 2026-01-01 are 3653 days; 2021-01-01 lies 1827 days in: the middle.
    const { members, since, todayAt } = drawn(
      member('Karin', '2016-01-01'),
      member('Per', '2021-01-01', '2023-07-02'),
    );
    expect([since, todayAt]).toStrictEqual([2016, 1000]);
    expect(members.map(({ person, x, width }) => [person, x, width])).toStrictEqual([
      ['Karin', 0, 1000],
      ['Per', 500, 250],
    ]);
  });

  test('who is in it stands first, then who left it, the latest first', () => {
    const { members } = drawn(
      member('Left long ago', '2016-01-01', '2017-01-01'),
      member('Left lately', '2016-01-01', '2025-12-31'),
      member('Leaves tonight', '2018-01-01', '2026-01-01'),
      member('There', '2017-01-01'),
    );
    expect(members.map(({ person, present }) => [person, present])).toStrictEqual([
      ['There', true],
      ['Leaves tonight', true],
      ['Left lately', false],
      ['Left long ago', false],
    ]);
  });

  test('who joined today is seen too, and nothing is drawn outside', () => {
    const { members } = drawn(member('Karin', '2016-01-01'), member('New', '2026-01-01'));
    const [, young] = members;
    expect((young?.x ?? 0) + (young?.width ?? 0)).toBeLessThanOrEqual(1000);
    expect(young?.width).toBeGreaterThan(0);
    const [alone] = drawn(member('New', '2026-01-01')).members;
    expect([alone?.x, alone?.width]).toStrictEqual([0, 1000]);
  });

  test('each year has its line where it begins', () => {
    expect(drawn(member('Karin', '2024-01-01')).years).toStrictEqual([501, 1000]);
  });

  test('who sits elsewhere is told with what, and that it is no longer here', () => {
    const seen: SeenElsewhere = {
      ...{
        personId: 'k',
        person: 'Karin',
        inCircle: false,
        source: 'responsible',
        role: 'responsible-person',
      },
      ...{ holderName: 'Annan AB', holderOrganisationNumber: null, holderProviderId: null },
      ...{ fromOn: null, toOn: '2025-06-30' },
    };
    const [line] = drawnCircle({ members: [], elsewhere: [seen] }, TODAY, 'sv').elsewhere;
    expect(line).toMatchObject({
      what: 'verksamhetsansvarig',
      left: 'ingår inte längre här',
      present: false,
    });
    expect(line?.when?.replaceAll('\u00a0', ' ')).toBe('till och med 30 juni 2025');
  });
});
