import { ValidationPipe } from '@nestjs/common';
import type { InvalidPlace } from '@fristvakt/platform';
import type { ValidationError } from 'class-validator';
import { Problem } from './problem';

/** Everything that comes in is checked against its class; what the class does not name is refused, not dropped. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
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
