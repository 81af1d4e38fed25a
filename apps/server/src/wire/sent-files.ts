import { createHash } from 'node:crypto';
import fastifyMultipart from '@fastify/multipart';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { FILE_FORMS } from './file-routes';
import { Problem } from './problem';
import { SentForm } from './sent-form';

/** The media type of a form with a file in it. */
export const FILES_TYPE = 'multipart/form-data';

/** Where files are taken, and how large one may be, in bytes. Nowhere else. */
const FILE_ADDRESSES: readonly { readonly address: RegExp; readonly largest: number }[] = [
  { address: /^\/(?:api\/v1\/)?intake(?:\?|$)/, largest: 10 * 1024 * 1024 },
];

export const takesFiles = (url: string): boolean => FILE_ADDRESSES.some(({ address }) => address.test(url));

/** A file as it was sent. Its name is whatever the sender wrote. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const FILES = new WeakMap<FastifyRequest, SentFile>();

/** More fields, longer ones, or more files than a form of ours has are no form of ours. */
const LIMITS = { files: 1, fields: 20, parts: 21, fieldSize: 10_000, fieldNameSize: 100, headerPairs: 50 };

/**
 * Takes forms with one file in them at the addresses that want one. The fields become a form like any other before anybody is
 * asked for, so that the token in it is looked at; a request with nothing that says who asks is not read at all.
 */
export async function takeFiles(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyMultipart, { limits: LIMITS });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', async (request: FastifyRequest) => {
      // Those whose file is streamed are read elsewhere.
      if (!request.isMultipart() || FILE_FORMS.has(request.routeOptions.url ?? '')) return;
      const { cookie, authorization } = request.headers;
      if (cookie === undefined && authorization === undefined) throw new Problem(401, 'not-signed-in');
      const place = FILE_ADDRESSES.find(({ address }) => address.test(request.url));
      if (place === undefined) throw new Problem(415, 'unsupported-format');
      try {
        await readParts(request, place.largest);
      } catch (error) {
        // The reader's own refusals (too large, too many) have a status; what has none is no form at all.
        throw error instanceof Error && 'statusCode' in error ? error : new Problem(400, 'unreadable');
      }
    });
}

async function readParts(request: FastifyRequest, largest: number): Promise<void> {
  const fields = new URLSearchParams();
  for await (const part of request.parts({ limits: { ...LIMITS, fileSize: largest } })) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      FILES.set(request, { name: part.filename, bytes });
      // So that the same form with another file is another form.
      fields.append(part.fieldname, createHash('sha256').update(bytes).digest('hex'));
    } else if (typeof part.value === 'string') fields.append(part.fieldname, part.value);
  }
  request.body = SentForm.of(fields.toString());
}

/** The file that was sent; undefined where the form had none, or an empty one without a name. */
export const Attached = createParamDecorator(
  (_: unknown, context: ExecutionContext): SentFile | undefined => {
    const file = FILES.get(context.switchToHttp().getRequest<FastifyRequest>());
    return file === undefined || (file.name === '' && file.bytes.length === 0) ? undefined : file;
  },
);
