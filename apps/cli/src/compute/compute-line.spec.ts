import { inventedCatalogue, inventedRule, inventedVersion } from '../../../../test/support/invented-law';
import { LONGEST_LINE, computeLine } from './line-answerer';

const CATALOGUE = inventedCatalogue(
  inventedRule('REPLY-3W', inventedVersion({ from: '2018-07-01' })),
  inventedRule(
    'REPLY-2M',
    inventedVersion({ from: '2020-01-01', count: { kind: 'term', term: { months: 2 }, shift: 'none' } }),
    inventedVersion({ from: null, until: '2011-04-01', confidence: 'S' }),
  ),
  inventedRule(
    'ASK-AT-ONCE',
    inventedVersion({ count: { kind: 'at-once', word: { sv: 'genast', en: 'at once' } } }),
  ),
  inventedRule('HOW-TO-COUNT', inventedVersion({ count: { kind: 'method' } })),
  inventedRule(
    'TWICE-SAID',
    inventedVersion({ from: '2020-01-01' }),
    inventedVersion({ from: '2019-01-01' }),
  ),
);
const CITE = '1 § lagen (1900:1) om påhittade frister';

const fieldsOf = (answer: unknown): string[] => Object.keys(answer as object);

const answerTo = (question: unknown): unknown => answered(JSON.stringify(question));

function answered(line: string): unknown {
  const answer = computeLine(line, CATALOGUE);
  return answer === undefined ? undefined : JSON.parse(answer);
}

describe('a bare term', () => {
  it('ends three weeks later, on Christmas Eve, and is moved past the holidays to the Monday', () => {
    expect(answerTo({ id: 'q1', start: '2026-12-03', term: { weeks: 3 }, shift: 'next' })).toMatchObject({
      id: 'q1',
      raw: '2026-12-24',
      due: '2026-12-28',
      steps: [
        { op: 'count', inputs: { from: '2026-12-03', weeks: 3 }, result: '2026-12-24' },
        { op: 'shift', inputs: { day: '2026-12-24', reasons: ['christmas-eve'] }, result: '2026-12-25' },
        { op: 'shift', result: '2026-12-26' },
        { op: 'shift', result: '2026-12-27' },
        { op: 'shift', inputs: { reasons: ['sunday'] }, result: '2026-12-28' },
      ],
    });
  });

  it.each([
    ['days', 30, '2026-12-03', '2027-01-02'],
    ['weeks', 3, '2026-12-03', '2026-12-24'],
    ['months', 1, '2027-01-31', '2027-02-28'],
    ['years', 1, '2028-02-29', '2029-02-28'],
    ['days', 0, '2026-12-03', '2026-12-03'],
  ])('in %s: %d from %s', (unit, length, start, day) => {
    expect(answerTo({ start, term: { [unit]: length } })).toMatchObject({ raw: day, due: day });
  });

  it('is moved back, or left, as asked; left where nothing is said', () => {
    const question = { start: '2026-12-03', term: { weeks: 3 } };
    expect(answerTo({ ...question, shift: 'back' })).toMatchObject({ due: '2026-12-23' });
    expect(answerTo({ ...question, shift: 'none' })).toMatchObject({ due: '2026-12-24' });
    expect(answerTo(question)).toMatchObject({ due: '2026-12-24' });
  });

  it('tells its fields in the agreed order', () => {
    const answer = answerTo({ id: 1, start: '2026-12-03', term: { weeks: 3 } });
    expect(fieldsOf(answer)).toEqual(['id', 'raw', 'due', 'steps']);
  });
});

