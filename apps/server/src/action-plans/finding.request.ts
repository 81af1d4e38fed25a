import { ACTION_STATES, EFFECT_OUTCOMES, FINDING_STATES } from '@fristvakt/action-plans';
import type { ActionState, EffectOutcome, FindingState } from '@fristvakt/action-plans';
import { AREA_CODES } from '@fristvakt/practice';
import { Choice, Day, QueryFlag, Text, Uuid } from '../wire/fields';
import { PageRequest } from '../wire/paging';

const LONG = { max: 10_000 } as const;
const UNIT = { description: 'Where it was seen: a unit, an office, a team', max: 200 } as const;
const OPTIONAL = { optional: true, nullable: true } as const;

export class FindingsRequest extends PageRequest {
  @Uuid({ description: 'Only those of this matter', optional: true })
  matter?: string;

  @Uuid({ description: 'Only those of this provider', optional: true })
  provider?: string;

  @Choice({ description: 'Only those of this area', of: AREA_CODES, optional: true })
  area?: string;

  @QueryFlag({ description: 'Only those open, or with an effect still to be looked at', optional: true })
  unfinished?: boolean;
}

export class NewFindingRequest {
  @Uuid({
    description: 'The decision or report it comes from; null or left out: found by the provider itself',
    ...OPTIONAL,
  })
  factId?: string | null;

  @Choice({ description: 'The area, by its code in the catalogue', of: AREA_CODES, example: 'time-match' })
  area!: string;

  @Text({ ...UNIT, ...OPTIONAL })
  unit?: string | null;

  @Text({ description: 'What was found', min: 1, ...LONG })
  text!: string;

  @Text({ description: 'Why it could happen', ...LONG, ...OPTIONAL })
  cause?: string | null;

  @Day({
    description: 'The day it was seen; the day of the decision or report, or today, if left out',
    optional: true,
  })
  seenOn?: string;
}

export class FindingRequest {
  @Choice({ description: 'The area, by its code in the catalogue', of: AREA_CODES, optional: true })
  area?: string;

  @Text({ ...UNIT, ...OPTIONAL })
  unit?: string | null;

  @Text({ description: 'What was found', min: 1, ...LONG, optional: true })
  text?: string;

  @Text({ description: 'Why it could happen', ...LONG, ...OPTIONAL })
  cause?: string | null;

  @Day({ description: 'The day it was seen', optional: true })
  seenOn?: string;
}

export class FindingSettlementRequest {
  @Choice({ description: 'What becomes of it', of: FINDING_STATES, example: 'closed' })
  state!: FindingState;

  @Text({ description: 'Why it is withdrawn; asked for then', ...LONG, ...OPTIONAL })
  reason?: string | null;
}

export class NewActionRequest {
  @Text({ description: 'What is to be done', min: 1, ...LONG })
  text!: string;

  @Uuid({ description: 'The member who sees to it; null or left out: nobody yet', ...OPTIONAL })
  owner?: string | null;

  @Day({ description: 'The day by which it is to be done' })
  dueOn!: string;
}

export class ActionRequest {
  @Text({ description: 'What is to be done', min: 1, ...LONG, optional: true })
  text?: string;

  @Uuid({ description: 'The member who sees to it; null: nobody', ...OPTIONAL })
  owner?: string | null;

  @Day({ description: 'The day by which it is to be done', optional: true })
  dueOn?: string;

  @Choice({ description: 'What became of it', of: ACTION_STATES, optional: true, example: 'done' })
  state?: ActionState;

  @Text({ description: 'What shows that it was done; asked for then', ...LONG, ...OPTIONAL })
  proof?: string | null;

  @Text({ description: 'Why it is not needed; asked for then', ...LONG, ...OPTIONAL })
  reason?: string | null;

  @Day({ description: 'The day it was done; today if left out', optional: true })
  on?: string;
}

export class EffectRequest {
  @Choice({ description: 'Whether it held', of: EFFECT_OUTCOMES, example: 'held' })
  outcome!: EffectOutcome;

  @Text({ description: 'What was seen; asked for unless it held', ...LONG, ...OPTIONAL })
  note?: string | null;

  @Day({ description: 'The day it was looked at; today if left out', optional: true })
  on?: string;
}
