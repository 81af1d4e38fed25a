import { Injectable } from '@nestjs/common';
import { parsePlainDate } from '@fristvakt/calendar';
import { Database } from '@fristvakt/platform';
import type { Statute } from '@fristvakt/proceedings';
import { Law } from '@fristvakt/providers';
import type { ProviderKind } from '@fristvakt/terms';
import type { EntityManager } from 'typeorm';
import { whatIsNeeded } from '../planned-change';
import type { Needed } from '../planned-change';
import type { ChangeKind } from './change-kinds';

export interface PlannedChangeListed {
  readonly id: string;
  readonly licenceId: string;
  readonly providerId: string;
  readonly kind: ChangeKind;
  readonly plannedOn: string;
  readonly description: string;
  readonly state: string;
  readonly factId: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly version: number;
  /** What it asks of the provider, by the law as it is known here. */
  readonly needed: Needed;
}

interface Kept extends Omit<PlannedChangeListed, 'needed'> {
  readonly providerKind: ProviderKind;
  readonly statute: Statute;
}

/** Planned changes, each with what it asks of the provider. */
@Injectable()
export class PlannedChangeQuery {
  constructor(
    private readonly database: Database,
    private readonly law: Law,
  ) {}

  /** Those of a licence by day; undefined where there is no such licence. */
  async of(organisation: string, licenceId: string): Promise<readonly PlannedChangeListed[] | undefined> {
    return this.database.read({ organisation }, async (tx) => {
      const [licence] = await tx.query<unknown[]>(
        `select 1 from matter where organisation_id = $1 and id = $2 and kind in ('licence', 'notification')`,
        [organisation, licenceId],
      );
      if (licence === undefined) return undefined;
      return this.within(tx, organisation, licenceId);
    });
  }

  /** In a transaction that goes on. */
  async within(
    tx: EntityManager,
    organisation: string,
    licenceId: string,
  ): Promise<readonly PlannedChangeListed[]> {
    const rows = await tx.query<readonly Kept[]>(
      `${CHANGE} where planned_change.organisation_id = $1 and planned_change.matter_id = $2
       order by planned_change.planned_on, planned_change.id`,
      [organisation, licenceId],
    );
    return rows.map((row) => this.withNeed(row));
  }

  async find(organisation: string, id: string): Promise<PlannedChangeListed | undefined> {
    const [row] = await this.database.read({ organisation }, async (tx) =>
      tx.query<readonly Kept[]>(
        `${CHANGE} where planned_change.organisation_id = $1 and planned_change.id = $2`,
        [organisation, id],
      ),
    );
    return row && this.withNeed(row);
  }

  private withNeed({ providerKind, statute, ...row }: Kept): PlannedChangeListed {
    const plannedOn = parsePlainDate(row.plannedOn);
    if (plannedOn === undefined) throw new Error(`planned change ${row.id} has no day of the calendar`);
    const needed = whatIsNeeded(row.kind, providerKind, plannedOn, this.law.catalogue, statute);
    return { ...row, needed };
  }
}

const CHANGE = `select planned_change.id, planned_change.matter_id as "licenceId",
    matter.provider_id as "providerId", planned_change.kind, planned_change.planned_on as "plannedOn",
    planned_change.description, planned_change.state, planned_change.fact_id as "factId",
    planned_change.created_by as "createdBy", planned_change.created_at as "createdAt", planned_change.version,
    provider.kind as "providerKind",
    case when matter.body ->> 'statute' = 'SoL' then 'SoL' else 'LSS' end as statute
  from planned_change
  join matter on matter.organisation_id = planned_change.organisation_id and matter.id = planned_change.matter_id
  join provider on provider.organisation_id = matter.organisation_id and provider.id = matter.provider_id`;
