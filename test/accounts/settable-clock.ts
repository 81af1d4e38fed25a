import { Clock } from '@fristvakt/platform';

/** A clock that stands still until it is moved. */
export class SettableClock extends Clock {
  constructor(private millis = Date.parse('2026-11-25T12:00:00Z')) {
    super();
  }

  now(): number {
    return this.millis;
  }

  set(millis: number): void {
    this.millis = millis;
  }

  pass(minutes: number): void {
    this.millis += minutes * 60_000;
  }
}
