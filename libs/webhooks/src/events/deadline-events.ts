import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Projections } from '@fristvakt/providers';
import type { Derived, Projection, RowDifference } from '@fristvakt/providers';
import type { EntityManager } from 'typeorm';
import { deadlineChange } from './deadline-change';
import type { ToldDeadline, ToldState } from './deadline-change';
import { TellEvents } from './tell-events';

interface ChangedDeadline extends ToldDeadline {
  readonly id: string;
  readonly key: string;
  readonly matter: string;
  readonly was: ToldState | null;
  readonly wasDueOn: string | null;
}

/** Deadlines that stand otherwise than was last told. */
const CHANGED = `
  select * from (
    select d.id, d.key, d.matter_id as matter, d.due_on as "dueOn", t.state as was, t.due_on as "wasDueOn",
      case when d.standing and d.status in ('waiting', 'open', 'missed') then d.status else 'closed' end as state
    from deadline d left join webhook_told t on t.organisation_id = $1 and t.deadline_id = d.id
    where d.organisation_id = $1 and d.provider_id = $2) now
  where was is null or (was, "wasDueOn") is distinct from (state, "dueOn") order by id`;

/**
 * What was last told of each deadline, and the events that follow when it stands otherwise: after the deadlines are written. It is
 * kept whether or not anybody listens, so that whoever begins to is not told of everything there is.
 */
@Injectable()
export class DeadlineEvents implements Projection, OnModuleInit {
  readonly table = 'webhook_told';

  constructor(
    private readonly projections: Projections,
    private readonly telling: TellEvents,
  ) {}

  onModuleInit(): void {
    this.projections.register(this);
  }

  async project(tx: EntityManager, { organisation, provider, proposeOnly }: Derived): Promise<void> {
    if (proposeOnly) return;
    const changed = await this.changed(tx, organisation, provider);
    if (changed.length === 0) return;
    await tx.query(
      `insert into webhook_told (organisation_id, deadline_id, state, due_on)
       select $1, id, state, "dueOn" from json_to_recordset($2) as t (id uuid, state text, "dueOn" date)
       on conflict on constraint webhook_told_pk do update set state = excluded.state, due_on = excluded.due_on`,
      [organisation, JSON.stringify(changed)],
    );
    const happenings = changed.flatMap(({ id, matter, was, wasDueOn, ...is }) => {
      const type = deadlineChange(was === null ? null : { state: was, dueOn: wasDueOn }, is);
      return type === undefined ? [] : [{ type, provider, matter, deadline: id, dueOn: is.dueOn }];
    });
    await this.telling.execute(tx, organisation, happenings);
  }

  async compare(tx: EntityManager, { organisation, provider }: Derived): Promise<readonly RowDifference[]> {
    const changed = await this.changed(tx, organisation, provider);
    return changed.map(({ key, was, state }) => ({
      ...{ table: this.table, key, field: 'state', stored: was, derived: state },
    }));
  }

  private async changed(
    tx: EntityManager,
    organisation: string,
    provider: string,
  ): Promise<readonly ChangedDeadline[]> {
    return tx.query<readonly ChangedDeadline[]>(CHANGED, [organisation, provider]);
  }
}
