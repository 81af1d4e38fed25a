import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';

export interface NoticesAnswered {
  /** Who answers: only what they were told themselves. */
  readonly principal: Principal;
  /** `acknowledged`: somebody sees to it, and it goes no further up; what is acknowledged has been read. */
  readonly as: 'read' | 'acknowledged';
  readonly notices: { readonly ids: readonly string[] } | { readonly deadline: string };
}

interface Told {
  readonly id: string;
  readonly deadline: string | null;
  /** A reminder that nobody has acknowledged to this person's name yet. */
  readonly open: boolean;
}

/** Somebody has read what they were told, or acknowledges it. Doing so twice changes nothing. */
@Injectable()
export class AnswerNotices {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** How many were found; none of one's own is the same as none at all. */
  async execute(answered: NoticesAnswered): Promise<Outcome<number, 'not-found'>> {
    const { principal, as } = answered;
    const { organisation, membership: by } = principal;
    return this.database.write(contextOf(principal), async (tx) => {
      const found = await lock(tx, answered);
      if (found.length === 0) return refused('not-found', 'not-found');
      const acknowledged = as === 'acknowledged' ? found.filter(({ open }) => open) : [];
      const ids = found.map(({ id }) => id);
      const now = 'coalesce($4::timestamptz, now())';
      await tx.query(
        `update notice set read_at = coalesce(read_at, ${now}),
           acknowledged_at = case when id = any ($3::uuid[]) then ${now} else acknowledged_at end
         where organisation_id = $1 and id = any ($2::uuid[])
           and (read_at is null or id = any ($3::uuid[]))`,
        [organisation, ids, acknowledged.map(({ id }) => id), this.clock.forDatabase()],
      );
      for (const { id, deadline } of acknowledged) {
        await this.audit.enter(tx, {
          ...{ organisation, actor: by, action: 'notice.acknowledged' },
          ...{ subject: `deadline:${deadline ?? ''}`, detail: { notice: id } },
        });
      }
      return done(found.length);
    });
  }
}

async function lock(
  tx: EntityManager,
  { principal: { organisation, membership: by }, notices }: NoticesAnswered,
): Promise<readonly Told[]> {
  const [ids, deadline] = 'ids' in notices ? [notices.ids, null] : [null, notices.deadline];
  return tx.query(
    `select id, deadline_id as deadline, kind = 'reminder' and acknowledged_at is null as open
     from notice where organisation_id = $1 and recipient_id = $2
       and ($3::uuid[] is null or id = any ($3)) and ($4::uuid is null or (deadline_id = $4 and kind = 'reminder'))
     order by id for update`,
    [organisation, by, ids, deadline],
  );
}
