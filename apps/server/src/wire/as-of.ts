import type { PlainDate } from '@fristvakt/calendar';
import { Day } from './fields';

/** The day asked about. */
export class AsOfRequest {
  @Day({ description: 'The day asked about; today in Sweden if left out', optional: true })
  asOf?: PlainDate;
}
