import { CONTROL_STATES } from '@fristvakt/checklists';
import { Choice, Day, NestedList, Text, Uuid, Whole } from '../wire/fields';
import { pageOfRows } from '../wire/page.response';

export class ControlResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Uuid({ description: 'The provider' })
  providerId!: string;

  @Uuid({ description: 'The licence or notification' })
  matterId!: string;

  @Text({ description: 'Its title' })
  matter!: string;

  @Text({ description: 'The template of its lists' })
  template!: string;

  @Text({ description: 'How often, as RFC 5545 writes it' })
  rrule!: string;

  @Text({ description: 'How often, in Swedish words' })
  rhythm!: string;

  @Day({ description: 'The day the rhythm counts from' })
  first!: string;

  @Choice({ description: 'Whether it goes on', of: CONTROL_STATES })
  state!: string;

  @Day({ description: 'Since when' })
  stateOn!: string;

  @Whole({ description: 'How many lists it has opened', min: 0, max: 1_000_000 })
  lists!: number;

  @Whole({ description: 'How many of them have something mandatory left', min: 0, max: 1_000_000 })
  unfinished!: number;

  @Uuid({ description: 'The newest of them', nullable: true })
  latestList!: string | null;

  @Whole({ description: 'Its version, for If-Match', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class ControlPage extends pageOfRows(ControlResponse, 'The newest first') {}

class PeriodResponse {
  @Day({ description: 'Its first day' })
  first!: string;

  @Day({ description: 'Its last day' })
  last!: string;
}

export class ControlDetailResponse extends ControlResponse {
  @NestedList({ description: 'The present period and those to come', of: () => PeriodResponse })
  coming!: readonly PeriodResponse[];
}
