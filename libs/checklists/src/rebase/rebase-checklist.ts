import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { workingDayUpTo } from '@fristvakt/practice';
import { Rederive } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';
import { dayOf } from '../kept-day';
import { insertItems } from '../new-list';
import { DifferenceQuery } from './difference.query';
import type { Difference } from './difference.query';

export interface ListToRebase {
  readonly organisation: string;
  readonly by: string;
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
  /** The first day of the version that was shown: if another is in force now, nothing is done. */
  readonly to: string;
}

interface Row {
  readonly version: number;
  readonly matter: string;
  readonly provider: string;
  readonly template: string;
  readonly templateVersion: string;
  readonly factId: string | null;
  readonly period: string | null;
}

type Refused = 'not-found' | 'stale' | 'no-newer-version';

/**
 * Brings a list to the version of its template that is in force. What was done stays done; an item that two people see to must be
 * agreed to anew where its text or its proof is another. What the new version no longer has is left out, and kept.
 */
@Injectable()
export class RebaseChecklist {
  constructor(
    private readonly database: Database,
    private readonly differences: DifferenceQuery,
    private readonly rederive: Rederive,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(asked: ListToRebase): Promise<Outcome<null, Refused>> {
    const { organisation, by, id, version, to } = asked;
    return this.database.write({ organisation }, async (tx) => {
      const row = await this.taken(tx, organisation, id);
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      const difference = await this.differences.of(tx, organisation, row);
      if (difference?.to !== to) return refused('conflict', 'no-newer-version');
      await this.bringUp(tx, asked, row, difference);
      await this.keepHistory(tx, asked, row, difference);
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'checklist.rebased', subject: `checklist:${id}` },
        detail: { template: row.template, from: difference.from, to, ...told(difference) },
      });
      return done(null);
    });
  }

  /** The provider is taken first, as whoever records a fact takes it. */
  private async taken(tx: EntityManager, organisation: string, id: string): Promise<Row | undefined> {
    await tx.query(
      `select 1 from provider where organisation_id = $1 and id =
         (select provider_id from checklist where organisation_id = $1 and id = $2) for update`,
      [organisation, id],
    );
    const [row] = await tx.query<readonly Row[]>(
      `select version, matter_id as matter, provider_id as provider, template, template_version as "templateVersion",
         fact_id as "factId", period
       from checklist where organisation_id = $1 and id = $2 and standing for update`,
      [organisation, id],
    );
    return row;
  }

  private async bringUp(
    tx: EntityManager,
    { organisation, id }: ListToRebase,
    row: Row,
    difference: Difference,
  ): Promise<void> {
    const { removed, changed, newer, to } = difference;
    const again = new Set(
      changed.flatMap(({ after, parts }) =>
        after.fourEyes && parts.some((part) => part === 'text' || part === 'proof') ? [after.id] : [],
      ),
    );
    await tx.query(LEAVE_OUT, [organisation, id, removed.map(({ id: item }) => item)]);
    await tx.query(CARRY_OVER, [
      ...[
        organisation,
        id,
        newer.items.map(({ id: item }) => item),
        newer.items.map((_, place) => place + 1),
      ],
      ...[newer.items.map(({ mandatory }) => mandatory), newer.items.map(({ fourEyes }) => fourEyes)],
      newer.items.map(({ id: item }) => again.has(item)),
    ]);
    await tx.query(
      `update checklist set template_version = $3, version = version + 1
       where organisation_id = $1 and id = $2`,
      [organisation, id, to],
    );
    // Days follow from the deadlines where a fact has called for the list; otherwise it has the day of its period, or none.
    if (row.factId === null) await this.add(tx, organisation, id, row, difference);
    else await this.rederive.within(tx, organisation, row.provider, 'repair');
  }

  private async add(
    tx: EntityManager,
    organisation: string,
    list: string,
    { matter, period }: Row,
    { newer }: Difference,
  ): Promise<void> {
    const known = await tx.query<readonly { item: string }[]>(
      'select item from checklist_item where organisation_id = $1 and checklist_id = $2',
      [organisation, list],
    );
    const names = new Set(known.map(({ item }) => item));
    const last = period?.split('/')[1];
    const due = last === undefined ? null : workingDayUpTo(dayOf(last));
    const fresh = newer.items
      .map((item, place) => ({ item, place, due }))
      .filter(({ item }) => !names.has(item.id));
    await insertItems(tx, { organisation, list, matter }, fresh);
  }

  private async keepHistory(
    tx: EntityManager,
    { organisation, by, id }: ListToRebase,
    { matter }: Row,
    difference: Difference,
  ): Promise<void> {
    await tx.query(
      `insert into checklist_rebase (id, organisation_id, checklist_id, matter_id, from_version, to_version, difference,
         decided_by, decided_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[newId(), organisation, id, matter, difference.from, difference.to],
        ...[JSON.stringify(told(difference)), by, this.clock.today()],
      ],
    );
  }
}

/** The difference by the ids of the items. */
const told = ({ added, removed, changed }: Difference): Readonly<Record<string, unknown>> => ({
  added: added.map(({ id }) => id),
  removed: removed.map(({ id }) => id),
  changed: changed.map(({ after, parts }) => ({ item: after.id, parts })),
});

const LEAVE_OUT = `update checklist_item set standing = false, left_out = true, version = version + 1
  where organisation_id = $1 and checklist_id = $2 and item = any($3)`;

const CARRY_OVER = `update checklist_item set position = now.position, mandatory = now.mandatory, four_eyes = now.four_eyes,
    standing = true, left_out = false, version = checklist_item.version + 1,
    approved_by = case when now.again then null else approved_by end,
    approved_on = case when now.again then null else approved_on end
  from unnest($3::text[], $4::int[], $5::boolean[], $6::boolean[], $7::boolean[])
    as now (item, position, mandatory, four_eyes, again)
  where organisation_id = $1 and checklist_id = $2 and checklist_item.item = now.item`;
