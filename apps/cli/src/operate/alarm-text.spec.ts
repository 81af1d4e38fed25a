import type { Pulse } from '@fristvakt/reminders';
import { alarmText } from './alarm-text';

const WELL: Pulse = {
  ...{ sweptAt: '2026-11-26T08:00:00Z', ageSeconds: 12, reminderLag: 0, mailLag: 0, queueLag: 0, forged: 0 },
};

describe('what an alarm says, in one line', () => {
  test.each<[string, Partial<Pulse>, string]>([
    [
      'reminders are going',
      {},
      'reminders are going: looked through 12 s ago; the oldest reminder waits 0 s, the oldest mail 0 s',
    ],
    [
      'a forged trace beside our own',
      { forged: 1 },
      'reminders are going: looked through 12 s ago; the oldest reminder waits 0 s, the oldest mail 0 s',
    ],
    [
      'no round for ten minutes',
      { ageSeconds: 600 },
      'ALARM: reminders have stood still since 2026-11-26T08:00:00Z (600 s); the oldest reminder waits 0 s, the oldest mail 0 s',
    ],
    [
      'one that is due has waited',
      { reminderLag: 181 },
      'ALARM: reminders have stood still since 2026-11-26T08:00:00Z (12 s); the oldest reminder waits 181 s, the oldest mail 0 s',
    ],
    [
      'never',
      { sweptAt: null, ageSeconds: null },
      'ALARM: reminders have never been looked through; no worker runs',
    ],
    [
      'traces of somebody else alone',
      { sweptAt: null, ageSeconds: null, forged: 2 },
      'ALARM: 2 heartbeats, none of them signed by this installation',
    ],
  ])('%s', (_, given, line) => {
    expect(alarmText({ ...WELL, ...given })).toBe(line);
  });
});
