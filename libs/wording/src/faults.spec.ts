import { checkCaseFile } from '@fristvakt/proceedings';
import type { FormatFault } from '@fristvakt/proceedings';
import { faultSentence, futureSentence } from './faults';

/** What is said against a fact of an inspection, in a record that is otherwise sound. */
function faultsOf(fact: object): readonly FormatFault[] {
  const checked = checkCaseFile({
    format: 'ivo-case/1',
    provider: { name: 'Provets Assistans AB', kind: 'company' },
    matters: [
      { id: 'I', kind: 'inspection' },
      { id: 'A', kind: 'appeal', against: 'd' },
    ],
    events: [
      { id: 'd', matter: 'I', type: 'inspection-decided', outcome: 'injunction', on: '2026-05-28' },
      { id: 'e', matter: 'I', type: 'inspection-decided', outcome: 'criticism', on: '2026-05-28', ...fact },
    ],
  });
  return checked.ok ? [] : checked.faults;
}

describe('a fault of a fact, as it is told at its field', () => {
  test.each<[string, object, string, string]>([
    [
      'a day that is none',
      { on: '2026-02-30' },
      'Dag: "2026-02-30" finns inte; månaden har 28 dagar',
      'Day: "2026-02-30" does not exist; the month has 28 days',
    ],
    [
      'a day written another way',
      { on: '2026/05/28' },
      'Dag: skriv dagen som ÅÅÅÅ-MM-DD. Menade du 2026-05-28?',
      'Day: write the day as YYYY-MM-DD. Did you mean 2026-05-28?',
    ],
    [
      'no day at all',
      { on: 'i går' },
      'Dag: skriv dagen som ÅÅÅÅ-MM-DD, till exempel 2026-03-31, eller ÅÅÅÅ-MM eller ÅÅÅÅ',
      'Day: write the day as YYYY-MM-DD, for example 2026-03-31, or YYYY-MM or YYYY',
    ],
    [
      'a month where a day is needed',
      { reportBy: '2026-08' },
      'Dag: här behövs en bestämd dag, ÅÅÅÅ-MM-DD',
      'Day: a day is needed here, YYYY-MM-DD',
    ],
    [
      'a month that is none',
      { on: '2026-13' },
      'Dag: månaden ska vara 01 till 12',
      'Day: the month is one of 01 to 12',
    ],
    [
      'a year long gone',
      { on: '1789-07-14' },
      'Dag: året ska ligga mellan 1900 och 2200',
      'Day: the year lies between 1900 and 2200',
    ],
    [
      'service that counts from sending, without it',
      { served: { how: 'simplified' } },
      'Dag: ange vilken dag handlingen skickades; vid det delgivningssättet räknas dagen därifrån',
      'Day: state the day the document was sent; with that mode of service the day is counted from it',
    ],
    [
      'an amount in words',
      { penalty: 'mycket' },
      'Dag: skriv ett belopp i hela kronor, till exempel 200 000',
      'Day: write an amount in whole kronor, for example 200 000',
    ],
    [
      'less than nothing',
      { penalty: -1 },
      'Dag: beloppet kan inte vara mindre än noll',
      'Day: the amount cannot be less than nothing',
    ],
    [
      'a choice that is none',
      { outcome: 'maybe' },
      'Dag: välj ett av alternativen',
      'Day: choose one of what is offered',
    ],
    [
      'a fact that is not there',
      { of: 'e99' },
      'Dag: den händelsen finns inte i ärendet. Välj en i listan',
      'Day: that fact is not in the matter. Choose one of the list',
    ],
    [
      'an invisible character',
      { note: 'a\u0007b' },
      'Dag: texten innehåller ett osynligt tecken som inte kan sparas. Skriv om texten för hand',
      'Day: the text holds an invisible character that cannot be kept. Write the text by hand',
    ],
  ])('%s', (_, fact, sv, en) => {
    const told = faultsOf(fact).map((fault) => [
      faultSentence(fault, 'Dag', 'sv'),
      faultSentence(fault, 'Day', 'en'),
    ]);
    expect(told).toContainEqual([sv, en]);
  });

  test('who does such a thing is named where another is said to have done it', () => {
    const fault: FormatFault = {
      path: ['by'],
      code: 'actor-not-possible',
      params: { type: 'judgment', by: 'ivo', allowed: ['administrative-court', 'court-of-appeal'] },
    };
    expect(faultSentence(fault, 'Vem', 'sv')).toBe(
      'Vem: detta görs av förvaltningsrätten eller kammarrätten',
    );
  });

  test('a day that has not come is told with the day it is', () => {
    const told = futureSentence('Beslutets dag', '2026-06-10', 'sv').replaceAll('\u00a0', ' ');
    expect(told).toBe(
      'Beslutets dag: dagen ligger framåt i tiden. I dag är det onsdag 10 juni 2026; registrera händelsen när den har inträffat',
    );
  });
});
