import type { Step, StepOp } from '@fristvakt/terms';
import { HELD, receivedOn, story } from '../../../test/support/story';
import { inventedRule, inventedVersion } from '../../../test/support/invented-law';

import { stepSentence } from './steps';
import type { Lookup } from './steps';

const FACTS = story({
  matters: { L: HELD },
  events: [
    ['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-02')],
    ['e2', 'L', 'interim-ban-extended', '2026-08-31', { until: '2026-12-31' }],
  ],
}).facts;
const RULE = inventedRule('APP-3W', inventedVersion());
const LETTER = { ...inventedRule('LETTER', inventedVersion()), nature: 'letter' as const };

const look = (lang: Lookup['lang']): Lookup => ({
  lang,
  fact: (id) => FACTS.find((fact) => fact.id === id),
  rule: (id) => [RULE, LETTER].find((rule) => rule.id === id),
});

const step = (
  op: StepOp,
  inputs: Step['inputs'],
  result: string | null,
  rule: string | null = null,
): Step => ({
  op,
  rule,
  version: null,
  cites: [],
  inputs,
  result,
});

/** Spaces that no line breaks at are read as plain ones here; that they are there is told of the dates themselves. */
const say = (one: Step, lang: Lookup['lang']): string =>
  stepSentence(one, look(lang)).replaceAll('\u00a0', ' ');

type Told = readonly [what: string, step: Step, sv: string, en: string];

