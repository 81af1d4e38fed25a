import type { Deadline } from '@fristvakt/proceedings';
import {
  HELD,
  INSPECTION,
  LEX_SARAH,
  NOTIFICATION,
  NOT_HELD,
  REPAYMENT,
  against,
  receivedOn,
  story,
} from '../../../test/support/story';
import type { ToldEvent, ToldStory } from '../../../test/support/story';
import { deadlineOf, stateOn } from '../../../test/proceedings/under-the-law';
import { certaintyText, deadlineTitle, decisionName, dueText, partyText, statusText } from './deadlines';

const holding = (...events: readonly ToldEvent[]): ToldStory => ({ matters: { L: HELD }, events });
const REVOKED: ToldEvent = ['e1', 'L', 'licence-revoked', '2026-03-02', receivedOn('2026-03-02')];
const disputed = (...events: readonly ToldEvent[]): ToldStory => ({
  matters: { L: HELD, A: against('e1') },
  events: [REVOKED, ['e2', 'A', 'appeal-filed', '2026-03-09'], ...events],
});
const inspected = (...events: readonly ToldEvent[]): ToldStory => ({ matters: { I: INSPECTION }, events });
const reported = (...events: readonly ToldEvent[]): ToldStory => ({
  matters: { X: LEX_SARAH },
  events: [['e1', 'X', 'assessed', '2026-03-02', { serious: true }], ...events],
});
const of = (told: ToldStory, on: string, event: string, kind: Deadline['kind']): Deadline =>
  deadlineOf(stateOn(on, told), event, kind);
const started = (told: ToldStory, event: string): ReturnType<typeof story>['facts'][number] | undefined =>
  story(told).facts.find((fact) => fact.id === event);

const FILED: ToldEvent = ['e1', 'L', 'application-filed', '2025-06-02'];
const municipality = (...events: readonly ToldEvent[]): ToldStory => ({
  provider: 'municipality',
  matters: { N: NOTIFICATION },
  events,
});

type Row = readonly [
  kind: Deadline['kind'],
  event: string,
  on: string,
  told: ToldStory,
  sv: string,
  en: string,
];

