import { COURTS } from '@fristvakt/proceedings';
import { Choice, Uuid } from '../wire/fields';
import { PageRequest } from '../wire/paging';

const STATUSES = ['pending', 'decided', 'final'];

export class AppealsRequest extends PageRequest {
  @Choice({ description: 'Only disputes with this status', of: STATUSES, optional: true, example: 'pending' })
  status?: string;

  @Choice({ description: 'Only disputes that lie, or last lay, in this court', of: COURTS, optional: true })
  instance?: string;

  @Uuid({ description: 'Only disputes of this provider', optional: true })
  provider?: string;
}