const SENTENCES: Record<StepOp, readonly [Told, ...Told[]]> = {
  fact: [
    [
      'what happened and when',
      step('fact', { event: 'e1' }, '2026-03-02'),
      'Måndag 2 mars 2026: IVO återkallade tillståndet (vanlig delgivning den 2 mars 2026).',
      'Monday 2 March 2026: IVO revoked the licence (ordinary service on 2 March 2026).',
    ],
  ],
  given: [
    [
      'the rule by its title and its name, and from when',
      step('given', {}, '2026-03-02', 'APP-3W'),
      'Regeln ”påhittad regel” (APP-3W) tillämpas; tiden räknas från måndag 2 mars 2026.',
      'The rule “invented rule” (APP-3W) applies; time is counted from Monday 2 March 2026.',
    ],
    [
      'of a letter nothing is counted',
      step('given', {}, '2026-03-21', 'LETTER'),
      'Regeln ”påhittad regel” (LETTER) tillämpas.',
      'The rule “invented rule” (LETTER) applies.',
    ],
    [
      'a rule that nobody knows, by its name',
      step('given', {}, '2026-03-02', 'LOST'),
      'Regeln ”LOST” (LOST) tillämpas; tiden räknas från måndag 2 mars 2026.',
      'The rule “LOST” (LOST) applies; time is counted from Monday 2 March 2026.',
    ],
  ],
  signed: [
    [
      'when a power was signed, and that no fact tells it',
      step('signed', {}, '2026-01-15'),
      'Fullmakten undertecknades torsdag 15 januari 2026, enligt registret över företrädare.',
      'The power of attorney was signed on Thursday 15 January 2026, as the register of representatives has it.',
    ],
  ],
  count: [
    [
      'weeks end on the same day of the week',
      step('count', { from: '2026-03-02', weeks: 3 }, '2026-03-23'),
      'Tre veckor från måndag 2 mars 2026 slutar måndag 23 mars 2026, samma veckodag.',
      'Three weeks from Monday 2 March 2026 end on Monday 23 March 2026, the same day of the week.',
    ],
    [
      'months on the day with the same number',
      step('count', { from: '2026-03-02', months: 6, monthEnd: 'same-number' }, '2026-09-02'),
      'Sex månader från måndag 2 mars 2026 slutar onsdag 2 september 2026, dagen med samma nummer.',
      'Six months from Monday 2 March 2026 end on Wednesday 2 September 2026, the day with the same number.',
    ],
    [
      'or on the last of a month that has none',
      step('count', { from: '2026-12-31', months: 2, monthEnd: 'last-of-month' }, '2027-02-28'),
      'Två månader från torsdag 31 december 2026 slutar söndag 28 februari 2027, månadens sista dag, eftersom månaden saknar motsvarande dag.',
      'Two months from Thursday 31 December 2026 end on Sunday 28 February 2027, the last day of a month that lacks the same number.',
    ],
    [
      'of days the first is not counted',
      step('count', { from: '2026-12-14', days: 14 }, '2026-12-28'),
      '14 dagar från måndag 14 december 2026 slutar måndag 28 december 2026; startdagen räknas inte med.',
      '14 days from Monday 14 December 2026 end on Monday 28 December 2026; the start day is not counted.',
    ],
    [
      'working days need no word more',
      step('count', { from: '2026-03-02', workingDays: 3 }, '2026-03-05'),
      'Tre arbetsdagar från måndag 2 mars 2026 slutar torsdag 5 mars 2026.',
      'Three working days from Monday 2 March 2026 end on Thursday 5 March 2026.',
    ],
  ],
  'day-of-month': [
    [
      'a day of a later month',
      step('day-of-month', { from: '2026-10-31', monthsAfter: 2, day: 5 }, '2026-12-05'),
      'Räknat från lördag 31 oktober 2026 infaller dagen lördag 5 december 2026.',
      'Counted from Saturday 31 October 2026 the day falls on Saturday 5 December 2026.',
    ],
  ],
  hours: [
    [
      'from the hour it became known',
      step('hours', { from: '2026-03-02', hours: 72 }, '2026-03-05'),
      '72 timmar från det klockslag då saken blev känd, måndag 2 mars 2026, löper ut torsdag 5 mars 2026.',
      '72 hours from the hour it became known on Monday 2 March 2026 run out on Thursday 5 March 2026.',
    ],
  ],
  before: [
    [
      'before a start',
      step('before', { from: '2026-03-01' }, '2026-03-01'),
      'Åtgärden ska ha vidtagits före starten, söndag 1 mars 2026.',
      'It is to be done before the start on Sunday 1 March 2026.',
    ],
  ],
  stated: [
    [
      'a day in a letter',
      step('stated', { from: '2026-03-21' }, '2026-03-21'),
      'Dagen anges i skrivelsen eller beslutet: lördag 21 mars 2026. Ingen tid räknas fram.',
      'The day stands in the letter or decision: Saturday 21 March 2026. It is not reckoned.',
    ],
  ],
  'at-once': [
    [
      'the law’s own word',
      step('at-once', { from: '2026-03-02', word: 'snarast' }, null),
      'Bestämmelsen anger ingen bestämd dag (snarast). Ingen dag läggs till här.',
      'The provision sets no day (snarast). None is added here.',
    ],
  ],
  stand: [
    [
      'a working day',
      step('stand', { day: '2026-03-23' }, '2026-03-23'),
      'Måndag 23 mars 2026 är en vardag, och dagen står därför fast.',
      'Monday 23 March 2026 is an ordinary working day, so the day stands.',
    ],
  ],
  keep: [
    [
      'a day that nothing moves',
      step('keep', { day: '2026-12-25' }, '2026-12-25'),
      'Dagen flyttas inte ens om den infaller på en lördag eller en helgdag: fredag 25 december 2026 gäller.',
      'The day does not move even if it is a holiday: Friday 25 December 2026 holds.',
    ],
  ],
  shift: [
    [
      'a feast by its name',
      step('shift', { day: '2026-12-24', direction: 'next', reasons: ['christmas-eve'] }, '2026-12-25'),
      'Torsdag 24 december 2026 är julafton: åtgärden får vidtas nästa vardag.',
      'Thursday 24 December 2026 is Christmas Eve: the action may be taken on the next working day.',
    ],
    [
      'a bare Saturday without saying Saturday twice',
      step('shift', { day: '2026-03-21', direction: 'next', reasons: ['saturday'] }, '2026-03-22'),
      'Lördag 21 mars 2026 räknas här inte som vardag: åtgärden får vidtas nästa vardag.',
      'Saturday 21 March 2026 is no working day: the action may be taken on the next working day.',
    ],
    [
      'backwards where the day is a day of payment',
      step('shift', { day: '2026-12-20', direction: 'back', reasons: ['sunday'] }, '2026-12-19'),
      'Söndag 20 december 2026 räknas här inte som vardag: närmast föregående dag prövas i stället.',
      'Sunday 20 December 2026 is no working day: the day before is looked at.',
    ],
    [
      'with a word of doubt about holidays long ago',
      step(
        'shift',
        { day: '1970-12-24', direction: 'next', reasons: ['christmas-eve'], verified: false },
        '1970-12-25',
      ),
      'Torsdag 24 december 1970 är julafton: åtgärden får vidtas nästa vardag (helgdagarna före 1990 är inte kontrollerade).',
      'Thursday 24 December 1970 is Christmas Eve: the action may be taken on the next working day (holidays before 1990 have not been checked).',
    ],
  ],
  served: [
    [
      'the day and the way',
      step('served', { how: 'counsel' }, '2026-03-09'),
      'Delgivningsdag: måndag 9 mars 2026 (delgivning med ombudet).',
      'Day of service: Monday 9 March 2026 (service on counsel).',
    ],
  ],
  assume: [
    [
      'no proof, so the decision’s own day',
      step('assume', { decidedOn: '2026-03-02' }, '2026-03-02'),
      'Det är inte styrkt när beslutet togs emot. Tiden räknas därför från beslutsdagen, måndag 2 mars 2026, den tidigaste dag som kan komma i fråga.',
      'It is not proved when the decision was received. Time is therefore counted from the day of the decision, Monday 2 March 2026, the earliest that can come into question.',
    ],
  ],
  earliest: [
    [
      'of several the first',
      step('earliest', { of: ['2026-03-23', '2026-03-26'] }, '2026-03-23'),
      'Flera läsningar är möjliga (måndag 23 mars 2026 eller torsdag 26 mars 2026). Bevaka den tidigaste: måndag 23 mars 2026.',
      'Several readings are possible (Monday 23 March 2026 or Thursday 26 March 2026). Watch the earliest: Monday 23 March 2026.',
    ],
  ],
  opens: [
    [
      'a right, the day after',
      step('opens', { after: '2026-10-15' }, '2026-10-16'),
      'Begäran får göras när torsdag 15 oktober 2026 har gått, alltså från och med fredag 16 oktober 2026.',
      'When Thursday 15 October 2026 has passed the right may be used, that is from Friday 16 October 2026.',
    ],
  ],
  moved: [
    [
      'by a fact, to another day',
      step('moved', { event: 'e2' }, '2026-12-31'),
      'IVO förlängde förbudet tills vidare (till och med den 31 december 2026). Den nya dagen är torsdag 31 december 2026.',
      'IVO extended the interim ban (until 31 December 2026). The new day is Thursday 31 December 2026.',
    ],
  ],
  extended: [
    [
      'from the end of the first period',
      step('extended', { event: 'e2' }, '2026-09-02'),
      'IVO förlängde förbudet tills vidare (till och med den 31 december 2026). Den nya tiden räknas från slutet av den första, onsdag 2 september 2026.',
      'IVO extended the interim ban (until 31 December 2026). The new period is counted from the end of the first, Wednesday 2 September 2026.',
    ],
  ],
  floor: [
    [
      'no earlier than the rule',
      step('floor', { from: '2026-01-01' }, '2025-12-31'),
      'Regeln gäller från och med torsdag 1 januari 2026 och kan inte tillämpas dessförinnan.',
      'The rule holds from Thursday 1 January 2026 and cannot be used before.',
    ],
  ],
};

describe('a step of a reckoning as a sentence', () => {
  const all = (Object.entries(SENTENCES) as [StepOp, readonly Told[]][]).flatMap(([op, told]) =>
    told.map(([what, one, sv, en]) => [op, what, one, { sv, en }] as const),
  );

  test.each(all)('%s: %s', (_, __, one, words) => {
    expect(say(one, 'sv')).toBe(words.sv);
    expect(say(one, 'en')).toBe(words.en);
  });

  test('a fact that the reader does not have is told by its name', () => {
    const lost = step('fact', { event: 'e9' }, '2026-03-02');
    expect((['sv', 'en'] as const).map((lang) => say(lost, lang))).toEqual([
      'Måndag 2 mars 2026: e9',
      'Monday 2 March 2026: e9',
    ]);
  });
});
