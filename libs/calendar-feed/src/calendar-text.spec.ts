import ICAL from 'ical.js';
import { calendarText } from './calendar-text';
import type { FeedEvent } from './fetch-feed';
import type { DeadlineTold } from './told';

const APPEAL: DeadlineTold = {
  ...{ of: 'deadline', kind: 'appeal', party: 'provider', status: 'open', certainty: 'certain' },
  ...{ rule: 'APP-IVO-3W', version: '2026-01-01' },
  started: { type: 'licence-revoked', by: 'ivo', outcome: null },
};

const EVENT: FeedEvent = {
  ...{ id: '0190d3a8-5b7e-7cc2-8f64-2a3d5e9b1c40', deadlineId: '0190d3a8-5b7e-7cc2-8f64-2a3d5e9b1c41' },
  ...{ matterId: '0190d3a8-5b7e-7cc2-8f64-2a3d5e9b1c42', day: '2026-07-08', startsAt: null, told: APPEAL },
  ...{ state: 'standing', sequence: 3, changedAt: '2026-06-17T10:15:00Z' },
};

const HEARING: FeedEvent = {
  ...{ ...EVENT, deadlineId: null, startsAt: '09:30' },
  told: { of: 'hearing', court: 'administrative-court' },
};

const written = (...events: readonly FeedEvent[]): string =>
  calendarText({ scope: 'all', language: 'sv', events }, 'https://fristvakt.example');

const read = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text) as unknown[]);

const eventsIn = (text: string): readonly ICAL.Event[] =>
  read(text)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));

/** As another program understands it, with the zones the text itself brings. */
function instantOf(text: string): string | undefined {
  const zone = read(text).getFirstSubcomponent('vtimezone');
  const [event] = eventsIn(text);
  if (zone === null || event === undefined) return undefined;
  const time = event.startDate.clone();
  time.zone = new ICAL.Timezone(zone);
  return time.toJSDate().toISOString();
}

describe('a calendar read back by another program', () => {
  test('says what it is called, its colour and when to ask again', () => {
    const calendar = read(written(EVENT));
    const value = (name: string): unknown => calendar.getFirstPropertyValue(name)?.toString();
    expect(['version', 'prodid', 'name', 'x-wr-calname', 'color'].map(value)).toStrictEqual([
      ...['2.0', '-//Fristvakt//Fristvakt//SV', 'Fristvakt: frister', 'Fristvakt: frister', 'teal'],
    ]);
    expect(['refresh-interval', 'x-published-ttl'].map(value)).toStrictEqual(['PT1H', 'PT1H']);
    expect(calendar.getFirstProperty('method')).toBeNull();
  });

  test('a deadline takes a whole day, has no end, hinders nothing, and leads to its page', () => {
    const [event] = eventsIn(written(EVENT));
    const value = (name: string): unknown => event?.component.getFirstPropertyValue(name)?.toString();
    expect([event?.startDate.isDate, event?.startDate.toString()]).toStrictEqual([true, '2026-07-08']);
    expect(event?.component.getFirstProperty('dtend')).toBeNull();
    expect(event?.summary).toBe('Frist: överklaga återkallelsen av tillståndet');
    expect([event?.uid, event?.sequence]).toStrictEqual([`deadline-${EVENT.id}@fristvakt`, 3]);
    expect(['transp', 'status', 'dtstamp', 'last-modified', 'url'].map(value)).toStrictEqual([
      ...['TRANSPARENT', 'CONFIRMED', '2026-06-17T10:15:00Z', '2026-06-17T10:15:00Z'],
      `https://fristvakt.example/deadlines/${String(EVENT.deadlineId)}`,
    ]);
  });

  test('one alarm, the day before at nine; none for what is done, cancelled or others’', () => {
    const alarms = (event: FeedEvent): readonly unknown[] =>
      eventsIn(written(event)).flatMap(({ component }) =>
        component
          .getAllSubcomponents('valarm')
          .map((one) => [
            one.getFirstPropertyValue('action'),
            one.getFirstPropertyValue('trigger')?.toString(),
          ]),
      );
    expect(alarms(EVENT)).toStrictEqual([['DISPLAY', '-PT15H']]);
    expect(alarms(HEARING)).toStrictEqual([['DISPLAY', '-P1D']]);
    expect(alarms({ ...EVENT, state: 'cancelled' })).toStrictEqual([]);
    expect(alarms({ ...EVENT, told: { ...APPEAL, status: 'met' } })).toStrictEqual([]);
    expect(alarms({ ...EVENT, told: { ...APPEAL, party: 'ivo' } })).toStrictEqual([]);
  });

  test('what is not open says how it stands, and whose it is, and whether the day is sure', () => {
    const [met, theirs, assumed] = eventsIn(
      written(
        { ...EVENT, told: { ...APPEAL, status: 'met' } },
        { ...EVENT, told: { ...APPEAL, party: 'ivo', kind: 'decide-demand' } },
        { ...EVENT, told: { ...APPEAL, certainty: 'assumed' } },
      ),
    );
    expect(met?.summary).toMatch(/^Frist: överklaga återkallelsen av tillståndet \(.+\)$/);
    expect(theirs?.summary).toBe('Frist för IVO: avgöra ärendet eller avslå begäran');
    expect(assumed?.description).toMatch(/^Antagen/m);
  });

  test('what is cancelled is marked for programs and for people', () => {
    const [event] = eventsIn(written({ ...EVENT, state: 'cancelled' }));
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event?.summary).toBe('Utgår: Frist: överklaga återkallelsen av tillståndet');
  });

  test('in English too', () => {
    const text = calendarText(
      { scope: 'mine', language: 'en', events: [EVENT] },
      'https://fristvakt.example',
    );
    expect(eventsIn(text)[0]?.summary).toBe('Deadline: appeal the revocation of the licence');
    expect(text).toContain('\r\nNAME:Fristvakt: my deadlines\r\n');
  });

  test('lines end with CRLF, have 75 octets at most, and no letter is cut in two', () => {
    const lines = written(EVENT, HEARING).split('\r\n');
    expect(lines.at(-1)).not.toContain('\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toStrictEqual([]);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(Buffer.from(lines.join('')).toString()).not.toContain('\uFFFD');
  });
});

