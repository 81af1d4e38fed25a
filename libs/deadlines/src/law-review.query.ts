import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';

export interface LawReviewListed {
  readonly id: string;
  readonly deadlineId: string;
  readonly key: string;
  readonly providerId: string;
  readonly matterId: string;
  readonly cause: string;
  readonly oldDue: string | null;
  readonly newDue: string | null;
  readonly decision: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly batchId: string | null;
  readonly foundAt: string;
  readonly version: number;
}

/** What a change of the law would move: old day, new day, cause; and what was decided. */
@Injectable()
export class LawReviewQuery {
  constructor(private readonly database: Database) {}

  async list(wanted: {
    readonly organisation: string;
    readonly open: boolean | undefined;
    readonly limit: number;
    readonly after?: readonly [foundAt: string, id: string];
  }): Promise<readonly LawReviewListed[]> {
    const { organisation, open, limit, after } = wanted;
    const [at, id] = after ?? [null, null];
    return this.database.read({ organisation }, async (tx) =>
      tx.query<LawReviewListed[]>(
        `select ${LISTED} where law_review.organisation_id = $1
           and ($2::boolean is null or (law_review.decision is null) = $2)
           and ($3::timestamptz is null or (law_review.found_at, law_review.id) < ($3, $4::uuid))
         order by law_review.found_at desc, law_review.id desc limit $5`,
        [organisation, open ?? null, at, id, limit],
      ),
    );
  }

  async find(organisation: string, id: string): Promise<LawReviewListed | undefined> {
    const [row] = await this.database.read({ organisation }, async (tx) =>
      tx.query<LawReviewListed[]>(
        `select ${LISTED} where law_review.organisation_id = $1 and law_review.id = $2`,
        [organisation, id],
      ),
    );
    return row;
  }
}

const LISTED = `law_review.id, law_review.deadline_id as "deadlineId", deadline.key, deadline.provider_id as "providerId",
  deadline.matter_id as "matterId", law_review.cause, law_review.old_due_on as "oldDue",
  law_review.new_due_on as "newDue", law_review.decision, law_review.decided_by as "decidedBy",
  law_review.decided_at as "decidedAt", law_review.batch_id as "batchId", law_review.found_at as "foundAt",
  law_review.version
  from law_review
  join deadline on deadline.organisation_id = law_review.organisation_id and deadline.id = law_review.deadline_id`;
