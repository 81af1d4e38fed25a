import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';

/** A review as a page lists it: which deadline, by the names it hangs on, and what would become of it. */
export interface LawReviewRowListed {
  readonly id: string;
  readonly version: number;
  readonly deadlineId: string;
  readonly kind: string;
  /** The rule it rests on now, and the version of it. */
  readonly rule: string;
  readonly ruleVersion: string | null;
  readonly party: string;
  readonly providerId: string;
  readonly provider: string;
  readonly matterId: string;
  readonly matter: string;
  readonly matterKind: string;
  readonly fact: {
    readonly ref: string;
    readonly type: string;
    readonly body: Readonly<Record<string, unknown>>;
  } | null;
  readonly oldDue: string | null;
  readonly newDue: string | null;
  /** The rule and its version it would rest on. */
  readonly newRule: string;
  readonly newVersion: string | null;
  readonly decision: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly foundAt: string;
}

/** A decision on all open reviews that waits for a second person. */
export interface BatchWaiting {
  readonly id: string;
  readonly decision: string;
  readonly proposedById: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  /** How many of its reviews are still open. */
  readonly reviews: number;
}

export interface LawReviewListWanted {
  readonly organisation: string;
  readonly open: boolean;
  readonly limit: number;
  readonly after?: readonly [foundAt: string, id: string];
}

/** What a change of the law would move, with names; and what has been proposed for all at once. */
@Injectable()
export class LawReviewListQuery {
  constructor(private readonly database: Database) {}

  async list({
    organisation,
    open,
    limit,
    after,
  }: LawReviewListWanted): Promise<readonly LawReviewRowListed[]> {
    const [at, id] = after ?? [null, null];
    return this.database.read({ organisation }, async (tx) =>
      tx.query<LawReviewRowListed[]>(
        `select review.id, review.version, review.deadline_id as "deadlineId", d.kind, d.party,
           d.rule, d.rule_version as "ruleVersion", d.provider_id as "providerId", provider.name as provider, d.matter_id as "matterId",
           matter.title as matter, matter.kind as "matterKind",
           case when fact.id is not null then json_build_object('ref', fact.ref, 'type', fact.type,
             'body', json_build_object('by', fact.body -> 'by', 'outcome', fact.body -> 'outcome')) end as fact,
           review.old_due_on as "oldDue", review.new_due_on as "newDue", coalesce(review.derived ->> 'rule', d.rule) as "newRule",
           review.derived ->> 'version' as "newVersion", review.decision, decider.name as "decidedBy",
           review.decided_at as "decidedAt", review.found_at as "foundAt"
         from (select * from law_review where organisation_id = $1 and (decision is null) = $2
             and ($3::timestamptz is null or (found_at, id) < ($3, $4::uuid))
           order by found_at desc, id desc limit $5) review
         join deadline d on d.organisation_id = $1 and d.id = review.deadline_id
         join matter on matter.organisation_id = $1 and matter.id = d.matter_id
         join provider on provider.organisation_id = $1 and provider.id = d.provider_id
         left join fact on fact.organisation_id = $1 and fact.id = d.fact_id
         left join membership decider on decider.organisation_id = $1 and decider.id = review.decided_by
         order by review.found_at desc, review.id desc`,
        [organisation, open, at, id, limit],
      ),
    );
  }

  async batchesWaiting(organisation: string): Promise<readonly BatchWaiting[]> {
    return this.database.read({ organisation }, async (tx) =>
      tx.query<BatchWaiting[]>(
        `select batch.id, batch.decision, batch.proposed_by as "proposedById", proposer.name as "proposedBy",
           batch.proposed_at as "proposedAt", count(*)::integer as reviews
         from law_review_batch batch
         join membership proposer on proposer.organisation_id = $1 and proposer.id = batch.proposed_by
         join law_review review
           on review.organisation_id = $1 and review.batch_id = batch.id and review.decision is null
         where batch.organisation_id = $1 and batch.confirmed_by is null
         group by batch.id, batch.decision, batch.proposed_by, proposer.name, batch.proposed_at
         order by batch.proposed_at desc, batch.id`,
        [organisation],
      ),
    );
  }
}
