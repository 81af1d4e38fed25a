import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';

/** A licence or notification as a manager sees it. */
export interface LicenceOnBoard {
  readonly id: string;
  readonly ref: string;
  readonly kind: string;
  readonly title: string;
  readonly providerId: string;
  readonly provider: string;
  readonly providerKind: string;
  readonly status: string | null;
  /** Null for a notification: it gives no leave, so that none can be lost. */
  readonly mayOperate: boolean | null;
  readonly mayOperateUntil: string | null;
  readonly paymentToProvider: string | null;
  /** Codes that say why it stands so. */
  readonly why: readonly string[];
  readonly conditions: number;
  /** The next open deadline of the provider that has a day. */
  readonly nextDeadline: NextDeadline | null;
  /** How many of the provider's open deadlines are to be met at once, or have no day. */
  readonly withoutDay: number;
}

export interface NextDeadline {
  readonly id: string;
  readonly matterId: string;
  readonly kind: string;
  readonly due: string;
  readonly certainty: string;
}

export interface BoardWanted {
  readonly organisation: string;
  /** A guest's only matter. */
  readonly only: string | null;
  readonly limit: number;
  readonly status?: string;
  readonly provider?: string;
  readonly after?: readonly [provider: string, title: string, id: string];
}

/** Every licence and notification of an organisation, by provider, and how each stands. */
@Injectable()
export class LicenceBoard {
  constructor(private readonly database: Database) {}

  async list(wanted: BoardWanted): Promise<readonly LicenceOnBoard[]> {
    const { organisation, only, limit, status, provider, after } = wanted;
    const [name, title, id] = after ?? [null, null, null];
    const context: Context = only === null ? { organisation } : { organisation, matter: only };
    return this.database.read(context, async (tx) =>
      tx.query<LicenceOnBoard[]>(BOARD, [
        ...[organisation, only, status ?? null, provider ?? null],
        ...[name, title, id, limit],
      ]),
    );
  }
}

const BOARD = `with page as (
    select matter.id, matter.ref, matter.kind, matter.title, matter.provider_id, provider.name as provider,
      provider.kind as provider_kind, matter_state.status, matter_state.state
    from matter
    join provider on provider.organisation_id = $1 and provider.id = matter.provider_id
    left join matter_state on matter_state.organisation_id = $1 and matter_state.matter_id = matter.id
    where matter.organisation_id = $1 and matter.kind in ('licence', 'notification')
      and ($2::uuid is null or matter.id = $2)
      and ($3::text is null or matter_state.status = $3)
      and ($4::uuid is null or matter.provider_id = $4)
      and ($5::text is null or (provider.name, matter.title, matter.id) > ($5, $6, $7::uuid))
    order by provider.name, matter.title, matter.id
    limit $8
  )
  select page.id, page.ref, page.kind, page.title, page.provider_id as "providerId", page.provider,
    page.provider_kind as "providerKind", page.status,
    (page.state ->> 'mayOperate')::boolean as "mayOperate", page.state ->> 'mayOperateUntil' as "mayOperateUntil",
    page.state ->> 'paymentToProvider' as "paymentToProvider",
    array(select because ->> 'code' from json_array_elements(page.state -> 'because') as because) as why,
    coalesce(json_array_length(page.state -> 'conditions'), 0) as conditions,
    next.deadline as "nextDeadline", coalesce(undated.number, 0)::integer as "withoutDay"
  from page
  left join lateral (
    select json_build_object('id', deadline.id, 'matterId', deadline.matter_id, 'kind', deadline.kind,
      'due', deadline.due_on, 'certainty', deadline.certainty) as deadline
    from deadline
    where deadline.organisation_id = $1 and deadline.provider_id = page.provider_id and deadline.standing
      and deadline.status = 'open' and deadline.party = 'provider' and deadline.due_on is not null
      and ($2::uuid is null or deadline.matter_id = $2)
    order by deadline.sort_on, deadline.id limit 1
  ) next on true
  left join lateral (
    select count(*) as number from deadline
    where deadline.organisation_id = $1 and deadline.provider_id = page.provider_id and deadline.standing
      and deadline.status = 'open' and deadline.party = 'provider' and deadline.due_on is null
      and ($2::uuid is null or deadline.matter_id = $2)
  ) undated on true
  order by page.provider, page.title, page.id`;