describe('a hearing with a time', () => {
  test.each([
    // Both nights in which the clocks are set, the evening before and the hours beside them.
    ['2026-03-28', '09:30', '2026-03-28T08:30:00.000Z'],
    ['2026-03-29', '01:30', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29', '09:30', '2026-03-29T07:30:00.000Z'],
    ['2026-10-24', '09:30', '2026-10-24T07:30:00.000Z'],
    ['2026-10-25', '03:30', '2026-10-25T02:30:00.000Z'],
    ['2026-10-25', '09:30', '2026-10-25T08:30:00.000Z'],
    ['2031-07-01', '13:00', '2031-07-01T11:00:00.000Z'],
  ])('%s at %s in Sweden is %s', (day, startsAt, instant) => {
    const text = written({ ...HEARING, day, startsAt });
    expect(text).toContain(
      `DTSTART;TZID=Europe/Stockholm:${day.replaceAll('-', '')}T${startsAt.replace(':', '')}00`,
    );
    expect(instantOf(text)).toBe(instant);
  });

  test('keeps its owner busy; without a time it takes the day, and the calendar needs no zone', () => {
    const [timed] = eventsIn(written(HEARING));
    expect(timed?.component.getFirstPropertyValue('transp')).toBe('OPAQUE');
    expect([timed?.summary, timed?.uid]).toStrictEqual([
      'Förhandling, förvaltningsrätten',
      `hearing-${HEARING.id}@fristvakt`,
    ]);
    const whole = written({ ...HEARING, startsAt: null });
    expect(eventsIn(whole)[0]?.startDate.isDate).toBe(true);
    expect(whole).not.toContain('VTIMEZONE');
  });
});

test('the same events make the same text, and a thousand of them are quick', () => {
  const many = Array.from({ length: 1_000 }, (_, index) => ({ ...EVENT, sequence: index }));
  const began = process.cpuUsage();
  const text = written(...many);
  // Microseconds of CPU time: others work on this machine too.
  expect(process.cpuUsage(began).user).toBeLessThan(2_000_000);
  expect(written(...many)).toBe(text);
  expect(eventsIn(text)).toHaveLength(1_000);
});
