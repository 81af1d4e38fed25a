import type { PlainDate } from '@fristvakt/calendar';
import { CHANGE_KINDS, CHANGE_STATES } from '@fristvakt/licences';
import type { ChangeKind, ChangeState } from '@fristvakt/licences';
import { PROVIDER_KINDS, STATUTES } from '@fristvakt/proceedings';
import type { Statute } from '@fristvakt/proceedings';
import type { ProviderKind } from '@fristvakt/terms';
import { Choice, Day, Text, Uuid } from '../wire/fields';

export class NewPlannedChangeRequest {
  @Choice({ description: 'What is to change', of: CHANGE_KINDS, example: 'owner' })
  kind!: ChangeKind;

  @Day({ description: 'The day it is to happen' })
  plannedOn!: string;

  @Text({ description: 'What is planned, in words', min: 1, max: 2000, example: 'Aktierna säljs.' })
  description!: string;
}

export class PlannedChangeRequest {
  @Day({ description: 'The day it is to happen', optional: true })
  plannedOn?: string;

  @Text({ description: 'What is planned, in words', min: 1, max: 2000, optional: true })
  description?: string;

  @Choice({ description: 'Done and dropped cannot be taken back', of: CHANGE_STATES, optional: true })
  state?: ChangeState;

  @Uuid({ description: 'Only with the state done: the fact that carried it out', optional: true })
  factId?: string;
}

export class AssessmentRequest {
  @Choice({ description: 'What is to change', of: CHANGE_KINDS, example: 'owner' })
  kind!: ChangeKind;

  @Choice({ description: 'What the provider is to the law', of: PROVIDER_KINDS, example: 'company' })
  providerKind!: ProviderKind;

  @Day({ description: 'The day it is to happen' })
  plannedOn!: PlainDate;

  @Choice({ description: 'The act the licence is held under; LSS if left out', of: STATUTES, optional: true })
  statute?: Statute;
}
