import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { OpenSession } from '@fristvakt/accounts';
import { Problem } from '../wire/problem';
import type { IdentifiedRequest } from './identified-request';

/** The session of who asks, though it may not stand in an organisation yet. Without one: 401. */
export const Opened = createParamDecorator((_: unknown, context: ExecutionContext): OpenSession => {
  const { openSession } = context.switchToHttp().getRequest<IdentifiedRequest>();
  if (openSession === undefined) throw new Problem(401, 'not-signed-in');
  return openSession;
});
