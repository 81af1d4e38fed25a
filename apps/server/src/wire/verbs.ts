import { Patch as NestPatch, Post as NestPost, UseInterceptors, applyDecorators } from '@nestjs/common';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor';

/*
 * The two methods that take an Idempotency-Key. It is looked at where it can be sent and nowhere else: an interceptor for
 * every route costs each GET a quarter of its time.
 */

export const Post = (path?: string): MethodDecorator =>
  applyDecorators(NestPost(path), UseInterceptors(IdempotencyInterceptor));

export const Patch = (path?: string): MethodDecorator =>
  applyDecorators(NestPatch(path), UseInterceptors(IdempotencyInterceptor));
