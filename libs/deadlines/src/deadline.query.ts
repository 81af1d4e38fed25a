import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';
import type { Deadline } from '@fristvakt/proceedings';

export interface DeadlineListed {
  readonly id: string;
  readonly key: string;
  readonly providerId: string;
  readonly matterId: string;
  readonly factId: string;
  readonly kind: string;
  readonly rule: string;
  readonly ruleVersion: string | null;
  readonly party: string;
  readonly from: string | null;
  readonly raw: string | null;
  readonly due: string | null;
  readonly status: string;
  readonly certainty: string;
  readonly ownerId: string | null;
  /** A change of the law would move it, or was decided not to: the day is the one before the change. */
  readonly lawPinned: boolean;
  readonly version: number;
}

export interface DeadlineFound extends DeadlineListed {
  readonly derived: Deadline;
  /** Who confirmed the day of service it rests on. */
  readonly serviceConfirmedBy: string | null;
}

export interface DeadlinesWanted {
  readonly organisation: string;
  readonly only: string | null;
  readonly limit: number;
  readonly status?: string;
  readonly party?: string;
  readonly kind?: string;
  readonly provider?: string;
  readonly matter?: string;
  readonly owner?: string;
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly after?: readonly [sortOn: string, id: string];
}

const contextOf = ({ organisation, only }: { organisation: string; only: string | null }): Context =>
  only === null ? { organisation } : { organisation, matter: only };

/** Deadlines by their day, those to be met at once first. */
@Injectable()
export class DeadlineQuery {
  constructor(private readonly database: Database) {}

  async list(wanted: DeadlinesWanted): Promise<readonly (DeadlineListed & { sortOn: string })[]> {
    const conditions = ['organisation_id = $1', 'standing'];
    const values: unknown[] = [wanted.organisation];
    const where = (value: string | null | undefined, condition: (place: string) => string): void => {
      if (value == null) return;
      values.push(value);
      conditions.push(condition(`$${String(values.length)}`));
    };
    where(wanted.only, (place) => `matter_id = ${place}::uuid`);
    where(wanted.status, (place) => `status = ${place}`);
    where(wanted.party, (place) => `party = ${place}`);
    where(wanted.kind, (place) => `kind = ${place}`);
    where(wanted.provider, (place) => `provider_id = ${place}::uuid`);
    where(wanted.matter, (place) => `matter_id = ${place}::uuid`);
    where(wanted.owner, (place) => `owner_id = ${place}::uuid`);
    where(wanted.dueFrom, (place) => `due_on >= ${place}::date`);
    where(wanted.dueTo, (place) => `due_on <= ${place}::date`);
    if (wanted.after !== undefined) {
      values.push(...wanted.after);
      conditions.push(
        `(sort_on, id) > ($${String(values.length - 1)}::date, $${String(values.length)}::uuid)`,
      );
    }
    values.push(wanted.limit);
    return this.database.read(contextOf(wanted), async (tx) =>
      tx.query<(DeadlineListed & { sortOn: string })[]>(
        `select ${LISTED}, sort_on as "sortOn" from deadline where ${conditions.join(' and ')}
         order by sort_on, id limit $${String(values.length)}`,
        values,
      ),
    );
  }

  async find(organisation: string, only: string | null, id: string): Promise<DeadlineFound | undefined> {
    const [row] = await this.database.read(contextOf({ organisation, only }), async (tx) =>
      tx.query<DeadlineFound[]>(
        `select ${LISTED}, derived,
           (select confirmed_by from service_confirmation c
            where c.organisation_id = $1 and c.fact_id = deadline.fact_id) as "serviceConfirmedBy"
         from deadline
         where organisation_id = $1 and id = $2 and standing and ($3::uuid is null or matter_id = $3)`,
        [organisation, id, only],
      ),
    );
    return row;
  }
}

const LISTED = `id, key, provider_id as "providerId", matter_id as "matterId", fact_id as "factId", kind, rule,
  rule_version as "ruleVersion", party, from_on as "from", raw_on as "raw", due_on as "due", status, certainty,
  owner_id as "ownerId", law_pinned as "lawPinned", version`;
