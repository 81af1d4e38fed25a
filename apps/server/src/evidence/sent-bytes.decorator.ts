import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Problem } from '../wire/problem';

/** A file as a program sends it, and the SHA-256 it says it has. */
export interface SentBytes {
  readonly bytes: Readable;
  readonly sha256: Buffer | null;
}

/** The body of a request that is a file, unread. None at all: 422. A digest that cannot be read: 400. */
export const Bytes = createParamDecorator((_: unknown, context: ExecutionContext): SentBytes => {
  const { body, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!(body instanceof Readable)) {
    const places = [{ property: 'file', reason: 'expected the bytes of a file as application/octet-stream' }];
    throw new Problem(422, 'file-missing', {}, places);
  }
  return { bytes: body, sha256: digestIn(headers['content-digest']) };
});

/** Content-Digest (RFC 9530): the SHA-256 among those that stand there. */
function digestIn(header: string | string[] | undefined): Buffer | null {
  if (header === undefined) return null;
  const [, text = ''] = /(?:^|,)\s*sha-256=:([A-Za-z\d+/]{43}=):\s*(?:,|$)/.exec(String(header)) ?? [];
  if (text !== '') return Buffer.from(text, 'base64');
  const places = [{ property: 'content-digest', reason: 'expected sha-256=:<base64>: (RFC 9530)' }];
  throw new Problem(400, 'invalid-request', {}, places);
}
