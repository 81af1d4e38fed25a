import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';

/** A day of service that the last day of a right rests on, and that no second person has confirmed. */
export interface ServiceUnconfirmed {
  readonly factId: string;
  readonly fact: {
    readonly ref: string;
    readonly type: string;
    readonly body: Readonly<Record<string, unknown>>;
  };
  readonly matterId: string;
  readonly matterKind: string;
  readonly matter: string;
  readonly provider: string;
  /** Who recorded it; null where it came with a case file. */
  readonly recordedBy: string | null;
  readonly recorder: string | null;
  /** The first of the deadlines that rest on it. */
  readonly deadlineId: string;
  readonly due: string;
}

/** What waits for a person to look at it. No guest's business. */
@Injectable()
export class AttentionQuery {
  constructor(private readonly database: Database) {}

  /** By the day that rests on it. `to`: no further than this day. */
  async unconfirmed(
    organisation: string,
    { to, limit }: { readonly to: string; readonly limit: number },
  ): Promise<readonly ServiceUnconfirmed[]> {
    return this.database.read({ organisation }, async (tx) =>
      tx.query<ServiceUnconfirmed[]>(UNCONFIRMED, [organisation, to, limit]),
    );
  }

  /** How many deadlines wait for somebody to decide what a change of the law does to them. */
  async lawReviews(organisation: string): Promise<number> {
    const [row] = await this.database.read({ organisation }, async (tx) =>
      tx.query<readonly { count: number }[]>(
        'select count(*)::integer as count from law_review where organisation_id = $1 and decision is null',
        [organisation],
      ),
    );
    return row?.count ?? 0;
  }
}

const UNCONFIRMED = `with resting as (
    select distinct on (fact_id) fact_id, id, due_on, matter_id, provider_id
    from deadline
    where organisation_id = $1 and standing and status = 'open' and party = 'provider'
      and kind in ('appeal', 'reconsideration') and due_on is not null and sort_on <= $2::date
    order by fact_id, sort_on, id
  )
  select fact.id as "factId", json_build_object('ref', fact.ref, 'type', fact.type, 'body', fact.body) as fact,
    matter.id as "matterId", matter.kind as "matterKind", matter.title as matter, provider.name as provider,
    fact.recorded_by as "recordedBy", recorder.name as recorder, resting.id as "deadlineId", resting.due_on as due
  from resting
  join fact on fact.organisation_id = $1 and fact.id = resting.fact_id and (fact.body -> 'served') is not null
  join matter on matter.organisation_id = $1 and matter.id = resting.matter_id
  join provider on provider.organisation_id = $1 and provider.id = resting.provider_id
  left join membership recorder on recorder.organisation_id = $1 and recorder.id = fact.recorded_by
  where not exists (select from service_confirmation confirmed
    where confirmed.organisation_id = $1 and confirmed.fact_id = fact.id)
  order by resting.due_on, fact.id limit $3`;
