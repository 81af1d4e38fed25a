import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';
import type { Deadline, Fact, MatterKind } from '@fristvakt/proceedings';
import type { EntityManager } from 'typeorm';

/** A deadline with the fact that started it, so that it can be told in words without reading the whole record. */
export interface DeadlineTold {
  readonly id: string;
  readonly kind: Deadline['kind'];
  readonly party: Deadline['party'];
  readonly from: string | null;
  readonly due: string | null;
  readonly status: Deadline['status'];
  readonly certainty: Deadline['certainty'];
  readonly hours: number | null;
  readonly rule: string;
  readonly matterId: string;
  readonly matter: string;
  readonly matterKind: MatterKind;
  /** The member whose it is; null where it is nobody’s. */
  readonly owner: string | null;
  /** The fact that started it; null where it follows from an entry of a register. */
  readonly fact: {
    readonly ref: string;
    readonly type: Fact['type'];
    readonly body: Readonly<Record<string, unknown>>;
  } | null;
}

export interface ToldOf {
  readonly organisation: string;
  /** A guest's only matter. */
  readonly only: string | null;
}

const contextOf = ({ organisation, only }: ToldOf): Context =>
  only === null ? { organisation } : { organisation, matter: only };

/** Deadlines as the pages around a licence tell them. */
@Injectable()
export class DeadlinesTold {
  constructor(private readonly database: Database) {}

  /** Those with these ids, in no order. */
  async byIds(asked: ToldOf, ids: readonly string[]): Promise<readonly DeadlineTold[]> {
    if (ids.length === 0) return [];
    return this.database.read(contextOf(asked), async (tx) =>
      tx.query<DeadlineTold[]>(
        `${TOLD} where deadline.organisation_id = $1 and deadline.id = any($2::uuid[]) and deadline.standing
           and ($3::uuid is null or deadline.matter_id = $3)`,
        [asked.organisation, ids, asked.only],
      ),
    );
  }

  /** The provider's own open duties, those without a day first, then by day. */
  async ofProvider(asked: ToldOf, providerId: string, limit: number): Promise<readonly DeadlineTold[]> {
    return this.database.read(contextOf(asked), async (tx) =>
      tx.query<DeadlineTold[]>(
        `${TOLD} where deadline.organisation_id = $1 and deadline.provider_id = $2 and deadline.standing
           and deadline.status = 'open' and deadline.party = 'provider'
           and ($3::uuid is null or deadline.matter_id = $3)
         order by deadline.sort_on, deadline.id limit $4`,
        [asked.organisation, providerId, asked.only, limit],
      ),
    );
  }
}

/**
 * What is open in a matter, what opens later, and what the provider has let pass: what can still be done comes first. In a
 * transaction that goes on.
 */
export const deadlinesOfMatter = async (
  tx: EntityManager,
  organisation: string,
  matterId: string,
): Promise<readonly DeadlineTold[]> =>
  tx.query<DeadlineTold[]>(
    `${TOLD} where deadline.organisation_id = $1 and deadline.matter_id = $2 and deadline.standing
       and (deadline.status in ('open', 'waiting') or (deadline.status = 'missed' and deadline.party = 'provider'))
     order by deadline.status = 'missed', deadline.sort_on, deadline.id limit 50`,
    [organisation, matterId],
  );

const TOLD = `select deadline.id, deadline.kind, deadline.party, deadline.from_on as "from",
    deadline.due_on as due, deadline.status, deadline.certainty, (deadline.derived ->> 'hours')::integer as hours,
    deadline.rule, deadline.matter_id as "matterId", matter.title as matter, matter.kind as "matterKind",
    membership.name as owner,
    case when fact.id is not null then json_build_object('ref', fact.ref, 'type', fact.type, 'body', fact.body) end as fact
  from deadline
  join matter on matter.organisation_id = deadline.organisation_id and matter.id = deadline.matter_id
  left join fact on fact.organisation_id = deadline.organisation_id and fact.id = deadline.fact_id
  left join membership
    on membership.organisation_id = deadline.organisation_id and membership.id = deadline.owner_id`;