/** What is to be done, one of each kind; several where the words hang on the fact. */
const TITLES: Record<Exclude<Deadline['kind'], 'representative-power'>, readonly [Row, ...Row[]]> = {
  appeal: [
    [
      'appeal',
      'e1',
      '2026-03-02',
      holding(REVOKED),
      'överklaga återkallelsen av tillståndet',
      'appeal the revocation of the licence',
    ],
    [
      'appeal',
      'e3',
      '2026-06-01',
      disputed(['e3', 'A', 'judgment', '2026-06-01']),
      'överklaga förvaltningsrättens dom',
      'appeal the administrative court’s judgment',
    ],
    [
      'appeal',
      'e1',
      '2026-03-02',
      inspected(['e1', 'I', 'inspection-decided', '2026-03-02']),
      'överklaga föreläggandet',
      'appeal the order',
    ],
    [
      'appeal',
      'e3',
      '2026-03-16',
      disputed(['e3', 'A', 'stay-refused', '2026-03-16']),
      'överklaga avslaget på yrkandet om inhibition',
      'appeal the refusal of a stay',
    ],
  ],
  'stay-request': [
    [
      'stay-request',
      'e1',
      '2026-03-02',
      holding(REVOKED),
      'yrka inhibition av återkallelsen av tillståndet',
      'ask for a stay of the revocation of the licence',
    ],
    [
      'stay-request',
      'e3',
      '2026-06-01',
      disputed(['e3', 'A', 'judgment', '2026-06-01']),
      'yrka inhibition av det överklagade beslutet i nästa instans',
      'ask for a stay of the decision in dispute at the next court',
    ],
  ],
  'notify-start': [
    [
      'notify-start',
      'e1',
      '2026-03-02',
      municipality(['e1', 'N', 'activity-started', '2026-03-02']),
      'anmäla verksamheten till IVO innan den börjar',
      'notify IVO before the activity starts',
    ],
  ],
  'notify-change': [
    [
      'notify-change',
      'e1',
      '2026-03-02',
      municipality(['e1', 'N', 'activity-changed', '2026-03-02', { what: 'stop' }]),
      'anmäla förändringen till IVO',
      'notify IVO of the change',
    ],
  ],
  reply: [
    [
      'reply',
      'e1',
      '2026-03-02',
      inspected(['e1', 'I', 'information-requested', '2026-03-02', { replyBy: '2026-03-21' }]),
      'lämna de uppgifter som IVO har begärt',
      'hand in the information IVO asked for',
    ],
    [
      'reply',
      'e3',
      '2026-04-13',
      disputed(['e3', 'A', 'statement-ordered', '2026-04-13', { replyBy: '2026-05-04' }]),
      'yttra sig till förvaltningsrätten',
      'file a statement with the administrative court',
    ],
    [
      'reply',
      'e1',
      '2026-03-02',
      inspected(['e1', 'I', 'minutes-received', '2026-03-02', { replyBy: '2026-03-21' }]),
      'lämna synpunkter på protokollet',
      'comment on the minutes',
    ],
  ],
  'report-measures': [
    [
      'report-measures',
      'e1',
      '2026-03-02',
      inspected(['e1', 'I', 'inspection-decided', '2026-03-02', { reportBy: '2026-04-30' }]),
      'redovisa vidtagna åtgärder för IVO',
      'report the measures taken to IVO',
    ],
  ],
  comply: [
    [
      'comply',
      'e1',
      '2026-03-02',
      inspected(['e1', 'I', 'inspection-decided', '2026-03-02', { complyBy: '2026-04-30' }]),
      'följa föreläggandet',
      'comply with the order',
    ],
  ],
  'demand-decision': [
    [
      'demand-decision',
      'e1',
      '2025-12-03',
      { matters: { L: NOT_HELD }, events: [FILED] },
      'rätt att begära att ärendet avgörs',
      'right to demand a decision',
    ],
  ],
  'decide-demand': [
    [
      'decide-demand',
      'e2',
      '2025-12-03',
      { matters: { L: NOT_HELD }, events: [FILED, ['e2', 'L', 'decision-demanded', '2025-12-03']] },
      'avgöra ärendet eller avslå begäran',
      'decide the case or refuse the demand',
    ],
  ],
  'notify-circle-change': [
    [
      'notify-circle-change',
      'e1',
      '2026-03-02',
      holding(['e1', 'L', 'circle-changed', '2026-03-02']),
      'anmäla förändringen av ägar- och ledningskretsen till IVO',
      'notify IVO of the change in the circle of owners and management',
    ],
  ],
  'notify-closing': [
    [
      'notify-closing',
      'e1',
      '2026-03-02',
      holding(['e1', 'L', 'closing-decided', '2026-03-02']),
      'anmäla till IVO att verksamheten läggs ned',
      'notify IVO that the activity is closing',
    ],
  ],
  'wind-down': [
    [
      'wind-down',
      'e1',
      '2026-03-02',
      holding(['e1', 'L', 'licence-revoked', '2026-03-02', { windDownBy: '2026-03-15' }]),
      'avveckla verksamheten',
      'wind down the activity',
    ],
  ],
  'interim-ban-end': [
    [
      'interim-ban-end',
      'e1',
      '2026-03-02',
      holding(['e1', 'L', 'interim-ban', '2026-03-02']),
      'sista dag då förbudet tills vidare kan gälla',
      'last day on which the interim ban can be in force',
    ],
  ],
  dormancy: [
    [
      'dormancy',
      'e1',
      '2026-03-31',
      holding(['e1', 'L', 'activity-last-performed', '2026-03-31']),
      'sista dag att utnyttja tillståndet innan det får återkallas som outnyttjat',
      'last day to use the licence before it may be revoked as unused',
    ],
  ],
  'payment-tail': [
    [
      'payment-tail',
      'e2',
      '2026-03-04',
      holding(REVOKED, ['e2', 'L', 'users-told', '2026-03-04']),
      'sista dag då utförd assistans kan ersättas',
      'last day of assistance that can still be paid for',
    ],
  ],
  reconsideration: [
    [
      'reconsideration',
      'e1',
      '2026-10-22',
      { matters: { R: REPAYMENT }, events: [['e1', 'R', 'fk-decided', '2026-10-22']] },
      'begära omprövning av beslutet om återkrav',
      'ask for reconsideration of the repayment decision',
    ],
  ],
  'lex-sarah-report': [
    [
      'lex-sarah-report',
      'e1',
      '2026-03-02',
      reported(),
      'anmäla det allvarliga missförhållandet eller risken till IVO (lex Sarah)',
      'report the serious misconduct or risk to IVO (lex Sarah)',
    ],
  ],
  'lex-sarah-investigation': [
    [
      'lex-sarah-investigation',
      'e2',
      '2026-03-03',
      reported(['e2', 'X', 'reported-to-ivo', '2026-03-03', { investigationAttached: false }]),
      'komplettera lex Sarah-anmälan med utredningen',
      'complete the lex Sarah report with the investigation',
    ],
  ],
};

