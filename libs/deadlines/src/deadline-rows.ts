import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { newId } from '@fristvakt/platform';
import type { Deadline } from '@fristvakt/proceedings';
import { Projections } from '@fristvakt/providers';
import type { Derived, Projection, RowDifference } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';
import { MOVED_BY_LAW, columnsOf } from './derived-row';
import type { DerivedColumns, StoredDeadline } from './derived-row';
import { LawReviews } from './law-reviews';
import { withPinnedDay } from './pinned';

/**
 * The deadlines of a provider as rows: written as the facts and the law give them. A row whose fact no longer counts stays,
 * no longer standing, with what people have attached to it. What only a change of the law would move waits for a person.
 */
@Injectable()
export class DeadlineRows implements Projection, OnModuleInit {
  readonly table = 'deadline';

  constructor(
    private readonly projections: Projections,
    private readonly reviews: LawReviews,
  ) {}

  onModuleInit(): void {
    this.projections.register(this);
  }

  async project(tx: EntityManager, derived: Derived): Promise<void> {
    const stored = await this.stored(tx, derived);
    if (derived.proposeOnly) {
      await this.propose(tx, derived, stored);
      return;
    }
    const rest = new Map(stored);
    for (const deadline of derived.state.deadlines) {
      const row = rest.get(deadline.id);
      rest.delete(deadline.id);
      await this.write(tx, derived, await this.standingOf(tx, derived, row, deadline), row);
    }
    for (const row of rest.values()) if (row.standing) await this.retire(tx, derived, row);
  }

  async compare(tx: EntityManager, derived: Derived): Promise<readonly RowDifference[]> {
    const stored = await this.stored(tx, derived);
    const rest = new Map(stored);
    const found = derived.state.deadlines.flatMap((deadline): readonly RowDifference[] => {
      const row = rest.get(deadline.id);
      rest.delete(deadline.id);
      const place = { table: 'deadline', key: deadline.id };
      if (row?.standing !== true) return [{ ...place, field: 'row', stored: null, derived: deadline.due }];
      const wanted = row.lawPinned ? withPinnedDay(deadline, row.derived, derived.asOf) : deadline;
      return differencesOf(row, wanted).map((one) => ({ ...place, ...one }));
    });
    const gone = [...rest.values()].filter((row) => row.standing);
    return [
      ...found,
      ...gone.map(({ key, dueOn }) => ({
        table: 'deadline',
        key,
        field: 'row',
        stored: dueOn,
        derived: null,
      })),
    ];
  }

  /** As derived; or with the day it had, where a change of the law is not decided upon or was not to apply. */
  private async standingOf(
    tx: EntityManager,
    derived: Derived,
    row: StoredDeadline | undefined,
    deadline: Deadline,
  ): Promise<Deadline> {
    if (row?.lawPinned !== true) return deadline;
    if (await this.reviews.stillAbout(tx, derived.organisation, row.id, deadline)) {
      return withPinnedDay(deadline, row.derived, derived.asOf);
    }
    await this.reviews.overtake(tx, derived.organisation, row.id);
    return deadline;
  }

  private async propose(
    tx: EntityManager,
    derived: Derived,
    stored: ReadonlyMap<string, StoredDeadline>,
  ): Promise<void> {
    for (const deadline of derived.state.deadlines) {
      const row = stored.get(deadline.id);
      if (row?.standing !== true || !['open', 'waiting'].includes(row.status)) continue;
      const columns = columnsOf(deadline);
      const moved = MOVED_BY_LAW.filter((name) => columns[name] !== row[name]);
      if (row.lawPinned && (await this.reviews.isKnown(tx, derived.organisation, row.id, deadline))) continue;
      if (moved.length > 0) await this.reviews.open(tx, derived, { row, deadline, moved });
    }
  }

  private async write(
    tx: EntityManager,
    derived: Derived,
    deadline: Deadline,
    row: StoredDeadline | undefined,
  ): Promise<void> {
    if (row === undefined) return this.insert(tx, derived, deadline);
    if (row.standing && differencesOf(row, deadline).length === 0) return;
    const { kind, rule, ruleVersion, party, fromOn, rawOn, dueOn, sortOn, status, certainty } =
      columnsOf(deadline);
    await tx.query(
      `update deadline set kind = $3, rule = $4, rule_version = $5, party = $6, from_on = $7, raw_on = $8, due_on = $9,
         sort_on = $10, status = $11, certainty = $12, standing = true, derived = $13, as_of = $14, version = version + 1
       where organisation_id = $1 and id = $2`,
      [
        ...[derived.organisation, row.id, kind, rule, ruleVersion, party, fromOn, rawOn, dueOn, sortOn],
        ...[status, certainty, JSON.stringify(deadline), derived.asOf],
      ],
    );
  }

  /** Whoever saw to the deadline of a fact that was corrected sees to that of the correction. */
  private async insert(tx: EntityManager, derived: Derived, deadline: Deadline): Promise<void> {
    const { organisation, provider, matterIds, factIds, asOf } = derived;
    const { kind, rule, ruleVersion, party, fromOn, rawOn, dueOn, sortOn, status, certainty } =
      columnsOf(deadline);
    await tx.query(
      `insert into deadline (id, organisation_id, provider_id, matter_id, fact_id, key, kind, rule, rule_version, party,
         from_on, raw_on, due_on, sort_on, status, certainty, derived, as_of, owner_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
         (select before.owner_id from fact join deadline before on before.organisation_id = $2
            and before.fact_id = fact.corrects_id and before.kind = $7 and before.party = $10
          where fact.organisation_id = $2 and fact.id = $5 order by before.standing desc, before.id desc limit 1))`,
      [
        ...[
          newId(),
          organisation,
          provider,
          matterIds.get(deadline.matter),
          factIds.get(deadline.event) ?? null,
          deadline.id,
        ],
        ...[kind, rule, ruleVersion, party, fromOn, rawOn, dueOn, sortOn, status, certainty],
        ...[JSON.stringify(deadline), asOf],
      ],
    );
  }

  private async retire(
    tx: EntityManager,
    { organisation, asOf }: Derived,
    row: StoredDeadline,
  ): Promise<void> {
    await tx.query(
      `update deadline set standing = false, as_of = $3, version = version + 1 where organisation_id = $1 and id = $2`,
      [organisation, row.id, asOf],
    );
    if (row.lawPinned) await this.reviews.overtake(tx, organisation, row.id);
  }

  private async stored(
    tx: EntityManager,
    { organisation, provider }: Derived,
  ): Promise<Map<string, StoredDeadline>> {
    const rows = await tx.query<StoredDeadline[]>(
      `select id, key, kind, rule, rule_version as "ruleVersion", party, from_on as "fromOn", raw_on as "rawOn",
         due_on as "dueOn", sort_on as "sortOn", status, certainty, standing, law_pinned as "lawPinned", derived
       from deadline where organisation_id = $1 and provider_id = $2`,
      [organisation, provider],
    );
    return new Map(rows.map((row) => [row.key, row]));
  }
}

function differencesOf(
  row: StoredDeadline,
  deadline: Deadline,
): readonly Pick<RowDifference, 'field' | 'stored' | 'derived'>[] {
  const columns = columnsOf(deadline);
  const names = Object.keys(columns) as (keyof DerivedColumns)[];
  const found = names
    .filter((name) => row[name] !== columns[name])
    .map((name) => ({ field: name, stored: row[name], derived: columns[name] }));
  const [was, is] = [JSON.stringify(row.derived), JSON.stringify(deadline)];
  return found.length > 0 || was === is ? found : [{ field: 'derived', stored: was, derived: is }];
}
