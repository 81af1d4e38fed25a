import type { BecauseCode } from '@fristvakt/proceedings';
import { HELD, NOTIFICATION, NOT_HELD, against, receivedOn } from '../support/story';
import { REASONED_STORIES } from './because-stories';
import { matterOf, stateOn } from './under-the-law';

const CODES = Object.keys(REASONED_STORIES) as BecauseCode[];

describe('why a state is what it is', () => {
  test.each(CODES)('%s: told with the fact it rests on', (code) => {
    const { told, on, matter, event, status } = REASONED_STORIES[code];
    const state = stateOn(on, told);
    const own = matterOf(state, matter);
    expect(own.status).toBe(status);
    expect(own.because.filter((one) => one.code === code)).toMatchObject([{ code, event }]);
    expect(state.problems).toEqual([]);
  });

  test.each(CODES)('%s: every reason rests on a fact of the story that counts on the day', (code) => {
    const { told, on } = REASONED_STORIES[code];
    const dayOf = new Map(told.events.map((event) => [event[0], event[3]]));
    const facts = Object.values(stateOn(on, told).matters).flatMap((matter) =>
      matter.because.map((one) => one.event),
    );
    const unknown = facts.filter((id) => id !== null && (dayOf.get(id) ?? '9999') > on);
    expect(unknown).toEqual([]);
  });

  test('what works by statute names the statute it works by', () => {
    const LSS = { matters: { L: HELD }, events: [] };
    const under = (statute: 'LSS' | 'SoL', on: string): unknown =>
      matterOf(
        stateOn(on, {
          ...LSS,
          matters: { L: { ...HELD, statute } },
          events: [['e1', 'L', 'licence-revoked', on]],
        }),
        'L',
      ).because.map((one) => [one.code, one.cites]);
    expect(under('LSS', '2026-03-02')).toEqual([['revoked', ['27 § fjärde stycket LSS']]]);
    expect(under('SoL', '2026-03-02')).toEqual([['revoked', ['35 kap. 5 § andra stycket SoL']]]);
    expect(under('SoL', '2025-06-30')).toEqual([['revoked', ['16 kap. 4 § sista stycket äldre SoL']]]);
  });

  test('a decision that says itself when it works rests on no section', () => {
    const { because } = matterOf(
      stateOn('2026-03-02', {
        matters: { L: HELD },
        events: [['e1', 'L', 'licence-revoked', '2026-03-02', { effective: 'immediately' }]],
      }),
      'L',
    );
    expect(because).toMatchObject([{ code: 'revoked', cites: [] }]);
  });

  test('the day a win becomes final is told while it is awaited', () => {
    const { told } = REASONED_STORIES['not-final-yet'];
    const { because } = matterOf(stateOn('2026-06-01', told), 'A');
    // Monday 1 June + 3 weeks = Monday 22 June for IVO (P-05); the day after.
    expect(because.at(-1)).toMatchObject({ code: 'not-final-yet', params: { on: '2026-06-23' } });
  });

  test('a ban is told beside what the licence is, not in its place', () => {
    const { told } = REASONED_STORIES.banned;
    const { because } = matterOf(stateOn('2026-03-02', told), 'L');
    expect(because.map((one) => one.code)).toEqual(['held-from-the-start', 'banned']);
  });

  test('where nothing has happened there is nothing to explain', () => {
    const state = stateOn('2026-03-02', {
      provider: 'own-employer',
      matters: { N: NOTIFICATION },
      events: [],
    });
    expect(matterOf(state, 'N')).toMatchObject({ status: 'none', because: [] });
    expect(matterOf(stateOn('2026-03-02', { matters: { L: NOT_HELD }, events: [] }), 'L')).toMatchObject({
      status: 'none',
      mayOperate: false,
      because: [],
    });
  });

  test('a new application after a refusal is what counts', () => {
    const state = stateOn('2026-06-01', {
      matters: { L: NOT_HELD, A: against('e1') },
      events: [
        ['e0', 'L', 'application-filed', '2025-10-06'],
        ['e1', 'L', 'application-refused', '2026-03-02', receivedOn('2026-03-02')],
        ['e2', 'L', 'application-filed', '2026-06-01'],
      ],
    });
    expect(matterOf(state, 'L')).toMatchObject({
      status: 'applied',
      because: [{ code: 'applied', event: 'e2' }],
    });
  });
});
