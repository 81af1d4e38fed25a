import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { newId } from '@fristvakt/platform';
import { factsKnownOn } from '@fristvakt/proceedings';
import type { Fact } from '@fristvakt/proceedings';
import { Law, Projections } from '@fristvakt/providers';
import type { Derived, Projection, RowDifference } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';

interface StoredCondition {
  readonly id: string;
  readonly matterId: string;
  readonly factId: string;
  readonly position: number;
  readonly text: string;
  readonly kept: string;
  readonly keptNote: string | null;
  readonly assessedOn: string | null;
  readonly standing: boolean;
}

/** A condition as the decision that now counts states it. */
interface Condition {
  readonly matterId: string;
  readonly factId: string;
  /** The decision this one corrects, if it does. */
  readonly correctsId: string | null;
  readonly position: number;
  readonly text: string;
}

const NOT_ASSESSED = { kept: 'not-assessed', keptNote: null, assessedOn: null } as const;

/**
 * The conditions of a provider's licences as rows, by the decision that states them and their place in it. Rows of a
 * decision that no longer counts stay, no longer standing, with what people said of them; a correction that leaves a
 * condition word for word as it was takes that over.
 */
@Injectable()
export class ConditionRows implements Projection, OnModuleInit {
  readonly table = 'licence_condition';

  constructor(
    private readonly projections: Projections,
    private readonly law: Law,
  ) {}

  onModuleInit(): void {
    this.projections.register(this);
  }

  async project(tx: EntityManager, derived: Derived): Promise<void> {
    if (derived.proposeOnly) return;
    const stored = await this.stored(tx, derived);
    const rest = new Map(stored);
    for (const condition of this.conditionsOf(derived)) {
      const row = rest.get(keyOf(condition));
      rest.delete(keyOf(condition));
      if (row === undefined) await this.insert(tx, derived, condition, [...stored.values()]);
      else if (!row.standing || row.text !== condition.text) await this.restate(tx, derived, row, condition);
    }
    for (const row of rest.values()) if (row.standing) await this.retire(tx, derived, row);
  }

  async compare(tx: EntityManager, derived: Derived): Promise<readonly RowDifference[]> {
    const rest = new Map(await this.stored(tx, derived));
    const found = this.conditionsOf(derived).flatMap((condition): readonly RowDifference[] => {
      const key = keyOf(condition);
      const row = rest.get(key);
      rest.delete(key);
      const place = { table: 'licence_condition', key };
      const { text } = condition;
      if (row?.standing !== true) return [{ ...place, field: 'row', stored: null, derived: text }];
      return row.text === text ? [] : [{ ...place, field: 'text', stored: row.text, derived: text }];
    });
    const gone = [...rest].filter(([, row]) => row.standing);
    return [
      ...found,
      ...gone.map(([key, { text }]) => ({
        ...{ table: 'licence_condition', key, field: 'row', stored: text, derived: null },
      })),
    ];
  }

  /** What the last grant that names any says, licence by licence: the state tells the same, without saying which it is. */
  private conditionsOf({ caseFile, asOf, matterIds, factIds }: Derived): readonly Condition[] {
    const known = factsKnownOn(this.law.catalogue, caseFile, asOf);
    return caseFile.matters
      .filter(({ kind }) => kind === 'licence')
      .flatMap(({ id }) => {
        const decision = known.findLast(
          ({ matter, type, conditions }) =>
            matter === id && type === 'application-granted' && conditions !== undefined,
        );
        return decision === undefined ? [] : conditionsIn(decision, matterIds, factIds);
      });
  }

  private async insert(
    tx: EntityManager,
    { organisation }: Derived,
    { matterId, factId, correctsId, position, text }: Condition,
    stored: readonly StoredCondition[],
  ): Promise<void> {
    const before = stored.find((row) => row.factId === correctsId && row.text === text);
    const { kept, keptNote, assessedOn } = before ?? NOT_ASSESSED;
    await tx.query(
      `insert into licence_condition (id, organisation_id, matter_id, fact_id, position, text, kept, kept_note,
         assessed_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [newId(), organisation, matterId, factId, position, text, kept, keptNote, assessedOn],
    );
  }

  private async restate(
    tx: EntityManager,
    { organisation }: Derived,
    { id }: StoredCondition,
    { text }: Condition,
  ): Promise<void> {
    await tx.query(
      `update licence_condition set text = $3, standing = true, version = version + 1
       where organisation_id = $1 and id = $2`,
      [organisation, id, text],
    );
  }

  private async retire(tx: EntityManager, { organisation }: Derived, { id }: StoredCondition): Promise<void> {
    await tx.query(
      'update licence_condition set standing = false, version = version + 1 where organisation_id = $1 and id = $2',
      [organisation, id],
    );
  }

  private async stored(
    tx: EntityManager,
    { organisation, provider }: Derived,
  ): Promise<Map<string, StoredCondition>> {
    const rows = await tx.query<readonly StoredCondition[]>(
      `select licence_condition.id, licence_condition.matter_id as "matterId", licence_condition.fact_id as "factId",
         licence_condition.position, text, kept, kept_note as "keptNote", assessed_on as "assessedOn", standing
       from licence_condition
       join matter on matter.organisation_id = $1 and matter.id = licence_condition.matter_id
       where licence_condition.organisation_id = $1 and matter.provider_id = $2
         and licence_condition.fact_id is not null`,
      [organisation, provider],
    );
    return new Map(rows.map((row) => [keyOf(row), row]));
  }
}

const keyOf = ({ factId, position }: Pick<StoredCondition, 'factId' | 'position'>): string =>
  `${factId}:${String(position)}`;

function conditionsIn(
  { id, matter, corrects, conditions = [] }: Fact,
  matterIds: ReadonlyMap<string, string>,
  factIds: ReadonlyMap<string, string>,
): readonly Condition[] {
  const [matterId, factId] = [matterIds.get(matter), factIds.get(id)];
  if (matterId === undefined || factId === undefined) return [];
  const correctsId = (corrects === undefined ? undefined : factIds.get(corrects)) ?? null;
  return conditions.map((text, place) => ({ matterId, factId, correctsId, position: place + 1, text }));
}
