import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
import { repeatOf } from '@fristvakt/practice';
import type { FindingSeen, Repeat } from '@fristvakt/practice';
import type { EntityManager } from 'typeorm';
import { contextFor } from './finding-rows';
import type { FindingSource } from './finding-rows';
import { actionsOf } from './plan-actions';
import type { ActionFound } from './plan-actions';
import { stageOf } from './plan-stage';
import type { PlanFigures, Stage } from './plan-stage';

/** A finding as it stands among others. */
export interface FindingListed extends PlanFigures {
  readonly id: string;
  readonly providerId: string;
  readonly provider: string;
  readonly matterId: string;
  readonly matter: string;
  readonly matterKind: string;
  readonly source: FindingSource;
  readonly factId: string | null;
  readonly area: string;
  readonly unit: string | null;
  readonly text: string;
  readonly cause: string | null;
  readonly seenOn: string;
  readonly reason: string | null;
  readonly settledByName: string | null;
  readonly settledOn: string | null;
  /** How often it has been opened; more than one: something done about it has not held. */
  readonly round: number;
  readonly version: number;
  readonly stage: Stage;
  /** That the same has been found before; null where it is the first time. */
  readonly repeat: Repeat | null;
}

/** A finding with what is done about it. */
export interface FindingFound extends FindingListed {
  readonly actions: readonly ActionFound[];
}

export interface FindingsWanted {
  readonly organisation: string;
  /** A guest's only matter. */
  readonly only: string | null;
  readonly provider?: string;
  readonly matter?: string;
  readonly area?: string;
  /** Only those that are open, or whose effect is still to be looked at. */
  readonly unfinished?: boolean;
  readonly limit: number;
  readonly after?: readonly [seenOn: string, id: string];
}

type Row = Omit<FindingListed, 'stage' | 'repeat'>;

/** A plan longer than this is told without its end. */
const MOST_IN_PLAN = 200;

/** Findings among others, one of them, and the whole plan of a matter. */
@Injectable()
export class FindingQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list(wanted: FindingsWanted): Promise<readonly FindingListed[]> {
    const { organisation, only } = wanted;
    return this.database.read(contextFor(organisation, only), async (tx) => this.listed(tx, wanted));
  }

  /** The plan of a matter, in the order in which things were seen. */
  async plan(organisation: string, only: string | null, matter: string): Promise<readonly FindingFound[]> {
    return this.database.read(contextFor(organisation, only), async (tx) => {
      const rows = await this.listed(tx, { organisation, only, matter, limit: MOST_IN_PLAN });
      return withActions(tx, { organisation, only }, rows.toReversed());
    });
  }

  /** The findings with what is done about each. */
  async listInFull(wanted: FindingsWanted): Promise<readonly FindingFound[]> {
    const { organisation, only } = wanted;
    return this.database.read(contextFor(organisation, only), async (tx) =>
      withActions(tx, wanted, await this.listed(tx, wanted)),
    );
  }

  /** Undefined where there is no such finding, or it is none of a guest's. */
  async find(organisation: string, only: string | null, id: string): Promise<FindingFound | undefined> {
    return this.database.read(contextFor(organisation, only), async (tx) => {
      const rows = await tx.query<Row[]>(`${LISTED} and finding.id = $3`, [organisation, only, id]);
      const [found] = await withActions(
        tx,
        { organisation, only },
        await this.told(tx, { organisation, only }, rows),
      );
      return found;
    });
  }

  /** The finding that an action belongs to, by the id of the action. */
  async ofAction(organisation: string, only: string | null, id: string): Promise<string | undefined> {
    return this.belonging(
      `select finding_id as id from plan_action where organisation_id = $1 and id = $2
         and ($3::uuid is null or matter_id = $3)`,
      [organisation, only, id],
    );
  }

  /** The finding that a check belongs to, by the id of the check. */
  async ofCheck(organisation: string, only: string | null, id: string): Promise<string | undefined> {
    return this.belonging(
      `select plan_action.finding_id as id from effect_check
       join plan_action on plan_action.organisation_id = effect_check.organisation_id
         and plan_action.id = effect_check.action_id
       where effect_check.organisation_id = $1 and effect_check.id = $2 and effect_check.standing
         and ($3::uuid is null or effect_check.matter_id = $3)`,
      [organisation, only, id],
    );
  }

  /** What has been seen at a provider, as far as repetition is concerned: without what was withdrawn. */
  async seenAt(organisation: string, only: string | null, provider: string): Promise<readonly FindingSeen[]> {
    return this.database.read(contextFor(organisation, only), async (tx) =>
      tx.query<FindingSeen[]>(SEEN, [organisation, [provider], null, only]),
    );
  }

  private async belonging(
    sql: string,
    [organisation, only, id]: readonly [string, string | null, string],
  ): Promise<string | undefined> {
    const [row] = await this.database.read(contextFor(organisation, only), async (tx) =>
      tx.query<readonly { id: string }[]>(sql, [organisation, id, only]),
    );
    return row?.id;
  }

  private async listed(tx: EntityManager, wanted: FindingsWanted): Promise<readonly FindingListed[]> {
    const { organisation, only, provider, matter, area, unfinished, limit, after } = wanted;
    const [seenOn, id] = after ?? [null, null];
    const rows = await tx.query<Row[]>(
      `${LISTED} and ($3::uuid is null or finding.provider_id = $3) and ($4::uuid is null or finding.matter_id = $4)
         and ($5::text is null or finding.area = $5)
         and (not $6 or finding.state = 'open' or (finding.state = 'closed' and figures.next_check is not null))
         and ($7::date is null or (finding.seen_on, finding.id) < ($7, $8::uuid))
       order by finding.seen_on desc, finding.id desc limit $9`,
      [
        ...[organisation, only, provider ?? null, matter ?? null, area ?? null, unfinished ?? false],
        ...[seenOn, id, limit],
      ],
    );
    return this.told(tx, wanted, rows);
  }

  private async told(
    tx: EntityManager,
    { organisation, only }: { readonly organisation: string; readonly only: string | null },
    rows: readonly Row[],
  ): Promise<readonly FindingListed[]> {
    if (rows.length === 0) return [];
    const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];
    const seen = await tx.query<FindingSeen[]>(SEEN, [
      organisation,
      distinct(rows.map(({ providerId }) => providerId)),
      distinct(rows.map(({ area }) => area)),
      only,
    ]);
    const byId = new Map(seen.map((one) => [one.id, one]));
    const today = this.clock.today();
    return rows.map((row) => {
      const own = byId.get(row.id);
      return {
        ...(only !== null ? { ...row, settledByName: null } : row),
        stage: stageOf(row, today),
        repeat: own === undefined ? null : repeatOf(own, seen),
      };
    });
  }
}

