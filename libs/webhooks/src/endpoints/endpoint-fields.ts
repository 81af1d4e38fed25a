import { refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { EVENT_TYPES } from '../events/event-types';
import { addressFault } from '../sending/endpoint-address';

/** What an administrator says of an endpoint. */
export interface EndpointFields {
  readonly address: string;
  readonly description: string;
  /** Some of {@link EVENT_TYPES}. */
  readonly eventTypes: readonly string[];
}

export type EndpointFieldsCode = 'webhook-address' | 'webhook-types' | 'webhook-description';

const LONGEST_DESCRIPTION = 200;

/** What cannot be as it is; undefined where everything can. */
export function fieldsFault(
  { address, description, eventTypes }: Partial<EndpointFields>,
  loopback: boolean,
): Outcome<never, EndpointFieldsCode> | undefined {
  const fault = address === undefined ? undefined : addressFault(address, loopback);
  if (fault !== undefined) return refusal('webhook-address', 'address', fault);
  if (description !== undefined && Array.from(description).length > LONGEST_DESCRIPTION)
    return refusal('webhook-description', 'description', 'too long');
  if (eventTypes === undefined) return undefined;
  const known: readonly string[] = EVENT_TYPES;
  const fits = eventTypes.length > 0 && eventTypes.every((type) => known.includes(type));
  return fits ? undefined : refusal('webhook-types', 'eventTypes', 'expected at least one that there is');
}

const refusal = (
  code: EndpointFieldsCode,
  property: string,
  reason: string,
): Outcome<never, EndpointFieldsCode> => refused('invalid', code, { places: [{ property, reason }] });
