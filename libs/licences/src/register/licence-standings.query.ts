import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';
import type { Because, Remedy } from '@fristvakt/proceedings';

/** A licence or notification, how it stands and why, and what the provider must see to next. */
export interface LicenceStanding {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly provider: string;
  readonly status: string | null;
  /** Null for a notification: it gives no leave, so that none can be lost. */
  readonly mayOperate: boolean | null;
  readonly mayOperateUntil: string | null;
  readonly payment: string | null;
  readonly because: readonly Because[];
  /** What is to be done at once comes first, then the nearest day. */
  readonly next: NextToDo | null;
  /** Disputes about decisions made of it. */
  readonly disputes: readonly DisputeAbout[];
  /** What the provider can still do in the licence matter itself. */
  readonly remedies: readonly Remedy[];
  /** How many there are in all. */
  readonly total: number;
}

export interface NextToDo {
  readonly id: string;
  readonly kind: string;
  readonly party: string;
  readonly from: string | null;
  readonly due: string | null;
  readonly status: string;
  readonly certainty: string;
  readonly hours: number | null;
  readonly rule: string;
  readonly matterKind: string;
  readonly fact: {
    readonly ref: string;
    readonly type: string;
    readonly body: Readonly<Record<string, unknown>>;
  };
}

export interface DisputeAbout {
  readonly id: string;
  readonly status: string | null;
  readonly instance: string | null;
  readonly stay: string;
}

/** The licences of an organisation as somebody answers for them: those in danger first. Ended ones are left out. */
@Injectable()
export class LicenceStandings {
  constructor(private readonly database: Database) {}

  async list(wanted: {
    readonly organisation: string;
    /** A guest's only matter. */
    readonly only: string | null;
    readonly limit: number;
  }): Promise<readonly LicenceStanding[]> {
    const { organisation, only, limit } = wanted;
    const context: Context = only === null ? { organisation } : { organisation, matter: only };
    return this.database.read(context, async (tx) =>
      tx.query<LicenceStanding[]>(STANDINGS, [organisation, only, limit, BY_DANGER]),
    );
  }
}

/** Worst first; whatever is not named comes last. */
const BY_DANGER = ['banned', 'revoked', 'revoked-stayed', 'restored', 'refused', 'applied'];

/** The next one is looked for matter by matter: a provider has few, and their deadlines stand together in the index. */
const STANDINGS = `with page as (
    select matter.id, matter.kind, matter.title, matter.provider_id, provider.name as provider,
      standing.status, standing.state, count(*) over () as total,
      coalesce(array_position($4::text[], standing.status), cardinality($4::text[]) + 1) as danger
    from matter_state standing
    join matter on matter.organisation_id = $1 and matter.id = standing.matter_id
    join provider on provider.organisation_id = $1 and provider.id = standing.provider_id
    where standing.organisation_id = $1 and standing.kind in ('licence', 'notification')
      and standing.status is distinct from 'ended' and ($2::uuid is null or standing.matter_id = $2)
    order by danger, provider.name, matter.title, matter.id limit $3
  )
  select page.id, page.kind, page.title, page.provider, page.status, page.total::integer,
    (page.state ->> 'mayOperate')::boolean as "mayOperate", page.state ->> 'mayOperateUntil' as "mayOperateUntil",
    page.state ->> 'paymentToProvider' as payment, page.state -> 'because' as because, next.told as next,
    coalesce(disputes.about, '[]') as disputes,
    coalesce((select json_agg(value) from json_array_elements(page.state -> 'remedies')
      where (value ->> 'open')::boolean), '[]') as remedies
  from page
  left join lateral (
    select json_build_object('id', first.id, 'kind', first.kind, 'party', first.party,
      'from', first.from_on, 'due', first.due_on, 'status', first.status, 'certainty', first.certainty,
      'hours', first.derived -> 'hours', 'rule', first.rule, 'matterKind', own.kind,
      'fact', json_build_object('ref', fact.ref, 'type', fact.type, 'body', fact.body)) as told
    from matter own
    cross join lateral (
      select * from deadline
      where deadline.organisation_id = $1 and deadline.matter_id = own.id and deadline.standing
        and deadline.status = 'open' and deadline.party = 'provider' and deadline.kind <> 'demand-decision'
      order by deadline.sort_on, deadline.id limit 1
    ) first
    join fact on fact.organisation_id = $1 and fact.id = first.fact_id
    where own.organisation_id = $1 and own.provider_id = page.provider_id and ($2::uuid is null or own.id = $2)
    order by first.sort_on, first.id limit 1
  ) next on true
  left join lateral (
    select json_agg(json_build_object('id', dispute.id, 'status', state.status,
      'instance', state.state ->> 'instance', 'stay', coalesce(state.state ->> 'stay', 'none'))
      order by dispute.position) as about
    from matter dispute
    join fact decision on decision.organisation_id = $1 and decision.provider_id = page.provider_id
      and decision.ref = dispute.body ->> 'against' and decision.matter_id = page.id
    join matter_state state on state.organisation_id = $1 and state.matter_id = dispute.id
    where page.danger <= 4 and $2::uuid is null and dispute.organisation_id = $1
      and dispute.provider_id = page.provider_id and dispute.kind = 'appeal'
  ) disputes on true
  order by page.danger, page.provider, page.title, page.id`;
