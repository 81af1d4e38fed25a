import { parsePlainDate } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { CATALOGUE } from '@fristvakt/law';
import { CHANGE_KINDS } from './changes/change-kinds';
import type { ChangeKind } from './changes/change-kinds';
import { whatIsNeeded } from './planned-change';
import type { Needed } from './planned-change';

function day(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (parsed === undefined) throw new RangeError(text);
  return parsed;
}

type Told = Pick<Needed, 'need' | 'by' | 'timing' | 'fee' | 'verified'>;

const report = (by: string): Told => ({
  ...{ need: 'report', by: day(by), timing: 'within', fee: null, verified: true },
});
const apply = (by: string, verified: boolean): Told => ({
  ...{ need: 'apply-for-change', by: day(by), timing: 'before', fee: 21_000, verified },
});
const anew = (by: string): Told => ({
  ...{ need: 'new-licence', by: day(by), timing: 'before', fee: 77_500, verified: true },
});
const nothing = (verified: boolean): Told => ({
  ...{ need: 'nothing', by: null, timing: null, fee: null, verified },
});
const notify = (by: string, timing: 'before' | 'within', verified = true): Told => ({
  ...{ need: 'notify', by: day(by), timing, fee: null, verified },
});

const told = ({ need, by, timing, fee, verified }: Needed): Told => ({ need, by, timing, fee, verified });

/** Each row: where the answer is known from, the change, the day, and what the source says. */
type Row = readonly [source: string, kind: ChangeKind, on: string, expected: Told];

describe('what a planned change asks of a company', () => {
  test.each<Row>([
    // 23 b § LSS: within a month after the change; worked example E10a: 31 January 2027 → 28 February, a Sunday → 1 March.
    ['23 b § LSS, example E10a', 'owner', '2027-01-31', report('2027-03-01')],
    // Worked example E10c: 24 November → 24 December 2026, Christmas Eve → Monday 28 December.
    ['23 b § LSS, example E10c', 'board-member', '2026-11-24', report('2026-12-28')],
    ['23 b § LSS, practice 1.7', 'deputy-board-member', '2026-09-01', report('2026-10-01')],
    ['23 b § LSS, practice 1.7', 'managing-director', '2026-09-01', report('2026-10-01')],
    ['23 b § LSS, practice 1.7', 'decisive-influence', '2026-09-01', report('2026-10-01')],
    ['23 § second paragraph LSS: partners', 'partner', '2026-09-01', report('2026-10-01')],
    [
      'note on 23 b § LSS: higher up a chain is not settled',
      'indirect-owner',
      '2026-09-01',
      {
        ...{ ...report('2026-10-01'), verified: false },
      },
    ],
    ['10 § LSS-förordningen, 8 b § for the fee', 'scope', '2026-09-01', apply('2026-09-01', true)],
    ['10 § LSS-förordningen, practice 1.7', 'personkrets', '2026-09-01', apply('2026-09-01', true)],
    ['10 § LSS-förordningen, practice 1.7', 'age-group', '2026-09-01', apply('2026-09-01', true)],
    ['10 § LSS-förordningen; may be a new activity', 'services', '2026-09-01', apply('2026-09-01', false)],
    // Practice 1.7 says apply (9–10 §§), rulebook L-15 says that ivo.se takes a free report: nobody may call that sure.
    [
      '9–10 §§ LSS-förordningen against ivo.se (L-15)',
      'responsible-person-permanent',
      '2026-09-01',
      {
        ...apply('2026-09-01', false),
      },
    ],
    ['ivo.se by practice 1.7', 'responsible-person-away-under-six-months', '2026-09-01', nothing(false)],
    [
      'ivo.se by practice 1.7',
      'responsible-person-away-six-months-or-more',
      '2026-09-01',
      {
        ...apply('2026-09-01', false),
      },
    ],
    [
      'ivo.se by practice 1.7: in connection with the change, marked [K]',
      'address',
      '2026-09-01',
      {
        ...{ need: 'report', by: null, timing: null, fee: null, verified: false },
      },
    ],
    [
      '23 § LSS, 9 § LSS-förordningen: not transferable',
      'new-legal-person',
      '2026-09-01',
      anew('2026-09-01'),
    ],
    ['23 § LSS, practice 1.7', 'new-activity', '2026-09-01', anew('2026-09-01')],
    ['practice 1.7: a licence cannot be paused', 'pause', '2026-03-31', nothing(true)],
    [
      '10 § second paragraph LSS-förordningen: omedelbart',
      'closing',
      '2026-05-29',
      {
        ...{ need: 'report', by: null, timing: 'at-once', fee: null, verified: true },
      },
    ],
  ])('%s: %s on %s', (_, kind, on, expected) => {
    expect(told(whatIsNeeded(kind, 'company', day(on), CATALOGUE))).toStrictEqual(expected);
    expect(told(whatIsNeeded(kind, 'cooperative', day(on), CATALOGUE))).toStrictEqual(expected);
  });

  test('the fee for a new licence is the one of the day: 8 b § LSS-förordningen by SFS 2024:1172, ivo.se before', () => {
    const before = whatIsNeeded('new-activity', 'company', day('2024-12-31'), CATALOGUE);
    expect([before.fee, before.verified]).toStrictEqual([30_000, false]);
    const after = whatIsNeeded('new-activity', 'company', day('2025-01-01'), CATALOGUE);
    expect([after.fee, after.verified]).toStrictEqual([77_500, true]);
  });

  test('each answer names its sections, and those of the other act are left out', () => {
    const cites = (kind: ChangeKind): readonly string[] =>
      whatIsNeeded(kind, 'company', day('2026-09-01'), CATALOGUE).cites;
    expect(cites('owner')).toStrictEqual(['23 b § LSS']);
    expect(cites('personkrets')).toStrictEqual([
      '10 § första stycket LSS-förordningen',
      '8 b § LSS-förordningen',
      '9 § LSS-förordningen',
    ]);
    expect(cites('address')).toStrictEqual(['ivo.se']);
  });

  test('closing has the word of the ordinance and no day: 10 § second paragraph LSS-förordningen', () => {
    const { by, word } = whatIsNeeded('closing', 'company', day('2026-05-29'), CATALOGUE);
    expect([by, word?.sv]).toStrictEqual([null, 'omedelbart']);
  });

  test('a pause is watched: unused for six months, 26 g § LSS, example E26', () => {
    const { need, watch, why } = whatIsNeeded('pause', 'company', day('2026-03-31'), CATALOGUE);
    expect([need, watch, why]).toStrictEqual(['nothing', '2026-09-30', 'no-pause']);
  });

  test('before 2019 there was no duty to report the circle: SFS 2018:1155', () => {
    const needed = whatIsNeeded('owner', 'company', day('2018-12-31'), CATALOGUE);
    expect([needed.need, needed.why, needed.verified]).toStrictEqual(['nothing', 'no-rule-in-force', false]);
  });

  test('under SoL the circle is reported by 26 kap. 7 § SoL, example E10d', () => {
    const needed = whatIsNeeded('owner', 'company', day('2026-12-31'), CATALOGUE, 'SoL');
    expect([needed.by, needed.rule, needed.cites]).toStrictEqual([
      ...['2027-02-01', 'CIRCLE-1M-SOL25', ['26 kap. 7 § SoL']],
    ]);
  });

  test('under SoL nobody has read which fee a change has: 26 kap. 6 § SoL asks for a new licence', () => {
    const needed = whatIsNeeded('scope', 'company', day('2026-09-01'), CATALOGUE, 'SoL');
    expect([needed.fee, needed.verified, needed.why]).toStrictEqual([
      null,
      false,
      'sol-may-need-new-licence',
    ]);
  });
});

