import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { newId } from '@fristvakt/platform';
import { factsKnownOn } from '@fristvakt/proceedings';
import { LicenceKnowledge } from '@fristvakt/licences';
import { checklistsCalledFor, versionMark } from '@fristvakt/practice';
import type { CalledFor } from '@fristvakt/practice';
import { Law, Projections } from '@fristvakt/providers';
import type { Derived, Projection, RowDifference } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';
import { insertItems } from './new-list';
import { Templates } from './templates';

interface StoredList {
  readonly id: string;
  readonly factId: string;
  readonly template: string;
  readonly templateVersion: string;
  readonly standing: boolean;
}

interface StoredItem {
  readonly id: string;
  readonly checklistId: string;
  readonly item: string;
  readonly dueOn: string | null;
  readonly standing: boolean;
}

const keyOf = (factId: string, template: string): string => `${factId}:${template}`;

/** The row of a list, or of the one it goes on from; taken out of those that are left. */
function takenFrom(
  rows: Map<string, StoredList>,
  { fact, corrects, template }: CalledFor,
  { factIds }: Derived,
): StoredList | undefined {
  const keys = [fact, ...(corrects === null ? [] : [corrects])].map((id) =>
    keyOf(factIds.get(id) ?? '', template.id),
  );
  const key = keys.find((one) => rows.has(one));
  const row = key === undefined ? undefined : rows.get(key);
  if (key !== undefined) rows.delete(key);
  return row;
}

/**
 * The lists that facts call for as rows, written with the facts. A list keeps its version; its days follow the deadlines. A
 * list whose fact no longer counts stays, no longer standing, with what people did on it.
 */
@Injectable()
export class ChecklistRows implements Projection, OnModuleInit {
  readonly table = 'checklist';

  constructor(
    private readonly projections: Projections,
    private readonly law: Law,
    private readonly templates: Templates,
    private readonly knowledge: LicenceKnowledge,
  ) {}

  onModuleInit(): void {
    this.projections.register(this);
  }

  async project(tx: EntityManager, derived: Derived): Promise<void> {
    if (derived.proposeOnly) return;
    const rest = await this.lists(tx, derived);
    const items = await this.items(tx, derived);
    for (const list of await this.calledFor(tx, derived, rest)) {
      const id = await this.standingList(tx, derived, list, takenFrom(rest, list, derived));
      await this.writeItems(tx, derived, { id, list, stored: items.get(id) ?? [] });
    }
    for (const row of rest.values()) if (row.standing) await this.stand(tx, derived, row.id, false);
  }

  async compare(tx: EntityManager, derived: Derived): Promise<readonly RowDifference[]> {
    const rest = await this.lists(tx, derived);
    const items = await this.items(tx, derived);
    const found = (await this.calledFor(tx, derived, rest)).flatMap((list): readonly RowDifference[] => {
      const key = keyOf(derived.factIds.get(list.fact) ?? '', list.template.id);
      const row = rest.get(key);
      rest.delete(key);
      if (row?.standing !== true) {
        return [{ table: 'checklist', key, field: 'row', stored: null, derived: list.template.id }];
      }
      const stored = new Map((items.get(row.id) ?? []).map((one) => [one.item, one]));
      return list.items.flatMap(({ item, due }): readonly RowDifference[] => {
        const place = { table: 'checklist_item', key: `${key}:${item.id}` };
        const kept = stored.get(item.id);
        if (kept === undefined) return [{ ...place, field: 'row', stored: null, derived: item.id }];
        return kept.dueOn === due ? [] : [{ ...place, field: 'dueOn', stored: kept.dueOn, derived: due }];
      });
    });
    const gone = [...rest].filter(([, row]) => row.standing);
    return [
      ...found,
      ...gone.map(([key, { template }]) => ({
        ...{ table: 'checklist', key, field: 'row', stored: template, derived: null },
      })),
    ];
  }

  private async calledFor(
    tx: EntityManager,
    { organisation, provider, caseFile, state, asOf, factIds, matterIds }: Derived,
    lists: ReadonlyMap<string, StoredList>,
  ): Promise<readonly CalledFor[]> {
    const facts = factsKnownOn(this.law.catalogue, caseFile, asOf);
    const story = { caseFile, facts, deadlines: state.deadlines };
    const templates = await this.templates.all(tx, organisation);
    const known = await this.knowledge.ofProvider(tx, organisation, provider);
    // A correction goes on with the list of the fact it corrects, in the version that this list keeps.
    const pinned = (id: string | undefined, template: string): string | undefined =>
      id === undefined ? undefined : lists.get(keyOf(factIds.get(id) ?? '', template))?.templateVersion;
    return checklistsCalledFor(
      templates,
      story,
      ({ id, licence }) => known.get(matterIds.get(licence ?? id) ?? '') ?? {},
      ({ id: template }, { id, corrects }) => pinned(id, template) ?? pinned(corrects, template),
    );
  }

