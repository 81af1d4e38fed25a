import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { Caller, Method } from '../support/caller';

export interface RawAnswer {
  readonly status: number;
  readonly body: string;
  /** Where it leads on to; empty where nowhere. */
  readonly location: string;
  readonly headers: IncomingHttpHeaders;
}

export interface RawAsked {
  readonly method: Method;
  readonly path: string;
  /** Sent as JSON, unless it is text. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends the path as it is, over a socket: what a library would tidy up arrives untidied. */
export async function rawRequest(
  port: number,
  caller: Caller,
  { method, path, body, headers: own = {} }: RawAsked,
): Promise<RawAnswer> {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const length = { 'content-length': String(Buffer.byteLength(text)) };
  const headers = { ...caller.headers, ...type, ...own, ...length };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const read = Buffer.concat(parts).toString('utf8');
        const { statusCode = 0, headers: told } = answer;
        resolve({ status: statusCode, body: read, location: told.location ?? '', headers: told });
      });
      answer.on('error', reject);
    });
    sent.on('error', (error) => {
      reject(new Error(`${method} ${path}`, { cause: error }));
    });
    sent.end(text);
  });
}
