import { KEPT } from '@fristvakt/licences';
import type { Kept } from '@fristvakt/licences';
import { Choice, Day, Flag, Text, Texts, Uuid } from '../wire/fields';
import { PageRequest } from '../wire/paging';
import { PersonCircles } from './person-circles.field';

const STATUSES = [
  ...['none', 'applied', 'active', 'refused', 'revoked', 'revoked-stayed', 'restored', 'banned', 'ended'],
  'notified',
];

export class LicencesRequest extends PageRequest {
  @Choice({ description: 'Only those with this status', of: STATUSES, optional: true, example: 'active' })
  status?: string;

  @Uuid({ description: 'Only those of this provider', optional: true })
  provider?: string;
}

export class LicenceDetailRequest {
  @Text({
    description: 'The registry number (diarienummer) at IVO',
    ...{ min: 1, max: 100, optional: true, nullable: true, example: '8.5-29206/2014' },
  })
  registryNumber?: string | null;

  @Texts({ description: 'The services it covers', max: 50, maxLength: 100, optional: true })
  services?: string[];

  @PersonCircles({ description: 'The groups of 1 § LSS it covers', optional: true })
  personCircles?: number[];

  @Flag({ description: 'Whether children are served', optional: true, nullable: true })
  childrenServed?: boolean | null;

  @Flag({
    description: 'Whether somebody is assisted by a relative (9 c § LSS). Null: not known',
    ...{ optional: true, nullable: true },
  })
  relativesAsAssistants?: boolean | null;

  @Day({
    description: 'The day the certificate was last held against reality',
    ...{ optional: true, nullable: true },
  })
  certificateCheckedOn?: string | null;

  @Text({ description: 'A note', min: 1, max: 10_000, optional: true, nullable: true })
  note?: string | null;
}

export class ConditionRequest {
  @Choice({ description: 'Whether it is kept', of: KEPT, example: 'kept' })
  kept!: Kept;

  @Text({ description: 'How that is known', min: 1, max: 10_000, optional: true, nullable: true })
  note?: string | null;

  @Day({ description: 'The day it was looked at; today if left out', optional: true })
  assessedOn?: string;
}

export class NewResponsiblePersonRequest {
  @Uuid({ description: 'The person' })
  personId!: string;

  @Day({ description: 'The first day' })
  fromOn!: string;

  @Day({ description: 'The last day, as of a substitute', optional: true, nullable: true })
  toOn?: string | null;
}

export class ResponsiblePersonEndRequest {
  @Day({ description: 'The last day' })
  toOn!: string;
}

export class NewRepresentativeRequest {
  @Uuid({ description: 'The person' })
  personId!: string;

  @Day({ description: 'The day on which the power of attorney was signed' })
  signedOn!: string;

  @Text({ description: 'A note', min: 1, max: 10_000, optional: true, nullable: true })
  note?: string | null;
}

export class RepresentativeRequest {
  @Day({ description: 'The day on which the power of attorney was signed', optional: true })
  signedOn?: string;

  @Day({
    description: 'From when it is good no more, because it was taken back; null: it was not',
    ...{ optional: true, nullable: true },
  })
  endedOn?: string | null;

  @Text({ description: 'A note', min: 1, max: 10_000, optional: true, nullable: true })
  note?: string | null;
}
