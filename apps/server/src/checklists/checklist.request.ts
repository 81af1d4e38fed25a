import { ITEM_STATES } from '@fristvakt/checklists';
import type { ItemState } from '@fristvakt/checklists';
import { Choice, Day, QueryFlag, Text, Uuid } from '../wire/fields';
import { PageRequest } from '../wire/paging';

export class ChecklistsRequest extends PageRequest {
  @Uuid({ description: 'Only those of this matter', optional: true })
  matter?: string;

  @Uuid({ description: 'Only those of this provider', optional: true })
  provider?: string;

  @Uuid({ description: 'Only those of this recurring control', optional: true })
  control?: string;

  @QueryFlag({ description: 'Only those with something mandatory left to do', optional: true })
  unfinished?: boolean;
}

export class ChecklistItemRequest {
  @Choice({ description: 'What became of it', of: ITEM_STATES, optional: true, example: 'done' })
  state?: ItemState;

  @Text({
    description: 'What shows that it was done: what it is and where it is kept',
    ...{ max: 10_000, optional: true, nullable: true },
  })
  proof?: string | null;

  @Text({
    description: 'Why it does not apply; asked for then',
    ...{ max: 10_000, optional: true, nullable: true },
  })
  reason?: string | null;

  @Day({ description: 'The day it was done; today if left out', optional: true })
  on?: string;

  @Uuid({ description: 'The member who sees to it; null: nobody', optional: true, nullable: true })
  owner?: string | null;
}

export class ListToOpenRequest {
  @Uuid({ description: 'An own template' })
  template!: string;
}

export class RebaseRequest {
  @Day({ description: 'The first day of the version that was shown; refused if another is in force now' })
  to!: string;
}
