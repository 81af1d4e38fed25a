import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Clock, Database } from '@fristvakt/platform';
import { TOLD_DEADLINE, WITH_RECORD } from '../told-deadline';
import type { ToldDeadline } from '../told-deadline';

export const REMINDER_STATES = ['planned', 'sent', 'overtaken', 'cancelled'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

/** A mail as it went, or did not. */
export interface MailShown {
  readonly state: 'waiting' | 'sending' | 'accepted' | 'failed';
  readonly attempts: number;
  /** Attempts of which nobody knows whether the server took the mail. */
  readonly unknownAttempts: number;
  /** The server's last words. */
  readonly answer: string | null;
  readonly settledAt: string | null;
}

/** Somebody who was told. */
export interface ReceiverShown {
  readonly memberId: string;
  readonly name: string;
  readonly because: string;
  readonly readAt: string | null;
  readonly acknowledgedAt: string | null;
  /** Null where none was to be sent. */
  readonly mail: MailShown | null;
}

/** A reminder, planned or done with, and whom it reached. */
export interface ReminderShown {
  readonly id: string;
  readonly dueAt: string;
  readonly slot: string;
  readonly ladder: string;
  readonly dueKey: string;
  readonly state: ReminderState;
  readonly settledAt: string | null;
  readonly lateSeconds: number | null;
  readonly deadline: ToldDeadline;
  readonly receivers: readonly ReceiverShown[];
}

export interface ProofWanted {
  readonly principal: Principal;
  readonly state?: ReminderState;
  /** The first and the last day on which they are due, in Sweden. */
  readonly from?: string;
  readonly to?: string;
  readonly deadline?: string;
  /** Somebody who was told. */
  readonly member?: string;
  readonly latestFirst: boolean;
  readonly limit: number;
  readonly after?: readonly [dueAt: string, id: string];
}

const RECEIVERS = `coalesce((select json_agg(json_build_object('memberId', m.id, 'name', m.name, 'because', n.because,
    'readAt', n.read_at, 'acknowledgedAt', n.acknowledged_at,
    'mail', case when mail.id is null then null else json_build_object('state', mail.state, 'attempts', mail.attempts,
      'unknownAttempts', mail.unknown_attempts, 'answer', mail.answer, 'settledAt', mail.settled_at) end)
    order by m.name, n.id)
  from notice n join membership m on m.organisation_id = $1 and m.id = n.recipient_id
  left join mail on mail.organisation_id = $1 and mail.notice_id = n.id
  where n.organisation_id = $1 and n.reminder_id = r.id), '[]')`;

/** Every reminder of an organisation: what is to come, what was sent, to whom, and what became of its mails. */
@Injectable()
export class ReminderProof {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(wanted: ProofWanted): Promise<readonly ReminderShown[]> {
    const { principal, state, from, to, deadline, member, latestFirst, limit, after } = wanted;
    const { organisation } = principal;
    const [order, beyond] = latestFirst ? ['desc', '<'] : ['asc', '>'];
    return this.database.read(contextOf(principal), async (tx) =>
      tx.query<readonly ReminderShown[]>(
        `select r.id, r.due_at as "dueAt", r.slot, r.ladder, r.due_key as "dueKey", r.state,
           r.settled_at as "settledAt", r.late_seconds as "lateSeconds", ${TOLD_DEADLINE} as deadline,
           ${RECEIVERS} as receivers
         from reminder r join deadline d on d.organisation_id = $1 and d.id = r.deadline_id ${WITH_RECORD}
         where r.organisation_id = $1 and ($2::text is null or r.state = $2)
           and ($3::date is null or r.due_at >= $3::date::timestamp at time zone 'Europe/Stockholm')
           and ($4::date is null or r.due_at < ($4::date + 1)::timestamp at time zone 'Europe/Stockholm')
           and ($5::uuid is null or r.deadline_id = $5)
           and ($6::uuid is null or exists (select from notice told where told.organisation_id = $1
             and told.reminder_id = r.id and told.recipient_id = $6))
           and ($7::timestamptz is null or (r.due_at, r.id) ${beyond} ($7, $8::uuid))
         order by r.due_at ${order}, r.id ${order} limit $9`,
        [
          ...[organisation, state ?? null, from ?? null, to ?? null, deadline ?? null, member ?? null],
          ...[after?.[0] ?? null, after?.[1] ?? null, limit],
        ],
      ),
    );
  }

  /** Mails of the last days that failed, or of which an attempt ended unknown; newest first. */
  async amiss(principal: Principal, days: number, limit: number): Promise<readonly MailAmiss[]> {
    const { organisation } = principal;
    return this.database.read(contextOf(principal), async (tx) =>
      tx.query<readonly MailAmiss[]>(
        `select mail.id, mail.created_at as at, m.id as "memberId", m.name, mail.state, mail.attempts,
           mail.unknown_attempts as "unknownAttempts", mail.answer, mail.settled_at as "settledAt",
           n.kind, n.week, ${TOLD_DEADLINE} as deadline
         from mail join membership m on m.organisation_id = $1 and m.id = mail.recipient_id
         join notice n on n.organisation_id = $1 and n.id = mail.notice_id
         left join deadline d on d.organisation_id = $1 and d.id = n.deadline_id ${WITH_RECORD}
         where mail.organisation_id = $1 and (mail.state = 'failed' or mail.unknown_attempts > 0)
           and mail.created_at > coalesce($2::timestamptz, now()) - make_interval(days => $3)
         order by mail.created_at desc, mail.id desc limit $4`,
        [organisation, this.clock.forDatabase(), days, limit],
      ),
    );
  }
}

/** A mail that did not go, or that may have gone twice. */
export interface MailAmiss extends MailShown {
  readonly id: string;
  readonly at: string;
  readonly memberId: string;
  readonly name: string;
  readonly kind: string;
  readonly week: string | null;
  /** Null for the digest of a week. */
  readonly deadline: ToldDeadline | null;
}
