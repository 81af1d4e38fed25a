import { Logger } from '@nestjs/common';
import { Clock } from './clock';
import { Daily } from './daily';
import type { DaysWork } from './daily';

class StandingClock extends Clock {
  constructor(public text: string) {
    super();
  }

  now(): number {
    return Date.parse(this.text);
  }
}

const MINUTE = 60_000;

describe('something that is done once a day', () => {
  let clock: StandingClock;
  let days: string[];
  let outcome: () => DaysWork;
  let daily: Daily;

  beforeEach(() => {
    jest.useFakeTimers();
    Logger.overrideLogger(false);
    clock = new StandingClock('2026-03-28T12:00:00Z');
    days = [];
    outcome = () => ({ done: 1, failed: 0 });
    daily = new Daily(clock, 'Test', async () => {
      days.push(clock.today());
      return Promise.resolve().then(outcome);
    });
  });

  afterEach(async () => {
    await daily.stop();
    jest.useRealTimers();
    Logger.overrideLogger(['error']);
  });

  const minutes = async (count: number): Promise<void> => {
    for (let minute = 0; minute < count; minute += 1) await jest.advanceTimersByTimeAsync(MINUTE);
  };

  it('is done at the start, and not again on the same day', async () => {
    daily.start();
    await minutes(30);
    expect(days).toStrictEqual(['2026-03-28']);
  });

  it('is looked at again every minute while the hour of some of it has not come', async () => {
    outcome = () => ({ done: 0, failed: 0, waits: true });
    daily.start();
    await minutes(3);
    expect(days).toHaveLength(4);
    outcome = () => ({ done: 1, failed: 0, waits: false });
    await minutes(3);
    expect(days).toHaveLength(5);
  });

  it('is done within a minute after midnight in Sweden, also in the night when clocks are put forward', async () => {
    daily.start();
    await minutes(1);
    clock.text = '2026-03-28T22:59:59Z';
    await minutes(1);
    expect(days).toStrictEqual(['2026-03-28']);
    clock.text = '2026-03-28T23:00:01Z';
    await minutes(1);
    clock.text = '2026-03-29T01:30:00Z';
    await minutes(5);
    expect(days).toStrictEqual(['2026-03-28', '2026-03-29']);
  });

  it('is tried again every minute while some of it, or all of it, fails', async () => {
    outcome = () => ({ done: 3, failed: 1 });
    daily.start();
    await minutes(2);
    outcome = () => {
      throw new Error('the database is away');
    };
    await minutes(2);
    outcome = () => ({ done: 4, failed: 0 });
    await minutes(5);
    expect(days).toHaveLength(6);
  });

  it('stops when what is under way has ended, and does not begin again', async () => {
    let ended = false;
    let end = (): void => undefined;
    const slow = new Daily(clock, 'Slow', async () => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      ended = true;
      return { done: 1, failed: 0 };
    });
    slow.start();
    await jest.advanceTimersByTimeAsync(1);
    const stopping = slow.stop().then(() => ended);
    end();
    expect(await stopping).toBe(true);
    clock.text = '2026-03-30T12:00:00Z';
    await minutes(5);
    expect(days).toStrictEqual([]);
  });
});
