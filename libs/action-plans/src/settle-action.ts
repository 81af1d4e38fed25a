import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { parsePlainDate } from '@fristvakt/calendar';
import { Clock, Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { effectDays } from './effect-days';
import { contextFor, dayFault, givenOr, lockFinding, ownerFault, refusedAt, written } from './finding-rows';
import type { FindingLocked, Refused } from './finding-rows';

export const ACTION_STATES = ['open', 'done', 'not-needed'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export interface ActionToSettle {
  readonly organisation: string;
  readonly by: string;
  readonly only: string | null;
  readonly id: string;
  readonly version: number;
  readonly text?: string;
  readonly owner?: string | null;
  readonly dueOn?: string;
  readonly state?: ActionState;
  /** What shows that it was done: what it is and where it is kept. Asked for then. */
  readonly proof?: string | null;
  /** Why it is not needed; asked for then. */
  readonly reason?: string | null;
  /** The day it was done; today if left out. */
  readonly on?: string;
}

type SettleRefusal =
  | ('not-found' | 'stale' | 'finding-settled' | 'action-has-failed' | 'owner-unknown')
  | ('text-missing' | 'proof-missing' | 'action-unexplained' | 'day-not-yet-come');

interface Row {
  readonly version: number;
  readonly finding: string;
  readonly round: number;
  readonly text: string;
  readonly owner: string | null;
  readonly dueOn: string;
  readonly state: ActionState;
  readonly proof: string | null;
  readonly reason: string | null;
  readonly settledBy: string | null;
  readonly settledOn: string | null;
  /** It was done and has not held: it stays as it was, and something else is done. */
  readonly failed: boolean;
}

/** Says an action otherwise, or what became of it. One that is done is looked at again after three and six months. */
@Injectable()
export class SettleAction {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(asked: ActionToSettle): Promise<Outcome<null, SettleRefusal>> {
    const { organisation, only, id, version } = asked;
    return this.database.write(contextFor(organisation, only), async (tx) => {
      const [named] = await tx.query<readonly { finding: string }[]>(
        `select finding_id as finding from plan_action
         where organisation_id = $1 and id = $2 and ($3::uuid is null or matter_id = $3)`,
        [organisation, id, only],
      );
      // The finding first, then what belongs to it: everybody waits in the same order.
      const finding = named && (await lockFinding(tx, organisation, only, named.finding));
      const [row] = await tx.query<readonly Row[]>(FIND, [organisation, id]);
      if (finding === undefined || row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      const next = this.settled(asked, row);
      const fault = (await this.faultIn(tx, asked, finding)) ?? this.faultOf(asked, row, finding, next);
      if (fault !== undefined) return fault;
      await this.write(tx, asked, next);
      return done(null);
    });
  }

  private async write(tx: EntityManager, { organisation, by, id }: ActionToSettle, next: Row): Promise<void> {
    await tx.query(UPDATE, [
      ...[organisation, id, next.text, next.owner, next.dueOn, next.state, next.proof, next.reason],
      ...[next.settledBy, next.settledOn],
    ]);
    await this.expectEffects(tx, organisation, id, next);
    await this.audit.enter(tx, {
      ...{ organisation, actor: by, action: 'plan-action.settled', subject: `plan-action:${id}` },
      detail: { finding: next.finding, state: next.state, owner: next.owner, dueOn: next.dueOn },
      values: {
        text: next.text,
        ...(next.proof === null ? {} : { proof: next.proof }),
        ...(next.reason === null ? {} : { reason: next.reason }),
      },
    });
  }

  private async faultIn(
    tx: EntityManager,
    { organisation, owner, on }: ActionToSettle,
    finding: FindingLocked,
  ): Promise<Refused<'owner-unknown' | 'day-not-yet-come' | 'finding-settled'> | undefined> {
    if (finding.state === 'withdrawn') return refused('conflict', 'finding-settled');
    return dayFault(on, this.clock.today(), 'on') ?? (await ownerFault(tx, organisation, owner));
  }

  private faultOf(
    { text, state }: ActionToSettle,
    row: Row,
    finding: FindingLocked,
    next: Row,
  ): Refused<SettleRefusal> | undefined {
    if (text !== undefined && written(text) === null) {
      return refusedAt('text-missing', 'text', 'expected what is to be done');
    }
    if (state !== undefined && state !== row.state) {
      if (finding.state !== 'open') return refused('conflict', 'finding-settled');
      if (row.failed) return refused('conflict', 'action-has-failed');
    }
    if (next.state === 'done' && next.proof === null) {
      return refusedAt('proof-missing', 'proof', 'expected what shows that it was done');
    }
    if (next.state === 'not-needed' && next.reason === null) {
      return refusedAt('action-unexplained', 'reason', 'expected why it is not needed');
    }
    return undefined;
  }

  private settled(asked: ActionToSettle, row: Row): Row {
    const state = asked.state ?? row.state;
    const said = {
      ...row,
      ...{ state, text: written(asked.text) ?? row.text, dueOn: asked.dueOn ?? row.dueOn },
      owner: asked.owner === undefined ? row.owner : asked.owner,
      ...{ proof: givenOr(asked.proof, row.proof), reason: givenOr(asked.reason, row.reason) },
    };
    if (state === 'open') return { ...said, settledBy: null, settledOn: null };
    const isSame = state === row.state && row.settledBy !== null;
    return {
      ...said,
      settledBy: isSame ? row.settledBy : asked.by,
      settledOn: asked.on ?? (isSame ? row.settledOn : this.clock.today()),
    };
  }

  /** What was answered stays; what was not follows the day on which it was done. */
  private async expectEffects(
    tx: EntityManager,
    organisation: string,
    id: string,
    { state, settledOn }: Row,
  ): Promise<void> {
    const doneOn = state === 'done' && settledOn !== null ? parsePlainDate(settledOn) : undefined;
    if (doneOn === undefined) {
      await tx.query(NO_LONGER, [organisation, id]);
      return;
    }
    const days = effectDays(doneOn);
    await tx.query(EXPECT, [
      ...[organisation, id, days.map(() => newId()), days.map(({ months }) => months)],
      days.map(({ on }) => on),
    ]);
  }
}

const FIND = `select version, finding_id as finding, round, text, owner_id as owner, due_on as "dueOn", state, proof, reason,
    settled_by as "settledBy", settled_on as "settledOn",
    exists (select 1 from effect_check where effect_check.organisation_id = $1 and effect_check.action_id = $2
      and effect_check.standing and effect_check.outcome = 'not-held') as failed
  from plan_action where organisation_id = $1 and id = $2 for update`;

const UPDATE = `update plan_action set text = $3, owner_id = $4, due_on = $5, state = $6, proof = $7, reason = $8,
    settled_by = $9, settled_on = $10, version = version + 1
  where organisation_id = $1 and id = $2`;

const NO_LONGER = `update effect_check set standing = false, version = version + 1
  where organisation_id = $1 and action_id = $2 and outcome is null and standing`;

const EXPECT = `insert into effect_check (organisation_id, action_id, matter_id, id, months, due_on)
  select $1, $2, plan_action.matter_id, fresh.* from plan_action,
    unnest($3::uuid[], $4::int[], $5::date[]) as fresh (id, months, due_on)
  where plan_action.organisation_id = $1 and plan_action.id = $2
  on conflict on constraint effect_check_once_unique do update
    set due_on = excluded.due_on, standing = true, version = effect_check.version + 1
    where effect_check.outcome is null and (effect_check.due_on <> excluded.due_on or not effect_check.standing)`;
