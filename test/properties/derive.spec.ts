import { addDays } from '@fristvakt/calendar';
import type { PlainDate } from '@fristvakt/calendar';
import { CATALOGUE } from '@fristvakt/law';
import {
  INSPECTION_OUTCOMES,
  OUTCOMES,
  PROVIDER_KINDS,
  REQUESTS,
  SERVICE_MODES,
  VOCABULARY,
  COURTS,
  derive,
} from '@fristvakt/proceedings';
import type { CaseFile, CaseState, Deadline, EventType, MatterKind } from '@fristvakt/proceedings';
import { ruleOf } from '@fristvakt/terms';
import fc from 'fast-check';
import { day } from '../support/day';
import { story } from '../support/story';
import type { Told, ToldEvent, ToldMatter, ToldStory } from '../support/story';

/** The kinds of the matters that a random story may have. `A` and `S` are disputes, of whatever decision is there. */
const KINDS: Readonly<Record<string, MatterKind>> = {
  L: 'licence',
  M: 'licence',
  N: 'notification',
  I: 'inspection',
  X: 'lex-sarah',
  R: 'repayment',
  A: 'appeal',
  S: 'appeal',
};
const DISPUTES: readonly string[] = ['A', 'S'];

interface Place {
  readonly matter: string;
  readonly type: EventType;
}

const placesIn = (matter: string): readonly Place[] =>
  Object.keys(VOCABULARY[KINDS[matter] ?? 'licence']).map((type) => ({ matter, type: type as EventType }));
const anyPlace = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...Object.keys(KINDS).flatMap(placesIn)) },
  { weight: 2, arbitrary: fc.constantFrom(...placesIn('L')) },
  { weight: 3, arbitrary: fc.constantFrom(...placesIn('A')) },
  { weight: 1, arbitrary: fc.constantFrom(...placesIn('S')) },
);

const FIRST_DAY = day('2025-04-01');
const LENGTH = 800;

