import { request } from 'node:http';
import type { Caller, Method } from '../support/caller';

export interface RawAnswer {
  readonly status: number;
  readonly body: string;
}

/** Sends the path as it is, over a socket: what a library would tidy up arrives untidied. */
export async function rawRequest(
  port: number,
  caller: Caller,
  { method, path, body }: { readonly method: Method; readonly path: string; readonly body?: unknown },
): Promise<RawAnswer> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const headers = { ...caller.headers, ...type, 'content-length': String(Buffer.byteLength(text)) };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') });
      });
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(text);
  });
}
