import { Injectable } from '@nestjs/common';
import { contextOf } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Database } from '@fristvakt/platform';
import { TOLD_DEADLINE, WITH_RECORD } from '../told-deadline';
import type { ToldDeadline } from '../told-deadline';

export type NoticeKind = 'reminder' | 'digest' | 'mail-failed' | 'webhook-disabled';

/** Something somebody was told, with the deadline as it stands now. */
export interface NoticeListed {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly at: string;
  readonly because: string;
  /** As it was when it was told; what stands in it depends on the kind. */
  readonly told: Readonly<Record<string, unknown>>;
  /** The Monday of a digest's week. */
  readonly week: string | null;
  readonly readAt: string | null;
  readonly acknowledgedAt: string | null;
  readonly deadline: ToldDeadline | null;
}

/** What is narrowed down to: what has not been read, or reminders nobody has acknowledged. */
export const NOTICE_STATES = ['unread', 'unacknowledged'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

export interface NoticesWanted {
  /** Who asks, and whose: nobody is shown what another was told. */
  readonly principal: Principal;
  readonly state?: NoticeState;
  readonly deadline?: string;
  readonly limit: number;
  readonly after?: readonly [at: string, id: string];
}

/** What one was told, newest first. */
@Injectable()
export class OwnNotices {
  constructor(private readonly database: Database) {}

  async list({ principal, state, deadline, limit, after }: NoticesWanted): Promise<readonly NoticeListed[]> {
    const { organisation, membership: member } = principal;
    return this.database.read(contextOf(principal), async (tx) =>
      tx.query<readonly NoticeListed[]>(
        `select n.id, n.kind, n.created_at as at, n.because, n.told, n.week, n.read_at as "readAt",
           n.acknowledged_at as "acknowledgedAt", ${TOLD_DEADLINE} as deadline
         from notice n left join deadline d on d.organisation_id = $1 and d.id = n.deadline_id ${WITH_RECORD}
         where n.organisation_id = $1 and n.recipient_id = $2
           and ($3::text is distinct from 'unread' or n.read_at is null)
           and ($3::text is distinct from 'unacknowledged' or (n.kind = 'reminder' and n.acknowledged_at is null))
           and ($4::uuid is null or n.deadline_id = $4)
           and ($5::timestamptz is null or (n.created_at, n.id) < ($5, $6::uuid))
         order by n.created_at desc, n.id desc limit $7`,
        [
          organisation,
          member,
          state ?? null,
          deadline ?? null,
          after?.[0] ?? null,
          after?.[1] ?? null,
          limit,
        ],
      ),
    );
  }
}
