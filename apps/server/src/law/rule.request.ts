import { LONGEST_TERM, SHIFTS } from '@fristvakt/calendar';
import type { PlainDate, Shift } from '@fristvakt/calendar';
import { PROVIDER_KINDS } from '@fristvakt/proceedings';
import type { ProviderKind } from '@fristvakt/terms';
import { Choice, Day, Nested, NestedList, Text, Whole } from '../wire/fields';

export class TermRequest {
  @Whole({ description: 'So many days', min: 0, max: LONGEST_TERM, optional: true })
  days?: number;

  @Whole({ description: 'So many weeks', min: 0, max: LONGEST_TERM, optional: true, example: 3 })
  weeks?: number;

  @Whole({ description: 'So many months', min: 0, max: LONGEST_TERM, optional: true })
  months?: number;

  @Whole({ description: 'So many years', min: 0, max: LONGEST_TERM, optional: true })
  years?: number;
}

export class QuestionRequest {
  @Text({ description: 'Comes back with the answer', max: 100, optional: true, example: 'q1' })
  id?: string;

  @Day({ description: 'The day counting starts', example: '2026-12-03' })
  start!: PlainDate;

  @Text({ description: 'A rule of the catalogue', min: 1, max: 40, optional: true, example: 'APP-IVO-3W' })
  rule?: string;

  @Choice({
    description: 'For which kind of provider, where the rule differs',
    of: PROVIDER_KINDS,
    optional: true,
  })
  provider?: ProviderKind;

  @Nested({ description: 'Or a bare term: exactly one unit', of: () => TermRequest, optional: true })
  term?: TermRequest;

  @Choice({
    description: 'A bare term: what happens to a last day that is no working day',
    of: SHIFTS,
    optional: true,
  })
  shift?: Shift;
}

export class ComputeRequest {
  @NestedList({ description: 'Questions, answered in their order', of: () => QuestionRequest, max: 100 })
  questions!: QuestionRequest[];
}
