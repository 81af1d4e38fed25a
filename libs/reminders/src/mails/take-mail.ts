import { Inject, Injectable } from '@nestjs/common';
import { Clock, PreparedReads, instantOrNow } from '@fristvakt/platform';
import { MAIL_SENDING } from './mail-sending';
import type { MailSending } from './mail-sending';
import type { MailMaterial } from './write-mail';

/** A mail that this worker has taken for itself. */
export interface TakenMail {
  readonly id: string;
  readonly notice: string;
  readonly recipient: string;
  readonly address: string;
  readonly language: 'sv' | 'en';
  readonly messageId: string;
  readonly attempts: number;
  readonly ageSeconds: number;
  /** Whether the receiver is away by now, and has not acknowledged what it tells of. */
  readonly away: boolean;
  /** What it is written from, as things are now. */
  readonly material: MailMaterial;
}

const NOW = `(${instantOrNow('$3')})`;

/** Whoever was shut out meanwhile, or sees one matter only now, is written to no more; nor of a deadline that stands no longer. */
const MAY_STILL_BE_TOLD = `exists (select from membership m where m.organisation_id = $1 and m.id = mail.recipient_id
    and m.state = 'active' and m.matter_id is null)
  and not exists (select from notice n join deadline d on d.organisation_id = $1 and d.id = n.deadline_id
    where n.organisation_id = $1 and n.id = mail.notice_id and n.kind = 'reminder' and not d.standing)`;

/** Whether the receiver is away on the day it is in the organisation's zone. */
const AWAY = `exists (select from absence a where a.organisation_id = $1 and a.membership_id = taken.recipient_id
    and (${NOW} at time zone coalesce((select zone from reminder_setting where organisation_id = $1), 'Europe/Stockholm'))::date
      between a.from_on and a.until_on)`;

/** One way to the database and back: a mail is taken for sending and all that stands in it is read. */
const TAKE = `with taken as (
    update mail set state = 'sending', attempts = attempts + 1,
      unknown_attempts = unknown_attempts + (state = 'sending')::integer, next_at = ${NOW} + make_interval(secs => $4)
    where organisation_id = $1 and id = $2 and state in ('waiting', 'sending') and next_at <= ${NOW}
      and ${MAY_STILL_BE_TOLD}
    returning id, notice_id, recipient_id, address, language, message_id, attempts,
      extract(epoch from ${NOW} - created_at)::integer as age
  )
  select taken.id, n.id as notice, taken.recipient_id as recipient, address, language, message_id as "messageId", attempts,
    age as "ageSeconds", n.kind = 'reminder' and n.acknowledged_at is null and ${AWAY} as away,
    json_build_object('kind', n.kind, 'because', n.because, 'told', n.told, 'deadlines', (
      select coalesce(json_agg(json_build_object('id', d.id, 'derived', d.derived, 'matterKind', matter.kind,
        'fact', case when fact.id is not null then json_build_object('ref', fact.ref, 'type', fact.type, 'body', fact.body) end) order by d.sort_on, d.id), '[]')
      from deadline d left join fact on fact.organisation_id = $1 and fact.id = d.fact_id
      join matter on matter.organisation_id = $1 and matter.id = d.matter_id
      where d.organisation_id = $1 and d.standing and d.id = any (case when n.kind = 'digest'
        then array(select jsonb_array_elements_text(n.told -> 'deadlines')::uuid) else array[n.deadline_id] end))) as material
  from taken join notice n on n.organisation_id = $1 and n.id = taken.notice_id`;

const WITHDRAW = `update mail set state = 'failed', answer = 'not sent: nobody may be told of it any more', settled_at = ${NOW}
  where organisation_id = $1 and id = $2 and state in ('waiting', 'sending') and next_at <= ${NOW}
    and not (${MAY_STILL_BE_TOLD})`;

/** Takes a mail for sending, for a while: whoever does not say what became of it by then is believed dead. */
@Injectable()
export class TakeMail {
  constructor(
    private readonly statements: PreparedReads,
    private readonly clock: Clock,
    @Inject(MAIL_SENDING) private readonly sending: MailSending,
  ) {}

  /** Undefined where the mail is settled, or its time has not come, or somebody else is sending it, or there is none. */
  async execute(organisation: string, id: string): Promise<TakenMail | undefined> {
    const values = [organisation, id, this.clock.forDatabase(), this.sending.leaseSeconds];
    const [taken] = await this.statements.change<TakenMail>(
      { organisation },
      { name: 'take-mail', text: TAKE, values },
    );
    if (taken === undefined) await this.withdraw(organisation, id);
    return taken;
  }

  /** A mail that may go to nobody any more ends here, and its row says why. */
  private async withdraw(organisation: string, id: string): Promise<void> {
    const values = [organisation, id, this.clock.forDatabase()];
    await this.statements.change({ organisation }, { name: 'withdraw-mail', text: WITHDRAW, values });
  }
}
