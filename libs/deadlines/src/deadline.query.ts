import { Injectable } from '@nestjs/common';
import { Database, PreparedReads } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';
import type { Deadline } from '@fristvakt/proceedings';

export interface DeadlineListed {
  readonly id: string;
  readonly key: string;
  readonly providerId: string;
  readonly matterId: string;
  readonly factId: string | null;
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

export interface DeadlinePageText {
  /** A JSON array of {@link DeadlineListed}. */
  readonly items: string;
  /** Where the list goes on; null on the last page. */
  readonly lastOn: string | null;
  readonly lastId: string | null;
}

interface PageRow {
  /** Null where there is none. */
  readonly items: string | null;
  readonly more: boolean;
  readonly lastOn: string | null;
  readonly lastId: string | null;
}

/** Stands between two deadlines and, since JSON writes a line feed otherwise, within none. */
const BETWEEN = ',\n';

const contextOf = ({ organisation, only }: { organisation: string; only: string | null }): Context =>
  only === null ? { organisation } : { organisation, matter: only };

/** Deadlines by their day, those to be met at once first. */
@Injectable()
export class DeadlineQuery {
  constructor(
    private readonly database: Database,
    private readonly reads: PreparedReads,
  ) {}

  /** A page as JSON text, made by the database: it is passed on as it is. */
  async page(wanted: DeadlinesWanted): Promise<DeadlinePageText> {
    const { text, values } = listStatement(wanted);
    const asked = { name: nameOf(text), text, values };
    const [page] = await this.reads.rows<PageRow>(contextOf(wanted), asked);
    if (page?.items == null) return { items: '[]', lastOn: null, lastId: null };
    // One row more than was asked for tells that the list goes on; it is cut off again.
    if (!page.more) return { items: `[${page.items}]`, lastOn: null, lastId: null };
    const items = page.items.slice(0, page.items.lastIndexOf(BETWEEN));
    return { items: `[${items}]`, lastOn: page.lastOn, lastId: page.lastId };
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

/** The same as columns. */
const LISTED = `id, key, provider_id as "providerId", matter_id as "matterId", fact_id as "factId", kind, rule,
  rule_version as "ruleVersion", party, from_on as "from", raw_on as "raw", due_on as "due", status, certainty,
  owner_id as "ownerId", law_pinned as "lawPinned", version`;

const NAMES = new Map<string, string>();

/** A short name for a statement, the same for the same text. There are as many as there are combinations of filters. */
function nameOf(text: string): string {
  const known = NAMES.get(text);
  if (known !== undefined) return known;
  const name = `deadlines-${String(NAMES.size)}`;
  NAMES.set(text, name);
  return name;
}

/** One row more than the page holds tells whether the list goes on. */
function listStatement(wanted: DeadlinesWanted): {
  readonly text: string;
  readonly values: readonly unknown[];
} {
  const conditions = ['organisation_id = $1', 'standing'];
  const values: unknown[] = [wanted.organisation, wanted.limit];
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
    conditions.push(`(sort_on, id) > ($${String(values.length - 1)}::date, $${String(values.length)}::uuid)`);
  }
  const text = `select string_agg(listed, E',\\n') as items, count(*) > $2::int as more,
      (array_agg(sort_on::text))[$2::int] as "lastOn", (array_agg(id))[$2::int] as "lastId"
    from (select listed, sort_on, id from deadline where ${conditions.join(' and ')} order by sort_on, id limit $2::int + 1) page`;
  return { text, values };
}
