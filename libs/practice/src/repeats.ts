import type { PlainDate } from '@fristvakt/calendar';
import { OTHER_AREA } from './review-points';

/** A finding as far as its repetition is concerned. */
export interface FindingSeen {
  readonly id: string;
  readonly area: string;
  readonly provider: string;
  /** The fact it comes from; null where the provider found it itself. */
  readonly fact: string | null;
  readonly unit: string | null;
  readonly seenOn: PlainDate;
}

/** That something has been found before. */
export interface Repeat {
  /** The how-manieth time this is: two or more. */
  readonly times: number;
  /** The day it was seen first. */
  readonly since: PlainDate;
  /** Every unit in which it was seen up to now, in order of time; empty where none was named. */
  readonly units: readonly string[];
  /** The earlier findings, the latest first. */
  readonly earlier: readonly string[];
}

/**
 * Whether a finding repeats earlier ones: the same area at the same provider, on an earlier occasion, in whichever unit and
 * whether it was put right or not. Findings of one decision are one occasion. Null where it is the first.
 */
export function repeatOf(one: FindingSeen, all: readonly FindingSeen[]): Repeat | null {
  if (one.area === OTHER_AREA) return null;
  const before = all
    .filter(
      (other) =>
        other.area === one.area &&
        other.provider === one.provider &&
        occasionOf(other) !== occasionOf(one) &&
        isBefore(other, one),
    )
    .toSorted((first, second) => (isBefore(first, second) ? -1 : 1));
  const [first] = before;
  if (first === undefined) return null;
  return {
    times: new Set(before.map(occasionOf)).size + 1,
    since: first.seenOn,
    units: [...new Set([...before, one].flatMap(({ unit }) => (unit === null ? [] : [unit])))],
    earlier: before.map(({ id }) => id).toReversed(),
  };
}

const occasionOf = ({ fact, id }: FindingSeen): string => fact ?? id;

/** By the day it was seen; of one day, by its id, which grows with time. */
const isBefore = (one: FindingSeen, other: FindingSeen): boolean =>
  one.seenOn < other.seenOn || (one.seenOn === other.seenOn && one.id < other.id);
