import { BASE, event, events, file } from './row';
import type { BadFile } from './row';

const JUDGMENT = 'matter: A, type: judgment, by: administrative-court, on: 2023-06-21';

/** Files in which what an event says of itself breaks the format. */
export const EVENTS: readonly BadFile[] = [
  events('an event that is a text', ['▸e2'], 'events[1]: expected a mapping of names to values, found "e2"'),
  events(
    'an event that is nothing',
    ['▸null'],
    'events[1]: expected a mapping of names to values, found nothing',
  ),
  events(
    'an event without an id',
    ['▸{ matter: L, type: note, by: ivo, on: 2023 }'],
    'events[1]: an event needs the field "id"',
  ),
  events(
    'two events of one id',
    ['{ id: ▸e1, matter: L, type: note, by: ivo, on: 2023 }'],
    'the id "e1" is used by an earlier event; every event needs its own (first on line 9)',
  ),
  events(
    'two ids that are one, as number and as text',
    [
      '{ id: 7, matter: L, type: note, by: ivo, on: 2023 }',
      '{ id: ▸"7", matter: L, type: note, by: ivo, on: 2023 }',
    ],
    'the id "7" is used by an earlier event',
  ),
  events(
    'an event without a matter',
    ['▸{ id: e2, type: note, by: ivo, on: 2023 }'],
    'an event needs the field "matter"',
  ),
  events(
    'an event without a type',
    ['▸{ id: e2, matter: L, by: ivo, on: 2023 }'],
    'an event needs the field "type"',
  ),
  events(
    'an event without a day',
    ['▸{ id: e2, matter: L, type: note, by: ivo }'],
    'an event needs the field "on"',
  ),
  event(
    'a matter that is not there',
    'matter: ▸X, type: note, by: ivo, on: 2023',
    'events[1].matter: there is no matter "X" in this file; its matters are L, I, A',
  ),
  event(
    'a matter that is a list',
    'matter: ▸[L], type: note, by: ivo, on: 2023',
    'expected an id: text or a whole number, found a list',
  ),
  event(
    'an unknown type',
    'matter: L, type: ▸licence-revokd, on: 2023-01-31',
    'events[1].type: "licence-revokd" is no event of a matter of the kind licence; did you mean licence-revoked?',
  ),
  event('a type cut short', 'matter: L, type: ▸revoked, on: 2023-01-31', 'did you mean licence-revoked?'),
  event(
    'a type of another kind of matter',
    'matter: L, type: ▸judgment, on: 2023-01-31',
    '"judgment" is no event of a matter of the kind licence; it belongs to a matter of the kind appeal',
  ),
  event(
    'a type of two other kinds of matter',
    'matter: A, type: ▸draft-communicated, on: 2023-01-31',
    'it belongs to a matter of the kind licence or inspection',
  ),
  event(
    'a type that every object has',
    'matter: L, type: ▸constructor, on: 2023-01-31',
    '"constructor" is no event',
  ),
  event(
    'a type that is a number',
    'matter: L, type: ▸7, on: 2023-01-31',
    '7 is no event of a matter of the kind licence',
  ),
  event(
    'an unknown actor',
    `${JUDGMENT.replace('administrative-court', '▸förvaltningsrätten')}, outcome: granted`,
    'events[1].by: "förvaltningsrätten" is unknown; expected provider, ivo,',
  ),
  event(
    'an actor in capitals',
    'matter: L, type: note, by: ▸IVO, on: 2023',
    '"IVO" is unknown; did you mean ivo?',
  ),
  events(
    'a judgment by nobody',
    [`▸{ id: e2, ${JUDGMENT.replace('by: administrative-court, ', '')}, outcome: granted }`],
    'an event needs the field "by": administrative-court, court-of-appeal or supreme-administrative-court',
  ),
  event(
    'a judgment by the authority',
    `${JUDGMENT.replace('administrative-court', '▸ivo')}, outcome: granted`,
    'judgment cannot be by ivo; expected administrative-court, court-of-appeal or supreme-administrative-court',
  ),
  event(
    'leave by a court that gives none',
    'matter: A, type: leave-granted, by: ▸administrative-court, on: 2023-06-21',
    'leave-granted cannot be by administrative-court',
  ),
  events(
    'a judgment without an outcome',
    [`▸{ id: e2, ${JUDGMENT} }`],
    'an event needs the field "outcome": granted, partly-granted, rejected, remitted, dismissed or struck-out',
  ),
  event(
    'a judgment with the outcome of an inspection',
    `${JUDGMENT}, outcome: ▸closed`,
    '"closed" is unknown; expected granted, partly-granted',
  ),
  events(
    'an inspection decided without an outcome',
    ['▸{ id: e2, matter: I, type: inspection-decided, on: 2023-02-01 }'],
    'an event needs the field "outcome": closed, criticism, injunction or information-injunction',
  ),
  event(
    'served on what is no decision',
    'matter: L, type: note, by: ivo, on: 2023, ▸served: { on: 2023-01-31 }',
    'events[1].served: "served" belongs to a decision; this is an event of the type note',
  ),
  event(
    'effective on what is no decision',
    'matter: L, type: note, by: ivo, on: 2023, ▸effective: immediately',
    '"effective" belongs to a decision',
  ),
  event(
    'announced at a hearing, by an authority',
    'matter: L, type: interim-ban, on: 2023-02-01, ▸announcedAtHearing: true',
    '"announcedAtHearing" belongs to a court\'s decision; this is an event of the type interim-ban',
  ),
  event(
    'announced as a word',
    `${JUDGMENT}, outcome: granted, announcedAtHearing: ▸"yes"`,
    'expected true or false, found "yes"',
  ),
  event(
    'served as a day',
    'matter: L, type: interim-ban, on: 2023-02-01, served: ▸2023-02-01',
    'events[1].served: expected a mapping of names to values, found "2023-02-01"',
  ),
  event(
    'an unknown mode of service',
    'matter: L, type: interim-ban, on: 2023-02-01, served: { on: 2023-02-01, how: ▸email }',
    'events[1].served.how: "email" is unknown; expected ordinary, counsel,',
  ),
  event(
    'a mode of service without any day',
    'matter: L, type: interim-ban, on: 2023-02-01, served: ▸{ how: simplified }',
    'service by the mode simplified needs on, or sentOn from which the law fixes the day',
  ),
  event(
    'a day of sending that is not exact',
    'matter: L, type: interim-ban, on: 2023-02-01, served: { how: simplified, sentOn: ▸2023-02 }',
    'sentOn: "2023-02" is not exact; this field needs a day, YYYY-MM-DD',
  ),
  event(
    'a day of service that is none',
    'matter: L, type: interim-ban, on: 2023-02-01, served: { on: ▸2023-02-29 }',
    'served.on: "2023-02-29" is no day; 2023-02 has 28 days',
  ),
  event(
    'how the decision was served, beside served',
    'matter: L, type: interim-ban, on: 2023-02-01, ▸how: ordinary',
    '"how" does not stand here; put it inside served',
  ),
  event(
    'a slip inside served',
    'matter: L, type: interim-ban, on: 2023-02-01, served: { on: 2023-02-01, ▸senton: 2023-02-01 }',
    '"senton" is not a field of served; did you mean sentOn?',
  ),
  event(
    'an unknown effect',
    'matter: L, type: interim-ban, on: 2023-02-01, effective: ▸at-once',
    'expected immediately or when-final',
  ),
  event(
    'replyby',
    'matter: I, type: information-requested, on: 2023-02-01, ▸replyby: 2023-02-20',
    '"replyby" is not a field of an event; did you mean replyBy?',
  ),
  event(
    'reply_by',
    'matter: I, type: information-requested, on: 2023-02-01, ▸reply_by: 2023-02-20',
    'did you mean replyBy?',
  ),
  event(
    'servd',
    'matter: L, type: interim-ban, on: 2023-02-01, ▸servd: { on: 2023-02-01 }',
    'did you mean served?',
  ),
  event(
    'winddownby',
    'matter: L, type: licence-revoked, on: 2023-02-01, ▸winddownby: 2023-02-20',
    'did you mean windDownBy?',
  ),
  event(
    'a request that is none',
    'matter: A, type: appeal-filed, by: provider, on: 2023-02-02, requests: [set-aside, ▸stays]',
    'events[1].requests[1]: "stays" is unknown; did you mean stay?',
  ),
  event(
    'requests that are a text',
    'matter: A, type: appeal-filed, by: provider, on: 2023-02-02, requests: ▸stay',
    'requests: expected a list, as in [one, two], found "stay"',
  ),
  event(
    'an appeal to no court',
    'matter: A, type: appeal-filed, by: provider, on: 2023-02-02, to: ▸ivo',
    'expected administrative-court, court-of-appeal or supreme-administrative-court',
  ),
  event(
    'an appeal of an event that is not there',
    'matter: A, type: appeal-filed, by: provider, on: 2023-02-02, of: ▸e22',
    'events[1].of: there is no event "e22" in this file',
  ),
  event(
    'an event that names itself',
    'matter: A, type: appeal-filed, by: provider, on: 2023-02-02, of: ▸e2',
    '"e2" names itself; expected another',
  ),
  event(
    'about something else',
    'matter: L, type: application-filed, on: 2023-02-02, about: ▸renewal',
    'expected new or change',
  ),
  event(
    'a change of no kind',
    'matter: L, type: note, by: ivo, on: 2023, what: ▸stopp',
    '"stopp" is unknown; did you mean stop?; expected stop, closure or essential',
  ),
  event(
    'serious as a number',
    'matter: L, type: note, by: ivo, on: 2023, serious: ▸1',
    'expected true or false, found 1',
  ),
  event(
    'a penalty below nothing',
    'matter: I, type: inspection-decided, on: 2023-02-01, outcome: injunction, penalty: ▸-1',
    'penalty: -1 is negative; expected 0 or more',
  ),
  event(
    'a penalty with a blank in it',
    'matter: I, type: inspection-decided, on: 2023-02-01, outcome: injunction, penalty: ▸200 000',
    'expected a number, found "200 000"',
  ),
  event(
    'an amount that is no number',
    'matter: L, type: note, by: ivo, on: 2023, amount: ▸.nan',
    'NaN is no number a case file can hold',
  ),
  event(
    'an amount without end',
    'matter: L, type: note, by: ivo, on: 2023, amount: ▸1e999',
    'Infinity is no number a case file can hold',
  ),
  event(
    'a condition that is a list',
    'matter: L, type: application-granted, on: 2023-02-01, conditions: [one, ▸[two]]',
    'conditions[1]: expected text, found a list',
  ),
  event(
    'a note that is a mapping',
    'matter: L, type: note, by: ivo, on: 2023, note: ▸{ a: b }',
    'note: expected text, found a mapping',
  ),
  event(
    'documents that are a text',
    'matter: L, type: note, by: ivo, on: 2023, documents: ▸letter.pdf',
    'documents: expected a list, as in [one, two], found "letter.pdf"',
  ),
  event(
    'a case number that loses its last digit',
    'matter: L, type: note, by: ivo, on: 2023, caseNumber: ▸1623.20',
    '1623.2 would be read as a number; put it in quotes',
  ),
  event(
    'days of a hearing that are a text',
    'matter: A, type: hearing-set, by: administrative-court, on: 2023-05-02, days: ▸two',
    'days: expected a list, as in [one, two], found "two"',
  ),
  event(
    'a day of a hearing that is none',
    'matter: A, type: hearing-set, by: administrative-court, on: 2023-05-02, days: [2023-05-25, ▸2023-05-32]',
    'days[1]: "2023-05-32" is no day; 2023-05 has 31 days',
  ),
  file(
    'events as a mapping',
    `${BASE.slice(0, BASE.indexOf('events:'))}events: ▸{ e1: {} }\n`,
    'events: expected a list, as in [one, two], found a mapping',
  ),
];
