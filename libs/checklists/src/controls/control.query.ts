import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { ControlState } from './change-control';

/** A control as it stands, with what came of it. */
export interface ControlListed {
  readonly id: string;
  readonly providerId: string;
  readonly provider: string;
  readonly matterId: string;
  readonly matter: string;
  readonly template: string;
  /** The title of an organisation's own template as it is now; null of those of the trade. */
  readonly ownTitle: string | null;
  readonly rrule: string;
  readonly firstOn: string;
  readonly state: ControlState;
  readonly stateOn: string;
  readonly startedOn: string;
  readonly startedByName: string;
  readonly version: number;
  /** How many lists it has opened, and how many of them have something mandatory left. */
  readonly lists: number;
  readonly unfinished: number;
  /** The newest of its lists; null before there is one. */
  readonly latestList: string | null;
}

export interface ControlsWanted {
  readonly organisation: string;
  readonly matter?: string;
  readonly state?: ControlState;
  readonly limit: number;
  readonly after?: string;
}

/** The controls that come back. */
@Injectable()
export class ControlQuery {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  async list({
    organisation,
    matter,
    state,
    limit,
    after,
  }: ControlsWanted): Promise<readonly ControlListed[]> {
    return this.database.read({ organisation }, async (tx) =>
      tx.query<readonly ControlListed[]>(
        `${CONTROLS} and ($2::uuid is null or control.matter_id = $2) and ($3::text is null or control.state = $3)
           and ($4::uuid is null or control.id < $4)
         order by control.id desc limit $5`,
        [organisation, matter ?? null, state ?? null, after ?? null, limit],
      ),
    );
  }

  async find(organisation: string, id: string): Promise<ControlListed | undefined> {
    const [row] = await this.database.read({ organisation }, async (tx) =>
      tx.query<readonly ControlListed[]>(`${CONTROLS} and control.id = $2`, [organisation, id]),
    );
    return row;
  }
}

const CONTROLS = `select control.id, control.provider_id as "providerId", provider.name as provider,
    control.matter_id as "matterId", matter.title as matter, control.template, control.rrule,
    control.first_on as "firstOn", control.state, control.state_on as "stateOn", control.started_on as "startedOn",
    membership.name as "startedByName", control.version, figures.lists, figures.unfinished,
    (select list.id from checklist list
     where list.organisation_id = control.organisation_id and list.control_id = control.id
     order by list.period desc limit 1) as "latestList",
    (select own.title from own_template_version own
     where own.organisation_id = control.organisation_id and own.template_id =
       case when control.template like 'own:%' then substr(control.template, 5)::uuid end
     order by own.valid_from desc limit 1) as "ownTitle"
  from recurring_control control
  join provider on provider.organisation_id = control.organisation_id and provider.id = control.provider_id
  join matter on matter.organisation_id = control.organisation_id and matter.id = control.matter_id
  join membership on membership.organisation_id = control.organisation_id and membership.id = control.started_by
  cross join lateral (
    select count(*)::integer as lists, (count(*) filter (where exists (
        select from checklist_item item
        where item.organisation_id = list.organisation_id and item.checklist_id = list.id and item.standing
          and item.mandatory and (item.state = 'open' or (item.four_eyes and item.approved_by is null)))))::integer
      as unfinished
    from checklist list
    where list.organisation_id = control.organisation_id and list.control_id = control.id and list.standing
  ) figures
  where control.organisation_id = $1`;