describe('what is to be done', () => {
  test.each(Object.values(TITLES).flat())('%s of %s on %s', (...row) => {
    const [kind, event, on, told, sv, en] = row;
    const deadline = of(told, on, event, kind);
    const fact = started(told, event);
    expect([deadlineTitle(deadline, fact, 'sv'), deadlineTitle(deadline, fact, 'en')]).toEqual([sv, en]);
  });

  test('what follows from a register needs no fact', () => {
    const power = { kind: 'representative-power', event: 'representative-1' } as const;
    expect([deadlineTitle(power, undefined, 'sv'), deadlineTitle(power, undefined, 'en')]).toEqual([
      'förnya fullmakten i IVO:s företrädarregister',
      'renew the power of attorney in IVO’s register of representatives',
    ]);
  });

  test('without the fact at hand it is told by its name', () => {
    const deadline = of(holding(REVOKED), '2026-03-02', 'e1', 'appeal');
    expect(deadlineTitle(deadline, undefined, 'sv')).toBe('överklaga e1');
    const letter = inspected(['e1', 'I', 'information-requested', '2026-03-02']);
    expect(deadlineTitle(of(letter, '2026-03-02', 'e1', 'reply'), undefined, 'en')).toBe('reply');
  });

  test('a judgment is told with whose it is', () => {
    const told = disputed(['e3', 'A', 'judgment', '2026-06-01', { by: 'administrative-court' }]);
    const judgment = started(told, 'e3');
    expect(judgment && decisionName(judgment, 'sv')).toBe('förvaltningsrättens dom');
  });
});

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('until when', () => {
  const due = (told: ToldStory, on: string, event: string, kind: Deadline['kind']): readonly string[] => {
    const state = stateOn(on, told);
    const deadline = deadlineOf(state, event, kind);
    return (['sv', 'en'] as const).map((lang) => plain(dueText(deadline, state.asOf, lang)));
  };

  test('a last day, and how far off it is', () => {
    expect(due(holding(REVOKED), '2026-03-02', 'e1', 'appeal')).toEqual([
      'senast måndag 23 mars 2026, om 21 dagar',
      'by Monday 23 March 2026, in 21 days',
    ]);
    expect(due(holding(REVOKED), '2026-03-23', 'e1', 'appeal')).toEqual([
      'senast måndag 23 mars 2026, i dag',
      'by Monday 23 March 2026, today',
    ]);
  });

  test('an end is told by its bare day, since its title says that it is the last', () => {
    const ban = holding(['e1', 'L', 'interim-ban', '2026-03-02']);
    expect(due(ban, '2026-09-01', 'e1', 'interim-ban-end')).toEqual([
      'onsdag 2 september 2026, i morgon',
      'Wednesday 2 September 2026, tomorrow',
    ]);
  });

  test('a right is told from its first day, and the wait only while it lasts', () => {
    const filed: ToldStory = { matters: { L: NOT_HELD }, events: [FILED] };
    expect(due(filed, '2025-12-01', 'e1', 'demand-decision')).toEqual([
      'från och med onsdag 3 december 2025, om 2 dagar',
      'from Wednesday 3 December 2025, in 2 days',
    ]);
    expect(due(filed, '2025-12-03', 'e1', 'demand-decision')).toEqual([
      'från och med onsdag 3 december 2025',
      'from Wednesday 3 December 2025',
    ]);
  });

  test('a letter whose day is not recorded says so', () => {
    const letter = inspected(['e1', 'I', 'information-requested', '2026-03-02']);
    expect(due(letter, '2026-03-02', 'e1', 'reply')).toEqual([
      'dagen i skrivelsen är inte registrerad',
      'the day in the letter is not recorded',
    ]);
  });

  test('what the law wants at once has no day, and the days that pass are counted', () => {
    const closing: readonly ToldEvent[] = [['e1', 'L', 'closing-decided', '2026-03-02']];
    expect(due(holding(...closing), '2026-03-02', 'e1', 'notify-closing')).toEqual([
      'utan uppskov; författningen anger ingen dag (uppkom i dag)',
      'at once; the law sets no day (arose today)',
    ]);
    expect(due(holding(...closing), '2026-03-04', 'e1', 'notify-closing')).toEqual([
      'utan uppskov; författningen anger ingen dag (två dagar har gått)',
      'at once; the law sets no day (two days have passed)',
    ]);
    const done = holding(...closing, ['e2', 'L', 'closing-notified', '2026-03-03']);
    expect(due(done, '2026-03-09', 'e1', 'notify-closing')).toEqual([
      'utan uppskov; författningen anger ingen dag (gjord efter en dag)',
      'at once; the law sets no day (done after one day)',
    ]);
  });
});

