import fastifyMultipart from '@fastify/multipart';
import type { MultipartFile } from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import { BYTES_TYPE, FILE_FORMS, WHOLE_FILES } from './file-routes';
import { Problem } from './problem';
import { SentForm } from './sent-form';
import type { FormFile } from './sent-form';

/** A form of ours has a few short fields before its file, and one file. */
const LIMITS = { files: 1, fields: 20, parts: 21, fieldSize: 64 * 1024, fieldNameSize: 100, headerPairs: 20 };

/**
 * Takes files as they come, in a form of a page or alone from a program. Nothing of a file is read before it is known who
 * sends it: of a form, the fields before the file are read, so that its token can be looked at; the rest waits for the route.
 */
export async function streamFiles(app: NestFastifyApplication, mostBytes: number): Promise<void> {
  await app.register(fastifyMultipart, { limits: LIMITS });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preValidation', async (request) => {
    const route = request.routeOptions.url ?? '';
    if (!request.isMultipart() || !FILE_FORMS.has(route)) return;
    // One byte more than is taken: then it is known that there was more.
    const fileSize = (WHOLE_FILES.get(route) ?? mostBytes) + 1;
    request.body = await formOf(request, { ...LIMITS, fileSize });
  });
  fastify.addContentTypeParser(BYTES_TYPE, (request, payload, done) => {
    done(null, apartFrom(payload, request));
  });
  // What was not wanted is read to its end: a sender that is still sending would not hear the answer.
  fastify.addHook('onResponse', async ({ raw }) => {
    if (!raw.readableEnded && !raw.destroyed) raw.unpipe().resume();
    return Promise.resolve();
  });
}

async function formOf(request: FastifyRequest, limits: Limits): Promise<SentForm> {
  const fields: [string, string][] = [];
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') return SentForm.ofFields(fields, fileOf(part));
      fields.push([part.fieldname, String(part.value)]);
    }
    return SentForm.ofFields(fields);
  } catch {
    throw new Problem(400, 'unreadable');
  }
}

type Limits = typeof LIMITS & { readonly fileSize: number };

/** Null where none was chosen: the browser sends a part without a name then, and nothing in it. */
function fileOf({ filename, file }: MultipartFile): FormFile | null {
  // The types know nothing of a part without a name.
  const name = filename as string | undefined;
  if (name !== undefined && name !== '') return { name, bytes: file };
  file.resume();
  return null;
}

/** The bytes of a request: whoever has enough of them ends them without ending the connection. */
function apartFrom(payload: Readable, { raw }: FastifyRequest): Readable {
  const bytes = new PassThrough();
  raw.once('close', () => {
    if (!raw.complete) bytes.destroy(new BrokenOff());
  });
  // One that is ended early says so to who reads it, and to nobody else.
  bytes.on('error', () => undefined);
  return payload.pipe(bytes);
}

/** The sender went away before all of it had come. */
class BrokenOff extends Error {
  readonly code = 'ECONNRESET';
}
