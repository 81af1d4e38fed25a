import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';
import type { Remedy } from '@fristvakt/proceedings';

/** A step that is open to the provider now, with the matter and the decision or letter it is about. */
export interface RemedyOpen {
  readonly remedy: Remedy;
  readonly matterId: string;
  readonly matterKind: string;
  readonly matter: string;
  readonly provider: string;
  /** How sure its last day is; null where it has none. */
  readonly certainty: 'certain' | 'assumed' | 'unverified' | null;
  readonly fact: {
    readonly ref: string;
    readonly type: string;
    readonly body: Readonly<Record<string, unknown>>;
  };
}

/** The remedies that are open in matters that go on: first those whose time runs, by their last day. */
@Injectable()
export class RemediesOpen {
  constructor(private readonly database: Database) {}

  /** `to`: rights with a last day up to this day are looked for also where the matter itself is over. */
  async list(wanted: {
    readonly organisation: string;
    /** A guest's only matter. */
    readonly only: string | null;
    readonly to: string;
    readonly limit: number;
  }): Promise<readonly RemedyOpen[]> {
    const { organisation, only, to, limit } = wanted;
    const context: Context = only === null ? { organisation } : { organisation, matter: only };
    return this.database.read(context, async (tx) =>
      tx.query<RemedyOpen[]>(OPEN, [organisation, only, to, limit]),
    );
  }
}

const OPEN = `with going_on as (
    select matter_id from matter_state
    where organisation_id = $1 and ($2::uuid is null or matter_id = $2) and (
      (kind = 'licence' and status in ('applied', 'refused', 'revoked', 'revoked-stayed', 'restored', 'banned'))
      or (kind = 'inspection' and status in ('awaiting-provider', 'decided'))
      or (kind = 'appeal' and status in ('pending', 'decided'))
      or (kind = 'repayment' and status in ('decided', 'reconsideration-requested', 'reconsidered')))
    union
    select matter_id from deadline
    where organisation_id = $1 and ($2::uuid is null or matter_id = $2) and standing and status = 'open'
      and party = 'provider' and kind in ('appeal', 'reconsideration', 'reply') and sort_on <= $3::date
    limit 200
  )
  select found.value as remedy, matter.id as "matterId", matter.kind as "matterKind", matter.title as matter,
    provider.name as provider, json_build_object('ref', fact.ref, 'type', fact.type, 'body', fact.body) as fact,
    deadline.certainty
  from going_on
  join matter_state on matter_state.organisation_id = $1 and matter_state.matter_id = going_on.matter_id
  join matter on matter.organisation_id = $1 and matter.id = going_on.matter_id
  join provider on provider.organisation_id = $1 and provider.id = matter.provider_id
  cross join lateral json_array_elements(matter_state.state -> 'remedies') found
  join fact on fact.organisation_id = $1 and fact.provider_id = matter.provider_id
    and fact.ref = found.value ->> 'event'
  left join deadline on deadline.organisation_id = $1 and deadline.matter_id = going_on.matter_id
    and deadline.fact_id = fact.id and deadline.kind = found.value ->> 'kind' and deadline.party = 'provider'
    and deadline.standing and deadline.status = 'open'
  where (found.value ->> 'open')::boolean
  order by found.value ->> 'until' nulls last, provider.name, matter.title, fact.position limit $4`;
