import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail, canonical } from '@fristvakt/audit';
import { addDays, parsePlainDate } from '@fristvakt/calendar';
import { Clock, Database } from '@fristvakt/platform';
import { protocolOf } from './protocol-of-day';

/** Longer than this a program does not stand still and then goes on as if nothing had been. */
const MOST_DAYS = 366;

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

  /** The days that are over and have no sealed protocol: yesterday, and those since the last that was sealed. */
  async due(organisation: string): Promise<readonly string[]> {
    const today = this.clock.today();
    const [last] = await this.database.read({ organisation }, async (tx) =>
      tx.query<readonly { day: string | null }[]>(
        'select max(day) as day from deadline_protocol where organisation_id = $1',
        [organisation],
      ),
    );
    const since = parsePlainDate(last?.day ?? '');
    const days: string[] = [];
    for (let day = addDays(today, -1); days.length < MOST_DAYS; day = addDays(day, -1)) {
      if (since === undefined ? days.length > 0 : day <= since) break;
      days.unshift(day);
    }
    return days;
  }

  /** False where it was sealed before. What is sealed, its hash and the entry in the chain are there together or not at all. */
  async execute(organisation: string, day: string): Promise<boolean> {
    return this.database.write({ organisation }, async (tx) => {
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
