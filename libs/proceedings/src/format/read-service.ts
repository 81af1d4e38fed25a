import type { Service } from '../case-file';
import { SERVICE_MODES } from '../vocabulary';
import type { ServiceMode } from '../vocabulary';
import type { Fields } from './fields';
import { present } from './plain';
import { SERVED_SHAPE } from './shapes';

/** Where the law fixes the day of service, it counts from a day on which something was sent or announced. */
const FIXED_BY_LAW: ReadonlySet<ServiceMode> = new Set([
  'simplified',
  'simplified-electronic',
  'company-special',
  'announcement',
]);

/** How the decision was served, and what else was written about it. */
export interface ReadService {
  readonly service: Service;
  readonly free: Readonly<Record<string, unknown>>;
}

/** The field `served` of a decision. */
export function readService(event: Fields): ReadService | undefined {
  const fields = event.inside('served', SERVED_SHAPE);
  if (fields === undefined) return undefined;
  const how = fields.oneOf('how', SERVICE_MODES) ?? 'unknown';
  const on = fields.when('on');
  const sentOn = fields.day('sentOn');
  if (FIXED_BY_LAW.has(how) && !fields.has('on') && !fields.has('sentOn')) {
    event.fault('served', 'served-without-day', { how });
  }
  return { service: { how, ...present({ on, sentOn }) }, free: fields.finish() };
}
