import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
import type { Context } from '@fristvakt/platform';
import { LicenceKnowledge } from '@fristvakt/licences';
import type { RegisterSays } from '@fristvakt/licences';
import { versionMark } from '@fristvakt/practice';
import type { ChecklistItem, ChecklistTemplate } from '@fristvakt/practice';
import { GOES_ON, LISTED } from './listed';
import { newerVersionOf } from './rebase/newer-version';
import type { ItemState } from './settle-item';
import { Templates } from './templates';

/** A list as it stands among others, with how far it has come. */
export interface ChecklistListed {
  readonly id: string;
  readonly providerId: string;
  readonly provider: string;
  readonly matterId: string;
  readonly matter: string;
  readonly factId: string | null;
  readonly template: string;
  readonly templateVersion: string;
  /** The title of an organisation's own template, in the version that the list keeps; null of those of the trade. */
  readonly ownTitle: string | null;
  /** The days of a recurring control that it is about, as `2026-11-01/2026-11-30`. */
  readonly period: string | null;
  readonly openedOn: string;
  readonly version: number;
  readonly items: number;
  readonly settled: number;
  /** Mandatory items that are open, or wait for a second person. */
  readonly hindering: number;
  /** The earliest day of an open item. */
  readonly nextDue: string | null;
}

/** An item with what the template says of it. */
export interface ChecklistItemFound {
  readonly id: string;
  readonly item: string;
  readonly mandatory: boolean;
  readonly fourEyes: boolean;
  readonly due: string | null;
  readonly state: ItemState;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly proof: string | null;
  readonly reason: string | null;
  readonly settledBy: string | null;
  readonly settledByName: string | null;
  readonly settledOn: string | null;
  readonly approvedByName: string | null;
  readonly approvedOn: string | null;
  readonly version: number;
  /** Of a template of the organisation's own. */
  readonly own: boolean;
  /** Undefined where the program no longer knows the item: then only its id is told. */
  readonly said: ChecklistItem | undefined;
}

export interface ChecklistFound extends ChecklistListed {
  readonly said: ChecklistTemplate | undefined;
  /** The first day of the version in force, where that is newer than the one the list keeps. */
  readonly newerVersion: string | null;
  /** Why the matter was closed though items of this list were open. */
  readonly closings: readonly ListClosing[];
  /** What the register says today of what its items may depend on. */
  readonly register: RegisterSays;
  /** When it was brought to newer versions, the latest first. */
  readonly rebases: readonly ListRebase[];
  readonly list: readonly ChecklistItemFound[];
}

/** That a list was brought to a newer version of its template. */
export interface ListRebase {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly by: string | null;
}

/** A closing of the matter that left items of a list open. */
export interface ListClosing {
  readonly reason: string;
  readonly on: string;
  readonly by: string | null;
  readonly items: readonly string[];
}

export interface ChecklistsWanted {
  readonly organisation: string;
  /** A guest's only matter. */
  readonly only: string | null;
  readonly matter?: string;
  readonly provider?: string;
  /** Only those of this recurring control. */
  readonly control?: string;
  /** Only lists with something left to do; of matters that are over only where that matter is asked for. */
  readonly unfinished?: boolean;
  readonly limit: number;
  readonly after?: readonly [openedOn: string, id: string];
}

const contextOf = (organisation: string, only: string | null): Context =>
  only === null ? { organisation } : { organisation, matter: only };

/** A guest is not told what the colleagues of the house are called. */
const NAMELESS = { owner: null, settledByName: null, approvedByName: null };

/** The checklists of an organisation, and one with its items. */
@Injectable()
export class ChecklistQuery {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
    private readonly knowledge: LicenceKnowledge,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list(wanted: ChecklistsWanted): Promise<readonly ChecklistListed[]> {
    const { organisation, only, matter, provider, control, unfinished, limit, after } = wanted;
    const [openedOn, id] = after ?? [null, null];
    return this.database.read(contextOf(organisation, only), async (tx) =>
      tx.query<ChecklistListed[]>(
        `${LISTED}
         where checklist.organisation_id = $1 and checklist.standing and ($2::uuid is null or checklist.matter_id = $2)
           and ($3::uuid is null or checklist.matter_id = $3) and ($4::uuid is null or checklist.provider_id = $4)
           and (not $5 or (figures.hindering > 0 and ($3 is not null or ${GOES_ON})))
           and ($6::date is null or (checklist.opened_on, checklist.id) < ($6, $7::uuid))
         and ($9::uuid is null or checklist.control_id = $9)
         order by checklist.opened_on desc, checklist.id desc limit $8`,
        [
          ...[organisation, only, matter ?? null, provider ?? null, unfinished ?? false, openedOn, id, limit],
          control ?? null,
        ],
      ),
    );
  }

