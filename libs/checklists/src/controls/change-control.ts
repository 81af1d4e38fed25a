import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { OpenPeriods } from './open-periods';

export const CONTROL_STATES = ['running', 'paused', 'ended'] as const;
export type ControlState = (typeof CONTROL_STATES)[number];

export interface ControlChange {
  readonly organisation: string;
  readonly by: string;
  readonly id: string;
  /** The version it was read in. */
  readonly version: number;
  readonly state: ControlState;
}

/**
 * Pauses, resumes or ends a control. Lists there are stay. Periods that begin and end during a pause are never opened; the one
 * in which it is resumed is. What has ended does not begin again: another is started.
 */
@Injectable()
export class ChangeControl {
  constructor(
    private readonly database: Database,
    private readonly opening: OpenPeriods,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute({
    organisation,
    by,
    id,
    version,
    state,
  }: ControlChange): Promise<Outcome<null, 'not-found' | 'stale' | 'control-ended'>> {
    return this.database.write({ organisation }, async (tx) => {
      const [row] = await tx.query<readonly { version: number; state: ControlState }[]>(
        'select version, state from recurring_control where organisation_id = $1 and id = $2 for update',
        [organisation, id],
      );
      if (row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      if (row.state === state) return done(null);
      if (row.state === 'ended') return refused('conflict', 'control-ended');
      await tx.query(
        `update recurring_control set state = $3, state_on = $4, version = version + 1,
           opens_from = case when $3 = 'running' then greatest(opens_from, $4::date) else opens_from end
         where organisation_id = $1 and id = $2`,
        [organisation, id, state, this.clock.today()],
      );
      if (state === 'running') await this.opening.within(tx, organisation, id);
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'control.changed', subject: `control:${id}` },
        detail: { from: row.state, to: state },
      });
      return done(null);
    });
  }
}