async function withActions(
  tx: EntityManager,
  { organisation, only }: { readonly organisation: string; readonly only: string | null },
  rows: readonly FindingListed[],
): Promise<readonly FindingFound[]> {
  const actions = await actionsOf(tx, organisation, {
    ...{ findings: rows.map(({ id }) => id), nameless: only !== null },
  });
  return rows.map((row) => ({ ...row, actions: actions.get(row.id) ?? [] }));
}

const SEEN = `select id, area, provider_id as provider, fact_id as fact, unit, seen_on as "seenOn" from finding
  where organisation_id = $1 and provider_id = any ($2) and ($3::text[] is null or area = any ($3))
    and state <> 'withdrawn' and ($4::uuid is null or matter_id = $4)`;

const LISTED = `select finding.id, finding.provider_id as "providerId", provider.name as provider,
    finding.matter_id as "matterId", matter.title as matter, matter.kind as "matterKind", finding.source,
    finding.fact_id as "factId", finding.area, finding.unit, finding.text, finding.cause, finding.seen_on as "seenOn",
    finding.state, finding.reason, settler.name as "settledByName", finding.settled_on as "settledOn", finding.round,
    finding.version, figures.open, figures.done, figures.next_due as "nextDue", figures.next_check as "nextCheck"
  from finding
  join matter on matter.organisation_id = finding.organisation_id and matter.id = finding.matter_id
  join provider on provider.organisation_id = finding.organisation_id and provider.id = finding.provider_id
  left join membership settler on settler.organisation_id = finding.organisation_id and settler.id = finding.settled_by
  cross join lateral (
    select (count(*) filter (where plan_action.state = 'open'))::integer as open,
      (count(*) filter (where plan_action.state = 'done' and plan_action.round = finding.round))::integer as done,
      min(plan_action.due_on) filter (where plan_action.state = 'open') as next_due,
      (select min(effect_check.due_on) from effect_check
       join plan_action on plan_action.organisation_id = effect_check.organisation_id
         and plan_action.id = effect_check.action_id
       where effect_check.organisation_id = finding.organisation_id and plan_action.finding_id = finding.id
         and effect_check.standing and effect_check.outcome is null) as next_check
    from plan_action
    where plan_action.organisation_id = finding.organisation_id and plan_action.finding_id = finding.id
  ) figures
  where finding.organisation_id = $1 and ($2::uuid is null or finding.matter_id = $2)`;
