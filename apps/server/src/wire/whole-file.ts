import { createHash } from 'node:crypto';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { WHOLE_FILES } from './file-routes';
import { Problem } from './problem';
import { SentForm } from './sent-form';
import type { FormFile } from './sent-form';

/** A small file as it was sent, held as a whole. Its name is whatever the sender wrote. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** In hexadecimal. */
  readonly sha256: string;
}

const READ = new WeakMap<FastifyRequest, Promise<SentFile>>();

/**
 * The file of a form whose file is held as a whole, read when it is first asked for: by then it is known who sends it and
 * that they may. Undefined where there is none, or where the route streams its file.
 */
export async function wholeFileOf(request: FastifyRequest): Promise<SentFile | undefined> {
  const most = WHOLE_FILES.get(request.routeOptions.url ?? '');
  const { body } = request;
  if (most === undefined || !(body instanceof SentForm) || body.file === null) return undefined;
  const reading = READ.get(request) ?? whole(body.file, most);
  READ.set(request, reading);
  return reading;
}

async function whole({ name, bytes }: FormFile, most: number): Promise<SentFile> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of bytes as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > most) throw new Problem(413, 'too-large');
      pieces.push(piece);
    }
  } catch (error) {
    throw isTooLarge(error) ? new Problem(413, 'too-large') : new Problem(400, 'unreadable');
  }
  const all = Buffer.concat(pieces);
  return { name, bytes: all, sha256: createHash('sha256').update(all).digest('hex') };
}

/** We counted too many, or the reader of forms did. */
const isTooLarge = (error: unknown): boolean =>
  error instanceof Problem || (error instanceof Error && 'statusCode' in error && error.statusCode === 413);

/** The file that was sent, as a whole; undefined where the form had none, or an empty one without a name. */
export const Attached = createParamDecorator(
  async (_: unknown, context: ExecutionContext): Promise<SentFile | undefined> =>
    wholeFileOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
