import { Injectable } from '@nestjs/common';
import { Clock, Database, instantOrNow, newId } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { DIGEST_DAYS } from '../mails/digest-mail';
import type { DigestTold } from '../mails/digest-mail';
import { MailNotices } from '../mails/mail-notices';
import { settingsOf } from '../settings/reminder-settings';
import { colleaguesOn } from './colleagues';
import type { Reached } from './colleagues';

/** Monday at seven, in the zone of the organisation. */
const HOUR = '07:00';
/** In seconds. */
const DAY = 24 * 60 * 60;

/** Roles that have deadlines to see to; whoever only administers or audits gets no digest. */
const WORKING = ['compliance-officer', 'counsel', 'manager'];

interface Week {
  readonly monday: string;
  /** The day on which it is made: who is away then gets none. */
  readonly today: string;
  readonly lateSeconds: number;
  /** From now to the hour of the Monday after it. */
  readonly nextInSeconds: number;
}

interface Made {
  readonly outcome: 'made' | 'seen-to' | 'early';
  /** When there can be something to do again. */
  readonly nextInSeconds: number;
}

/** An organisation is looked at this often whatever its week: its zone may have been set to another. In seconds. */
const LOOKED_AT_EVERY = 6 * 60 * 60;
const SECOND = 1000;

/** The digest of a week for everybody in an organisation who wants it: one each, whatever runs how often. */
@Injectable()
export class MakeDigests {
  /** From when on each organisation is worth another look, by the clock of this process: how long to wait is told by the database. */
  private readonly lookAgain = new Map<string, number>();
  private lookedAt = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mailing: MailNotices,
  ) {}

  /** The organisations whose week may have to be seen to. */
  async due(): Promise<readonly string[]> {
    const now = this.clock.now();
    // A clock that was put back says nothing of how long has been waited.
    if (now < this.lookedAt) this.lookAgain.clear();
    this.lookedAt = now;
    const organisations = await this.database.organisations();
    return organisations.filter((id) => (this.lookAgain.get(id) ?? now) <= now);
  }

  /** `early`: Monday's hour has not come there yet. `seen-to`: there is nothing to be made, or it was made before. */
  async execute(organisation: string): Promise<Made['outcome']> {
    const { outcome, nextInSeconds } = await this.make(organisation);
    const wait = Math.min(nextInSeconds, LOOKED_AT_EVERY) * SECOND;
    this.lookAgain.set(organisation, this.clock.now() + wait);
    return outcome;
  }

  private async make(organisation: string): Promise<Made> {
    return this.database.write({ organisation }, async (tx) => {
      const settings = await settingsOf(tx, organisation);
      const week = await this.week(tx, settings.zone);
      if (week.lateSeconds < 0) return { outcome: 'early', nextInSeconds: -week.lateSeconds };
      const { nextInSeconds } = week;
      const claimed = await this.claim(tx, organisation, week.monday);
      // An organisation that has just begun is not sent what it missed before it was there.
      const missed = claimed === 'first' && week.lateSeconds > DAY;
      if (claimed === 'taken' || !settings.digest || missed) return { outcome: 'seen-to', nextInSeconds };
      const colleagues = (await colleaguesOn(tx, organisation, week.today)).filter(
        ({ away, wantsDigest, roles }) =>
          !away && wantsDigest && roles.some((role) => WORKING.includes(role)),
      );
      await this.tell(tx, organisation, week, colleagues);
      return { outcome: 'made', nextInSeconds };
    });
  }

  private async week(tx: EntityManager, zone: string): Promise<Week> {
    const now = `(${instantOrNow('$1')})`;
    const [week] = await tx.query<readonly Week[]>(
      `select monday::date as monday, (${now} at time zone $2)::date as today,
         floor(extract(epoch from ${now} - (monday + $3::time) at time zone $2))::integer as "lateSeconds",
         ceil(extract(epoch from (monday + 7 + $3::time) at time zone $2 - ${now}))::integer as "nextInSeconds"
       from (select date_trunc('week', ${now} at time zone $2)::date as monday) w`,
      [this.clock.forDatabase(), zone, HOUR],
    );
    if (week === undefined) throw new Error('the database does not know which week it is');
    return week;
  }

  /** Takes the week for this transaction. `first`: it is the first that the organisation ever had. */
  private async claim(
    tx: EntityManager,
    organisation: string,
    monday: string,
  ): Promise<'taken' | 'first' | 'next'> {
    await tx.query(
      `insert into reminder_setting (organisation_id) values ($1) on conflict on constraint reminder_setting_pk do nothing`,
      [organisation],
    );
    const [setting] = await tx.query<readonly { week: string | null }[]>(
      `select digest_week as week from reminder_setting where organisation_id = $1 for update`,
      [organisation],
    );
    const week = setting?.week ?? null;
    if (week !== null && week >= monday) return 'taken';
    await tx.query('update reminder_setting set digest_week = $2 where organisation_id = $1', [
      ...[organisation, monday],
    ]);
    return week === null ? 'first' : 'next';
  }

  private async tell(
    tx: EntityManager,
    organisation: string,
    { monday, lateSeconds }: Week,
    colleagues: readonly Reached[],
  ): Promise<void> {
    const notices = [];
    for (const { id: recipient, roles } of colleagues) {
      const deadlines = await this.deadlinesOf(tx, organisation, monday, { recipient, roles });
      const told: DigestTold = { week: monday, deadlines, lateSeconds };
      notices.push({ id: newId(), recipient, told });
    }
    await tx.query(
      `insert into notice (id, organisation_id, recipient_id, kind, week, because, told)
       select id, $1, recipient, 'digest', $3, 'digest', told from json_to_recordset($2)
         as n (id uuid, recipient uuid, told jsonb)`,
      [organisation, JSON.stringify(notices), monday],
    );
    await this.mailing.execute(
      tx,
      organisation,
      { notices, colleagues },
      ({ recipient }) => `digest.${monday}.${recipient}`,
    );
  }

  /** Whose they are, and for officers and managers those that are nobody's. */
  private async deadlinesOf(
    tx: EntityManager,
    organisation: string,
    monday: string,
    { recipient, roles }: { readonly recipient: string; readonly roles: readonly string[] },
  ): Promise<readonly string[]> {
    const alsoNobodys = roles.includes('compliance-officer') || roles.includes('manager');
    const rows = await tx.query<readonly { id: string }[]>(
      `select id from deadline where organisation_id = $1 and standing and status in ('open', 'missed')
         and party = 'provider' and (owner_id = $2 or ($3 and owner_id is null))
         and (due_on is null or due_on <= $4::date + $5::integer) order by sort_on, id limit 200`,
      [organisation, recipient, alsoNobodys, monday, DIGEST_DAYS],
    );
    return rows.map(({ id }) => id);
  }
}