describe('what a planned change asks of a municipality', () => {
  test.each<Row>([
    ['23 § fourth paragraph LSS', 'new-activity', '2026-09-01', notify('2026-09-01', 'before')],
    // Worked example E25: 30 November → 30 December 2026.
    ['23 § LSS, example E25', 'closing', '2026-11-30', notify('2026-12-30', 'within')],
    ['23 § fourth and fifth paragraphs LSS', 'pause', '2026-11-30', notify('2026-12-30', 'within')],
    ['23 § LSS: only an essential change', 'scope', '2026-11-30', notify('2026-12-30', 'within', false)],
    ['23 § second paragraph LSS speaks of licence holders', 'board-member', '2026-11-30', nothing(true)],
    ['no rule has been read', 'address', '2026-11-30', nothing(false)],
    ['the duty began on 2026-01-01', 'closing', '2025-12-31', nothing(false)],
  ])('%s: %s on %s', (_, kind, on, expected) => {
    expect(told(whatIsNeeded(kind, 'municipality', day(on), CATALOGUE))).toStrictEqual(expected);
  });
});

describe('what a planned change asks of an own employer', () => {
  test.each<Row>([
    ['23 § sixth paragraph LSS', 'new-activity', '2026-08-17', notify('2026-08-17', 'before')],
    ['23 § second paragraph LSS speaks of licence holders', 'owner', '2026-08-17', nothing(true)],
    ['no rule has been read', 'closing', '2026-08-17', nothing(false)],
  ])('%s: %s on %s', (_, kind, on, expected) => {
    expect(told(whatIsNeeded(kind, 'own-employer', day(on), CATALOGUE))).toStrictEqual(expected);
  });
});

test('only who applies pays, and nothing is said to be sure that rests on no rule', () => {
  for (const provider of ['company', 'cooperative', 'municipality', 'own-employer'] as const) {
    for (const kind of CHANGE_KINDS) {
      const { need, fee, verified, cites } = whatIsNeeded(kind, provider, day('2026-09-01'), CATALOGUE);
      const applies = need === 'apply-for-change' || need === 'new-licence';
      expect([kind, fee !== null]).toStrictEqual([kind, applies]);
      expect([kind, verified && need !== 'nothing' && cites.length === 0]).toStrictEqual([kind, false]);
    }
  }
});