/** What is drawn for an event before it is known which of it may be written there. */
const drawn = fc.record({
  place: anyPlace,
  at: fc.nat({ max: LENGTH }),
  precision: fc.constantFrom(10, 10, 10, 10, 10, 10, 10, 10, 7, 4),
  after: fc.nat({ max: 60 }),
  actor: fc.nat(),
  how: fc.constantFrom(...SERVICE_MODES),
  served: fc.constantFrom('on', 'on', 'sentOn', 'both', 'none'),
  effective: fc.constantFrom(undefined, undefined, 'immediately', 'when-final'),
  flag: fc.boolean(),
  outcome: fc.constantFrom(...OUTCOMES),
  inspectionOutcome: fc.constantFrom(...INSPECTION_OUTCOMES),
  requests: fc.subarray([...REQUESTS]),
  to: fc.option(fc.constantFrom(...COURTS), { nil: undefined, freq: 3 }),
  of: fc.option(fc.nat(), { nil: undefined, freq: 4 }),
  about: fc.constantFrom(undefined, 'new', 'change'),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

interface Entry {
  readonly id: string;
  readonly one: Drawn;
}

/** A decision among these entries; undefined where there is none. */
function decisionIn(entries: readonly Entry[], which: number): string | undefined {
  const found = entries.filter(({ one: { place } }) => {
    const types: Readonly<Record<string, { readonly decision: boolean }>> =
      VOCABULARY[KINDS[place.matter] ?? 'licence'];
    return types[place.type]?.decision === true;
  });
  return found[which % Math.max(1, found.length)]?.id;
}

function tell(one: Drawn, id: string, ids: readonly string[], exact: boolean): ToldEvent {
  const { matter, type } = one.place;
  const types: Readonly<Record<string, { readonly decision: boolean; readonly by: readonly string[] }>> =
    VOCABULARY[KINDS[matter] ?? 'licence'];
  const kind = types[type];
  const on = addDays(FIRST_DAY, one.at);
  const later = addDays(on, one.after);
  const by = kind?.by[one.actor % kind.by.length] ?? 'provider';
  const court = (COURTS as readonly string[]).includes(by);
  const of = one.of === undefined ? undefined : ids[one.of % ids.length];
  const service = {
    how: one.how,
    ...(one.served === 'sentOn' ? {} : { on: later }),
    ...(one.served === 'on' ? {} : { sentOn: on }),
  };
  const told: Record<string, unknown> = {
    by,
    ...(kind?.decision === true && one.served !== 'none' ? { served: service } : {}),
    ...(kind?.decision === true ? { effective: one.effective } : {}),
    ...(kind?.decision === true && court ? { announcedAtHearing: one.flag } : {}),
    ...(type === 'judgment' ? { outcome: one.outcome } : {}),
    ...(type === 'inspection-decided' ? { outcome: one.inspectionOutcome } : {}),
    ...(one.flag ? { replyBy: later, reportBy: later, complyBy: later, windDownBy: later } : {}),
    ...(one.flag && one.after > 30 ? { validUntil: later, until: later } : {}),
    ...(type === 'appeal-filed' ? { requests: one.requests } : {}),
    ...(type === 'appeal-filed' || type === 'judgment' ? { to: one.to } : {}),
    about: type === 'application-filed' ? one.about : undefined,
    serious: type === 'assessed' ? one.flag : undefined,
    investigationAttached: type === 'reported-to-ivo' ? one.flag : undefined,
    amount: type === 'fk-decided' ? one.after * 1000 : undefined,
    of: of === id ? undefined : of,
  };
  const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Told;
  return [id, matter, type, exact ? on : on.slice(0, one.precision), known];
}

interface StoryShape {
  /** Every fact on a day of its own, known exactly. */
  readonly distinctDays?: boolean;
}

/** A legal story over all kinds of matter: whatever facts, in whatever order, some of them corrections of others. */
const storyOf = ({ distinctDays = false }: StoryShape = {}): fc.Arbitrary<ToldStory> =>
  fc
    .record({
      provider: fc.constantFrom('company', 'company', ...PROVIDER_KINDS),
      held: fc.boolean(),
      sol: fc.boolean(),
      first: fc.nat(),
      second: fc.nat(),
      events: distinctDays
        ? fc.uniqueArray(drawn, { minLength: 1, maxLength: 18, selector: (one) => one.at })
        : fc.array(drawn, { minLength: 1, maxLength: 18 }),
      corrections: fc.array(fc.record({ which: fc.nat(), what: fc.nat() }), { maxLength: 3 }),
    })
    .map(({ provider, held, sol, first, second, events, corrections }) => {
      const drawnEntries = events.map((one, index) => ({ id: `e${String(index)}`, one }));
      const outside = (...disputes: readonly string[]): readonly Entry[] =>
        drawnEntries.filter(({ one }) => !disputes.includes(one.place.matter));
      // A is about a decision of an authority, S about any decision, one made in A perhaps.
      const disputed: Record<string, string | undefined> = { A: decisionIn(outside('A', 'S'), first) };
      const withoutS = disputed['A'] === undefined ? outside('A', 'S') : outside('S');
      disputed['S'] = decisionIn(withoutS, second);
      const entries = disputed['S'] === undefined || disputed['A'] === undefined ? withoutS : drawnEntries;
      if (entries.length === withoutS.length) disputed['S'] = undefined;
      const ids = entries.map(({ id }) => id);
      const told = entries.map(({ id, one }) => tell(one, id, ids, distinctDays));
      const matters: Record<string, ToldMatter> = {
        L: { kind: 'licence', held, statute: sol ? 'SoL' : 'LSS' },
        M: { kind: 'licence', held: !held },
        N: { kind: 'notification' },
        I: { kind: 'inspection', licence: 'L' },
        X: { kind: 'lex-sarah', licence: 'L' },
        R: { kind: 'repayment' },
      };
      for (const id of DISPUTES) {
        const decision = disputed[id];
        if (decision !== undefined) matters[id] = { kind: 'appeal', against: decision };
      }
      const later = distinctDays ? [] : corrections;
      const inDispute = new Set(Object.values(disputed));
      return { provider, matters, events: [...told, ...correctionsOf(told, later, inDispute)] };
    });

/** Later entries, each of which says of an earlier one, once, that it was as some other entry says. */
function correctionsOf(
  told: readonly ToldEvent[],
  drawnCorrections: readonly { readonly which: number; readonly what: number }[],
  inDispute: ReadonlySet<string | undefined>,
): readonly ToldEvent[] {
  const corrected = new Map(
    drawnCorrections.map(({ which, what }) => [which % told.length, what % told.length]),
  );
  return [...corrected].flatMap(([which, what], index): ToldEvent[] => {
    const old = told[which];
    const source = told[what];
    if (old === undefined || source === undefined) return [];
    // What is in dispute stays the decision it was.
    const [, matter, type, on, more] = inDispute.has(old[0]) ? old : source;
    return [[`c${String(index)}`, matter, type, on, { ...more, corrects: old[0] }]];
  });
}

const anyStory = storyOf();
const spacedStory = storyOf({ distinctDays: true });
const anyDay = fc.nat({ max: LENGTH + 500 }).map((days) => addDays(FIRST_DAY, days - 100));
const seldomDay = fc.constantFrom(day('1900-01-01'), day('2025-06-30'), day('2026-01-01'), day('2200-12-31'));

const onDay = (told: ToldStory, asOf: PlainDate): CaseState => derive(CATALOGUE, story(told), asOf);

const RUNS = { numRuns: 120 };

describe('whatever is recorded', () => {
  test('something follows from it on every day, and it is plain data', () => {
    fc.assert(
      fc.property(anyStory, fc.oneof(anyDay, anyDay, seldomDay), (told, asOf) => {
        const state = onDay(told, asOf);
        expect(Object.keys(state.matters)).toEqual(Object.keys(told.matters));
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
      }),
      { numRuns: 250 },
    );
  });

  test('where the facts stand in the file does not matter, if each has a day of its own', () => {
    const turned = spacedStory.chain((told) =>
      fc.tuple(fc.constant(told), fc.shuffledSubarray([...told.events], { minLength: told.events.length })),
    );
    fc.assert(
      fc.property(turned, anyDay, ([told, events], asOf) => {
        expect(onDay({ ...told, events }, asOf)).toStrictEqual(onDay(told, asOf));
      }),
      RUNS,
    );
  });

  test('a day knows nothing of what happens after it', () => {
    fc.assert(
      fc.property(anyStory, anyDay, (told, asOf) => {
        const full = story(told);
        const corrected = new Set(full.facts.map((fact) => fact.corrects));
        const facts = full.facts.filter(
          (fact) => fact.on.last <= asOf || fact.corrects !== undefined || corrected.has(fact.id),
        );
        const known: CaseFile = { ...full, facts };
        expect(derive(CATALOGUE, known, asOf)).toStrictEqual(derive(CATALOGUE, full, asOf));
      }),
      RUNS,
    );
  });

  test('a note changes nothing', () => {
    fc.assert(
      fc.property(spacedStory, anyDay, fc.nat({ max: LENGTH }), fc.nat(), (told, asOf, at, which) => {
        const matters = Object.keys(told.matters);
        const note: ToldEvent = [
          'note',
          matters[which % matters.length] ?? 'L',
          'note',
          addDays(FIRST_DAY, at),
        ];
        const noted = { ...told, events: [...told.events, note] };
        expect(onDay(noted, asOf)).toStrictEqual(onDay(told, asOf));
      }),
      RUNS,
    );
  });

  test('a fact corrected into itself is the same fact under another name', () => {
    fc.assert(
      fc.property(spacedStory, anyDay, fc.nat(), (told, asOf, which) => {
        const old = told.events[which % told.events.length];
        if (old === undefined) return;
        const [id, matter, type, on, more] = old;
        const again: ToldEvent = ['again', matter, type, on, { ...more, corrects: id }];
        const corrected = onDay({ ...told, events: [...told.events, again] }, asOf);
        const renamed = JSON.stringify(corrected).replaceAll(/\bagain\b/g, id);
        expect(JSON.parse(renamed)).toStrictEqual(JSON.parse(JSON.stringify(onDay(told, asOf))));
      }),
      RUNS,
    );
  });
});

/** Everything wrong with a deadline, in words; empty if nothing is. */
function faultsIn(deadline: Deadline, asOf: PlainDate): readonly string[] {
  const { due, from, raw, status, closedBy, hours, readings } = deadline;
  const rule = ruleOf(CATALOGUE, deadline.rule);
  const after = due !== null && asOf > due;
  const done = status === 'met' || status === 'late';
  const checks: readonly (readonly [string, boolean])[] = [
    ['its rule is in the catalogue', rule !== undefined],
    ['its version is one of the rule’s', versionIn(deadline)],
    ['it ends no earlier than it starts', due === null || from === null || due >= from],
    ['a raw day goes with a due day', (raw === null) === (due === null)],
    ['open through its due day', status !== 'open' || !after],
    ['missed or passed only after it', (status !== 'missed' && status !== 'passed') || after],
    ['a right waits before its first day', status !== 'waiting' || (from !== null && asOf < from)],
    ['what is done names the fact that did it', !done || closedBy !== null],
    ['what is not closed names none', closedBy === null || done || status === 'moot'],
    ['late only with a day to be late for', status !== 'late' || due !== null],
    ['hours only where there is no day', hours === null || due === null],
    [
      'readings: none, or several, the earliest first',
      readings.length !== 1 && isSorted(readings.map((one) => one.due)),
    ],
    ['the alarm is the earliest reading', readings.length === 0 || readings[0]?.due === due],
    ['several readings say what would settle them', readings.length === 0 || deadline.settledBy !== null],
    ['it says why', deadline.because.length > 0],
    [
      'its name is fact, kind and party',
      deadline.id === `${deadline.event}:${deadline.kind}:${deadline.party}`,
    ],
  ];
  return checks.filter(([, holds]) => !holds).map(([what]) => `${deadline.id} on ${asOf}: not so: ${what}`);
}

const versionIn = (deadline: Deadline): boolean =>
  deadline.version === null ||
  (ruleOf(CATALOGUE, deadline.rule)?.versions ?? []).some(
    (version) => (version.from ?? 'older') === deadline.version,
  );

const isSorted = (days: readonly string[]): boolean =>
  days.every((one, index) => index === 0 || (days[index - 1] ?? '') <= one);

const CLOSED = new Set(['none', 'applied', 'refused', 'banned', 'ended']);

describe('what follows is sound in itself', () => {
  test('every deadline', () => {
    fc.assert(
      fc.property(anyStory, anyDay, (told, asOf) => {
        const { deadlines } = onDay(told, asOf);
        expect(deadlines.flatMap((deadline) => faultsIn(deadline, asOf))).toEqual([]);
        expect(new Set(deadlines.map((one) => one.id)).size).toBe(deadlines.length);
      }),
      { numRuns: 250 },
    );
  });

  test('nobody may operate who is refused, banned, ended, or has only applied', () => {
    fc.assert(
      fc.property(anyStory, anyDay, (told, asOf) => {
        const operating = Object.values(onDay(told, asOf).matters).filter(
          (matter) => matter.kind === 'licence' && matter.mayOperate && CLOSED.has(matter.status),
        );
        expect(operating).toEqual([]);
      }),
      RUNS,
    );
  });

  test('a state that is more than nothing says why', () => {
    fc.assert(
      fc.property(spacedStory, anyDay, (told, asOf) => {
        const silent = Object.values(onDay(told, asOf).matters).filter(
          (matter) =>
            matter.status !== null &&
            matter.status !== 'none' &&
            // A dispute in which nobody has appealed yet has nothing to tell.
            (matter.kind !== 'appeal' || matter.appellant !== null) &&
            matter.because.length === 0,
        );
        expect(silent).toEqual([]);
      }),
      RUNS,
    );
  });

  test('a dispute is final from the day that it names, not before, and has a result then', () => {
    fc.assert(
      fc.property(anyStory, anyDay, (told, asOf) => {
        const wrong = Object.values(onDay(told, asOf).matters).filter(
          (matter) =>
            matter.kind === 'appeal' &&
            ((matter.status === 'final') !== (matter.finalOn !== null) ||
              (matter.finalOn !== null && matter.finalOn > asOf) ||
              (matter.status === 'final' && matter.result === null)),
        );
        expect(wrong).toEqual([]);
      }),
      RUNS,
    );
  });

  test('problems and missing facts name facts of the story, each once', () => {
    fc.assert(
      fc.property(anyStory, anyDay, (told, asOf) => {
        const { matters, problems } = onDay(told, asOf);
        const ids = new Set(told.events.map(([id]) => id));
        const missing = Object.values(matters).flatMap((matter) => matter.missing);
        const named = [...problems.flatMap((problem) => problem.events), ...missing.map((one) => one.event)];
        expect(named.filter((id) => !ids.has(id))).toEqual([]);
        const keys = problems.map((one) => JSON.stringify([one.code, one.matter, one.events]));
        expect(new Set(keys).size).toBe(keys.length);
        expect(Object.values(matters).flatMap((matter) => matter.problems).length).toBe(problems.length);
      }),
      RUNS,
    );
  });
});
