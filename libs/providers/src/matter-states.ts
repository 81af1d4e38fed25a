import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { MatterState } from '@fristvakt/proceedings';
import type { EntityManager } from 'typeorm';
import { Projections } from './projections';
import type { Derived, Projection, RowDifference } from './projections';

interface StoredState {
  readonly matterId: string;
  readonly status: string | null;
  readonly state: unknown;
}

/** How each matter stands: a row a matter. */
@Injectable()
export class MatterStates implements Projection, OnModuleInit {
  readonly table = 'matter_state';

  constructor(private readonly projections: Projections) {}

  onModuleInit(): void {
    this.projections.register(this);
  }

  async project(tx: EntityManager, derived: Derived): Promise<void> {
    if (derived.proposeOnly) return;
    const { organisation, provider, asOf } = derived;
    const stored = await this.stored(tx, derived);
    for (const [id, state] of statesOf(derived)) {
      const before = stored.get(id);
      if (before?.status === state.status && JSON.stringify(before.state) === JSON.stringify(state)) continue;
      await tx.query(
        `insert into matter_state (matter_id, organisation_id, provider_id, kind, status, state, as_of)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (matter_id) do update set status = excluded.status, state = excluded.state, as_of = excluded.as_of`,
        [id, organisation, provider, state.kind, state.status, JSON.stringify(state), asOf],
      );
    }
  }

  async compare(tx: EntityManager, derived: Derived): Promise<readonly RowDifference[]> {
    const stored = await this.stored(tx, derived);
    return statesOf(derived).flatMap(([id, state]): RowDifference[] => {
      const before = stored.get(id);
      const place = { table: 'matter_state', key: id };
      if (before === undefined) return [{ ...place, field: 'row', stored: null, derived: state.kind }];
      if (before.status !== state.status) {
        return [{ ...place, field: 'status', stored: before.status, derived: state.status }];
      }
      const [was, is] = [JSON.stringify(before.state), JSON.stringify(state)];
      return was === is ? [] : [{ ...place, field: 'state', stored: was, derived: is }];
    });
  }

  private async stored(
    tx: EntityManager,
    { organisation, provider }: Derived,
  ): Promise<Map<string, StoredState>> {
    const rows = await tx.query<readonly StoredState[]>(
      `select matter_id as "matterId", status, state from matter_state where organisation_id = $1 and provider_id = $2`,
      [organisation, provider],
    );
    return new Map(rows.map((row) => [row.matterId, row]));
  }
}

function statesOf({ state, matterIds }: Derived): readonly (readonly [string, MatterState])[] {
  return Object.entries(state.matters).flatMap(([ref, matter]) => {
    const id = matterIds.get(ref);
    return id === undefined ? [] : [[id, matter] as const];
  });
}
