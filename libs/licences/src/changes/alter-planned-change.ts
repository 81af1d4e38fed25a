import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { namesOf } from '../names-of';

export const CHANGE_STATES = ['planned', 'done', 'dropped'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

export interface PlannedChangeAlteration {
  readonly organisation: string;
  readonly by: string;
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
  readonly fields: PlannedChangeFields;
}

/** What is left out stays. */
export interface PlannedChangeFields {
  readonly plannedOn?: string;
  readonly description?: string;
  readonly state?: ChangeState;
  /** The fact in the provider's record that carried it out; only of one that is done. */
  readonly factId?: string;
}

interface Kept {
  readonly version: number;
  readonly state: ChangeState;
  readonly providerId: string;
}

type AlterRefusal = 'not-found' | 'stale' | 'change-closed' | 'fact-of-undone' | 'fact-unknown';

/** Moves a planned change, or marks it as done, with the fact that did it, or as dropped. What is closed stays closed. */
@Injectable()
export class AlterPlannedChange {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async execute(asked: PlannedChangeAlteration): Promise<Outcome<null, AlterRefusal>> {
    const { organisation, by, id, version, fields } = asked;
    return this.database.write({ organisation }, async (tx) => {
      const row = await this.kept(tx, organisation, id);
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      if (row.state !== 'planned') return refused('conflict', 'change-closed');
      const fault = await faultOf(tx, organisation, row, fields);
      if (fault !== undefined) return wrongFact(fault);
      await this.keep(tx, organisation, id, fields);
      const { state = null, factId = null, description } = fields;
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'planned-change.altered', subject: `planned-change:${id}` },
        detail: { fields: namesOf({ ...fields }), state, fact: factId },
        values: description === undefined ? {} : { description },
      });
      return done(null);
    });
  }

  private async keep(
    tx: EntityManager,
    organisation: string,
    id: string,
    { plannedOn, description, state, factId }: PlannedChangeFields,
  ): Promise<void> {
    await tx.query(
      `update planned_change set version = version + 1, planned_on = coalesce($3::date, planned_on),
         description = coalesce($4, description), state = coalesce($5, state), fact_id = coalesce($6::uuid, fact_id)
       where organisation_id = $1 and id = $2`,
      [organisation, id, plannedOn ?? null, description ?? null, state ?? null, factId ?? null],
    );
  }

  private async kept(tx: EntityManager, organisation: string, id: string): Promise<Kept | undefined> {
    const [row] = await tx.query<readonly Kept[]>(
      `select planned_change.version, planned_change.state, matter.provider_id as "providerId"
       from planned_change
       join matter on matter.organisation_id = $1 and matter.id = planned_change.matter_id
       where planned_change.organisation_id = $1 and planned_change.id = $2 for update of planned_change`,
      [organisation, id],
    );
    return row;
  }
}

/** What is wrong with the fact that is said to have carried it out, if one is named. */
async function faultOf(
  tx: EntityManager,
  organisation: string,
  { providerId }: Kept,
  { state, factId }: PlannedChangeFields,
): Promise<keyof typeof FAULTS | undefined> {
  if (factId === undefined) return undefined;
  if (state !== 'done') return 'fact-of-undone';
  const [fact] = await tx.query<unknown[]>(
    'select 1 from fact where organisation_id = $1 and id = $2 and provider_id = $3',
    [organisation, factId, providerId],
  );
  return fact === undefined ? 'fact-unknown' : undefined;
}

const FAULTS = {
  'fact-of-undone': 'is given only with the state done',
  'fact-unknown': 'is no fact of this provider',
} as const;

const wrongFact = (code: keyof typeof FAULTS): ReturnType<typeof refused<keyof typeof FAULTS>> =>
  refused('invalid', code, { places: [{ property: 'factId', reason: FAULTS[code] }] });
