import type { Level } from '@fristvakt/practice';
import { levelOf } from '../sweep/level';
import { receiversOf } from '../sweep/receivers';
import type { Colleague, Receiver } from '../sweep/receivers';

/** Somebody who may be told, whoever is away when. */
export interface SimulatedMember {
  readonly id: string;
  readonly roles: readonly string[];
  /** Who usually stands in. */
  readonly standIn: string | null;
}

export interface SimulatedAbsence {
  readonly id: string;
  readonly member: string;
  readonly from: string;
  readonly until: string;
  /** Null: whoever usually stands in. */
  readonly standIn: string | null;
}

/** A reminder that is planned. */
export interface SimulatedReminder {
  readonly id: string;
  readonly deadline: string;
  /** Reminders of one deadline and one day of it follow each other up. */
  readonly dueKey: string;
  /** The day in the zone of the organisation. */
  readonly day: string;
  readonly atLeast: Level;
  readonly escalates: boolean;
  readonly owner: string | null;
  /** How many before all that are planned were sent in a row and nobody has acknowledged. */
  readonly unacknowledged: number;
}

/** Who would be told of one reminder. */
export interface Simulated {
  readonly reminder: SimulatedReminder;
  /** If nobody acknowledges anything from now on. */
  readonly unheard: readonly Receiver[];
  /** If everybody acknowledges everything from now on. */
  readonly heard: readonly Receiver[];
  /** Nobody it was meant for is there: it goes to whoever is left. */
  readonly lastResort: boolean;
}

/** Who is told of what, day by day. `reminders`: everything that is planned from now on, in the order in which it is due. */
export function simulated(
  reminders: readonly SimulatedReminder[],
  members: readonly SimulatedMember[],
  absences: readonly SimulatedAbsence[],
): readonly Simulated[] {
  const sent = new Map<string, number>();
  return reminders.map((reminder) => {
    const { deadline, dueKey, day, owner, unacknowledged } = reminder;
    const row = `${deadline} ${dueKey}`;
    const before = sent.get(row) ?? 0;
    sent.set(row, before + 1);
    const colleagues = colleaguesOnDay(members, absences, day);
    const to = (count: number): readonly Receiver[] =>
      receiversOf(colleagues, owner, levelOf({ ...reminder, unacknowledged: count }));
    const [unheard, heard] = [to(unacknowledged + before), to(0)];
    const lastResort = [unheard, heard].some((receivers) =>
      receivers.some(({ because }) => because === 'nobody-else'),
    );
    return { reminder, unheard, heard, lastResort };
  });
}

/** As the sweep asks the database: of several absences on a day the one that names somebody, then the one that began first. */
function colleaguesOnDay(
  members: readonly SimulatedMember[],
  absences: readonly SimulatedAbsence[],
  day: string,
): readonly Colleague[] {
  return members.map(({ id, roles, standIn }) => {
    const [absence] = absences
      .filter(({ member, from, until }) => member === id && from <= day && day <= until)
      .toSorted(byWeight);
    return { id, roles, away: absence !== undefined, standIn: absence?.standIn ?? standIn };
  });
}

const byWeight = (one: SimulatedAbsence, other: SimulatedAbsence): number => {
  const named = Number(one.standIn === null) - Number(other.standIn === null);
  return named === 0 ? compare(`${one.from} ${one.id}`, `${other.from} ${other.id}`) : named;
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
