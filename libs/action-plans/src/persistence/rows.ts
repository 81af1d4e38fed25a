import { EffectCheckRow } from './effect-check.entity';
import { FindingRow } from './finding.entity';
import { PlanActionRow } from './plan-action.entity';

/** Every table of this feature. */
export const ACTION_PLAN_ROWS = [FindingRow, PlanActionRow, EffectCheckRow];
