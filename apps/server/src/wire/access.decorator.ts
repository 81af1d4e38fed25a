import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@fristvakt/accounts';

export const ACCESS = 'fristvakt:access';

/** What a route asks of who calls it: a permission, or nothing at all. A route that says neither is closed to everybody. */
export type RouteAccess = Permission | 'public';

export const Access = (permission: Permission): MethodDecorator => SetMetadata(ACCESS, permission);

export const Public = (): MethodDecorator => SetMetadata(ACCESS, 'public' satisfies RouteAccess);
