import { day } from '../../../test/support/day';
import {
  INVENTED_CITE,
  inventedCatalogue,
  inventedRule,
  inventedVersion,
} from '../../../test/support/invented-law';
import type { Count, ProviderKind } from './rule';
import { servedDay } from './service';
import type { KnownService, ServedDay } from './service';

const TWO_WEEKS: Count = { kind: 'term', term: { weeks: 2 }, shift: 'none' };
const FIVE_DAYS: Count = { kind: 'term', term: { days: 5 }, shift: 'none' };
const SINCE_2011 = { from: '2011-04-01', count: TWO_WEEKS };

/** The rules that fix a day, told apart by how they count: the old one five days, the others two weeks. */
const LAW = inventedCatalogue(
  inventedRule('SERV-FORENKLAD', inventedVersion(SINCE_2011)),
  inventedRule(
    'SERV-FORENKLAD-OLD',
    inventedVersion({ until: '2011-04-01', count: FIVE_DAYS, confidence: 'S' }),
  ),
  inventedRule('SERV-JURPERS', inventedVersion({ ...SINCE_2011, binds: ['company', 'cooperative'] })),
  inventedRule('SERV-KUNG', inventedVersion({ ...SINCE_2011, count: { ...TWO_WEEKS, term: { days: 10 } } })),
);

const DECIDED = day('2026-12-01');

const served = (service: KnownService | undefined, provider: ProviderKind = 'company'): ServedDay =>
  servedDay(LAW, DECIDED, service, provider);

/** The readings as they are told: the day and how sure it is. */
const told = ({ readings }: ServedDay): readonly string[] =>
  readings.map(({ on, certainty }) => `${on} ${certainty}`);

describe('the day from which a private party’s time runs', () => {
  it('is the decision’s own day where no service is known, and proof of receipt would settle it', () => {
    const result = served(undefined);
    expect(told(result)).toEqual(['2026-12-01 assumed']);
    expect(result.settledBy).toBe('proof-of-receipt');
    expect(result.unavailable).toBeUndefined();
    expect(result.readings[0].steps).toEqual([
      { op: 'assume', rule: null, version: null, cites: [], inputs: { decidedOn: DECIDED }, result: DECIDED },
    ]);
  });

  it.each(['ordinary', 'counsel', 'bailiff'] as const)(
    'is the day of receipt, certain, by %s service',
    (how) => {
      const result = served({ how, on: day('2026-12-03') });
      expect(told(result)).toEqual(['2026-12-03 certain']);
      expect(result.settledBy).toBeUndefined();
      expect(result.readings[0].steps).toEqual([
        { op: 'served', rule: null, version: null, cites: [], inputs: { how }, result: '2026-12-03' },
      ]);
    },
  );

  it.each(['ordinary', 'counsel', 'bailiff', 'unknown'] as const)(
    'is the decision’s own day where %s service has a sending day but no day of receipt',
    (how) => {
      const result = served({ how, sentOn: day('2026-12-02') });
      expect(told(result)).toEqual(['2026-12-01 assumed']);
      expect(result.settledBy).toBe('proof-of-receipt');
    },
  );

  it('has two readings where nobody knows how a decision came, the earlier first', () => {
    const result = served({ how: 'unknown', on: day('2026-12-03') });
    expect(told(result)).toEqual(['2026-12-01 assumed', '2026-12-03 assumed']);
    expect(result.settledBy).toBe('mode-of-service');
  });

  it('has one reading where both readings of an unknown service are the same day', () => {
    expect(told(served({ how: 'unknown', on: DECIDED }))).toEqual(['2026-12-01 assumed']);
  });
});

describe('a mode of service whose day the law fixes', () => {
  it.each([
    ['simplified', '2026-12-25'],
    ['simplified-electronic', '2026-12-25'],
    ['company-special', '2026-12-25'],
    ['announcement', '2026-12-21'],
  ] as const)('%s service counts from the sending day and does not move to a working day', (how, on) => {
    const result = served({ how, sentOn: day('2026-12-11') });
    expect(told(result)).toEqual([`${on} certain`]);
    expect(result.settledBy).toBeUndefined();
    expect(result.readings[0].steps.map((step) => step.op)).toEqual(['given', 'count', 'keep', 'served']);
    expect(result.readings[0].steps[0]?.cites).toEqual([INVENTED_CITE.section]);
    expect(result.readings[0].steps.at(-1)).toEqual({
      op: 'served',
      rule: null,
      version: null,
      cites: [],
      inputs: { how },
      result: on,
    });
  });

  it('takes the stated day where the sending day is not known', () => {
    const result = served({ how: 'simplified', on: day('2026-12-16') });
    expect(told(result)).toEqual(['2026-12-16 certain']);
    expect(result.settledBy).toBeUndefined();
  });

  it('asks for the sending day where no day is known at all', () => {
    const result = served({ how: 'simplified' });
    expect(told(result)).toEqual(['2026-12-01 assumed']);
    expect(result.settledBy).toBe('sending-day');
  });

  it('is certain where the stated day is the one the law gives', () => {
    const result = served({ how: 'simplified', sentOn: day('2026-12-11'), on: day('2026-12-25') });
    expect(told(result)).toEqual(['2026-12-25 certain']);
    expect(result.settledBy).toBeUndefined();
  });

  it.each([
    ['2026-12-18', ['2026-12-18 assumed', '2026-12-25 assumed']],
    ['2026-12-28', ['2026-12-25 assumed', '2026-12-28 assumed']],
  ])('tells both days, the earlier first, where the stated day %s is another', (on, readings) => {
    const result = served({ how: 'simplified', sentOn: day('2026-12-11'), on: day(on) });
    expect(told(result)).toEqual(readings);
    expect(result.settledBy).toBe('stated-or-lawful-day');
  });

  it('follows the older rule for what was sent before it was repealed, and says that it is unverified', () => {
    const result = servedDay(
      LAW,
      day('2011-03-01'),
      { how: 'simplified', sentOn: day('2011-03-31') },
      'company',
    );
    expect(told(result)).toEqual(['2011-04-05 unverified']);
  });

  it('falls back on the decision’s own day where the mode cannot be used towards this party', () => {
    const result = served({ how: 'company-special', sentOn: day('2026-12-11') }, 'municipality');
    expect(told(result)).toEqual(['2026-12-01 assumed']);
    expect(result.settledBy).toBe('mode-of-service');
    expect(result.unavailable).toBe(true);
  });

  it('tells the stated day as well where the mode could not be used on that day', () => {
    const sentOn = day('2011-03-31');
    const result = servedDay(
      LAW,
      day('2011-03-30'),
      { how: 'announcement', sentOn, on: day('2011-04-02') },
      'company',
    );
    expect(told(result)).toEqual(['2011-03-30 assumed', '2011-04-02 assumed']);
    expect(result.unavailable).toBe(true);
  });
});
