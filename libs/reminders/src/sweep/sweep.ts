import { Injectable } from '@nestjs/common';
import { Clock, Database, Failpoints, instantOrNow, newId } from '@fristvakt/platform';
import type { Level } from '@fristvakt/practice';
import type { EntityManager } from 'typeorm';
import { MailNotices } from '../mails/mail-notices';
import { ownLadder, settingsOf } from '../settings/reminder-settings';
import { colleaguesOn } from './colleagues';
import type { Reached } from './colleagues';
import { levelOf } from './level';
import { receiversOf } from './receivers';
import type { Because } from './receivers';
import { ReminderListeners } from './reminder-listeners';

/** How many reminders are sent in one transaction. */
const BATCH = 200;

interface DueReminder {
  readonly id: string;
  readonly deadline: string;
  readonly dueKey: string;
  readonly slot: string;
  readonly ladder: string;
  readonly atLeast: Level;
  readonly owner: string | null;
  readonly lateSeconds: number;
  /** A later step of the same deadline is due as well, and tells it all. */
  readonly overtaken: boolean;
  /** How many of its reminders in a row, up to now, nobody has acknowledged. */
  readonly unacknowledged: number;
}

/** What is told with a reminder, as it was when it was sent. */
export interface Told {
  readonly dueOn: string | null;
  readonly slot: string;
  readonly level: Level;
  /** How many seconds after its hour it was sent, where that is worth telling. */
  readonly lateSeconds: number;
}

interface NoticeToWrite {
  readonly id: string;
  readonly recipient: string;
  readonly reminder: string;
  readonly deadline: string;
  readonly because: Because;
  readonly told: Told;
}

export interface Swept {
  readonly sent: number;
  readonly overtaken: number;
  /** Whether more is due than one transaction took. */
  readonly more: boolean;
}

