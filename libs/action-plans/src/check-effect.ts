import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { contextFor, dayFault, givenOr, lockFinding, refusedAt } from './finding-rows';
import type { FindingLocked } from './finding-rows';

export const EFFECT_OUTCOMES = ['held', 'partly', 'not-held'] as const;
export type EffectOutcome = (typeof EFFECT_OUTCOMES)[number];

export interface EffectToCheck {
  readonly organisation: string;
  readonly by: string;
  readonly only: string | null;
  readonly id: string;
  readonly version: number;
  readonly outcome: EffectOutcome;
  /** What was seen; asked for unless it held. */
  readonly note?: string | null;
  /** The day it was looked at; today if left out. */
  readonly on?: string;
}

type CheckRefusal =
  'not-found' | 'stale' | 'finding-settled' | 'note-missing' | 'day-not-yet-come' | 'day-too-early';

interface Row {
  readonly version: number;
  readonly finding: string;
  readonly action: string;
  readonly outcome: EffectOutcome | null;
  readonly note: string | null;
  readonly months: number;
  readonly doneOn: string | null;
}

/** Says whether what was done has held. Where it has not, the finding is open again and something else has to be done. */
@Injectable()
export class CheckEffect {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(asked: EffectToCheck): Promise<Outcome<null, CheckRefusal>> {
    const { organisation, by, only, id, version, outcome } = asked;
    const today = this.clock.today();
    const fault = dayFault(asked.on, today, 'on');
    if (fault !== undefined) return fault;
    const on = asked.on ?? today;
    return this.database.write(contextFor(organisation, only), async (tx) => {
      const [named] = await tx.query<readonly Row[]>(FIND, [organisation, id, only]);
      const finding = named && (await lockFinding(tx, organisation, only, named.finding));
      const [row] = await tx.query<readonly Row[]>(`${FIND} for update of effect_check`, [
        ...[organisation, id, only],
      ]);
      if (finding === undefined || row === undefined) return refused('not-found', 'not-found');
      if (row.version !== version) return refused('stale', 'stale');
      if (finding.state === 'withdrawn') return refused('conflict', 'finding-settled');
      const note = givenOr(asked.note, row.note);
      if (outcome !== 'held' && note === null)
        return refusedAt('note-missing', 'note', 'expected what was seen');
      if (row.doneOn !== null && on < row.doneOn) {
        return refusedAt('day-too-early', 'on', `expected a day from ${row.doneOn}, when it was done`);
      }
      await tx.query(
        `update effect_check set outcome = $3, note = $4, checked_by = $5, checked_on = $6, version = version + 1
         where organisation_id = $1 and id = $2`,
        [organisation, id, outcome, note, by, on],
      );
      await this.followIn(tx, organisation, finding, row, outcome);
      await this.audit.enter(tx, {
        ...{ organisation, actor: by, action: 'effect.checked', subject: `effect-check:${id}` },
        detail: { finding: finding.id, action: row.action, months: row.months, outcome },
        values: note === null ? {} : { note },
      });
      return done(null);
    });
  }

  /** The finding is opened anew once, and the later checks of what did not hold fall away; said otherwise, both come back. */
  private async followIn(
    tx: EntityManager,
    organisation: string,
    finding: FindingLocked,
    { action, outcome: before, months }: Row,
    outcome: EffectOutcome,
  ): Promise<void> {
    if ((before === 'not-held') === (outcome === 'not-held')) return;
    const failed = outcome === 'not-held';
    await tx.query(FOLLOW, [organisation, finding.id, failed]);
    await tx.query(
      `update effect_check set standing = $4, version = version + 1
       where organisation_id = $1 and action_id = $2 and months > $3 and outcome is null and standing <> $4`,
      [organisation, action, months, !failed],
    );
  }
}

const FIND = `select effect_check.version, effect_check.action_id as action, effect_check.outcome, effect_check.note,
    effect_check.months, plan_action.finding_id as finding, plan_action.settled_on as "doneOn"
  from effect_check
  join plan_action on plan_action.organisation_id = effect_check.organisation_id and plan_action.id = effect_check.action_id
  where effect_check.organisation_id = $1 and effect_check.id = $2 and effect_check.standing
    and ($3::uuid is null or effect_check.matter_id = $3)`;

/**
 * A new round begins after the latest in which something did not hold; rounds in which something has been planned stay. What has
 * not held opens the finding, and said otherwise leaves it as it is.
 */
const FOLLOW = `update finding set version = version + 1,
    round = (
      select greatest(1, max(acts.round), 1 + max(acts.round) filter (where exists (
        select 1 from effect_check where effect_check.organisation_id = $1 and effect_check.action_id = acts.id
          and effect_check.standing and effect_check.outcome = 'not-held')))
      from plan_action acts where acts.organisation_id = $1 and acts.finding_id = $2),
    state = case when $3 then 'open' else state end,
    reason = case when $3 then null else reason end,
    settled_by = case when $3 then null else settled_by end,
    settled_on = case when $3 then null else settled_on end
  where organisation_id = $1 and id = $2`;
