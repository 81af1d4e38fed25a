import { RHYTHMS } from '@fristvakt/practice';
import type { ItemRole, Rhythm } from '@fristvakt/practice';
import { MATTER_KINDS, VOCABULARY } from '@fristvakt/proceedings';
import type { DeadlineKind, EventType, MatterKind } from '@fristvakt/proceedings';
import { DEADLINE_KINDS } from '@fristvakt/wording';
import { Choice, Choices, Day, Flag, Nested, NestedList, Text, Whole } from '../wire/fields';

export const OCCASIONS = ['fact', 'rhythm', 'hand'] as const;
export const ONCE = ['matter', 'fact'] as const;
export const ITEM_ROLES = ['compliance-officer', 'counsel', 'manager'] as const satisfies readonly ItemRole[];
export const EVENT_TYPES = [...new Set(MATTER_KINDS.flatMap((kind) => Object.keys(VOCABULARY[kind])))];

export class OwnOccasionRequest {
  @Choice({
    description: 'What calls for it: facts of a kind of matter, a rhythm, or only somebody’s hand',
    of: OCCASIONS,
  })
  on!: (typeof OCCASIONS)[number];

  @Choice({ description: 'fact: the kind of matter', of: MATTER_KINDS, optional: true })
  matter?: MatterKind;

  @Choices({ description: 'fact: the types of facts', of: EVENT_TYPES, optional: true })
  types?: EventType[];

  @Choice({
    description: 'fact: one list for the matter, or one for each such fact; for the matter if left out',
    ...{ of: ONCE, optional: true },
  })
  once?: (typeof ONCE)[number];

  @Choice({ description: 'rhythm: how often, unless a control says otherwise', of: RHYTHMS, optional: true })
  rhythm?: Rhythm;
}

export class OwnDueRequest {
  @Choice({
    description: 'The kind of deadline of the matter it is counted back from',
    of: Object.keys(DEADLINE_KINDS),
  })
  deadline!: DeadlineKind;

  @Whole({ description: 'How many days before', min: 0, max: 366 })
  days!: number;
}

export class OwnItemRequest {
  @Text({
    description: 'Its id in the versions before, if it is the same item; left out for a new one',
    ...{ min: 1, max: 10, optional: true, example: 'P3' },
  })
  id?: string;

  @Text({ description: 'What is to be done', min: 1, max: 500 })
  text!: string;

  @Text({ description: 'What is asked for as proof', max: 300, optional: true, nullable: true })
  proof?: string | null;

  @Flag({
    description: 'Whether a matter with it open closes with a reason only; true if left out',
    optional: true,
  })
  mandatory?: boolean;

  @Flag({ description: 'Whether a second person must agree; false if left out', optional: true })
  fourEyes?: boolean;

  @Nested({ description: 'Its day, counted back', of: () => OwnDueRequest, optional: true, nullable: true })
  due?: OwnDueRequest | null;

  @Choice({
    description: 'Who usually sees to it; the compliance officer if left out',
    ...{ of: ITEM_ROLES, optional: true },
  })
  role?: ItemRole;

  @Text({
    description: 'Where the organisation says that it comes from. Told as its own, never as law',
    ...{ max: 300, optional: true, nullable: true },
  })
  source?: string | null;
}

export class OwnTemplateRequest {
  @Text({ description: 'Its title', min: 1, max: 120, example: 'Ny assistent' })
  title!: string;

  @Text({ description: 'What it is for', min: 1, max: 1000 })
  purpose!: string;

  @Day({ description: 'The first day it is valid; today if left out', optional: true })
  from?: string;

  @Nested({ description: 'What calls for it', of: () => OwnOccasionRequest })
  occasion!: OwnOccasionRequest;

  @NestedList({ description: 'Its items, in their order', of: () => OwnItemRequest, max: 40 })
  items!: OwnItemRequest[];
}
