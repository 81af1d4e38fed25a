import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Deadline } from '@fristvakt/proceedings';
import { LISTED, WITH_NAMES } from './deadline-listed';
import type { DeadlineRowListed } from './deadline-listed';
import type { DeadlinesOf } from './deadline-list.query';

/** One deadline with all that its page tells. */
export interface DeadlineOpened extends DeadlineRowListed {
  readonly derived: Deadline;
  /** The organisation number of the provider, as it is written on a memorandum. */
  readonly organisationNumber: string | null;
  /** Who recorded the fact it rests on: that person cannot be the second one. */
  readonly recordedById: string | null;
  /** Who has confirmed the day of service, and when. A guest is told no name. */
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
}

/** What a change of the law would do to it, while nobody has decided. */
export interface ReviewWaiting {
  readonly id: string;
  readonly oldDue: string | null;
  readonly newDue: string | null;
}

@Injectable()
export class DeadlinePageQuery {
  constructor(private readonly database: Database) {}

  async find({ organisation, only }: DeadlinesOf, id: string): Promise<DeadlineOpened | undefined> {
    const context = only === null ? { organisation } : { organisation, matter: only };
    const [row] = await this.database.read(context, async (tx) =>
      tx.query<DeadlineOpened[]>(
        `select ${LISTED}, d.derived,
           provider.organisation_number as "organisationNumber", fact.recorded_by as "recordedById",
           case when $2::uuid is null then confirmer.name end as "confirmedBy",
           confirmation.confirmed_at as "confirmedAt"
         from deadline d ${WITH_NAMES}
         left join service_confirmation confirmation
           on confirmation.organisation_id = $1 and confirmation.fact_id = d.fact_id
         left join membership confirmer
           on confirmer.organisation_id = $1 and confirmer.id = confirmation.confirmed_by
         where d.organisation_id = $1 and d.id = $3 and d.standing and ($2::uuid is null or d.matter_id = $2)`,
        [organisation, only, id],
      ),
    );
    return row;
  }

  /** Not for guests: what the law does to the organisation's deadlines is no business of theirs. */
  async reviewWaiting({ organisation, only }: DeadlinesOf, id: string): Promise<ReviewWaiting | undefined> {
    if (only !== null) return undefined;
    const [row] = await this.database.read({ organisation }, async (tx) =>
      tx.query<ReviewWaiting[]>(
        `select id, old_due_on as "oldDue", new_due_on as "newDue" from law_review
         where organisation_id = $1 and deadline_id = $2 and decision is null`,
        [organisation, id],
      ),
    );
    return row;
  }
}
