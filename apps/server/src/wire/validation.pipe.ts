import { ValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata } from '@nestjs/common';
import type { InvalidPlace } from '@fristvakt/platform';
import type { ValidationError } from 'class-validator';
import { Problem } from './problem';

/** How many mappings and lists may stand inside each other; nothing that is asked for needs half as many. */
const DEEPEST = 16;

/**
 * How many fields one mapping may have; nothing that is asked for has a tenth as many. What makes a mapping into its class compares each
 * name with each other: ten thousand take half a second, and everybody waits for it.
 */
const MOST_FIELDS = 1_000;

/** Everything that comes in is checked against its class; what the class does not name is refused, not dropped. */
class CheckingPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // Bytes are a case file, on a route that knows nothing of such.
    if (metadata.type === 'body' && value instanceof Uint8Array) throw new Problem(415, 'unsupported-format');
    // Written out, null is something else than nothing at all.
    if (metadata.type === 'body' && value === null) throw refusal('', 'expected a mapping, found null');
    if (metadata.type === 'body' || metadata.type === 'query') refuseUnsound(value);
    return super.transform(value, metadata);
  }
}

export const validationPipe = (): ValidationPipe =>
  new CheckingPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new Problem(
        400,
        'invalid-request',
        {},
        errors.flatMap((error) => placesOf(error, '')),
      ),
  });

/**
 * Refuses what would never get as far as being checked: a name that every object has (`__proto__`, `constructor`), which
 * the copy into the class would drop without a word, a nesting that would use up the stack, and more fields than anything has.
 */
function refuseUnsound(value: unknown, property = '', depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth === DEEPEST) throw refusal(property, `expected at most ${String(DEEPEST)} levels`);
  const entries = Object.entries(value);
  if (!Array.isArray(value) && entries.length > MOST_FIELDS)
    throw refusal(property, `expected at most ${String(MOST_FIELDS)} fields`);
  for (const [name, inner] of entries) {
    if (name in Object.prototype) throw refusal(name, `property ${name} should not exist`);
    refuseUnsound(inner, property === '' ? name : property, depth + 1);
  }
}

const refusal = (property: string, reason: string): Problem =>
  new Problem(400, 'invalid-request', {}, [{ property, reason }]);

function placesOf(
  { property, constraints, children }: ValidationError,
  above: string,
): readonly InvalidPlace[] {
  const place = /^\d+$/.test(property)
    ? `${above}[${property}]`
    : above === ''
      ? property
      : `${above}.${property}`;
  return [
    ...Object.values(constraints ?? {}).map((reason) => ({ property: place, reason })),
    ...(children ?? []).flatMap((child) => placesOf(child, place)),
  ];
}
