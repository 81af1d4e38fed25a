import type { EntityManager } from 'typeorm';
import { PROTOCOL_FORMAT } from './protocol';
import type {
  Protocol,
  ProtocolChange,
  ProtocolConfirmation,
  ProtocolMail,
  ProtocolReminder,
} from './protocol';

/** Whether an instant lies on the day `$2` in Sweden. */
const onDay = (column: string): string => `${column} >= $2::date::timestamp at time zone 'Europe/Stockholm'
  and ${column} < ($2::date + 1)::timestamp at time zone 'Europe/Stockholm'`;

const CHANGES = `select changed.derived_at as at, d.id as deadline, change ->> 'kind' as kind, change ->> 'rule' as rule,
    change ->> 'party' as party, change -> 'from' as "from", change -> 'to' as "to", changed.cause,
    changed.fact_id as fact, changed.derived_by as by
  from derivation changed
  cross join json_array_elements(changed.changes -> 'deadlines') change
  join deadline d on d.organisation_id = $1 and d.provider_id = changed.provider_id
    and d.key = change ->> 'deadline'
  where changed.organisation_id = $1 and ${onDay('changed.derived_at')}
  order by changed.derived_at, changed.id, d.key`;

const CONFIRMATIONS = `select confirmed_at as at, fact_id as fact, confirmed_by as by from service_confirmation
  where organisation_id = $1 and ${onDay('confirmed_at')} order by confirmed_at, id`;

const REMINDERS = `select r.settled_at as at, r.id as reminder, r.deadline_id as deadline, r.slot, r.state,
    coalesce(r.late_seconds, 0) as "lateSeconds",
    coalesce((select json_agg(json_build_object('member', n.recipient_id, 'because', n.because)
      order by n.recipient_id) from notice n where n.organisation_id = $1 and n.reminder_id = r.id), '[]') as "to"
  from reminder r where r.organisation_id = $1 and r.state in ('sent', 'overtaken')
    and ${onDay('r.settled_at')} order by r.settled_at, r.id`;

const MAILS = `select coalesce(mail.settled_at, mail.created_at) as at, mail.id as mail, n.deadline_id as deadline,
    mail.recipient_id as member, mail.state, mail.unknown_attempts as "unknownAttempts"
  from mail join notice n on n.organisation_id = $1 and n.id = mail.notice_id
  where mail.organisation_id = $1 and ((mail.state = 'failed' and ${onDay('mail.settled_at')})
    or (mail.unknown_attempts > 0 and ${onDay('mail.created_at')}))
  order by 1, mail.id`;

/** What happened to the deadlines of an organisation on a day in Sweden, as the rows have it. */
export async function protocolOf(tx: EntityManager, organisation: string, day: string): Promise<Protocol> {
  const of = [organisation, day];
  const changes = (await tx.query<readonly ProtocolChange[]>(CHANGES, of)).map(shortened);
  return {
    ...{ format: PROTOCOL_FORMAT, day },
    // What arises already met or passed asks for nothing, and is no deadline that was entered.
    entered: changes.filter(({ from, to }) => from === null && ASKS.has(to?.status ?? '')),
    moved: changes.filter(({ from, to }) => from !== null && to !== null && from.due !== to.due),
    confirmed: await tx.query<readonly ProtocolConfirmation[]>(CONFIRMATIONS, of),
    met: changes.filter((change) => became(change, 'met', 'late')),
    missed: changes.filter((change) => became(change, 'missed')),
    reminders: await tx.query<readonly ProtocolReminder[]>(REMINDERS, of),
    mails: await tx.query<readonly ProtocolMail[]>(MAILS, of),
  };
}

const ASKS: ReadonlySet<string> = new Set(['open', 'waiting', 'missed']);

/** Only the day and the standing: the rest of what was kept of a change is no matter of a protocol. */
const shortened = ({ from, to, ...change }: ProtocolChange): ProtocolChange => ({
  ...change,
  from: from && { due: from.due, status: from.status },
  to: to && { due: to.due, status: to.status },
});

/** What was entered as already met happened before it was entered. */
const became = ({ from, to, cause }: ProtocolChange, ...statuses: readonly string[]): boolean =>
  to !== null &&
  statuses.includes(to.status) &&
  from?.status !== to.status &&
  (from !== null || (cause !== 'import' && to.status === 'missed'));
