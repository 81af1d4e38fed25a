import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, Queue, newId } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { DIGEST_DAYS } from '../mails/digest-mail';
import type { DigestTold } from '../mails/digest-mail';
import { mailJob, mailsOf } from '../mails/mail-rows';
import { MAIL_SENDING, messageIdOf } from '../mails/mail-sending';
import type { MailSending } from '../mails/mail-sending';
import { settingsOf } from '../settings/reminder-settings';
import { colleaguesOn } from './colleagues';
import type { Reached } from './colleagues';
import { writeMails } from './write-mails';

/** Monday at seven, in the zone of the organisation. */
const HOUR = '07:00';
/** In seconds. */
const DAY = 24 * 60 * 60;

/** Roles that have deadlines to see to; whoever only administers or audits gets no digest. */
const WORKING = ['compliance-officer', 'counsel', 'manager'];

interface Week {
  readonly monday: string;
  readonly lateSeconds: number;
}

/** The digest of a week for everybody in an organisation who wants it: one each, whatever runs how often. */
@Injectable()
export class MakeDigests {
  /** Every organisation is looked at once a day; one where it is too early, again and again. */
  private left = new Set<string>();
  private seenOn: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queue: Queue,
    @Inject(MAIL_SENDING) private readonly sending: MailSending,
  ) {}

  /** The organisations whose week has not been seen to. */
  async due(): Promise<readonly string[]> {
    const today = this.clock.today();
    if (this.seenOn !== today) {
      this.left = new Set(await this.database.organisations());
      this.seenOn = today;
    }
    return [...this.left];
  }

  /** `early`: Monday's hour has not come there yet. `seen-to`: there is nothing to be made, or it was made before. */
  async execute(organisation: string): Promise<'made' | 'seen-to' | 'early'> {
    const outcome = await this.make(organisation);
    if (outcome !== 'early') this.left.delete(organisation);
    return outcome;
  }

  private async make(organisation: string): Promise<'made' | 'seen-to' | 'early'> {
    return this.database.write({ organisation }, async (tx) => {
      const settings = await settingsOf(tx, organisation);
      const week = await this.week(tx, settings.zone);
      if (week.lateSeconds < 0) return 'early';
      const claimed = await this.claim(tx, organisation, week.monday);
      // An organisation that has just begun is not sent what it missed before it was there.
      if (claimed === 'taken' || !settings.digest) return 'seen-to';
      if (claimed === 'first' && week.lateSeconds > DAY) return 'seen-to';
      const colleagues = (await colleaguesOn(tx, organisation, week.monday)).filter(
        ({ away, wantsDigest, roles }) =>
          !away && wantsDigest && roles.some((role) => WORKING.includes(role)),
      );
      await this.tell(tx, organisation, week, colleagues);
      return 'made';
    });
  }

  private async week(tx: EntityManager, zone: string): Promise<Week> {
    const now = 'coalesce($1::timestamptz, now())';
    const [week] = await tx.query<readonly Week[]>(
      `select monday::date as monday, extract(epoch from ${now} - (monday + $3::time) at time zone $2)::integer
         as "lateSeconds"
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
    if (this.sending.mailer === null) return;
    const mails = mailsOf(notices, colleagues, ({ recipient }) =>
      messageIdOf(this.sending.publicUrl, `digest.${monday}.${recipient}`),
    );
    await writeMails(tx, organisation, mails, this.clock.forDatabase());
    await this.queue.add(
      tx,
      mails.map(({ id }) => mailJob(organisation, id)),
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