/** Sends the reminders that are due: each to whoever is there to be told now, all that follows from it in one transaction. */
@Injectable()
export class Sweep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mailing: MailNotices,
    private readonly listeners: ReminderListeners,
    private readonly failpoints: Failpoints,
  ) {}

  /** The organisations that have a reminder due. Costs what is due, not what is planned. */
  async due(): Promise<readonly string[]> {
    const rows = await this.database.read({ purpose: 'sweep' }, async (tx) =>
      tx.query<readonly { organisation: string }[]>(
        `select distinct organisation_id as organisation from reminder
         where state = 'planned' and due_at <= ${instantOrNow('$1')}`,
        [this.clock.forDatabase()],
      ),
    );
    return rows.map(({ organisation }) => organisation);
  }

  /** Sends what is due in one organisation, at most a batch of it. What another worker has taken is left to it. */
  async execute(organisation: string): Promise<Swept> {
    return this.database.write({ organisation }, async (tx) => {
      const taken = await this.take(tx, organisation);
      await this.failpoints.reach('sweep-taken');
      const toSend = taken.filter(({ overtaken }) => !overtaken);
      const settings = await settingsOf(tx, organisation);
      const colleagues = await this.present(tx, organisation, settings.zone);
      const notices = toSend.flatMap((reminder) =>
        noticesOf(reminder, colleagues, ownLadder(settings, reminder.ladder).escalates),
      );
      await this.tell(tx, organisation, notices, colleagues);
      await this.settle(tx, organisation, taken);
      await this.listeners.sent(
        tx,
        organisation,
        toSend.map(({ id }) => id),
      );
      await this.failpoints.reach('sweep-written');
      return { sent: toSend.length, overtaken: taken.length - toSend.length, more: taken.length === BATCH };
    });
  }

  private async take(tx: EntityManager, organisation: string): Promise<readonly DueReminder[]> {
    const now = `(${instantOrNow('$2')})`;
    const taken = await tx.query<readonly { id: string }[]>(
      `select id from reminder where organisation_id = $1 and state = 'planned' and due_at <= ${now}
       order by due_at, id limit ${String(BATCH)} for update skip locked`,
      [organisation, this.clock.forDatabase()],
    );
    return tx.query<readonly DueReminder[]>(
      `select r.id, r.deadline_id as deadline, r.due_key as "dueKey", r.slot, r.ladder, r.at_least as "atLeast",
         d.owner_id as owner, extract(epoch from ${now} - r.due_at)::integer as "lateSeconds",
         exists (select from reminder later where later.organisation_id = $1
           and later.deadline_id = r.deadline_id and later.due_key = r.due_key and later.state in ('planned', 'sent')
           and (later.due_at, later.id) > (r.due_at, r.id) and later.due_at <= ${now}) as overtaken,
         (select count(*)::integer from reminder earlier where earlier.organisation_id = $1
           and earlier.deadline_id = r.deadline_id and earlier.due_key = r.due_key and earlier.state = 'sent'
           and earlier.due_at > coalesce((select max(heard.due_at) from reminder heard
             join notice n on n.organisation_id = $1 and n.reminder_id = heard.id and n.acknowledged_at is not null
             where heard.organisation_id = $1 and heard.deadline_id = r.deadline_id
               and heard.due_key = r.due_key), '-infinity')) as unacknowledged
       from reminder r join deadline d on d.organisation_id = $1 and d.id = r.deadline_id
       where r.organisation_id = $1 and r.id = any ($3::uuid[]) order by r.due_at, r.id`,
      [organisation, this.clock.forDatabase(), taken.map(({ id }) => id)],
    );
  }

  /** Who is there on this day, as the organisation's zone has it. */
  private async present(tx: EntityManager, organisation: string, zone: string): Promise<readonly Reached[]> {
    const [today] = await tx.query<readonly { day: string }[]>(
      `select ((${instantOrNow('$1')}) at time zone $2)::date as day`,
      [this.clock.forDatabase(), zone],
    );
    return colleaguesOn(tx, organisation, today?.day ?? this.clock.today());
  }

  private async tell(
    tx: EntityManager,
    organisation: string,
    notices: readonly NoticeToWrite[],
    colleagues: readonly Reached[],
  ): Promise<void> {
    await tx.query(
      `insert into notice (id, organisation_id, recipient_id, kind, reminder_id, deadline_id, because, told)
       select id, $1, recipient, 'reminder', reminder, deadline, because, told from json_to_recordset($2)
         as n (id uuid, recipient uuid, reminder uuid, deadline uuid, because text, told jsonb)`,
      [organisation, JSON.stringify(notices)],
    );
    await this.mailing.execute(
      tx,
      organisation,
      { notices, colleagues },
      ({ reminder, told, recipient }) => `${reminder}.${told.slot}.${recipient}`,
    );
  }

  private async settle(
    tx: EntityManager,
    organisation: string,
    taken: readonly DueReminder[],
  ): Promise<void> {
    const now = `(${instantOrNow('$2')})`;
    await tx.query(
      `update reminder set state = case when t.overtaken then 'overtaken' else 'sent' end, settled_at = ${now},
         late_seconds = t."lateSeconds"
       from json_to_recordset($3) as t (id uuid, overtaken boolean, "lateSeconds" integer)
       where reminder.organisation_id = $1 and reminder.id = t.id`,
      [organisation, this.clock.forDatabase(), JSON.stringify(taken)],
    );
  }
}

function noticesOf(
  { id, deadline, dueKey, slot, owner, lateSeconds, atLeast, unacknowledged }: DueReminder,
  colleagues: readonly Reached[],
  escalates: boolean,
): readonly NoticeToWrite[] {
  const level = levelOf({ unacknowledged, atLeast, escalates });
  const dueOn = /^\d/.test(dueKey) ? dueKey : null;
  return receiversOf(colleagues, owner, level).map(({ id: recipient, because }) => ({
    ...{ id: newId(), recipient, reminder: id, deadline, because },
    told: { dueOn, slot, level, lateSeconds },
  }));
}
