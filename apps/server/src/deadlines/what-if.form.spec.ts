import { questionIn } from './what-if.form';
import type { FactAsked } from './what-if.form';

const REVOKED: FactAsked = {
  ...{ ref: 'e2', type: 'licence-revoked', matterKind: 'licence', kind: 'appeal' },
  body: {
    ...{
      id: 'e2',
      matter: 'L',
      type: 'licence-revoked',
      by: 'ivo',
      on: '2023-01-31',
      windDownBy: '2023-02-10',
    },
    served: { how: 'ordinary', on: '2023-01-31' },
  },
};

const names = (fact: FactAsked): readonly string[] =>
  questionIn({}, fact, 'sv').fields.map(({ name }) => name);

describe('the question "what if"', () => {
  test('asks of a decision how and when it was served, and of the days that stand in it', () => {
    expect(names(REVOKED)).toStrictEqual(['how', 'servedOn', 'sentOn', 'windDownBy', 'on']);
  });

  test('asks of a letter for the day it sets, also where that is not recorded', () => {
    const letter: FactAsked = {
      ...{ ref: 'e3', type: 'information-requested', matterKind: 'inspection', kind: 'reply' },
      body: { on: '2026-02-02' },
    };
    expect(names(letter)).toStrictEqual(['replyBy', 'on']);
  });

  test('stands as it is recorded until something is set otherwise', () => {
    const { fields, settings } = questionIn({}, REVOKED, 'sv');
    expect(fields.map(({ value }) => value)).toStrictEqual([
      'ordinary',
      '2023-01-31',
      '',
      '2023-02-10',
      '2023-01-31',
    ]);
    expect(settings).toStrictEqual([]);
  });

  test('is put for what is otherwise alone', () => {
    const sent = {
      how: 'ordinary',
      servedOn: '2023-02-03',
      sentOn: '',
      windDownBy: '2023-02-10',
      on: '2023-01-31',
    };
    expect(questionIn(sent, REVOKED, 'sv').settings).toStrictEqual(['e2.served.on=2023-02-03']);
  });

  test('takes a day away where it was emptied, but not the day of the fact itself', () => {
    const { settings } = questionIn({ servedOn: '', on: '', how: 'unknown' }, REVOKED, 'sv');
    expect(settings).toStrictEqual(['e2.served.how=unknown', 'e2.served.on=null']);
  });

  test.each([
    ['servedOn', '2023-02-30', 'Togs emot, delgavs: skriv en dag som finns, till exempel 2026-03-31'],
    ['how', 'pigeon', 'Delgivningssätt: det som står där går inte att använda'],
    [
      'windDownBy',
      '[x, y]',
      'Avveckling senast, enligt beslutet: skriv en dag som finns, till exempel 2026-03-31',
    ],
  ])('is not put with %s=%s, and says so at the field', (name, value, text) => {
    const { fields, faults, settings } = questionIn({ [name]: value }, REVOKED, 'sv');
    expect(faults).toStrictEqual([{ name, text }]);
    expect(fields.find((one) => one.name === name)).toMatchObject({ value, error: text });
    expect(settings).toStrictEqual([]);
  });

  test('knows the last day on which something would have happened, not the days that a letter sets', () => {
    const asked = (query: Readonly<Record<string, string>>): string | null =>
      questionIn(query, REVOKED, 'sv').knownOn;
    expect(asked({ servedOn: '2023-02-03', sentOn: '2023-02-01' })).toBe('2023-02-03');
    expect(asked({ windDownBy: '2023-03-01' })).toBeNull();
    expect(asked({})).toBeNull();
  });

  test('takes no notice of what is no text', () => {
    expect(questionIn({ servedOn: ['2023-02-03'], how: {} }, REVOKED, 'sv').settings).toStrictEqual([]);
  });
});
