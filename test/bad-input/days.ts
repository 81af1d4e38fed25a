import { event, expectation } from './row';
import type { BadFile } from './row';

const on = (title: string, marked: string, says: string): BadFile =>
  event(title, `matter: L, type: note, by: ivo, on: ${marked}`, says);

const replyBy = (title: string, marked: string, says: string): BadFile =>
  event(title, `matter: I, type: information-requested, on: 2023-02-01, replyBy: ${marked}`, says);

/** Days that are none, and expectations that could never be met. */
export const DAYS: readonly BadFile[] = [
  on('30 February', '▸2023-02-30', 'events[1].on: "2023-02-30" is no day; 2023-02 has 28 days'),
  on('29 February of a common year', '▸2100-02-29', '2100-02 has 28 days'),
  on('31 April', '▸2023-04-31', '2023-04 has 30 days'),
  on('day 0', '▸2023-01-00', 'is no day; 2023-01 has 31 days'),
  on('month 13', '▸2023-13-01', '"2023-13-01" is no day; months are 01 to 12'),
  on('month 0', '▸2023-00', 'months are 01 to 12'),
  on('the year 1899', '▸1899-12-31', 'lies outside the years 1900 to 2200'),
  on('the year 2201', '▸2201', '"2201" lies outside the years 1900 to 2200'),
  on('a day without its zeros', '▸2023-1-5', '"2023-1-5" is no day; did you mean 2023-01-05?'),
  on('a day without its hyphens', '▸20230131', '20230131 is no day; did you mean 2023-01-31?'),
  on('a day with slashes', '▸2023/01/31', 'did you mean 2023-01-31?'),
  on('a day with a time', '▸2023-01-31T10:00:00Z', 'did you mean 2023-01-31?'),
  on(
    'a day the other way round',
    '▸31/1 2023',
    'is no day; write YYYY-MM-DD, or YYYY-MM or YYYY where only that is known',
  ),
  on('a year of two digits', '▸23', '23 is no day'),
  on('a year with a fraction', '▸2023.5', '2023.5 is no day'),
  on('a word', '▸yesterday', '"yesterday" is no day'),
  on('an empty text', '▸""', '"" is no day'),
  on('a truth value', '▸true', 'true is no day'),
  on('a mapping', '▸{ year: 2023 }', 'a mapping is no day'),
  on('a day in other digits', '▸２０２３-01-31', 'is no day; write YYYY-MM-DD'),
  replyBy(
    'a day in a letter that is a month',
    '▸2023-02',
    '"2023-02" is not exact; this field needs a day, YYYY-MM-DD',
  ),
  replyBy('a day in a letter that is a year', '▸2023', '2023 is not exact'),
  replyBy('a day in a letter that is none', '▸2023-02-29', '"2023-02-29" is no day'),
  replyBy('a day in a letter that is a list', '▸[2023-02-20]', 'a list is no day; write YYYY-MM-DD'),
  expectation(
    'an expectation without a day',
    '▸{ matters: { L: { status: active } } }',
    'expect[0]: an expectation needs the field "asOf"',
  ),
  expectation('an expectation as of a month', '{ asOf: ▸2023-02 }', 'expect[0].asOf: "2023-02" is not exact'),
  expectation(
    'an expectation with a slip in it',
    '{ ▸asof: 2023-02-01 }',
    '"asof" is not a field of an expectation; did you mean asOf?',
  ),
  expectation(
    'an expectation of a matter that is not there',
    '{ asOf: 2023-02-01, matters: { ▸K: { status: active } } }',
    'expect[0].matters.K: there is no matter "K" in this file',
  ),
  expectation(
    'an expected matter that is a text',
    '{ asOf: 2023-02-01, matters: { L: ▸active } }',
    'expect[0].matters.L: expected a mapping of names to values, found "active"',
  ),
  expectation(
    'expected matters as a list',
    '{ asOf: 2023-02-01, matters: ▸[L] }',
    'expect[0].matters: expected a mapping',
  ),
  expectation(
    'expected deadlines as a mapping',
    '{ asOf: 2023-02-01, deadlines: ▸{ matter: L } }',
    'deadlines: expected a list',
  ),
  expectation(
    'an expected deadline that is a text',
    '{ asOf: 2023-02-01, deadlines: [▸appeal] }',
    'expect[0].deadlines[0]: expected a mapping',
  ),
  expectation(
    'an expected deadline of no matter',
    '{ asOf: 2023-02-01, deadlines: [▸{ kind: appeal }] }',
    'an expected deadline needs the field "matter": L, I or A',
  ),
  expectation(
    'an expected deadline of a matter that is not there',
    '{ asOf: 2023-02-01, deadlines: [{ matter: ▸K, kind: appeal }] }',
    'deadlines[0].matter: there is no matter "K"',
  ),
  expectation(
    'an expected day that is none',
    '{ asOf: 2023-02-01, deadlines: [{ matter: L, kind: appeal, due: ▸2023-02-30 }] }',
    'deadlines[0].due: "2023-02-30" is no day',
  ),
];