describe('how it stands, how sure it is, and whose it is', () => {
  test('a certain day needs no word', () => {
    const deadline = of(holding(REVOKED), '2026-03-02', 'e1', 'appeal');
    expect([certaintyText(deadline, 'sv'), certaintyText(deadline, 'en')]).toEqual(['', '']);
    expect([statusText(deadline, 'sv'), statusText(deadline, 'en')]).toEqual(['öppen', 'open']);
    expect([partyText(deadline, 'sv'), partyText(deadline, 'en')]).toEqual(['Anordnaren', 'The provider']);
  });

  test('an assumed day says from where it is counted', () => {
    const deadline = of(holding(['e1', 'L', 'licence-revoked', '2026-03-02']), '2026-03-02', 'e1', 'appeal');
    expect([certaintyText(deadline, 'sv'), certaintyText(deadline, 'en')]).toEqual([
      'antagen dag: räknad från den tidigaste dag som kan komma i fråga',
      'assumed day: counted from the earliest day that can come into question',
    ]);
  });

  test('an unverified rule says that it has not been read', () => {
    const told = reported(['e2', 'X', 'reported-to-ivo', '2026-03-03', { investigationAttached: false }]);
    const deadline = of(told, '2026-03-03', 'e2', 'lex-sarah-investigation');
    expect([certaintyText(deadline, 'sv'), certaintyText(deadline, 'en')]).toEqual([
      'ej verifierad regel: den är känd bara genom andrahandskälla, ur minnet eller genom slutsats',
      'unverified rule: it is known only from a secondary source, from memory or by inference',
    ]);
  });
});
