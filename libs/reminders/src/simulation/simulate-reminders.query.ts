import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Database } from '@fristvakt/platform';
import type { Level } from '@fristvakt/practice';
import type { EntityManager } from 'typeorm';
import { ownLadder, settingsOf } from '../settings/reminder-settings';
import { TOLD_DEADLINE, WITH_RECORD } from '../told-deadline';
import type { ToldDeadline } from '../told-deadline';
import { simulated } from './simulated';
import type { SimulatedAbsence, SimulatedMember } from './simulated';
import type { Receiver } from '../sweep/receivers';

/** How many days are looked at together at most, and how many reminders. */
export const MOST_DAYS = 92;
const MOST = 5_000;

/** A planned reminder with who would get it. */
export interface ReminderSimulated {
  readonly day: string;
  /** `HH:MM` in the zone of the organisation. */
  readonly time: string;
  readonly slot: string;
  /** The day it is counted from; `at-once` where there is none. */
  readonly dueKey: string;
  readonly deadline: ToldDeadline;
  readonly unheard: readonly Receiver[];
  readonly heard: readonly Receiver[];
  readonly lastResort: boolean;
}

export interface Simulation {
  readonly zone: string;
  readonly reminders: readonly ReminderSimulated[];
  /** Names by id of whoever may be told. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether there are more than are looked at together. */
  readonly more: boolean;
}

interface PlannedRow {
  readonly id: string;
  readonly deadline: ToldDeadline;
  readonly owner: string | null;
  readonly dueKey: string;
  readonly slot: string;
  readonly ladder: string;
  readonly day: string;
  readonly time: string;
  readonly atLeast: Level;
  readonly unacknowledged: number;
}

/** Who would get what in a time to come, with owners, absences and those who stand in as they are known now. */
@Injectable()
export class SimulateReminders {
  constructor(private readonly database: Database) {}

  /** Both days included. */
  async execute(principal: Principal, from: string, to: string): Promise<Simulation> {
    const { organisation } = principal;
    return this.database.read(contextOf(principal), async (tx) => {
      const settings = await settingsOf(tx, organisation);
      const rows = await this.planned(tx, { organisation, zone: settings.zone, to });
      const members = await membersOf(tx, organisation);
      const absences = await absencesOf(tx, organisation, from, to);
      const reminders = rows.slice(0, MOST).map((row) => ({
        ...row,
        escalates: ownLadder(settings, row.ladder).escalates,
        deadline: row.deadline.id,
      }));
      const told = simulated(reminders, members, absences).map(({ unheard, heard, lastResort }, place) => ({
        ...{ unheard, heard, lastResort, row: rows[place] },
      }));
      return {
        ...{ zone: settings.zone, more: rows.length > MOST },
        reminders: told.flatMap(({ row, ...rest }) =>
          row === undefined || row.day < from ? [] : [{ ...rest, ...shownOf(row) }],
        ),
        names: new Map(members.map(({ id, name }) => [id, name])),
      };
    });
  }

  /** Everything planned up to a day: also what is due before the time that is looked at may go unacknowledged. */
  private async planned(
    tx: EntityManager,
    { organisation, zone, to }: { readonly organisation: string; readonly zone: string; readonly to: string },
  ): Promise<readonly PlannedRow[]> {
    return tx.query<readonly PlannedRow[]>(
      `select r.id, ${TOLD_DEADLINE} as deadline, d.owner_id as owner, r.due_key as "dueKey", r.slot, r.ladder,
         (r.due_at at time zone $2)::date as day, to_char(r.due_at at time zone $2, 'HH24:MI') as time,
         r.at_least as "atLeast", (select count(*)::integer from reminder earlier
           where earlier.organisation_id = $1 and earlier.deadline_id = r.deadline_id
             and earlier.due_key = r.due_key and earlier.state = 'sent'
             and earlier.due_at > coalesce((select max(heard.due_at) from reminder heard
               join notice n on n.organisation_id = $1 and n.reminder_id = heard.id and n.acknowledged_at is not null
               where heard.organisation_id = $1 and heard.deadline_id = r.deadline_id
                 and heard.due_key = r.due_key), '-infinity')) as unacknowledged
       from reminder r join deadline d on d.organisation_id = $1 and d.id = r.deadline_id ${WITH_RECORD}
       where r.organisation_id = $1 and r.state = 'planned'
         and r.due_at < ($3::date + 1)::timestamp at time zone $2
       order by r.due_at, r.id limit $4`,
      [organisation, zone, to, MOST + 1],
    );
  }
}

async function membersOf(
  tx: EntityManager,
  organisation: string,
): Promise<readonly (SimulatedMember & { readonly name: string })[]> {
  return tx.query(
    `select m.id, m.name, m.roles, p.stand_in_id as "standIn" from membership m
     left join notice_preference p on p.organisation_id = $1 and p.membership_id = m.id
     where m.organisation_id = $1 and m.state = 'active' and m.matter_id is null order by m.id`,
    [organisation],
  );
}

async function absencesOf(
  tx: EntityManager,
  organisation: string,
  from: string,
  to: string,
): Promise<readonly SimulatedAbsence[]> {
  return tx.query(
    `select id, membership_id as member, from_on as "from", until_on as until, stand_in_id as "standIn"
     from absence where organisation_id = $1 and from_on <= $3 and until_on >= $2`,
    [organisation, from, to],
  );
}

/** What is shown of a planned row itself. */
const shownOf = ({
  day,
  time,
  slot,
  dueKey,
  deadline,
}: PlannedRow): Pick<ReminderSimulated, 'day' | 'time' | 'slot' | 'dueKey' | 'deadline'> => ({
  ...{ day, time, slot, dueKey, deadline },
});
