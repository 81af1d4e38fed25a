import { ITEM_STATES } from '@fristvakt/checklists';
import { CONDITIONS } from '@fristvakt/practice';
import { Choice, Day, Flag, NestedList, Text, Texts, Uuid, Whole } from '../wire/fields';
import { pageOfRows } from '../wire/page.response';

export class ChecklistResponse {
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

  @Uuid({ description: 'The fact that called for it', nullable: true })
  factId!: string | null;

  @Text({ description: 'The template', example: 'revocation-appeal' })
  template!: string;

  @Text({ description: 'The version of the template it keeps, by its first day' })
  templateVersion!: string;

  @Text({ description: 'The title of an organisation’s own template, in that version', nullable: true })
  ownTitle!: string | null;

  @Text({
    description: 'The days of a recurring control that it is about',
    ...{ nullable: true, example: '2026-11-01/2026-11-30' },
  })
  period!: string | null;

  @Day({ description: 'The day it was opened' })
  openedOn!: string;

  @Whole({ description: 'How many items it has', min: 0, max: 10_000 })
  items!: number;

  @Whole({ description: 'How many are done or do not apply', min: 0, max: 10_000 })
  settled!: number;

  @Whole({ description: 'How many mandatory ones are open or wait for a second person', min: 0, max: 10_000 })
  hindering!: number;

  @Day({ description: 'The earliest day of an open item', nullable: true })
  nextDue!: string | null;

  @Whole({ description: 'Its version, for If-Match', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class ChecklistPage extends pageOfRows(ChecklistResponse, 'The newest first') {}

export class ChecklistItemResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Text({ description: 'Its id in the template', example: 'E07' })
  item!: string;

  @Text({ description: 'What is to be done, in the language asked for' })
  text!: string;

  @Text({ description: 'What is asked for as proof', nullable: true })
  proofAsked!: string | null;

  @Texts({ description: 'Its grounds', max: 20 })
  cites!: string[];

  @Text({
    description: 'Of an own template: where the organisation says that it comes from. No law',
    nullable: true,
  })
  source!: string | null;

  @Choice({ description: 'How sure the ground is', of: ['P', 'S', 'M', 'I'], nullable: true })
  confidence!: string | null;

  @Choice({
    description: 'What it depends on: it stands only where this is so, or is not known',
    of: CONDITIONS,
    nullable: true,
  })
  condition!: string | null;

  @Flag({ description: 'Whether the register says that this is so. Null: it says nothing', nullable: true })
  conditionMet!: boolean | null;

  @Flag({ description: 'Whether it must not be left open' })
  mandatory!: boolean;

  @Flag({ description: 'Whether a second person must agree' })
  fourEyes!: boolean;

  @Day({ description: 'Its day, where a deadline gives it one', nullable: true })
  due!: string | null;

  @Choice({ description: 'What became of it', of: ITEM_STATES })
  state!: string;

  @Uuid({ description: 'Who sees to it', nullable: true })
  ownerId!: string | null;

  @Text({ description: 'What shows that it was done', nullable: true })
  proof!: string | null;

  @Text({ description: 'Why it does not apply', nullable: true })
  reason!: string | null;

  @Uuid({ description: 'Who said what became of it', nullable: true })
  settledBy!: string | null;

  @Day({ description: 'The day it was done', nullable: true })
  settledOn!: string | null;

  @Day({ description: 'The day a second person agreed', nullable: true })
  approvedOn!: string | null;

  @Whole({ description: 'Its version, for If-Match', min: 1, max: 2_147_483_647 })
  version!: number;
}

class ClosingResponse {
  @Text({ description: 'Why the matter was closed with items of this list open' })
  reason!: string;

  @Day({ description: 'When' })
  on!: string;

  @Texts({ description: 'The items, by their ids in the template', max: 1000 })
  items!: readonly string[];
}

class RebaseResponse {
  @Text({ description: 'The version it kept before' })
  from!: string;

  @Text({ description: 'The version it was brought to' })
  to!: string;

  @Day({ description: 'When' })
  on!: string;
}

export class ChecklistDetailResponse extends ChecklistResponse {
  @Text({ description: 'The first day of the version in force, where that is newer', nullable: true })
  newerVersion!: string | null;

  @NestedList({ description: 'Its items, in their order', of: () => ChecklistItemResponse })
  list!: ChecklistItemResponse[];

  @NestedList({ description: 'Why the matter was closed with items of it open', of: () => ClosingResponse })
  closings!: readonly ClosingResponse[];

  @NestedList({ description: 'When it was brought to newer versions', of: () => RebaseResponse })
  rebases!: readonly RebaseResponse[];
}

class DifferingItemResponse {
  @Text({ description: 'Its id in the template' })
  item!: string;

  @Text({ description: 'What is to be done, in the language asked for' })
  text!: string;
}

class ChangedItemResponse {
  @Text({ description: 'Its id in the template' })
  item!: string;

  @Text({ description: 'What was to be done' })
  before!: string;

  @Text({ description: 'What is to be done' })
  after!: string;

  @Texts({ description: 'Which of its parts are other', max: 20 })
  parts!: readonly string[];
}

export class DifferenceResponse {
  @Text({ description: 'The version the list keeps' })
  from!: string;

  @Text({ description: 'The version in force' })
  to!: string;

  @Text({ description: 'What the template says of the change', nullable: true })
  said!: string | null;

  @NestedList({ description: 'What is new', of: () => DifferingItemResponse })
  added!: readonly DifferingItemResponse[];

  @NestedList({ description: 'What is left out', of: () => DifferingItemResponse })
  removed!: readonly DifferingItemResponse[];

  @NestedList({ description: 'What is asked for otherwise', of: () => ChangedItemResponse })
  changed!: readonly ChangedItemResponse[];
}