describe('a rule', () => {
  it('answers with its version and citations', () => {
    const answer = answerTo({ id: 'q2', rule: 'REPLY-3W', start: '2026-12-03' });
    expect(answer).toMatchObject({
      id: 'q2',
      rule: 'REPLY-3W',
      version: '2018-07-01',
      raw: '2026-12-24',
      due: '2026-12-28',
      confidence: 'P',
      cites: [CITE],
    });
    expect(fieldsOf(answer)).toEqual(['id', 'rule', 'version', 'raw', 'due', 'confidence', 'cites', 'steps']);
  });

  it('answers by the version in force on the start day', () => {
    expect(answerTo({ rule: 'REPLY-2M', start: '2011-03-31' })).toMatchObject({
      version: 'older',
      raw: '2011-04-21',
      due: '2011-04-21',
      confidence: 'S',
    });
    expect(answerTo({ rule: 'REPLY-2M', start: '2026-12-31' })).toMatchObject({
      version: '2020-01-01',
      raw: '2027-02-28',
      due: '2027-02-28',
    });
  });

  it('that sets no day says so in the law’s own word', () => {
    expect(answerTo({ id: 7, rule: 'ASK-AT-ONCE', start: '2026-12-03' })).toEqual({
      id: 7,
      rule: 'ASK-AT-ONCE',
      version: 'older',
      raw: null,
      due: null,
      confidence: 'P',
      cites: [CITE],
      steps: [
        {
          op: 'at-once',
          rule: 'ASK-AT-ONCE',
          version: 'older',
          cites: [CITE],
          inputs: { from: '2026-12-03', word: 'genast' },
          result: null,
        },
      ],
    });
  });
});

describe('the id of a question', () => {
  it.each([
    ['text', '"q1"'],
    ['text with letters beyond ASCII', '"Åsa 🦉"'],
    ['text with escapes', '"a\\"b\\\\c\\n"'],
    ['empty text', '""'],
    ['long text', `"${'x'.repeat(5000)}"`],
    ['a number', '17'],
    ['nought', '0'],
    ['a negative number', '-3'],
    ['a number longer than JavaScript can hold', '12345678901234567890'],
    ['a number written in its own way', '1.50e3'],
    ['nothing', 'null'],
  ])('comes back as it came: %s', (_, id) => {
    const line = computeLine(`{"id":${id},"start":"2026-12-03","term":{"weeks":3}}`, CATALOGUE);
    expect(line?.slice(0, 30 + id.length)).toBe(
      `{"id":${id},"raw":"2026-12-24","due`.slice(0, 30 + id.length),
    );
  });

  it('is null where there is none', () => {
    expect(answered('{"start":"2026-12-03","term":{"weeks":3}}')).toMatchObject({ id: null });
  });

  it('comes back with a refusal too', () => {
    expect(answered('{"id":"Å","start":"2026-12-03"}')).toMatchObject({ id: 'Å', error: {} });
    expect(answered('{"id":1e400,"start":"x"}')).toMatchObject({ error: { code: 'bad-start' } });
    expect(computeLine('{"id":1e400,"start":"x"}', CATALOGUE)).toContain('{"id":1e400,');
  });
});

describe('a question is read', () => {
  it.each([
    ['with blanks', '  { "id" : "q1" , "start" : "2026-12-03",\t"term" : { "weeks" : 3 } } \r'],
    ['with its fields in any order', '{"term":{"weeks":3},"id":"q1","start":"2026-12-03"}'],
    ['with escapes', String.raw`{"id":"q1","start":"2026-12\u002d03","term":{"weeks":3}}`],
    ['with a number in another form', '{"id":"q1","start":"2026-12-03","term":{"weeks":3.0}}'],
  ])('%s', (_, line) => {
    expect(answered(line)).toMatchObject({ id: 'q1', raw: '2026-12-24' });
  });

  it.each(['', '   ', '\r', '\t'])('but a blank line is none: %j', (line) => {
    expect(computeLine(line, CATALOGUE)).toBeUndefined();
  });
});

const START = { id: 'q', start: '2026-12-03' };
const A_DAY = 'expected YYYY-MM-DD between 1900-01-01 and 2200-12-31';
const ONE_UNIT = 'expected exactly one of days, weeks, months, years, with a whole number from 0 to 1000000';
const A_LENGTH = 'expected a whole number from 0 to 1000000';

