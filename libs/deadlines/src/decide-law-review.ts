import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { Rederive } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';

export type LawDecision = 'apply' | 'ignore';

interface OpenReview {
  readonly id: string;
  readonly deadlineId: string;
}

/** Decides whether a change of the law moves a deadline. One may be decided by one person; all at once needs two. */
@Injectable()
export class DecideLawReview {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly rederive: Rederive,
  ) {}

  async decide(
    { organisation, by }: Decider,
    {
      id,
      version,
      decision,
    }: { readonly id: string; readonly version: number; readonly decision: LawDecision },
  ): Promise<Outcome<null, 'not-found' | 'stale' | 'decided-already'>> {
    return this.database.write({ organisation }, async (tx) => {
      const [review] = await tx.query<(OpenReview & { version: number; decision: string | null })[]>(
        `select id, deadline_id as "deadlineId", version, decision from law_review
         where organisation_id = $1 and id = $2 for update`,
        [organisation, id],
      );
      if (review === undefined) return refused('not-found', 'not-found');
      if (review.decision !== null) return refused('conflict', 'decided-already');
      if (review.version !== version) return refused('stale', 'stale');
      await this.carryOut(tx, { organisation, by }, review, decision, null);
      return done(null);
    });
  }

  /** The first of two: proposes to decide all open reviews alike. */
  async propose(
    { organisation, by }: Decider,
    decision: LawDecision,
  ): Promise<{ readonly id: string; readonly reviews: number }> {
    return this.database.write({ organisation }, async (tx) => {
      const id = newId();
      await tx.query(
        'insert into law_review_batch (id, organisation_id, decision, proposed_by) values ($1, $2, $3, $4)',
        [id, organisation, decision, by],
      );
      const [, reviews] = await tx.query<[unknown, number]>(
        `update law_review set batch_id = $2 where organisation_id = $1 and decision is null`,
        [organisation, id],
      );
      await this.audit.enter(tx, {
        ...{
          organisation,
          actor: by,
          action: 'law-review-batch.proposed',
          subject: `law-review-batch:${id}`,
        },
        detail: { decision, reviews },
      });
      return { id, reviews };
    });
  }

  /** The second of two: another person confirms, and all reviews of the batch that are still open are carried out. */
  async confirm(
    { organisation, by }: Decider,
    id: string,
  ): Promise<
    Outcome<{ readonly reviews: number }, 'not-found' | 'decided-already' | 'second-person-needed'>
  > {
    return this.database.write({ organisation }, async (tx) => {
      const [batch] = await tx.query<
        readonly { decision: LawDecision; proposedBy: string; confirmedBy: string | null }[]
      >(
        `select decision, proposed_by as "proposedBy", confirmed_by as "confirmedBy" from law_review_batch
         where organisation_id = $1 and id = $2 for update`,
        [organisation, id],
      );
      if (batch === undefined) return refused('not-found', 'not-found');
      if (batch.confirmedBy !== null) return refused('conflict', 'decided-already');
      if (batch.proposedBy === by) return refused('forbidden', 'second-person-needed');
      const reviews = await tx.query<OpenReview[]>(
        `select id, deadline_id as "deadlineId" from law_review
         where organisation_id = $1 and batch_id = $2 and decision is null order by id for update`,
        [organisation, id],
      );
      await tx.query(
        'update law_review_batch set confirmed_by = $3, confirmed_at = now() where organisation_id = $1 and id = $2',
        [organisation, id, by],
      );
      for (const review of reviews) await this.carryOut(tx, { organisation, by }, review, batch.decision, id);
      await this.audit.enter(tx, {
        ...{
          organisation,
          actor: by,
          action: 'law-review-batch.confirmed',
          subject: `law-review-batch:${id}`,
        },
        detail: { decision: batch.decision, reviews: reviews.length },
      });
      return done({ reviews: reviews.length });
    });
  }

  private async carryOut(
    tx: EntityManager,
    { organisation, by }: Decider,
    { id, deadlineId }: OpenReview,
    decision: LawDecision,
    batch: string | null,
  ): Promise<void> {
    await tx.query(
      `update law_review set decision = $3, decided_by = $4, decided_at = now(), version = version + 1
       where organisation_id = $1 and id = $2`,
      [organisation, id, decision, by],
    );
    if (decision === 'apply') {
      const [row] = await tx.query<[readonly { provider: string }[]]>(
        `update deadline set law_pinned = false where organisation_id = $1 and id = $2 returning provider_id as provider`,
        [organisation, deadlineId],
      );
      for (const { provider } of row) await this.rederive.within(tx, organisation, provider, 'law');
    }
    await this.audit.enter(tx, {
      ...{ organisation, actor: by, action: 'law-review.decided', subject: `deadline:${deadlineId}` },
      detail: { review: id, decision, ...(batch === null ? {} : { batch }) },
    });
  }
}

/** Who decides. */
export interface Decider {
  readonly organisation: string;
  readonly by: string;
}
