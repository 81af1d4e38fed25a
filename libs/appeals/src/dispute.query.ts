import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';
import { Law, RecordState } from '@fristvakt/providers';
import type { Reader } from '@fristvakt/providers';
import type { DisputeDetail, DisputeListed, LastDay } from './dispute';
import { disputeOf } from './dispute-detail';

export interface DisputesWanted {
  readonly organisation: string;
  /** A guest's only matter. */
  readonly only: string | null;
  readonly limit: number;
  readonly status?: string;
  readonly instance?: string;
  readonly provider?: string;
  readonly after?: readonly [title: string, id: string];
}

/** The disputes of an organisation, and one of them through all its courts. */
@Injectable()
export class DisputeQuery {
  constructor(
    private readonly database: Database,
    private readonly states: RecordState,
    private readonly law: Law,
  ) {}

  async list(wanted: DisputesWanted): Promise<readonly DisputeListed[]> {
    const { organisation, only, limit, status, instance, provider, after } = wanted;
    const [title, id] = after ?? [null, null];
    return this.database.read(contextOf(organisation, only), async (tx) =>
      tx.query<DisputeListed[]>(LIST, [
        ...[organisation, only, status ?? null, instance ?? null, provider ?? null],
        ...[title, id, limit],
      ]),
    );
  }

  /** Undefined where there is no such dispute, or it is none of a guest's. */
  async find(reader: Reader, only: string | null, id: string): Promise<DisputeDetail | undefined> {
    const { organisation } = reader;
    const [matter] = await this.database.read(contextOf(organisation, only), async (tx) =>
      tx.query<readonly { title: string }[]>(
        `select title from matter
         where organisation_id = $1 and id = $2 and kind = 'appeal' and ($3::uuid is null or id = $3)`,
        [organisation, id, only],
      ),
    );
    if (matter === undefined) return undefined;
    const found = await this.states.ofMatter(reader, id);
    if (!found.ok) return undefined;
    const { title } = matter;
    const dispute = disputeOf(found.value, this.law.catalogue, { id, title }, only !== null);
    if (dispute === undefined) return undefined;
    const { told, decisionId } = dispute;
    return { ...told, lastDays: await this.lastDays(organisation, only, id, decisionId) };
  }

  /** Of decisions made in the dispute, and of the one it is about, as long as somebody may still appeal. */
  private async lastDays(
    organisation: string,
    only: string | null,
    id: string,
    decisionId: string | null,
  ): Promise<readonly LastDay[]> {
    return this.database.read(contextOf(organisation, only), async (tx) =>
      tx.query<LastDay[]>(
        `select id, party, due_on as due, certainty, fact_id as "factId" from deadline
         where organisation_id = $1 and (matter_id = $2 or fact_id = $3) and kind = 'appeal' and status = 'open'
           and standing
         order by sort_on, key`,
        [organisation, id, decisionId],
      ),
    );
  }
}

const contextOf = (organisation: string, only: string | null): Context =>
  only === null ? { organisation } : { organisation, matter: only };

const LIST = `with page as (
    select matter.id, matter.ref, matter.title, matter.provider_id, provider.name as provider, matter_state.state
    from matter
    join provider on provider.organisation_id = $1 and provider.id = matter.provider_id
    left join matter_state on matter_state.organisation_id = $1 and matter_state.matter_id = matter.id
    where matter.organisation_id = $1 and matter.kind = 'appeal'
      and ($2::uuid is null or matter.id = $2)
      and ($3::text is null or matter_state.status = $3)
      and ($4::text is null or matter_state.state ->> 'instance' = $4)
      and ($5::uuid is null or matter.provider_id = $5)
      and ($6::text is null or (matter.title, matter.id) > ($6, $7::uuid))
    order by matter.title, matter.id
    limit $8
  ), last as (
    select deadline.matter_id, json_agg(json_build_object('id', deadline.id, 'party', deadline.party,
      'due', deadline.due_on, 'certainty', deadline.certainty, 'factId', deadline.fact_id)
      order by deadline.sort_on, deadline.key) as days
    from deadline
    where deadline.organisation_id = $1 and deadline.matter_id in (select id from page) and deadline.standing
      and deadline.kind = 'appeal' and deadline.status = 'open'
    group by deadline.matter_id
  )
  select page.id, page.ref, page.title, page.provider_id as "providerId", page.provider,
    page.state ->> 'status' as status, page.state ->> 'instance' as instance,
    page.state ->> 'appellant' as appellant, coalesce(page.state ->> 'stay', 'none') as stay,
    coalesce(page.state ->> 'leave', 'not-required') as leave, page.state ->> 'result' as result,
    page.state ->> 'finalOn' as "finalOn", coalesce(last.days, '[]') as "lastDays"
  from page
  left join last on last.matter_id = page.id
  order by page.title, page.id`;
