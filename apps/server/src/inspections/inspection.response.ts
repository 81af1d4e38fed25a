import { ACTORS, INSPECTION_OUTCOMES } from '@fristvakt/proceedings';
import { AnyMappings, Choice, Day, NestedList, Text, Texts, Uuid, Whole } from '../wire/fields';
import { pageOfRows } from '../wire/page.response';

const SOME = { min: 0, max: 2_147_483_647 };

export class InspectionListedResponse {
  @Uuid({ description: 'Its id, as a matter' })
  id!: string;

  @Text({ description: 'Its id in the record of the provider', example: 'I' })
  ref!: string;

  @Text({ description: 'A name for people' })
  title!: string;

  @Uuid({ description: 'The provider' })
  providerId!: string;

  @Text({ description: 'The name of the provider' })
  provider!: string;

  @Text({ description: 'Whose turn it is, derived', nullable: true, example: 'awaiting-provider' })
  status!: string | null;

  @Text({ description: 'When it was opened, as far as that is known', nullable: true, example: '2026-02-02' })
  openedOn!: string | null;

  @Whole({ description: 'How many demands have no answer yet', ...SOME })
  openDemands!: number;

  @Day({ description: 'The next day set in a letter', nullable: true })
  nextDue!: string | null;

  @Whole({
    description: 'How many inspections of the provider came before; null for guest counsel',
    ...{ ...SOME, nullable: true },
  })
  earlier!: number | null;
}

export class InspectionPage extends pageOfRows(InspectionListedResponse, 'By title') {}

class ExtensionResponse {
  @Day({ description: 'The day it had' })
  was!: string;

  @Uuid({ description: 'The fact that moved it' })
  movedById!: string;
}

class DemandResponse {
  @Uuid({ description: 'The id of the deadline; who sees to it is changed there' })
  id!: string;

  @Choice({
    description: 'A reply, an account of measures, or to comply',
    of: ['reply', 'report-measures', 'comply'],
  })
  kind!: string;

  @Uuid({ description: 'The fact of the letter or decision that demands it' })
  factId!: string;

  @Text({ description: 'What that is', nullable: true, example: 'information-requested' })
  letter!: string | null;

  @Day({ description: 'The day in the letter', nullable: true })
  due!: string | null;

  @Text({ description: 'Whether it is open, met, late, missed or moot', example: 'open' })
  status!: string;

  @Choice({ description: 'How sure it is', of: ['certain', 'assumed', 'unverified'] })
  certainty!: string;

  @Uuid({ description: 'The member who sees to it', nullable: true })
  ownerId!: string | null;

  @NestedList({ description: 'Days it had before IVO moved it', of: () => ExtensionResponse })
  extensions!: readonly ExtensionResponse[];

  @Uuid({ description: 'The fact that answered or overtook it', nullable: true })
  closedById!: string | null;

  @Day({ description: 'The day of that', nullable: true })
  closedOn!: string | null;

  @Whole({ description: 'The version of the deadline', min: 1, max: 2_147_483_647 })
  version!: number;
}

class ExtensionAskedResponse {
  @Uuid({ description: 'The fact' })
  factId!: string;

  @Choice({ description: 'Asked for or refused', of: ['extension-requested', 'extension-refused'] })
  type!: string;

  @Text({ description: 'When' })
  on!: string;

  @Day({ description: 'Until when it was asked for', nullable: true })
  until!: string | null;
}

class VisitResponse {
  @Uuid({ description: 'The fact' })
  factId!: string;

  @Choice({ description: 'Announced or held', of: ['announced', 'held'] })
  what!: string;

  @Text({ description: 'When it was announced or held' })
  on!: string;

  @Day({ description: 'The day that was announced', nullable: true })
  visitOn!: string | null;
}

class InspectionDecisionResponse {
  @Uuid({ description: 'The fact' })
  factId!: string;

  @Choice({ description: 'What was decided', of: ['inspection-decided', 'sanction-fee-decided'] })
  type!: string;

  @Text({ description: 'When' })
  on!: string;

  @Choice({ description: 'The outcome', of: INSPECTION_OUTCOMES, nullable: true })
  outcome!: string | null;

  @Whole({ description: 'The conditional penalty in kronor', ...SOME, nullable: true })
  penalty!: number | null;

  @Whole({ description: 'The sanction fee in kronor', ...SOME, nullable: true })
  amount!: number | null;

  @Day({ description: 'By when measures are to be reported', nullable: true })
  reportBy!: string | null;

  @Day({ description: 'By when it is to be complied with', nullable: true })
  complyBy!: string | null;

  @Text({ description: 'The day it was served', nullable: true })
  servedOn!: string | null;
}

class EarlierInspectionResponse {
  @Uuid({ description: 'Its id, as a matter' })
  id!: string;

  @Text({ description: 'Its id in the record of the provider' })
  ref!: string;

  @Text({ description: 'Its status', nullable: true })
  status!: string | null;

  @Text({ description: 'When it was opened', nullable: true })
  openedOn!: string | null;

  @NestedList({ description: 'What was decided in it', of: () => InspectionDecisionResponse })
  decisions!: readonly InspectionDecisionResponse[];
}

export class InspectionResponse {
  @Uuid({ description: 'Its id, as a matter' })
  id!: string;

  @Text({ description: 'Its id in the record of the provider' })
  ref!: string;

  @Text({ description: 'A name for people' })
  title!: string;

  @Uuid({ description: 'The provider' })
  providerId!: string;

  @Text({ description: 'The name of the provider' })
  provider!: string;

  @Uuid({ description: 'The licence or notification it is about', nullable: true })
  licenceId!: string | null;

  @Text({ description: 'Whose turn it is, derived', nullable: true })
  status!: string | null;

  @AnyMappings({ description: 'Why: codes, facts and sections' })
  why!: unknown;

  @Text({ description: 'When it was opened, as far as that is known', nullable: true })
  openedOn!: string | null;

  @Choice({ description: 'Who opened it', of: ACTORS, nullable: true })
  openedBy!: string | null;

  @Text({ description: 'What gave rise to it', nullable: true, example: 'own-initiative' })
  trigger!: string | null;

  @Texts({ description: 'Facts of letters without an answer yet', max: 100_000 })
  unanswered!: readonly string[];

  @NestedList({ description: 'What IVO demands, item by item', of: () => DemandResponse })
  demands!: readonly DemandResponse[];

  @NestedList({ description: 'Extensions asked for or refused', of: () => ExtensionAskedResponse })
  extensionsAsked!: readonly ExtensionAskedResponse[];

  @NestedList({ description: 'Visits', of: () => VisitResponse })
  visits!: readonly VisitResponse[];

  @NestedList({ description: 'Decisions', of: () => InspectionDecisionResponse })
  decisions!: readonly InspectionDecisionResponse[];

  @NestedList({
    description: 'Inspections of the same provider before this one',
    of: () => EarlierInspectionResponse,
  })
  repeat!: readonly EarlierInspectionResponse[];
}
