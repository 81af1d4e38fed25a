import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import { LISTED } from './listed';
import type { ChecklistListed } from './checklist.query';

/** Why a matter was closed with mandatory items open. */
export interface MatterClosing {
  readonly reason: string;
  readonly on: string;
  /** Null for a guest, who is not told what the colleagues of the house are called. */
  readonly by: string | null;
  readonly factId: string;
  /** The items by their ids in their templates, as `E05`. */
  readonly items: readonly string[];
}

export interface MatterChecklists {
  readonly lists: readonly ChecklistListed[];
  readonly closings: readonly MatterClosing[];
}

/** More lists of one matter than its page tells of. */
const MOST = 20;

/** What is to be done in one matter, list by list: what is left first, and of that what is due first. */
@Injectable()
export class MatterChecklistsQuery {
  constructor(private readonly database: Database) {}

  async find(organisation: string, only: string | null, matter: string): Promise<MatterChecklists> {
    const context = only === null ? { organisation } : { organisation, matter: only };
    const [row] = await this.database.read(context, async (tx) =>
      tx.query<readonly MatterChecklists[]>(OF_A_MATTER, [organisation, matter, only, MOST]),
    );
    return row ?? { lists: [], closings: [] };
  }
}

const OF_A_MATTER = `select
  (select coalesce(json_agg(listed), '[]') from (
    ${LISTED} where checklist.organisation_id = $1 and checklist.standing and checklist.matter_id = $2
      and ($3::uuid is null or checklist.matter_id = $3)
    order by figures.hindering = 0, figures.next_due nulls last, checklist.opened_on desc, checklist.id limit $4
  ) listed) as lists,
  (select coalesce(json_agg(json_build_object('reason', closing.reason, 'on', closing.closed_on, 'factId',
      closing.fact_id, 'by', case when $3::uuid is not null then null else membership.name end, 'items',
      (select coalesce(json_agg(item.item order by item.item), '[]') from checklist_item item
       where item.organisation_id = $1 and item.id = any(closing.items))) order by closing.id desc), '[]')
   from matter_closing closing
   join membership on membership.organisation_id = closing.organisation_id and membership.id = closing.closed_by
   where closing.organisation_id = $1 and closing.matter_id = $2 and ($3::uuid is null or closing.matter_id = $3)) as closings`;