describe('a question that cannot be answered is told why', () => {
  it.each<[object, string, string]>([
    [
      { ...START, term: { weeks: 3 }, colour: 'red' },
      'unknown-field',
      '"colour": no such field; expected id, start',
    ],
    [{ ...START, rule: 'REPLY-3W', term: { weeks: 3 } }, 'unknown-field', 'term: not beside rule'],
    [{ ...START, rule: 'REPLY-3W', shift: 'next' }, 'unknown-field', 'shift: not beside rule'],
    [{ id: 'q', term: { weeks: 3 } }, 'missing-field', `start: missing; ${A_DAY}`],
    [START, 'missing-field', `term: missing; ${ONE_UNIT}, or rule with an id such as "APP-IVO-3W"`],
    [
      { ...START, start: '2026-02-30', rule: 'REPLY-3W' },
      'bad-start',
      `start: "2026-02-30" is no day; ${A_DAY}`,
    ],
    [
      { ...START, start: '1899-12-31', rule: 'REPLY-3W' },
      'bad-start',
      `start: "1899-12-31" is no day; ${A_DAY}`,
    ],
    [
      { ...START, start: '2201-01-01', rule: 'REPLY-3W' },
      'bad-start',
      `start: "2201-01-01" is no day; ${A_DAY}`,
    ],
    [
      { ...START, start: '2026-13-01', rule: 'REPLY-3W' },
      'bad-start',
      `start: "2026-13-01" is no day; ${A_DAY}`,
    ],
    [
      { ...START, start: '2026-1-01', rule: 'REPLY-3W' },
      'bad-start',
      `start: "2026-1-01" is no day; ${A_DAY}`,
    ],
    [{ ...START, start: 20261203, rule: 'REPLY-3W' }, 'bad-start', `start: 20261203 is no day; ${A_DAY}`],
    [{ ...START, start: null, rule: 'REPLY-3W' }, 'bad-start', `start: null is no day; ${A_DAY}`],
    [{ ...START, start: ['2026-12-03'], rule: 'REPLY-3W' }, 'bad-start', `start: a list is no day; ${A_DAY}`],
    [{ ...START, term: 3 }, 'bad-term', `term: 3 is no term; ${ONE_UNIT}`],
    [{ ...START, term: [3] }, 'bad-term', `term: a list is no term; ${ONE_UNIT}`],
    [{ ...START, term: null }, 'bad-term', `term: null is no term; ${ONE_UNIT}`],
    [{ ...START, term: {} }, 'bad-term', `term: is empty; ${ONE_UNIT}`],
    [{ ...START, term: { weeks: 3, days: 1 } }, 'bad-term', `term: has "weeks" and "days"; ${ONE_UNIT}`],
    [{ ...START, term: { fortnights: 3 } }, 'bad-term', `term: has "fortnights"; ${ONE_UNIT}`],
    [{ ...START, term: { workingDays: 3 } }, 'bad-term', `term: has "workingDays"; ${ONE_UNIT}`],
    [{ ...START, term: { weeks: 1.5 } }, 'bad-term', `term.weeks: 1.5 is no length; ${A_LENGTH}`],
    [{ ...START, term: { weeks: -1 } }, 'bad-term', `term.weeks: -1 is no length; ${A_LENGTH}`],
    [{ ...START, term: { days: 1_000_001 } }, 'bad-term', `term.days: 1000001 is no length; ${A_LENGTH}`],
    [{ ...START, term: { weeks: '3' } }, 'bad-term', `term.weeks: "3" is no length; ${A_LENGTH}`],
    [
      { ...START, term: { weeks: 3 }, shift: 'forward' },
      'bad-shift',
      'shift: "forward" is no shift; expected next, none, back',
    ],
    [
      { ...START, term: { weeks: 3 }, shift: null },
      'bad-shift',
      'shift: null is no shift; expected next, none, back',
    ],
    [{ ...START, rule: 'REPLY-3V' }, 'unknown-rule', 'rule: "REPLY-3V" is no rule; the nearest is REPLY-3W'],
    [
      { ...START, rule: 'how-to-count' },
      'unknown-rule',
      'rule: "how-to-count" is no rule; the nearest is HOW-TO-COUNT',
    ],
    [{ ...START, rule: 3 }, 'unknown-rule', 'rule: 3 is no rule; expected an id such as "APP-IVO-3W"'],
    [
      { ...START, rule: 'å'.repeat(999) },
      'unknown-rule',
      `rule: "${'å'.repeat(59)}… is no rule; the nearest is `,
    ],
    [
      { id: 'q', start: '2018-06-30', rule: 'REPLY-3W' },
      'not-in-force',
      'rule: REPLY-3W is not in force on 2018-06-30; it holds from 2018-07-01',
    ],
    [
      { id: 'q', start: '2015-01-01', rule: 'REPLY-2M' },
      'not-in-force',
      'rule: REPLY-2M is not in force on 2015-01-01; it holds to 2011-03-31 and from 2020-01-01',
    ],
    [
      { ...START, rule: 'HOW-TO-COUNT' },
      'no-period',
      'rule: HOW-TO-COUNT sets no period; it says how periods are counted',
    ],
    [{ ...START, rule: 'TWICE-SAID' }, 'conflict', 'TWICE-SAID of 2020-01-01 and TWICE-SAID of 2019-01-01'],
    [
      { ...START, term: { years: 175 } },
      'out-of-calendar',
      'start: the last day lies outside 1900-01-01 to 2200-12-31',
    ],
    [{ ...START, term: { days: 1_000_000 } }, 'out-of-calendar', 'start: the last day lies outside'],
    [
      { ...START, start: '2200-12-20', rule: 'REPLY-3W' },
      'out-of-calendar',
      'start: the last day lies outside',
    ],
    [
      { id: 'q', start: '2200-12-30', term: { days: 1 }, shift: 'next' },
      'out-of-calendar',
      'start: the last day lies outside',
    ],
  ])('%j: %s', (question, code, message) => {
    const answer = answerTo(question);
    expect(answer).toEqual({ id: 'q', error: { code, message: expect.stringContaining(message) as string } });
  });

  it.each([
    ['{"id":"q1"', 'bad-json', 'no JSON; expected one question such as {"id":"q1"'],
    ['{"id":"q1",}', 'bad-json', 'line 1, character 12: no JSON'],
    ['[1,2]', 'not-an-object', 'line 1: a list is no question; expected an object such as'],
    ['"start"', 'not-an-object', 'line 1: "start" is no question'],
    ['null', 'not-an-object', 'line 1: null is no question'],
    ['{"id":"q\u0000"}', 'bad-encoding', 'line 1, character 9: NUL; expected text in UTF-8'],
    ['{"id":true,"start":"2026-12-03"}', 'bad-id', 'id: true is no id; expected text or a number'],
    ['{"id":{"a":1},"start":"2026-12-03"}', 'bad-id', 'id: an object is no id; expected text or a number'],
    ['{"__proto__":1,"start":"2026-12-03"}', 'unknown-field', '"__proto__": no such field'],
    [
      `{"id":"${'x'.repeat(LONGEST_LINE)}"}`,
      'line-too-long',
      'line 1: longer than 65536 bytes; expected one question',
    ],
    ['[ '.repeat(LONGEST_LINE / 2), 'bad-json', 'line 1: no JSON'],
  ])('where its id cannot be told, by the line: case %#', (line, code, message) => {
    expect(answered(line)).toEqual({
      id: null,
      error: { code, message: expect.stringContaining(message) as string },
    });
  });

  it('even where its value is nested as deep as a line is long', () => {
    const deep = '['.repeat(30_000) + ']'.repeat(30_000);
    expect(answered(`{"start":${deep}}`)).toMatchObject({ error: { code: 'bad-start' } });
  });

  it('by an empty catalogue too', () => {
    const answer = computeLine('{"rule":"X","start":"2026-12-03"}', inventedCatalogue());
    expect(answer).toContain(
      '"code":"unknown-rule","message":"rule: \\"X\\" is no rule; the catalogue is empty"',
    );
  });
});
