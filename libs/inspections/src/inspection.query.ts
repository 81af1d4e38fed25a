import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';
import { Law, RecordState } from '@fristvakt/providers';
import type { Reader } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';
import type { InspectionDetail, InspectionListed, KeptDemand } from './inspection';
import { detailOf } from './inspection-detail';

export interface InspectionsWanted {
  readonly organisation: string;
  /** A guest's only matter. */
  readonly only: string | null;
  readonly limit: number;
  readonly status?: string;
  readonly provider?: string;
  readonly after?: readonly [title: string, id: string];
}

/** The inspections of an organisation, and one of them with everything IVO has demanded in it. */
@Injectable()
export class InspectionQuery {
  constructor(
    private readonly database: Database,
    private readonly states: RecordState,
    private readonly law: Law,
  ) {}

  async list(wanted: InspectionsWanted): Promise<readonly InspectionListed[]> {
    const { organisation, only, limit, status, provider, after } = wanted;
    const [title, id] = after ?? [null, null];
    return this.database.read(contextOf(organisation, only), async (tx) =>
      tx.query<InspectionListed[]>(LIST, [
        ...[organisation, only, status ?? null, provider ?? null, title, id, limit],
      ]),
    );
  }

  /** Undefined where there is no such inspection, or it is none of a guest's. */
  async find(reader: Reader, only: string | null, id: string): Promise<InspectionDetail | undefined> {
    const { organisation } = reader;
    const kept = await this.database.read(contextOf(organisation, only), async (tx) =>
      this.kept(tx, organisation, only, id),
    );
    if (kept === undefined) return undefined;
    const found = await this.states.ofMatter(reader, id);
    if (!found.ok) return undefined;
    return detailOf(found.value, this.law.catalogue, { id, title: kept.title }, kept.demands, only !== null);
  }

  private async kept(
    tx: EntityManager,
    organisation: string,
    only: string | null,
    id: string,
  ): Promise<{ readonly title: string; readonly demands: readonly KeptDemand[] } | undefined> {
    const [matter] = await tx.query<readonly { title: string }[]>(
      `select title from matter
       where organisation_id = $1 and id = $2 and kind = 'inspection' and ($3::uuid is null or id = $3)`,
      [organisation, id, only],
    );
    if (matter === undefined) return undefined;
    const demands = await tx.query<KeptDemand[]>(
      `select id, fact_id as "factId", kind, due_on as due, status, certainty, owner_id as "ownerId", derived, version
       from deadline
       where organisation_id = $1 and matter_id = $2 and standing and party = 'provider'
         and kind in ('reply', 'report-measures', 'comply')
       order by sort_on, key`,
      [organisation, id],
    );
    return { title: matter.title, demands };
  }
}

const contextOf = (organisation: string, only: string | null): Context =>
  only === null ? { organisation } : { organisation, matter: only };

/** The opening is the first that nothing corrects. Earlier inspections are those opened before, or on the same day entered before. */
const LIST = `with page as (
    select matter.id, matter.ref, matter.title, matter.position, matter.provider_id, provider.name as provider,
      matter_state.status
    from matter
    join provider on provider.organisation_id = $1 and provider.id = matter.provider_id
    left join matter_state on matter_state.organisation_id = $1 and matter_state.matter_id = matter.id
    where matter.organisation_id = $1 and matter.kind = 'inspection'
      and ($2::uuid is null or matter.id = $2)
      and ($3::text is null or matter_state.status = $3)
      and ($4::uuid is null or matter.provider_id = $4)
      and ($5::text is null or (matter.title, matter.id) > ($5, $6::uuid))
    order by matter.title, matter.id
    limit $7
  ), opening as (
    select distinct on (fact.matter_id) fact.matter_id, fact.provider_id, fact.happened, fact.happened_on, fact.position
    from fact
    where fact.organisation_id = $1 and fact.type = 'inspection-opened'
      and fact.provider_id in (select provider_id from page)
      and not exists (select from fact later where later.organisation_id = $1 and later.corrects_id = fact.id)
    order by fact.matter_id, fact.happened_on, fact.position
  ), demanded as (
    select matter_id, count(*)::integer as open, min(due_on) as next
    from deadline
    where organisation_id = $1 and matter_id in (select id from page) and standing and status = 'open'
      and party = 'provider' and kind in ('reply', 'report-measures', 'comply')
    group by matter_id
  )
  select page.id, page.ref, page.title, page.provider_id as "providerId", page.provider, page.status,
    opening.happened as "openedOn", coalesce(demanded.open, 0) as "openDemands", demanded.next as "nextDue",
    case when $2::uuid is null then (
      select count(*)::integer from opening before
      where before.provider_id = page.provider_id and before.matter_id <> page.id
        and (before.happened_on, before.position) < (opening.happened_on, opening.position)
    ) end as earlier
  from page
  left join opening on opening.matter_id = page.id
  left join demanded on demanded.matter_id = page.id
  order by page.title, page.id`;
