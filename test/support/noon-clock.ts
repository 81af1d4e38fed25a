import { Clock } from '@fristvakt/platform';

/** A clock that begins at noon and goes on: no day begins while a test runs, at whatever hour that is. */
export class NoonClock extends Clock {
  private readonly began = performance.now();

  constructor(private readonly noon = Date.parse('2026-11-25T11:00:00Z')) {
    super();
  }

  now(): number {
    return this.noon + Math.floor(performance.now() - this.began);
  }
}
