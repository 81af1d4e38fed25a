import { readCaseFile } from '@fristvakt/case-file';
import { parsePlainDate } from '@fristvakt/calendar';
import { CATALOGUE } from '@fristvakt/law';
import { derive } from '@fristvakt/proceedings';
import { wantedEvents } from './wanted-events';

/** What calendars show of a story on a day; its rows have the ids of the record. */
function eventsOf(events: readonly string[], on = '2026-12-31'): ReturnType<typeof wantedEvents> {
  const text = [
    'format: ivo-case/1',
    'provider: { name: Omsorg AB, kind: company }',
    'matters:',
    '  - { id: L, kind: licence, statute: LSS, services: [personal-assistance], held: true }',
    '  - { id: A, kind: appeal, against: e1 }',
    'events:',
    ...events.map((event) => `  - { ${event} }`),
  ].join('\n');
  const read = readCaseFile(Buffer.from(text));
  const asOf = parsePlainDate(on);
  if (!read.ok || asOf === undefined) throw new Error('the story cannot be read');
  const { caseFile } = read;
  const rows = derive(CATALOGUE, caseFile, asOf).deadlines.map((derived) => ({
    ...{ id: derived.id, matterId: derived.matter, factId: derived.event, dueOn: derived.due, derived },
  }));
  const same = (ids: readonly string[]): ReadonlyMap<string, string> => new Map(ids.map((id) => [id, id]));
  const matterIds = same(['L', 'A']);
  return wantedEvents({ caseFile, asOf, matterIds, factIds: same(caseFile.facts.map(({ id }) => id)) }, rows);
}

const REVOKED =
  'id: e1, matter: L, type: licence-revoked, by: ivo, on: 2026-06-17, served: { on: 2026-06-17, how: ordinary }';
const FILED = 'id: e2, matter: A, type: appeal-filed, by: provider, to: administrative-court, on: 2026-07-01';
const HEARING = 'matter: A, type: hearing-set, by: administrative-court, on: 2026-10-01';
const hearings = (events: ReturnType<typeof eventsOf>): readonly unknown[] =>
  [...events.values()]
    .filter(({ told }) => told.of === 'hearing')
    .map(({ key, day, startsAt }) => [key, day, startsAt]);

describe('what calendars are to show', () => {
  test('a corrected fact keeps the event of the first one', () => {
    const corrected = 'id: e3, corrects: e1, served: { on: 2026-06-20, how: ordinary }';
    const [before, after] = [eventsOf([REVOKED]), eventsOf([REVOKED, corrected])].map((events) =>
      events.get('deadline:e1:appeal:provider'),
    );
    expect([before?.day, before?.factId]).toStrictEqual(['2026-07-08', 'e1']);
    expect([after?.day, after?.factId]).toStrictEqual(['2026-07-13', 'e3']);
  });

  test.each([
    ['time: "09:30"', '09:30'],
    ['time: "9.05"', '09:05'],
    ['time: "24:00"', null],
    ['time: "kl 9"', null],
    ['note: "vi ses 09:30"', null],
  ])('a hearing with %s begins at %s', (written, startsAt) => {
    const events = eventsOf([
      REVOKED,
      FILED,
      `id: e3, ${HEARING}, days: [2026-12-07, 2026-12-08], ${written}`,
    ]);
    expect(hearings(events)).toStrictEqual([
      ['hearing:e3:1', '2026-12-07', startsAt],
      ['hearing:e3:2', '2026-12-08', startsAt],
    ]);
  });

  test('a hearing counts from the day it was set; two that correct the same one are two events', () => {
    const set = `id: e3, ${HEARING}, days: [2026-12-07]`;
    const moved = ['e4', 'e5'].map(
      (id, place) => `id: ${id}, corrects: e3, ${HEARING}, days: [2026-12-1${String(place)}]`,
    );
    expect(hearings(eventsOf([REVOKED, FILED, set], '2026-09-30'))).toStrictEqual([]);
    expect(hearings(eventsOf([REVOKED, FILED, set, ...moved]))).toStrictEqual([
      ['hearing:e3:1', '2026-12-10', null],
      ['hearing:e5:1', '2026-12-11', null],
    ]);
  });
});
