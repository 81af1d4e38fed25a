import { rhythmFrom, rhythmText } from '@fristvakt/checklists';
import { day } from '../../../../test/support/day';
import { rhythmInWords } from './rhythm-text';

describe('a rhythm in words', () => {
  test.each([
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'varje månad, sista vardagen'],
    ['FREQ=MONTHLY', 'varje månad'],
    ['FREQ=MONTHLY;INTERVAL=3', 'varje kvartal'],
    ['FREQ=MONTHLY;INTERVAL=6', 'varje halvår'],
    ['FREQ=MONTHLY;INTERVAL=12', 'varje år'],
    ['FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15', 'var 2:e månad, den 15:e'],
    ['FREQ=WEEKLY;BYDAY=MO', 'varje vecka, måndag'],
    ['FREQ=WEEKLY;INTERVAL=2', 'var 2:e vecka'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'varje månad, sista fredagen'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,-1', 'varje månad, den 1:e och den sista dagen'],
    ['FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=1', 'varje år, den 1:e, i juni och december'],
    ['FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2,3', 'enligt regeln FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2,3'],
  ])('%s: %s', (rule, text) => {
    expect(rhythmInWords(rule, 'sv')).toBe(text);
  });

  test.each([
    ['2026-01-31', 'varje månad, den sista dagen'],
    ['2026-01-30', 'varje månad, den 30:e, eller månadens sista dag'],
    ['2026-01-29', 'varje månad, den 29:e, eller månadens sista dag'],
  ])('each month from %s on: %s', (first, text) => {
    expect(rhythmInWords(rhythmText(rhythmFrom('month', day(first))), 'sv')).toBe(text);
  });

  test('in English too', () => {
    expect(rhythmInWords('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'en')).toBe(
      'every month, the last weekday',
    );
  });
});
