import { factOfSending, faultsIn, fieldsFor } from '@fristvakt/letters';
import type { Particulars } from '@fristvakt/letters';
import { asText } from './as-text';
import { storyOn } from './stories';
import { Writer, exampleOf, templateOf } from './write';

/** What somebody would type but for one field. */
const withoutAnswer = (given: Particulars, name: string): Particulars =>
  Object.fromEntries(Object.entries(given).filter(([one]) => one !== name));

describe('a lex Sarah report and its investigation', () => {
  const writer = new Writer();
  afterAll(async () => writer.end());
  const template = templateOf('lex-sarah-report');
  const story = storyOn('duties-2026', 'X', '2026-04-03');
  const rest = withoutAnswer(exampleOf(template), 'investigation');
  const told = (particulars: Particulars): unknown =>
    factOfSending(template, story, fieldsFor(template, story, particulars), particulars, 'sagt').body[
      'investigationAttached'
    ];

  test('until somebody has answered it is a gap, and nothing of it is recorded', async () => {
    const letter = await writer.write('lex-sarah-report', story, rest);
    expect(letter.gaps).toStrictEqual(['investigation']);
    expect(asText(letter.document)).not.toMatch(/Utredningen (lämnas|är)/);
    expect(told(rest)).toBeUndefined();
  });

  test('what is not finished is sent as soon as it is, and no day is promised', async () => {
    const given = { ...rest, investigation: 'to-follow' };
    const text = asText((await writer.write('lex-sarah-report', story, given)).document);
    expect(text).toContain('Utredningen är inte avslutad. Den skickas in så snart den är klar.');
    expect(text).not.toContain('två månader');
    expect(told(given)).toBe(false);
    expect(told({ ...rest, investigation: 'attached' })).toBe(true);
  });

  test('the answer is one of those offered', () => {
    expect(faultsIn(template.fields, { investigation: 'attached\nto-follow' })).toHaveLength(1);
    expect(faultsIn(template.fields, { investigation: 'attached' })).toStrictEqual([]);
  });
});
