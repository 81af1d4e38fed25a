import { newId } from '@fristvakt/platform';
import { versionMark } from '@fristvakt/practice';
import type { ChecklistItem, ChecklistTemplate, ChecklistVersion } from '@fristvakt/practice';
import type { EntityManager } from 'typeorm';

/** A list that no fact calls for: a person opens it, or a period of a control does. */
export interface NewList {
  readonly organisation: string;
  readonly provider: string;
  readonly matter: string;
  readonly template: ChecklistTemplate;
  readonly version: ChecklistVersion;
  readonly openedOn: string;
  /** The day of every item; null where it has none. */
  readonly due: string | null;
  readonly openedBy: string | null;
  readonly control: { readonly id: string; readonly period: string } | null;
}

/** Writes a list with its items. Undefined where the list of the period is there already: then nothing is written. */
export async function writeNewList(tx: EntityManager, list: NewList): Promise<string | undefined> {
  const { organisation, provider, matter, template, version, openedOn, due, openedBy, control } = list;
  const id = newId();
  const rows = await tx.query<readonly unknown[]>(
    `insert into checklist (id, organisation_id, provider_id, matter_id, template, template_version, period, control_id,
       opened_by, opened_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict on constraint checklist_period_unique do nothing returning id`,
    [
      ...[id, organisation, provider, matter, template.id, versionMark(version), control?.period ?? null],
      ...[control?.id ?? null, openedBy, openedOn],
    ],
  );
  if (rows.length === 0) return undefined;
  await insertItems(
    tx,
    { organisation, list: id, matter },
    version.items.map((item, place) => ({ item, place, due })),
  );
  return id;
}

/** An item to be put on a list, at its place in the template, with its day. */
export interface PlacedItem {
  readonly item: ChecklistItem;
  readonly place: number;
  readonly due: string | null;
}

export async function insertItems(
  tx: EntityManager,
  {
    organisation,
    list,
    matter,
  }: { readonly organisation: string; readonly list: string; readonly matter: string },
  items: readonly PlacedItem[],
): Promise<void> {
  await tx.query(
    `insert into checklist_item (organisation_id, checklist_id, matter_id, id, item, position, mandatory, four_eyes, due_on)
     select $1, $2, $3, fresh.* from unnest($4::uuid[], $5::text[], $6::int[], $7::boolean[], $8::boolean[], $9::date[])
       as fresh (id, item, position, mandatory, four_eyes, due_on)`,
    [
      ...[organisation, list, matter, items.map(() => newId()), items.map(({ item }) => item.id)],
      ...[items.map(({ place }) => place + 1), items.map(({ item }) => item.mandatory)],
      ...[items.map(({ item }) => item.fourEyes), items.map(({ due }) => due)],
    ],
  );
}
