import type { LightMyRequestResponse } from 'fastify';
import type { Caller } from '../support/caller';

export interface FormFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** As the browser says it; nobody believes it. */
  readonly type?: string;
}

const BOUNDARY = '----fristvakt7MA4YWxkTrZu0gW';
const HERE = 'http://localhost:3000';

/** The body of a form with a file, as a browser packs it: the fields first, the file last. */
export function packed(fields: Readonly<Record<string, string>>, file?: FormFile): Buffer {
  const { name = '', bytes = Buffer.alloc(0), type = 'application/octet-stream' } = file ?? {};
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  return Buffer.concat([fieldsOf(fields), Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

export const FILE_FORM = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, origin: HERE };

/** Sends a form with a file as a browser does from a page of ours. */
export async function sendFile(
  caller: Caller,
  address: string,
  file?: FormFile,
  fields: Readonly<Record<string, string>> = {},
): Promise<LightMyRequestResponse> {
  return caller.post(address, packed(fields, file), { headers: FILE_FORM });
}

/** The fields of a form before its file. */
export const fieldsOf = (fields: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(
    Object.entries(fields)
      .map(
        ([name, value]) =>
          `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      .join(''),
  );
