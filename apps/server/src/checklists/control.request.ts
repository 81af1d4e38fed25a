import { CONTROL_STATES } from '@fristvakt/checklists';
import type { ControlState } from '@fristvakt/checklists';
import { RHYTHMS } from '@fristvakt/practice';
import type { Rhythm } from '@fristvakt/practice';
import { Choice, Day, Text, Uuid } from '../wire/fields';
import { PageRequest } from '../wire/paging';

export class ControlsRequest extends PageRequest {
  @Uuid({ description: 'Only those of this licence or notification', optional: true })
  matter?: string;

  @Choice({ description: 'Only those in this state', of: CONTROL_STATES, optional: true })
  state?: ControlState;
}

export class NewControlRequest {
  @Uuid({ description: 'The licence or notification it is about' })
  matterId!: string;

  @Text({ description: 'A template with a rhythm', min: 1, max: 100, example: 'self-inspection-month' })
  template!: string;

  @Choice({ description: 'How often; with rrule, that says it', of: RHYTHMS, optional: true })
  rhythm?: Rhythm;

  @Text({
    description:
      'How often, as RFC 5545 writes it, in weeks, months or years: no time of day, no zone, no end. In place of rhythm',
    ...{ min: 1, max: 210, optional: true, example: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1' },
  })
  rrule?: string;

  @Day({
    description:
      'The day the rhythm counts from; if left out, the first day of the present month, quarter, half-year or year',
    optional: true,
  })
  first?: string;
}

export class ControlStateRequest {
  @Choice({ description: 'Goes on, is paused, or has ended for good', of: CONTROL_STATES })
  state!: ControlState;
}
