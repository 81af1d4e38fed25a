import type { EntityManager } from 'typeorm';
import type { EffectOutcome } from './check-effect';
import type { ActionState } from './settle-action';

/** What is done about a finding. */
export interface ActionFound {
  readonly id: string;
  readonly round: number;
  readonly text: string;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly due: string;
  readonly state: ActionState;
  readonly proof: string | null;
  readonly reason: string | null;
  readonly settledByName: string | null;
  readonly settledOn: string | null;
  readonly version: number;
  readonly checks: readonly CheckFound[];
}

/** Whether it held. */
export interface CheckFound {
  readonly id: string;
  readonly months: number;
  readonly due: string;
  readonly outcome: EffectOutcome | null;
  readonly note: string | null;
  readonly checkedByName: string | null;
  readonly checkedOn: string | null;
  readonly version: number;
}

type ActionRow = Omit<ActionFound, 'checks'> & { readonly finding: string };
type CheckRow = CheckFound & { readonly action: string };

interface Wanted {
  readonly findings: readonly string[];
  /** A guest is not told what the colleagues of the house are called. */
  readonly nameless: boolean;
}

/** The actions of these findings with their checks, by the id of the finding, in the order in which they were planned. */
export async function actionsOf(
  tx: EntityManager,
  organisation: string,
  { findings, nameless }: Wanted,
): Promise<ReadonlyMap<string, readonly ActionFound[]>> {
  if (findings.length === 0) return new Map();
  const actions = await tx.query<ActionRow[]>(ACTIONS, [organisation, findings]);
  const checks = await tx.query<CheckRow[]>(CHECKS, [organisation, findings]);
  const found = new Map<string, ActionFound[]>();
  for (const { finding, ...action } of actions) {
    const own = checks.filter((check) => check.action === action.id).map((check) => checkOf(check, nameless));
    const told = { ...(nameless ? { ...action, ...NAMELESS } : action), checks: own };
    found.set(finding, [...(found.get(finding) ?? []), told]);
  }
  return found;
}

const NAMELESS = { owner: null, settledByName: null };

function checkOf(row: CheckRow, nameless: boolean): CheckFound {
  const { id, months, due, outcome, note, checkedByName, checkedOn, version } = row;
  return {
    id,
    months,
    due,
    outcome,
    note,
    checkedByName: nameless ? null : checkedByName,
    checkedOn,
    version,
  };
}

const ACTIONS = `select plan_action.id, plan_action.finding_id as finding, plan_action.round, plan_action.text,
    plan_action.owner_id as "ownerId", owner.name as owner, plan_action.due_on as due, plan_action.state,
    plan_action.proof, plan_action.reason, settler.name as "settledByName", plan_action.settled_on as "settledOn",
    plan_action.version
  from plan_action
  left join membership owner on owner.organisation_id = plan_action.organisation_id and owner.id = plan_action.owner_id
  left join membership settler
    on settler.organisation_id = plan_action.organisation_id and settler.id = plan_action.settled_by
  where plan_action.organisation_id = $1 and plan_action.finding_id = any ($2) order by plan_action.id`;

const CHECKS = `select effect_check.id, effect_check.action_id as action, effect_check.months, effect_check.due_on as due,
    effect_check.outcome, effect_check.note, checker.name as "checkedByName", effect_check.checked_on as "checkedOn",
    effect_check.version
  from effect_check
  join plan_action on plan_action.organisation_id = effect_check.organisation_id and plan_action.id = effect_check.action_id
  left join membership checker
    on checker.organisation_id = effect_check.organisation_id and checker.id = effect_check.checked_by
  where effect_check.organisation_id = $1 and plan_action.finding_id = any ($2) and effect_check.standing
  order by effect_check.months`;
