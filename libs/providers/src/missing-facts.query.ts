import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Missing } from '@fristvakt/proceedings';

/** A fact that is not there and would settle something, with the matter and the fact it is missing of. */
export interface MissingFact {
  readonly missing: Missing;
  readonly matterId: string;
  readonly matterKind: string;
  readonly matter: string;
  readonly provider: string;
  readonly factId: string;
  readonly happened: string;
  readonly fact: {
    readonly ref: string;
    readonly type: string;
    readonly body: Readonly<Record<string, unknown>>;
  };
}

/** What is missing in matters that go on. What is over is left alone: nothing hangs on it any more. */
@Injectable()
export class MissingFacts {
  constructor(private readonly database: Database) {}

  /** `to`: deadlines up to this day are looked at, besides the matters that are not finally decided. */
  async list(
    organisation: string,
    { to, limit }: { readonly to: string; readonly limit: number },
  ): Promise<readonly MissingFact[]> {
    return this.database.read({ organisation }, async (tx) =>
      tx.query<MissingFact[]>(MISSING, [organisation, to, limit]),
    );
  }
}

/** Of kind and status, the matters that go on; a licence in force is found by its deadlines. */
const MISSING = `with going_on as (
    select matter_id from matter_state
    where organisation_id = $1 and (
      (kind = 'licence' and status in ('applied', 'refused', 'revoked', 'revoked-stayed', 'restored', 'banned'))
      or (kind = 'inspection' and status in ('open', 'awaiting-provider', 'awaiting-authority', 'decided'))
      or (kind = 'appeal' and status in ('pending', 'decided'))
      or (kind = 'lex-sarah' and status in ('received', 'assessed', 'reported'))
      or (kind = 'repayment' and status in ('decided', 'reconsideration-requested', 'reconsidered')))
    union
    select matter_id from deadline
    where organisation_id = $1 and standing and status = 'open' and sort_on <= $2::date
      and (due_on is null or certainty = 'assumed')
    limit 200
  )
  select found.value as missing, matter.id as "matterId", matter.kind as "matterKind", matter.title as matter,
    provider.name as provider, fact.id as "factId", fact.happened,
    json_build_object('ref', fact.ref, 'type', fact.type, 'body', fact.body) as fact
  from going_on
  join matter_state on matter_state.organisation_id = $1 and matter_state.matter_id = going_on.matter_id
  join matter on matter.organisation_id = $1 and matter.id = going_on.matter_id
  join provider on provider.organisation_id = $1 and provider.id = matter.provider_id
  cross join lateral json_array_elements(matter_state.state -> 'missing') found
  join fact on fact.organisation_id = $1 and fact.provider_id = matter.provider_id
    and fact.ref = found.value ->> 'event'
  where not (found.value ->> 'reason' = 'day-imprecise' and fact.type in ('inspection-opened', 'note'))
  order by matter_state.as_of desc, provider.name, fact.position limit $3`;
