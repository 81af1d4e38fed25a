import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import type { ChangeSummary } from './change-summary';

/** What of a fact a page names it by. */
export interface FactNamed {
  readonly ref: string;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One time that something was recorded, or a day or the law changed something, and what it changed. */
export interface RecordChange {
  readonly id: string;
  readonly cause: string;
  readonly asOf: string;
  readonly providerId: string;
  readonly provider: string;
  /** The fact that was recorded or corrected, with its matter; null for an import, a day, the law. */
  readonly fact: (FactNamed & { readonly id: string }) | null;
  readonly matterId: string | null;
  readonly matterKind: string | null;
  readonly matter: string | null;
  /** Who did it; null where nobody did, or it came with a case file. */
  readonly by: string | null;
  /** What it changed; null for an import, which is all new. */
  readonly changes: ChangeSummary | null;
  /** How many deadlines of the provider an import left open. */
  readonly opened: number;
}

/** A deadline that a change speaks of, by its key in the provider's record. */
export interface DeadlineSpokenOf {
  readonly providerId: string;
  readonly key: string;
  readonly id: string;
  readonly standing: boolean;
  readonly matterKind: string;
  /** Null where it follows from an entry of a register. */
  readonly fact: FactNamed | null;
}

export interface MatterSpokenOf {
  readonly providerId: string;
  readonly ref: string;
  readonly id: string;
  readonly title: string;
}

export interface ChangesSince {
  readonly items: readonly RecordChange[];
  readonly deadlines: readonly DeadlineSpokenOf[];
  readonly matters: readonly MatterSpokenOf[];
}

/** What has changed in the records of an organisation since a day, latest first. No guest's business. */
@Injectable()
export class RecordChanges {
  constructor(private readonly database: Database) {}

  async since(organisation: string, day: string, limit: number): Promise<ChangesSince> {
    return this.database.read({ organisation }, async (tx) => {
      const items = await tx.query<readonly RecordChange[]>(SINCE, [organisation, day, limit]);
      const spoken = items.flatMap(({ providerId, changes }) =>
        (changes?.deadlines ?? []).map(({ deadline }) => ({ providerId, name: deadline })),
      );
      const followed = items.flatMap(({ providerId, changes }) =>
        (changes?.matters ?? []).map(({ matter }) => ({ providerId, name: matter })),
      );
      return {
        items,
        deadlines: await named<DeadlineSpokenOf>(tx, organisation, DEADLINES, spoken),
        matters: await named<MatterSpokenOf>(tx, organisation, MATTERS, followed),
      };
    });
  }
}

interface Name {
  readonly providerId: string;
  readonly name: string;
}

async function named<Row>(
  tx: EntityManager,
  organisation: string,
  statement: string,
  names: readonly Name[],
): Promise<readonly Row[]> {
  if (names.length === 0) return [];
  const [providers, words] = [names.map(({ providerId }) => providerId), names.map(({ name }) => name)];
  return tx.query<readonly Row[]>(statement, [organisation, providers, words]);
}

/** The day before is where the index begins: a derivation is stamped by the database, and counts by its day in Sweden. */
const SINCE = `select changed.id, changed.cause, changed.as_of as "asOf", provider.id as "providerId",
    provider.name as provider, changed.changes, member.name as by,
    case when fact.id is null then null
      else json_build_object('id', fact.id, 'ref', fact.ref, 'type', fact.type, 'body', fact.body) end as fact,
    matter.id as "matterId", matter.kind as "matterKind", matter.title as matter,
    case when changed.cause <> 'import' then 0 else (
      select count(*) from json_array_elements(changed.whole -> 'deadlines') new
      where new -> 'to' ->> 'status' = 'open' and new ->> 'party' = 'provider') end::integer as opened
  from provider
  cross join lateral (
    select id, as_of, cause, fact_id, derived_by, derived_at, changes as whole,
      case when cause <> 'import' then changes end as changes
    from derivation
    where derivation.organisation_id = $1 and derivation.provider_id = provider.id
      and derivation.derived_at >= $2::date - 1 and derivation.as_of >= $2::date
      and (cause in ('fact', 'correction', 'import')
        or json_array_length(changes -> 'deadlines') > 0 or json_array_length(changes -> 'matters') > 0)
    order by derived_at desc limit 20
  ) changed
  left join fact on fact.organisation_id = $1 and fact.id = changed.fact_id
  left join matter on matter.organisation_id = $1 and matter.id = fact.matter_id
  left join membership member on member.organisation_id = $1 and member.id = changed.derived_by
  where provider.organisation_id = $1
  order by changed.derived_at desc, changed.id desc limit $3`;

const DEADLINES = `select deadline.provider_id as "providerId", deadline.key, deadline.id, deadline.standing,
    matter.kind as "matterKind", case when fact.id is not null then json_build_object('ref', fact.ref, 'type', fact.type, 'body', fact.body) end as fact
  from (select distinct * from unnest($2::uuid[], $3::text[]) names(provider_id, key)) names
  join deadline on deadline.organisation_id = $1 and deadline.provider_id = names.provider_id
    and deadline.key = names.key
  join matter on matter.organisation_id = $1 and matter.id = deadline.matter_id
  left join fact on fact.organisation_id = $1 and fact.id = deadline.fact_id`;

const MATTERS = `select matter.provider_id as "providerId", matter.ref, matter.id, matter.title
  from (select distinct * from unnest($2::uuid[], $3::text[]) names(provider_id, ref)) names
  join matter on matter.organisation_id = $1 and matter.provider_id = names.provider_id and matter.ref = names.ref`;
