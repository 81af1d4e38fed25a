import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import { versionMark } from '@fristvakt/practice';
import type { ChecklistItem } from '@fristvakt/practice';
import type { EntityManager } from 'typeorm';
import { Templates } from '../templates';

/** A mandatory item of a matter that is open, or waits for a second person. */
export interface OpenItem {
  readonly id: string;
  readonly item: string;
  readonly checklistId: string;
  readonly template: string;
  /** Undefined where the program no longer knows the item. */
  readonly said: ChecklistItem | undefined;
}

interface Row extends Omit<OpenItem, 'said'> {
  readonly templateVersion: string;
}

/** What must not be left open, and is. */
@Injectable()
export class OpenItems {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
  ) {}

  async inMatter(organisation: string, only: string | null, matter: string): Promise<readonly OpenItem[]> {
    const context = only === null ? { organisation } : { organisation, matter: only };
    return this.database.read(context, async (tx) => this.within(tx, organisation, { matter }));
  }

  /** In a transaction that goes on. Not those of a list that a fact has just called for itself. */
  async within(
    tx: EntityManager,
    organisation: string,
    { matter, besides = null }: { readonly matter: string; readonly besides?: string | null },
  ): Promise<readonly OpenItem[]> {
    const rows = await tx.query<readonly Row[]>(
      `select item.id, item.item, item.checklist_id as "checklistId", checklist.template,
         checklist.template_version as "templateVersion"
       from checklist_item item
       join checklist on checklist.organisation_id = item.organisation_id and checklist.id = item.checklist_id
       where item.organisation_id = $1 and item.matter_id = $2 and item.standing and item.mandatory
         and (item.state = 'open' or (item.four_eyes and item.approved_by is null))
         and ($3::uuid is null or checklist.fact_id is distinct from $3)
       order by checklist.opened_on, checklist.id, item.position, item.id`,
      [organisation, matter, besides],
    );
    if (rows.length === 0) return [];
    const templates = await this.templates.all(tx, organisation);
    return rows.map(({ templateVersion, ...row }) => ({
      ...row,
      said: templates
        .find(({ id }) => id === row.template)
        ?.versions.find((version) => versionMark(version) === templateVersion)
        ?.items.find(({ id }) => id === row.item),
    }));
  }
}
