import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import { versionMark } from '@fristvakt/practice';
import type { ChecklistItem } from '@fristvakt/practice';
import { GOES_ON } from './listed';
import type { ChecklistListed, ChecklistsWanted } from './checklist.query';
import type { ItemState } from './settle-item';
import { Templates } from './templates';

/** An item with the list it stands on, as a file has it. */
export interface SheetItem extends Pick<
  ChecklistListed,
  'provider' | 'matter' | 'template' | 'templateVersion' | 'ownTitle' | 'period' | 'openedOn'
> {
  readonly item: string;
  readonly mandatory: boolean;
  readonly fourEyes: boolean;
  readonly due: string | null;
  readonly state: ItemState;
  readonly owner: string | null;
  readonly proof: string | null;
  readonly reason: string | null;
  readonly settledByName: string | null;
  readonly settledOn: string | null;
  readonly approvedByName: string | null;
  readonly approvedOn: string | null;
  /** Undefined where the program no longer knows the item. */
  readonly said: ChecklistItem | undefined;
}

/** Every item of a choice of lists, in the order of the lists. */
@Injectable()
export class ItemSheetQuery {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
  ) {}

  /** `limit`: of items. A guest is not told what the colleagues of the house are called. */
  async rows(wanted: Omit<ChecklistsWanted, 'after'>): Promise<readonly SheetItem[]> {
    const { organisation, only, matter = null, provider = null, control = null } = wanted;
    const { unfinished = false, limit } = wanted;
    const context = only === null ? { organisation } : { organisation, matter: only };
    return this.database.read(context, async (tx) => {
      const rows = await tx.query<readonly Omit<SheetItem, 'said'>[]>(ROWS, [
        ...[organisation, only, matter, provider, control, unfinished, limit, only !== null],
      ]);
      const templates = await this.templates.all(tx, organisation);
      const saidOf = ({ template, templateVersion, item }: Omit<SheetItem, 'said'>): SheetItem['said'] =>
        templates
          .find(({ id }) => id === template)
          ?.versions.find((version) => versionMark(version) === templateVersion)
          ?.items.find(({ id }) => id === item);
      return rows.map((row) => ({ ...row, said: saidOf(row) }));
    });
  }
}

const ROWS = `select provider.name as provider, matter.title as matter, checklist.template,
    checklist.template_version as "templateVersion", own.title as "ownTitle", checklist.period,
    checklist.opened_on as "openedOn", item.item, item.mandatory, item.four_eyes as "fourEyes", item.due_on as due,
    item.state, case when $8 then null else owner.name end as owner, item.proof, item.reason,
    case when $8 then null else settler.name end as "settledByName", item.settled_on as "settledOn",
    case when $8 then null else approver.name end as "approvedByName", item.approved_on as "approvedOn"
  from checklist
  join matter on matter.organisation_id = checklist.organisation_id and matter.id = checklist.matter_id
  join provider on provider.organisation_id = checklist.organisation_id and provider.id = checklist.provider_id
  join checklist_item item on item.organisation_id = checklist.organisation_id and item.checklist_id = checklist.id
    and item.standing
  left join own_template_version own on own.organisation_id = checklist.organisation_id
    and own.template_id = case when checklist.template like 'own:%' then substr(checklist.template, 5)::uuid end
    and own.valid_from = case when checklist.template like 'own:%' then checklist.template_version::date end
  left join membership owner on owner.organisation_id = item.organisation_id and owner.id = item.owner_id
  left join membership settler on settler.organisation_id = item.organisation_id and settler.id = item.settled_by
  left join membership approver on approver.organisation_id = item.organisation_id and approver.id = item.approved_by
  where checklist.organisation_id = $1 and checklist.standing and ($2::uuid is null or checklist.matter_id = $2)
    and ($3::uuid is null or checklist.matter_id = $3) and ($4::uuid is null or checklist.provider_id = $4)
    and ($5::uuid is null or checklist.control_id = $5)
    and (not $6 or (($3 is not null or ${GOES_ON}) and exists (
      select from checklist_item hindering
      where hindering.organisation_id = $1 and hindering.checklist_id = checklist.id and hindering.standing
        and hindering.mandatory
        and (hindering.state = 'open' or (hindering.four_eyes and hindering.approved_by is null)))))
  order by checklist.opened_on desc, checklist.id desc, item.position, item.id limit $7`;
