import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import type { AskedRequest } from './request';

/** Who asks. Only on routes that are not public: there is always somebody. */
export const Asking = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<AskedRequest>();
  if (principal === undefined) throw new Error('a route that needs to know who asks must not be public');
  return principal;
});
