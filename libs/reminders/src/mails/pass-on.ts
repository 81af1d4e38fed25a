import { Injectable } from '@nestjs/common';
import { Clock, Database, instantOrNow, newId } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { settingsOf } from '../settings/reminder-settings';
import { colleaguesOn } from '../sweep/colleagues';
import { receiversOf } from '../sweep/receivers';
import type { Told } from '../sweep/sweep';
import { MailNotices } from './mail-notices';

/** A notice that somebody has who is away by now, and who else was told of the same reminder. */
interface Waiting {
  readonly reminder: string;
  readonly deadline: string;
  readonly owner: string | null;
  readonly told: Told;
  /** How long ago it was written, in seconds. */
  readonly age: number;
  readonly today: string;
  readonly known: readonly string[];
}

/**
 * A mail waited, and its receiver has gone away meanwhile: nobody may have read it. Its notice stands, and so does the mail; but
 * whoever a sweep would tell today instead is told too, in the program and by mail, if they were not before.
 */
@Injectable()
export class PassOn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mailing: MailNotices,
  ) {}

  /** Doing so twice, or by two workers at once, tells nobody twice. */
  async execute(organisation: string, notice: string): Promise<void> {
    await this.database.write({ organisation }, async (tx) => {
      // Whoever passes on another mail of the same reminder waits here, and then sees who has been told.
      await tx.query(LOCKED, [organisation, notice]);
      const { zone } = await settingsOf(tx, organisation);
      const [waiting] = await tx.query<readonly Waiting[]>(WAITING, [
        ...[organisation, notice, this.clock.forDatabase(), zone],
      ]);
      if (waiting !== undefined) await this.tellOthers(tx, organisation, waiting);
    });
  }

  private async tellOthers(
    tx: EntityManager,
    organisation: string,
    { reminder, deadline, owner, told, age, today, known }: Waiting,
  ): Promise<void> {
    const colleagues = await colleaguesOn(tx, organisation, today);
    const notices = receiversOf(colleagues, owner, told.level)
      .filter(({ id }) => !known.includes(id))
      .map(({ id: recipient, because }) => ({
        ...{ id: newId(), recipient, because },
        told: { ...told, lateSeconds: told.lateSeconds + age },
      }));
    await tx.query(
      `insert into notice (id, organisation_id, recipient_id, kind, reminder_id, deadline_id, because, told)
       select id, $1, recipient, 'reminder', $3, $4, because, told from json_to_recordset($2)
         as n (id uuid, recipient uuid, because text, told jsonb)`,
      [organisation, JSON.stringify(notices), reminder, deadline],
    );
    await this.mailing.execute(
      tx,
      organisation,
      { notices, colleagues },
      ({ recipient }) => `${reminder}.${told.slot}.${recipient}`,
    );
  }
}

const NOW = `(${instantOrNow('$3')})`;

const LOCKED = `select 1 from reminder where organisation_id = $1
  and id = (select reminder_id from notice where organisation_id = $1 and id = $2) for update`;

const WAITING = `select n.reminder_id as reminder, d.id as deadline, d.owner_id as owner, n.told,
    greatest(0, extract(epoch from ${NOW} - n.created_at))::integer as age, (${NOW} at time zone $4)::date as today,
    array(select recipient_id from notice other where other.organisation_id = $1
      and other.reminder_id = n.reminder_id) as known
  from notice n join deadline d on d.organisation_id = $1 and d.id = n.deadline_id
  where n.organisation_id = $1 and n.id = $2 and n.kind = 'reminder' and n.acknowledged_at is null
    and d.standing and d.status in ('open', 'waiting', 'missed', 'passed')`;
