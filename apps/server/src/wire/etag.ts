import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from './problem';
import type { AskedRequest } from './request';

/** The version a change is based on, by If-Match (RFC 9110 13.1.1). Missing: 428. Not one of ours: 412. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<AskedRequest>().headers['if-match'];
  if (header === undefined) throw new Problem(428, 'precondition-required');
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new Problem(412, 'stale');
  return Number(version);
});

/** Tells the version of what is answered. */
export function withEtag<Body extends { readonly version: number }>(reply: FastifyReply, body: Body): Body {
  void reply.header('etag', `"${String(body.version)}"`);
  return body;
}
