import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail, canonical } from '@fristvakt/audit';
import { addDays, parsePlainDate } from '@fristvakt/calendar';
import { Clock, Database, instantOrNow } from '@fristvakt/platform';
import { settingsOf } from '../settings/reminder-settings';
import { protocolOf } from './protocol-of-day';

/** Longer than this a program does not stand still and then goes on as if nothing had been. */
const MOST_DAYS = 366;

/**
 * The last day that may be sealed, by the clock of the database (`$2`: a clock that has been set) and never by that of a process, which
 * may be fast: ten minutes after midnight both in Sweden, whose days a protocol has, and in the organisation's zone (`$3`). What was under
 * way at midnight is written by then.
 */
const LAST_OVER = `(select least((at at time zone 'Europe/Stockholm')::date, (at at time zone $3::text)::date) - 1
  from (select (${instantOrNow('$2')}) - interval '10 minutes' as at) ten_minutes_ago)`;

/** SHA-256 of the text of a protocol, in hexadecimal. */
export const hashOfProtocol = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Seals the protocols of the days that are over: written down for good, with their hash in the audit chain. */
@Injectable()
export class SealProtocol {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * The days that are over and have no sealed protocol: the last of them, and those since the last that was sealed. `waits`: another day
   * has begun by the clock of this process, and is not to be sealed yet.
   */
  async due(organisation: string): Promise<{ readonly days: readonly string[]; readonly waits: boolean }> {
    const [row] = await this.database.read({ organisation }, async (tx) => {
      const { zone } = await settingsOf(tx, organisation);
      return tx.query<readonly { sealed: string | null; over: string }[]>(
        `select (select max(day) from deadline_protocol where organisation_id = $1) as sealed, ${LAST_OVER} as over`,
        [organisation, this.clock.forDatabase(), zone],
      );
    });
    const [since, last] = [parsePlainDate(row?.sealed ?? ''), parsePlainDate(row?.over ?? '')];
    if (last === undefined) throw new Error('the database does not know which day is over');
    const days: string[] = [];
    for (let day = last; days.length < MOST_DAYS; day = addDays(day, -1)) {
      if (since === undefined ? days.length > 0 : day <= since) break;
      days.unshift(day);
    }
    return { days, waits: last < addDays(this.clock.today(), -1) };
  }

  /** False where it was sealed before, or the day is not over. What is sealed, its hash and the entry in the chain are there together or not at all. */
  async execute(organisation: string, day: string): Promise<boolean> {
    return this.database.write({ organisation }, async (tx) => {
      const { zone } = await settingsOf(tx, organisation);
      const [row] = await tx.query<readonly { isOver: boolean }[]>(
        `select $1::date <= ${LAST_OVER} as "isOver"`,
        [day, this.clock.forDatabase(), zone],
      );
      if (row?.isOver !== true) return false;
      const text = canonical(await protocolOf(tx, organisation, day));
      const sha256 = hashOfProtocol(text);
      const sealed = await tx.query<readonly object[]>(
        `insert into deadline_protocol (organisation_id, day, content, sha256) values ($1, $2, $3, $4)
         on conflict on constraint deadline_protocol_pk do nothing returning day`,
        [organisation, day, text, sha256],
      );
      if (sealed.length === 0) return false;
      await this.audit.enter(tx, {
        ...{ organisation, actor: 'system', action: 'deadline-protocol.sealed' },
        ...{ subject: `deadline-protocol:${day}`, detail: { day, sha256 } },
      });
      return true;
    });
  }
}
