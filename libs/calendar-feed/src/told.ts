import type { Actor, Deadline, Fact } from '@fristvakt/proceedings';

/** What an event says of a deadline, in codes: no name of a person, no title of a matter, nothing anybody wrote. */
export interface DeadlineTold extends Pick<
  Deadline,
  'kind' | 'party' | 'status' | 'certainty' | 'rule' | 'version'
> {
  readonly of: 'deadline';
  /** The fact that started it, as far as its title goes by it; null where it follows from an entry of a register. */
  readonly started:
    (Pick<Fact, 'type' | 'by'> & { readonly outcome: NonNullable<Fact['outcome']> | null }) | null;
}

/** What an event says of a day in court. */
export interface HearingTold {
  readonly of: 'hearing';
  readonly court: Actor;
}

export type Told = DeadlineTold | HearingTold;

/** An event as calendars are to show it now. */
export interface WantedEvent {
  /** The same as long as it is the same deadline or hearing, though the fact it rests on has been corrected. */
  readonly key: string;
  readonly matterId: string;
  readonly deadlineId: string | null;
  readonly factId: string | null;
  readonly day: string;
  /** `09:30`, by the clock in Sweden. */
  readonly startsAt: string | null;
  readonly told: Told;
}
