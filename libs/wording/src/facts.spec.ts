import { MATTER_KINDS, VOCABULARY } from '@fristvakt/proceedings';
import type { EventKind, EventType, Fact, MatterKind } from '@fristvakt/proceedings';
import { story } from '../../../test/support/story';
import type { Told } from '../../../test/support/story';
import { actorName, factSentence, whenText } from './facts';

/** One fact of a matter of this kind. */
function factOf(kind: MatterKind, type: EventType, on = '2026-03-02', more: Told = {}): Fact {
  const kinds: Readonly<Record<string, EventKind>> = VOCABULARY[kind];
  const { facts } = story({
    matters: { L: { kind: 'licence' }, M: kind === 'appeal' ? { kind, against: 'd' } : { kind } },
    events: [
      ['d', 'L', 'licence-revoked', '2026-02-02'],
      ['e', 'M', type, on, { by: kinds[type]?.by[0] ?? 'ivo', ...more }],
    ],
  });
  const fact = facts[1];
  if (fact === undefined) throw new Error('the fact was not read');
  return fact;
}

const say = (fact: Fact, lang: 'sv' | 'en'): string => factSentence(fact, lang).replaceAll('\u00a0', ' ');

const everything = MATTER_KINDS.flatMap((kind) =>
  Object.keys(VOCABULARY[kind]).map((type) => [kind, type as EventType] as const),
);

describe('a fact as a sentence', () => {
  test.each(everything)('in a %s: %s', (kind, type) => {
    const fact = factOf(kind, type);
    const sentences = [say(fact, 'sv'), say(fact, 'en')];
    expect(
      sentences.filter((text) => !/^[A-ZÅÄÖ].*[^\s.]\.$/.test(text) || /[{}]| {2}|undefined/.test(text)),
    ).toEqual([]);
    expect(sentences[0]).not.toBe(sentences[1]);
  });

  test.each<[string, Fact, string, string]>([
    [
      'an appeal, with where and what for',
      factOf('appeal', 'appeal-filed', '2026-03-02', {
        to: 'administrative-court',
        requests: ['set-aside', 'stay'],
      }),
      'Anordnaren överklagade (till förvaltningsrätten; yrkar upphävande, inhibition).',
      'The provider appealed (to the administrative court; asks for setting aside, a stay).',
    ],
    [
      'an order, with its days and its penalty',
      factOf('inspection', 'inspection-decided', '2026-03-02', {
        outcome: 'injunction',
        reportBy: '2026-04-30',
        complyBy: '2026-06-30',
        penalty: 200000,
      }),
      'IVO beslutade i tillsynsärendet (föreläggande; redovisning senast den 30 april 2026; ska vara följt senast den 30 juni 2026; vite 200 000 kr).',
      'IVO decided in the inspection (an order; account by 30 April 2026; to be met by 30 June 2026; penalty 200 000 kr).',
    ],
    [
      'a judgment announced at a hearing',
      factOf('appeal', 'judgment', '2026-03-02', {
        by: 'court-of-appeal',
        outcome: 'partly-granted',
        announcedAtHearing: true,
      }),
      'Kammarrätten meddelade dom (överklagandet bifölls delvis; dagen angavs vid muntlig förhandling).',
      'The administrative court of appeal gave judgment (the appeal was granted in part; the day was announced at a hearing).',
    ],
    [
      'a sending without a receipt',
      factOf('licence', 'licence-revoked', '2026-03-02', {
        served: { how: 'simplified', sentOn: '2026-03-03' },
      }),
      'IVO återkallade tillståndet (förenklad delgivning, handlingen skickad den 3 mars 2026).',
      'IVO revoked the licence (simplified service, the document sent on 3 March 2026).',
    ],
    [
      'an incident that was not serious',
      factOf('lex-sarah', 'assessed', '2026-03-02', { serious: false }),
      'Anordnaren bedömde händelsen (inte allvarlig).',
      'The provider assessed the incident (not serious).',
    ],
    [
      'a claim for money',
      factOf('repayment', 'fk-decided', '2026-03-02', { amount: 1250000 }),
      'Försäkringskassan beslutade om återkrav (1 250 000 kr).',
      'Försäkringskassan decided on repayment (1 250 000 kr).',
    ],
    [
      'a temporary stop at a municipality',
      factOf('notification', 'activity-changed', '2026-03-02', { what: 'stop' }),
      'Verksamheten förändrades (tillfälligt uppehåll).',
      'The activity changed (a temporary stop).',
    ],
    [
      'an application for a change',
      factOf('licence', 'application-filed', '2026-03-02', { about: 'change' }),
      'Anordnaren ansökte om tillstånd (ändring av befintligt tillstånd).',
      'The provider applied for a licence (change).',
    ],
  ])('%s', (_, fact, sv, en) => {
    expect([say(fact, 'sv'), say(fact, 'en')]).toEqual([sv, en]);
  });
});

describe('when it happened', () => {
  const when = (on: string): readonly string[] =>
    (['sv', 'en'] as const).map((lang) =>
      whenText(factOf('licence', 'note', on), lang).replaceAll('\u00a0', ' '),
    );

  test('a day, a month, a year', () => {
    expect(when('2026-03-02')).toEqual(['måndag 2 mars 2026', 'Monday 2 March 2026']);
    expect(when('2026-03')).toEqual(['någon gång under mars 2026', 'some time in March 2026']);
    expect(when('2026')).toEqual(['någon gång under 2026', 'some time in 2026']);
  });
});

test('who is who', () => {
  expect([actorName('ivo', 'sv'), actorName('court-of-appeal', 'sv'), actorName('provider', 'en')]).toEqual([
    'IVO',
    'kammarrätten',
    'the provider',
  ]);
});
