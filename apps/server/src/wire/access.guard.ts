import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { may } from '@fristvakt/accounts';
import { ACCESS } from './access.decorator';
import type { RouteAccess } from './access.decorator';
import { Problem } from './problem';
import type { AskedRequest } from './request';

/** Lets in who has the permission the route declares. Runs after the one that finds out who asks. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.get<RouteAccess | undefined>(ACCESS, context.getHandler());
    if (access === 'public') return true;
    const { principal } = context.switchToHttp().getRequest<AskedRequest>();
    if (principal === undefined) throw new Problem(401, 'not-signed-in');
    if (access === undefined) throw new Problem(403, 'not-permitted');
    if (principal.secondFactorMissing && access !== 'manage-own')
      throw new Problem(403, 'second-factor-required');
    if (!may(principal, access)) throw new Problem(403, 'not-permitted');
    return true;
  }
}