  /** The id of the list, which is there and stands when this is done. */
  private async standingList(
    tx: EntityManager,
    derived: Derived,
    list: CalledFor,
    row: StoredList | undefined,
  ): Promise<string> {
    const factId = derived.factIds.get(list.fact) ?? '';
    if (row === undefined) return this.open(tx, derived, list, factId);
    if (row.factId !== factId) await this.takeOver(tx, derived, row.id, factId);
    if (!row.standing) await this.stand(tx, derived, row.id, true);
    return row.id;
  }

  private async open(tx: EntityManager, derived: Derived, list: CalledFor, factId: string): Promise<string> {
    const { organisation, provider, matterIds, asOf } = derived;
    const id = newId();
    await tx.query(
      `insert into checklist (id, organisation_id, provider_id, matter_id, fact_id, template, template_version, opened_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[id, organisation, provider, matterIds.get(list.matter), factId],
        ...[list.template.id, versionMark(list.version), asOf],
      ],
    );
    return id;
  }

  /** A corrected fact's list goes on as the list of the correction, with what people did on it. */
  private async takeOver(
    tx: EntityManager,
    { organisation }: Derived,
    id: string,
    factId: string,
  ): Promise<void> {
    await tx.query(
      'update checklist set fact_id = $3, version = version + 1 where organisation_id = $1 and id = $2',
      [organisation, id, factId],
    );
  }

  private async stand(
    tx: EntityManager,
    { organisation }: Derived,
    id: string,
    standing: boolean,
  ): Promise<void> {
    await tx.query(
      'update checklist set standing = $3, version = version + 1 where organisation_id = $1 and id = $2',
      [organisation, id, standing],
    );
    await tx.query(
      `update checklist_item set standing = $3 and not left_out
       where organisation_id = $1 and checklist_id = $2`,
      [organisation, id, standing],
    );
  }

  private async writeItems(
    tx: EntityManager,
    { organisation, matterIds }: Derived,
    {
      id,
      list,
      stored,
    }: { readonly id: string; readonly list: CalledFor; readonly stored: readonly StoredItem[] },
  ): Promise<void> {
    const known = new Map(stored.map((one) => [one.item, one]));
    const fresh = list.items
      .map((one, place) => ({ ...one, place }))
      .filter(({ item }) => !known.has(item.id));
    if (fresh.length > 0) {
      await insertItems(tx, { organisation, list: id, matter: matterIds.get(list.matter) ?? '' }, fresh);
    }
    const moved = list.items.filter(({ item, due }) => {
      const row = known.get(item.id);
      return row !== undefined && row.dueOn !== due;
    });
    if (moved.length === 0) return;
    await tx.query(
      `update checklist_item set due_on = moved.due_on, version = version + 1
       from unnest($3::text[], $4::date[]) as moved (item, due_on)
       where organisation_id = $1 and checklist_id = $2 and checklist_item.item = moved.item`,
      [organisation, id, moved.map(({ item }) => item.id), moved.map(({ due }) => due)],
    );
  }

  private async lists(
    tx: EntityManager,
    { organisation, provider }: Derived,
  ): Promise<Map<string, StoredList>> {
    const rows = await tx.query<StoredList[]>(
      `select id, fact_id as "factId", template, template_version as "templateVersion", standing
       from checklist where organisation_id = $1 and provider_id = $2 and fact_id is not null`,
      [organisation, provider],
    );
    return new Map(rows.map((row) => [keyOf(row.factId, row.template), row]));
  }

  private async items(
    tx: EntityManager,
    { organisation, provider }: Derived,
  ): Promise<ReadonlyMap<string, readonly StoredItem[]>> {
    const rows = await tx.query<StoredItem[]>(
      `select item.id, item.checklist_id as "checklistId", item.item, item.due_on as "dueOn", item.standing
       from checklist_item item
       join checklist on checklist.organisation_id = item.organisation_id and checklist.id = item.checklist_id
       where item.organisation_id = $1 and checklist.provider_id = $2`,
      [organisation, provider],
    );
    const byList = new Map<string, StoredItem[]>();
    for (const row of rows) byList.set(row.checklistId, [...(byList.get(row.checklistId) ?? []), row]);
    return byList;
  }
}
