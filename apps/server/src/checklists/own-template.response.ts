import { RHYTHMS } from '@fristvakt/practice';
import { MATTER_KINDS } from '@fristvakt/proceedings';
import { Choice, Choices, Day, Flag, Nested, NestedList, Text, Uuid, Whole } from '../wire/fields';
import { EVENT_TYPES, ITEM_ROLES, OCCASIONS, ONCE, OwnDueRequest } from './own-template.request';

class OwnOccasionResponse {
  @Choice({ description: 'What calls for it', of: OCCASIONS })
  on!: string;

  @Choice({ description: 'fact: the kind of matter', of: MATTER_KINDS, optional: true })
  matter?: string;

  @Choices({ description: 'fact: the types of facts', of: EVENT_TYPES, optional: true })
  types?: readonly string[];

  @Choice({ description: 'fact: one list for the matter, or one for each fact', of: ONCE, optional: true })
  once?: string;

  @Choice({ description: 'rhythm: how often', of: RHYTHMS, optional: true })
  rhythm?: string;
}

class OwnItemResponse {
  @Text({ description: 'Its id, the same in every version', example: 'P3' })
  id!: string;

  @Text({ description: 'What is to be done' })
  text!: string;

  @Text({ description: 'What is asked for as proof', nullable: true })
  proof!: string | null;

  @Flag({ description: 'Whether it must not be left open' })
  mandatory!: boolean;

  @Flag({ description: 'Whether a second person must agree' })
  fourEyes!: boolean;

  @Nested({ description: 'Its day, counted back from a deadline', of: () => OwnDueRequest, nullable: true })
  due!: OwnDueRequest | null;

  @Choice({ description: 'Who usually sees to it', of: ITEM_ROLES })
  role!: string;

  @Text({ description: 'Where the organisation says that it comes from', nullable: true })
  source!: string | null;
}

class OwnVersionResponse {
  @Day({ description: 'The first day it is valid' })
  from!: string;

  @Text({ description: 'Its title' })
  title!: string;

  @Text({ description: 'What it is for' })
  purpose!: string;

  @Nested({ description: 'What calls for it', of: () => OwnOccasionResponse })
  occasion!: OwnOccasionResponse;

  @NestedList({ description: 'Its items, in their order', of: () => OwnItemResponse })
  items!: readonly OwnItemResponse[];

  @Day({ description: 'The day it was saved' })
  savedOn!: string;
}

export class OwnTemplateResponse {
  @Uuid({ description: 'Its id' })
  id!: string;

  @Text({ description: 'How lists name it', example: 'own:0190d3a8-5b7e-7cc2-8f64-2a3d5e9b1c40' })
  template!: string;

  @Day({ description: 'The day it was retired; null while it is in use', nullable: true })
  retiredOn!: string | null;

  @Whole({ description: 'How many lists have been made from it', min: 0, max: 1_000_000_000 })
  lists!: number;

  @NestedList({ description: 'Its versions, the newest first', of: () => OwnVersionResponse })
  versions!: readonly OwnVersionResponse[];

  @Whole({ description: 'Its version, for If-Match', min: 1, max: 2_147_483_647 })
  version!: number;
}

export class OwnTemplatesResponse {
  @NestedList({
    description: 'All own templates, those in use first, by title',
    of: () => OwnTemplateResponse,
  })
  items!: readonly OwnTemplateResponse[];
}
