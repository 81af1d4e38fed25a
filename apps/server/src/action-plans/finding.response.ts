import {
  ACTION_STATES,
  EFFECT_OUTCOMES,
  FINDING_SOURCES,
  FINDING_STATES,
  STAGES,
} from '@fristvakt/action-plans';
import { AREA_CODES } from '@fristvakt/practice';
import { Choice, Day, Nested, NestedList, Text, Texts, Uuid, Whole } from '../wire/fields';
import { pageOfRows } from '../wire/page.response';

const VERSION = { description: 'Its version, for If-Match', min: 1, max: 2_147_483_647 } as const;
const COUNT = { min: 0, max: 1_000_000 } as const;

export class RepeatResponse {
  @Whole({ description: 'The how-manieth time it is', min: 2, max: 1_000_000 })
  times!: number;

  @Day({ description: 'The day it was seen first' })
  since!: string;

  @Texts({ description: 'The units in which it was seen', max: 10_000 })
  units!: readonly string[];

  @Texts({ description: 'The earlier findings by their ids, the latest first', max: 10_000 })
  earlier!: readonly string[];
}

export class FindingResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Uuid({ description: 'The provider' })
  providerId!: string;

  @Text({ description: 'The name of the provider' })
  provider!: string;

  @Uuid({ description: 'The matter' })
  matterId!: string;

  @Text({ description: 'The title of the matter' })
  matter!: string;

  @Choice({ description: 'Where it comes from', of: FINDING_SOURCES })
  source!: string;

  @Uuid({ description: 'The decision or report, as it was recorded first', nullable: true })
  factId!: string | null;

  @Choice({ description: 'The area, by its code', of: AREA_CODES })
  area!: string;

  @Text({ description: 'Where it was seen', nullable: true })
  unit!: string | null;

  @Text({ description: 'What was found' })
  text!: string;

  @Text({ description: 'Why it could happen', nullable: true })
  cause!: string | null;

  @Day({ description: 'The day it was seen' })
  seenOn!: string;

  @Choice({ description: 'What became of it', of: FINDING_STATES })
  state!: string;

  @Text({ description: 'Why it was withdrawn', nullable: true })
  reason!: string | null;

  @Day({ description: 'The day it was closed or withdrawn', nullable: true })
  settledOn!: string | null;

  @Whole({
    description: 'How often it was opened: once more whenever a measure did not hold',
    min: 1,
    max: 1_000_000,
  })
  round!: number;

  @Choice({ description: 'How far it has come today', of: STAGES })
  stage!: string;

  @Whole({ description: 'How many actions are open', ...COUNT })
  open!: number;

  @Whole({ description: 'How many are done since it was opened last', ...COUNT })
  done!: number;

  @Day({ description: 'The earliest day of an open action', nullable: true })
  nextDue!: string | null;

  @Day({ description: 'The earliest day on which an effect is to be looked at', nullable: true })
  nextCheck!: string | null;

  @Nested({
    ...{ description: 'That the same was found before; null the first time', nullable: true },
    of: () => RepeatResponse,
  })
  repeat!: RepeatResponse | null;

  @Whole(VERSION)
  version!: number;
}

export class FindingPage extends pageOfRows(FindingResponse, 'The newest first') {}

export class EffectResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Whole({ description: 'How many months after it was done', min: 1, max: 12 })
  months!: number;

  @Day({ description: 'When it is to be looked at: a target of our own, no term of law' })
  due!: string;

  @Choice({ description: 'Whether it held; null: not looked at yet', of: EFFECT_OUTCOMES, nullable: true })
  outcome!: string | null;

  @Text({ description: 'What was seen', nullable: true })
  note!: string | null;

  @Day({ description: 'The day it was looked at', nullable: true })
  checkedOn!: string | null;

  @Whole(VERSION)
  version!: number;
}

export class ActionResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Whole({ description: 'In which round of the finding it was planned', min: 1, max: 1_000_000 })
  round!: number;

  @Text({ description: 'What is to be done' })
  text!: string;

  @Uuid({ description: 'Who sees to it', nullable: true })
  ownerId!: string | null;

  @Day({ description: 'The day by which it is to be done' })
  due!: string;

  @Choice({ description: 'What became of it', of: ACTION_STATES })
  state!: string;

  @Text({ description: 'What shows that it was done', nullable: true })
  proof!: string | null;

  @Text({ description: 'Why it is not needed', nullable: true })
  reason!: string | null;

  @Day({ description: 'The day it was done', nullable: true })
  settledOn!: string | null;

  @NestedList({ description: 'Whether it held', of: () => EffectResponse })
  checks!: readonly EffectResponse[];

  @Whole(VERSION)
  version!: number;
}

export class FindingDetailResponse extends FindingResponse {
  @NestedList({ description: 'What is done about it, in the order planned', of: () => ActionResponse })
  actions!: readonly ActionResponse[];
}
