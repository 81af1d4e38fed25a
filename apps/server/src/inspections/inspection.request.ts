import { Choice, Uuid } from '../wire/fields';
import { PageRequest } from '../wire/paging';

const STATUSES = ['open', 'awaiting-provider', 'awaiting-authority', 'decided', 'closed'];

export class InspectionsRequest extends PageRequest {
  @Choice({ description: 'Only those with this status', of: STATUSES, optional: true, example: 'open' })
  status?: string;

  @Uuid({ description: 'Only those of this provider', optional: true })
  provider?: string;
}
