import type { FileToOpen, OpenFile, OpenedFile } from '@fristvakt/evidence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dispositionOf } from '../wire/disposition';
import { Problem, valueOf } from '../wire/problem';
import { UNSATISFIABLE, rangeOf } from './range';

/** Nothing in a file of somebody else's may run or load anything, wherever a browser shows it. */
const SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

type Asked = Pick<FileToOpen, 'organisation' | 'by' | 'only' | 'id'> & { readonly number: string };

/** Hands out a file: to be kept and never to be shown in place, whole or the part that is asked for (RFC 9110 14). */
export async function sendStored(
  opening: OpenFile,
  asked: Asked,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<void> {
  if (!/^[1-9]\d{0,5}$/.test(asked.number)) throw new Problem(404, 'not-found');
  const { range: wanted, 'if-range': ifRange } = request.headers;
  // A part of a file that may be another by now is no use: without the right mark all of it is sent.
  const isWhole = ifRange !== undefined;
  const part = (size: number): ReturnType<OneRange> => {
    const range = isWhole ? undefined : rangeOf(wanted, size);
    if (range !== UNSATISFIABLE) return range;
    throw new Problem(416, 'range-not-satisfiable', {}, [], { 'content-range': `bytes */${String(size)}` });
  };
  const file = valueOf(await opening.execute({ ...asked, number: Number(asked.number), part }));
  void reply.status(file.range === undefined ? 200 : 206).headers(headersOf(file));
  await reply.send(file.bytes);
}

type OneRange = NonNullable<FileToOpen['part']>;

function headersOf({
  fileName,
  mediaType,
  size,
  sha256,
  range,
}: OpenedFile): Readonly<Record<string, string>> {
  const length = range === undefined ? size : range.last - range.first + 1;
  return {
    'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'content-length': String(length),
    'content-disposition': dispositionOf(fileName),
    'content-security-policy': SANDBOX,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'accept-ranges': 'bytes',
    etag: `"${sha256}"`,
    ...(range === undefined
      ? {}
      : { 'content-range': `bytes ${String(range.first)}-${String(range.last)}/${String(size)}` }),
  };
}
