import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';
import type { Deadline, Fact, MatterKind } from '@fristvakt/proceedings';

/** A deadline of a matter as it is kept: how it stands today, and who sees to it. */
export interface KeptDeadline {
  readonly id: string;
  /** The derived deadline's own id, the same on every day. */
  readonly key: string;
  readonly factId: string | null;
  readonly ownerId: string | null;
  /** Their name; a guest is told none. */
  readonly owner: string | null;
  /** Null where it no longer follows from the facts as they stand. */
  readonly derived: Deadline | null;
  /** Who confirmed the day of service it rests on. */
  readonly serviceConfirmedBy: string | null;
}

/** What the provider has to do next in a matter. */
export interface NextDeadline {
  readonly id: string;
  readonly matterId: string;
  readonly kind: Deadline['kind'];
  readonly party: Deadline['party'];
  readonly due: string | null;
  readonly status: Deadline['status'];
  readonly certainty: Deadline['certainty'];
  readonly rule: string;
  /** The fact that started it; null where it follows from an entry of a register. */
  readonly fact: {
    readonly ref: string;
    readonly type: Fact['type'];
    readonly body: Readonly<Record<string, unknown>>;
  } | null;
  readonly matterKind: MatterKind;
}

interface Asked {
  readonly organisation: string;
  /** A guest's only matter. */
  readonly only: string | null;
}

const contextOf = ({ organisation, only }: Asked): Context =>
  only === null ? { organisation } : { organisation, matter: only };

/** The deadlines of matters, as pages about matters tell them. */
@Injectable()
export class MatterDeadlines {
  constructor(private readonly database: Database) {}

  /** All that were ever kept of a matter and, of another matter of the provider, of the decision it is about. */
  async ofMatter(
    asked: Asked,
    matterId: string,
    decisionId: string | null,
  ): Promise<readonly KeptDeadline[]> {
    return this.database.read(contextOf(asked), async (tx) =>
      tx.query<KeptDeadline[]>(
        `select deadline.id, deadline.key, deadline.fact_id as "factId", deadline.owner_id as "ownerId",
           case when $4::uuid is null then membership.name end as owner, case when deadline.standing then deadline.derived end as derived,
           (select confirmed_by from service_confirmation c
            where c.organisation_id = $1 and c.fact_id = deadline.fact_id) as "serviceConfirmedBy"
         from deadline
         left join membership on membership.organisation_id = $1 and membership.id = deadline.owner_id
         where deadline.organisation_id = $1 and ($4::uuid is null or deadline.matter_id = $4)
           and (deadline.matter_id = $2 or deadline.fact_id = $3)
         order by deadline.sort_on, deadline.key`,
        [asked.organisation, matterId, decisionId, asked.only],
      ),
    );
  }

  /** The first open duty of the provider in each of these matters, where there is one. */
  async next(asked: Asked, matterIds: readonly string[]): Promise<readonly NextDeadline[]> {
    if (matterIds.length === 0) return [];
    return this.database.read(contextOf(asked), async (tx) =>
      tx.query<NextDeadline[]>(
        `select distinct on (deadline.matter_id) deadline.id, deadline.matter_id as "matterId", deadline.kind,
           deadline.party, deadline.due_on as due, deadline.status, deadline.certainty, deadline.rule,
           case when fact.id is not null then json_build_object('ref', fact.ref, 'type', fact.type, 'body', fact.body) end as fact,
           matter.kind as "matterKind"
         from deadline
         left join fact on fact.organisation_id = $1 and fact.id = deadline.fact_id
         join matter on matter.organisation_id = $1 and matter.id = deadline.matter_id
         where deadline.organisation_id = $1 and deadline.matter_id = any($2::uuid[])
           and ($3::uuid is null or deadline.matter_id = $3)
           and deadline.standing and deadline.status = 'open' and deadline.party = 'provider'
         order by deadline.matter_id, deadline.sort_on, deadline.id`,
        [asked.organisation, matterIds, asked.only],
      ),
    );
  }
}