  /** Undefined where there is no such list, or it is none of a guest's. */
  async find(organisation: string, only: string | null, id: string): Promise<ChecklistFound | undefined> {
    return this.database.read(contextOf(organisation, only), async (tx) => {
      const [row] = await tx.query<ChecklistListed[]>(
        `${LISTED} where checklist.organisation_id = $1 and checklist.standing and checklist.id = $2
           and ($3::uuid is null or checklist.matter_id = $3)`,
        [organisation, id, only],
      );
      if (row === undefined) return undefined;
      const items = await tx.query<Omit<ChecklistItemFound, 'said' | 'own'>[]>(ITEMS, [organisation, id]);
      const said = await this.templates.one(tx, organisation, row.template);
      const version = said?.versions.find((one) => versionMark(one) === row.templateVersion);
      const newer = said && newerVersionOf(said, row.templateVersion, this.clock.today());
      const closings = await tx.query<ListClosing[]>(CLOSINGS, [organisation, row.matterId, id]);
      const rebases = await tx.query<ListRebase[]>(REBASES, [organisation, id]);
      return {
        ...row,
        said,
        register: await this.knowledge.ofMatter(tx, organisation, row.matterId),
        newerVersion: newer === undefined ? null : versionMark(newer),
        closings: only === null ? closings : closings.map((closing) => ({ ...closing, by: null })),
        rebases: only === null ? rebases : rebases.map((rebase) => ({ ...rebase, by: null })),
        list: items.map((item) => ({
          ...(only === null ? item : { ...item, ...NAMELESS }),
          own: said?.own === true,
          said: version?.items.find((one) => one.id === item.item),
        })),
      };
    });
  }

  /** The list an item stands on; undefined where there is no such item, or it is none of a guest's. */
  async listOf(organisation: string, only: string | null, item: string): Promise<string | undefined> {
    const [row] = await this.database.read(contextOf(organisation, only), async (tx) =>
      tx.query<readonly { list: string }[]>(
        `select checklist_id as list from checklist_item
         where organisation_id = $1 and id = $2 and standing and ($3::uuid is null or matter_id = $3)`,
        [organisation, item, only],
      ),
    );
    return row?.list;
  }
}

const ITEMS = `select item.id, item.item, item.mandatory, item.four_eyes as "fourEyes", item.due_on as due, item.state,
    item.owner_id as "ownerId", owner.name as owner, item.proof, item.reason, item.settled_by as "settledBy",
    settler.name as "settledByName", item.settled_on as "settledOn", approver.name as "approvedByName",
    item.approved_on as "approvedOn", item.version
  from checklist_item item
  left join membership owner on owner.organisation_id = item.organisation_id and owner.id = item.owner_id
  left join membership settler on settler.organisation_id = item.organisation_id and settler.id = item.settled_by
  left join membership approver on approver.organisation_id = item.organisation_id and approver.id = item.approved_by
  where item.organisation_id = $1 and item.checklist_id = $2 and item.standing
  order by item.position, item.id`;

const CLOSINGS = `select closing.reason, closing.closed_on as "on", membership.name as by,
    array_agg(item.item order by item.position) as items
  from matter_closing closing
  join membership on membership.organisation_id = closing.organisation_id and membership.id = closing.closed_by
  join checklist_item item on item.organisation_id = closing.organisation_id and item.id = any(closing.items)
  where closing.organisation_id = $1 and closing.matter_id = $2 and item.checklist_id = $3
  group by closing.id, membership.name order by closing.id desc`;

const REBASES = `select rebase.from_version as "from", rebase.to_version as "to", rebase.decided_on as "on",
    membership.name as by
  from checklist_rebase rebase
  join membership on membership.organisation_id = rebase.organisation_id and membership.id = rebase.decided_by
  where rebase.organisation_id = $1 and rebase.checklist_id = $2 order by rebase.id desc`;
