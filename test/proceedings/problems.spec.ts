import type { ProblemCode } from '@fristvakt/proceedings';
import { HELD, INSPECTION, against, receivedOn } from '../support/story';
import type { ToldStory } from '../support/story';
import { CONTRADICTORY_STORIES } from './problem-stories';
import { matterOf, stateOn } from './under-the-law';

const CODES = Object.keys(CONTRADICTORY_STORIES) as ProblemCode[];

/** Sound matters of the same provider, which no contradiction elsewhere may touch. */
const bystander = (on: string): ToldStory => {
  const old = on < '2018';
  return {
    matters: { Z: HELD, ZI: INSPECTION },
    events: old
      ? []
      : [
          ['z1', 'ZI', 'information-requested', '2026-03-02', { replyBy: '2026-03-16' }],
          ['z2', 'Z', 'licence-revoked', '2026-02-16', receivedOn('2026-02-16')],
        ],
  };
};

const together = (one: ToldStory, other: ToldStory): ToldStory => ({
  ...one,
  matters: { ...one.matters, ...other.matters },
  events: [...one.events, ...other.events],
});

describe('a contradiction in the record', () => {
  test.each(CODES)('%s: is named, with the facts that make it, and nothing else is', (code) => {
    const { told, on, matter, events, law } = CONTRADICTORY_STORIES[code];
    const { problems, matters } = stateOn(on, told, law);
    expect(problems).toEqual([
      { code, matter, events, params: expect.any(Object) as Record<string, string> },
    ]);
    expect(matters[matter]?.problems).toEqual(problems);
  });

  test.each(CODES)('%s: what the other facts say still holds', (code) => {
    const { told, on, still, law } = CONTRADICTORY_STORIES[code];
    const state = stateOn(on, told, law);
    expect(state.matters).toMatchObject(still.matters);
    for (const deadline of still.deadlines ?? []) {
      const same = state.deadlines.filter(
        (one) => one.event === deadline['event'] && one.kind === deadline['kind'],
      );
      expect(same).toMatchObject([deadline]);
    }
  });

  test.each(CODES)('%s: another matter of the same provider is as it would be alone', (code) => {
    const { told, on, law } = CONTRADICTORY_STORIES[code];
    const sound = { ...bystander(on), ...(told.provider === undefined ? {} : { provider: told.provider }) };
    const alone = stateOn(on, sound, law);
    const both = stateOn(on, together(told, sound), law);
    const rows = (state: typeof alone): unknown =>
      state.deadlines.filter((deadline) => deadline.matter.startsWith('Z'));
    expect(['Z', 'ZI'].map((id) => both.matters[id])).toEqual(['Z', 'ZI'].map((id) => alone.matters[id]));
    expect(rows(both)).toEqual(rows(alone));
  });

  test('two contradictions are both named, each in its own matter', () => {
    const state = stateOn('2026-03-09', {
      matters: { L: HELD, A: against('e1') },
      events: [
        ['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-02-27')],
        ['e2', 'A', 'judgment', '2026-03-09'],
      ],
    });
    expect(state.problems.map((problem) => problem.code).sort()).toEqual([
      'judgment-without-appeal',
      'served-before-decision',
    ]);
    expect(matterOf(state, 'L').problems.map((problem) => problem.code)).toEqual(['served-before-decision']);
    expect(matterOf(state, 'A').problems.map((problem) => problem.code)).toEqual(['judgment-without-appeal']);
  });

  test('is not named before the day on which it shows', () => {
    const { told } = CONTRADICTORY_STORIES['appeal-late'];
    expect(stateOn('2026-03-23', told).problems).toEqual([]);
  });
});

describe('what is no contradiction', () => {
  test.each<[string, string, ToldStory]>([
    [
      'a new application, and what comes of it, after a licence has ended',
      '2026-06-01',
      {
        matters: { L: HELD },
        events: [
          ['e1', 'L', 'licence-ended', '2026-01-30'],
          ['e2', 'L', 'application-filed', '2026-03-02'],
          ['e3', 'L', 'application-granted', '2026-06-01'],
        ],
      },
    ],
    [
      'a note in a closed inspection',
      '2026-03-09',
      {
        matters: { I: INSPECTION },
        events: [
          ['e1', 'I', 'inspection-closed', '2026-03-02'],
          ['e2', 'I', 'note', '2026-03-09'],
        ],
      },
    ],
    [
      'a supplement to an appeal before its last day',
      '2026-03-20',
      {
        matters: { L: HELD, A: against('e1') },
        events: [
          ['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-02')],
          ['e2', 'A', 'appeal-filed', '2026-03-09'],
          ['e3', 'A', 'appeal-filed', '2026-03-20', { requests: ['stay'] }],
        ],
      },
    ],
    [
      'the correction of a correction',
      '2026-03-09',
      {
        matters: { L: HELD },
        events: [
          ['e1', 'L', 'circle-changed', '2026-03-02'],
          ['e2', 'L', 'circle-changed', '2026-03-03', { corrects: 'e1' }],
          ['e3', 'L', 'circle-changed', '2026-03-04', { corrects: 'e2' }],
        ],
      },
    ],
    [
      'a duty that the law did not know yet: a change at a municipality in 2025',
      '2025-09-01',
      {
        provider: 'municipality',
        matters: { N: { kind: 'notification' } },
        events: [
          ['e1', 'N', 'notified', '2020-01-15'],
          ['e2', 'N', 'activity-changed', '2025-09-01', { what: 'stop' }],
        ],
      },
    ],
  ])('%s', (_, on, told) => {
    expect(stateOn(on, told).problems).toEqual([]);
  });
});
