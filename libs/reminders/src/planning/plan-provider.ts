import { Injectable } from '@nestjs/common';
import { Clock, instantOrNow, newId } from '@fristvakt/platform';
import { ladderOf, plannedSteps } from '@fristvakt/practice';
import type { Reminded } from '@fristvakt/practice';
import type { EntityManager } from 'typeorm';
import { ownLadder, settingsOf } from '../settings/reminder-settings';
import type { ReminderSettings } from '../settings/reminder-settings';

/** A reminder as it is to stand in its row; the database reckons the instant. */
export interface WantedReminder {
  readonly id: string;
  readonly deadline: string;
  readonly matter: string;
  /** The day the deadline has; `at-once` or the day it opens where it has none. Another day is another set of reminders. */
  readonly dueKey: string;
  readonly slot: string;
  readonly ladder: string;
  readonly atLeast: string;
  readonly on: string | null;
  readonly at: string;
  readonly hours: number | null;
}

interface OpenDeadline extends Reminded {
  readonly id: string;
  readonly matter: string;
}

const NO_DAY = 'at-once';

/** When a wanted reminder is due: local day and hour in the organisation's zone, or hours from now. */
const NOW = `(${instantOrNow('$5')})`;
const DUE_AT = `case when w."on" is null then ${NOW} + make_interval(hours => w.hours)
  else (w."on" + w.at::time) at time zone $3::text end`;

const WANTED = `json_to_recordset($4) as w (id uuid, deadline uuid, matter uuid, "dueKey" text, slot text,
  ladder text, "atLeast" text, "on" date, at text, hours integer)`;

const SAME = `r.deadline_id = w.deadline and r.due_key = w."dueKey" and r.slot = w.slot`;

/**
 * Cancels what is planned and no longer wanted, and writes what is wanted and not there, or there otherwise: a derivation that changes
 * nothing writes nothing. What was sent or overtaken stays so; a sweep that has sent one meanwhile is believed, by the last condition.
 * What fell due before it was planned is not planned; but where a day comes back after its steps have passed, the nearest of them
 * that was cancelled is due now. A first word that waits to be sent goes on waiting as long as anything of its deadline is wanted.
 *
 * What stands is read once, of the one provider, into \`known\`: asked for again for each pair of steps, all rows of the
 * organisation were gone through thousands of times wherever the database had not counted them yet.
 */
const BRING_INTO_LINE = `with w as materialized (select w.*, ${DUE_AT} as due from ${WANTED}),
  gone as (update reminder r set state = 'cancelled', settled_at = now()
    where r.organisation_id = $1 and r.provider_id = $2 and r.state = 'planned' and not exists (select from w where ${SAME})
      and not (r.slot = 'entered' and exists (
        select from w where w.deadline = r.deadline_id and w."dueKey" = r.due_key))),
  known as materialized (select w.*, r.state, r.due_at as stood, r.at_least as said
    from w left join reminder r on r.organisation_id = $1 and r.provider_id = $2 and ${SAME}),
  back as (select distinct on (w.deadline) w.id from known w
    where w.state = 'cancelled' and w.slot <> 'entered' and w.hours is null and w.due < ${NOW} and not exists (
      select from known nearer
      where nearer.deadline = w.deadline and nearer."dueKey" = w."dueKey" and nearer.hours is null
        and nearer.state <> 'cancelled' and nearer.due between w.due and ${NOW})
    order by w.deadline, w.due desc)
  insert into reminder as t (id, organisation_id, provider_id, matter_id, deadline_id, due_key, slot, ladder, at_least, due_at)
  select w.id, $1, $2, w.matter, w.deadline, w."dueKey", w.slot, w.ladder, w."atLeast", greatest(w.due, ${NOW})
  from known w
  where w.id in (select id from back) or (w.due >= ${NOW} and (w.state is null or w.state = 'cancelled'
    or (w.state = 'planned' and w.hours is null and (w.stood, w.said) is distinct from (w.due, w."atLeast"))))
  on conflict on constraint reminder_once_unique do update
    set state = 'planned', settled_at = null, at_least = excluded.at_least, due_at = excluded.due_at
    where t.state in ('cancelled', 'planned')`;

/** Brings the planned reminders of a provider into line with its deadlines as they are stored. */
@Injectable()
export class PlanProvider {
  constructor(private readonly clock: Clock) {}

  async execute(tx: EntityManager, organisation: string, provider: string): Promise<void> {
    const settings = await settingsOf(tx, organisation);
    const wanted = JSON.stringify(await this.wanted(tx, { organisation, provider, settings }));
    await tx.query(BRING_INTO_LINE, [
      ...[organisation, provider, settings.zone, wanted, this.clock.forDatabase()],
    ]);
  }

  /** The reminders to come whose row is not as it should be; for the check that nothing is amiss. */
  async amiss(
    tx: EntityManager,
    organisation: string,
    provider: string,
  ): Promise<
    readonly { readonly key: string; readonly stored: string | null; readonly wanted: string | null }[]
  > {
    const settings = await settingsOf(tx, organisation);
    const wanted = JSON.stringify(await this.wanted(tx, { organisation, provider, settings }));
    return tx.query(
      `with w as (select w.*, ${DUE_AT} as due from ${WANTED}),
         r as (select * from reminder where organisation_id = $1 and provider_id = $2)
       select coalesce(r.deadline_id, w.deadline) || ':' || coalesce(r.slot, w.slot) as key,
         r.due_at::text as stored, w.due::text as wanted
       from r full join w on w.deadline = r.deadline_id and w."dueKey" = r.due_key and w.slot = r.slot
       where (r.state = 'planned' and ((w.id is null and r.slot <> 'entered') or (w.hours is null and w.due > ${NOW} and r.due_at <> w.due)))
         or (w.hours is null and w.due > ${NOW} and coalesce(r.state, 'cancelled') = 'cancelled')
       order by key`,
      [organisation, provider, settings.zone, wanted, this.clock.forDatabase()],
    );
  }

  private async wanted(
    tx: EntityManager,
    of: { readonly organisation: string; readonly provider: string; readonly settings: ReminderSettings },
  ): Promise<readonly WantedReminder[]> {
    const open = await tx.query<readonly OpenDeadline[]>(
      `select id, matter_id as matter, kind, party, from_on as "from", due_on as due, status
       from deadline where organisation_id = $1 and provider_id = $2 and standing
         and status in ('open', 'waiting', 'missed', 'passed')`,
      [of.organisation, of.provider],
    );
    return open.flatMap((deadline) => remindersOf(deadline, of.settings));
  }
}

function remindersOf(deadline: OpenDeadline, settings: ReminderSettings): readonly WantedReminder[] {
  const ladder = ownLadder(settings, ladderOf(deadline));
  const opensOn = deadline.kind === 'demand-decision' ? deadline.from : null;
  return plannedSteps(ladder, deadline).map(({ slot, on, at, hours, atLeast }) => ({
    ...{ id: newId(), deadline: deadline.id, matter: deadline.matter, slot, ladder: ladder.id, atLeast },
    ...{ dueKey: deadline.due ?? opensOn ?? NO_DAY, on, at: at ?? settings.sendAt, hours },
  }));
}
