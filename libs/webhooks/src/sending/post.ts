import { request as plainRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIPv6 } from 'node:net';
import type { LookupFunction } from 'node:net';
import { addressFault, hostOf } from './endpoint-address';
import { isLoopbackAddress, isPublicAddress } from './public-address';
import type { ResolveHost } from './resolve-host';

/** What came of sending. */
export type PostAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly words: string;
      readonly retryAfter: string | null;
    }
  /** `code`: `address-refused`, `no-such-host`, `timeout`, or what the connection failed of, as `ECONNREFUSED`. */
  | { readonly kind: 'failed'; readonly code: string };

export interface Letter {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PostSettings {
  readonly resolve: ResolveHost;
  /** This machine may be sent to, and nothing else that is not public; for tests alone. */
  readonly loopback: boolean;
  /** Milliseconds for everything from looking up the name to the answer. */
  readonly patience: number;
}

/** In bytes. */
const MOST_READ = 64 * 1024;
/** How long the words of an answer may take, in milliseconds. */
const WORDS_PATIENCE = 1_000;
/** In characters. */
const MOST_KEPT = 300;

/**
 * Posts to an address that somebody else has chosen. Its name is looked up once; every address found must be a public one, and
 * the connection goes to one of those and no other. No redirect is followed, and of a long answer no more is read than is shown.
 */
export async function post(
  letter: Letter,
  { resolve, loopback, patience }: PostSettings,
): Promise<PostAnswer> {
  const signal = AbortSignal.timeout(patience);
  try {
    if (addressFault(letter.address, loopback) !== undefined)
      return { kind: 'failed', code: 'address-refused' };
    const url = new URL(letter.address);
    const addresses = await unlessAborted(resolve(hostOf(url.hostname), signal), signal);
    if (addresses.length === 0) return { kind: 'failed', code: signal.aborted ? 'timeout' : 'no-such-host' };
    const allowed = loopback && isLoopbackAddress(hostOf(url.hostname)) ? isLoopbackAddress : isPublicAddress;
    if (!addresses.every(allowed)) return { kind: 'failed', code: 'address-refused' };
    return await answerOf(await responseOf(url, letter, { addresses, signal }));
  } catch (error) {
    return { kind: 'failed', code: signal.aborted ? 'timeout' : codeOf(error) };
  }
}

async function responseOf(
  url: URL,
  { headers, body }: Letter,
  { addresses, signal }: { readonly addresses: readonly string[]; readonly signal: AbortSignal },
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? tlsRequest : plainRequest;
  return new Promise((resolve, reject) => {
    request(url, {
      ...{ method: 'POST', signal, agent: false, lookup: answering(addresses) },
      headers: {
        ...headers,
        ...{ 'content-type': 'application/json', 'user-agent': 'Fristvakt' },
        'content-length': Buffer.byteLength(body),
      },
    })
      .on('response', resolve)
      // Who wants to speak something else, or says nothing and goes, has not answered: nobody waits for it.
      .on('upgrade', (_answer, socket) => {
        socket.destroy();
        reject(new Error('upgrade'));
      })
      .on('close', () => {
        reject(new Error('closed'));
      })
      .on('error', reject)
      .end(body);
  });
}

/** Looks nothing up: answers with what has been checked. */
const answering =
  (addresses: readonly string[]): LookupFunction =>
  (_host, { all }, answer) => {
    const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
    const [first] = found;
    if (all === true || first === undefined) answer(null, found);
    else answer(null, first.address, first.family);
  };

/** By its status; the body is only shown, and may be cut short or never end. */
async function answerOf(response: IncomingMessage): Promise<PostAnswer> {
  const { statusCode: status = 0, headers } = response;
  return {
    kind: 'answered',
    status,
    words: await wordsOf(response),
    retryAfter: headers['retry-after'] ?? null,
  };
}

async function wordsOf(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  // What was answered is known: words that drip keep nobody else waiting.
  const enough = setTimeout(() => response.destroy(), WORDS_PATIENCE);
  try {
    for await (const piece of response) {
      pieces.push(piece as Buffer);
      size += (piece as Buffer).length;
      // Leaving the loop ends the connection.
      if (size >= MOST_READ) break;
    }
  } catch {
    // The status has been heard.
  } finally {
    clearTimeout(enough);
  }
  const text = Buffer.concat(pieces)
    .toString('utf8')
    .replaceAll(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
  return Array.from(text.slice(0, 2 * MOST_KEPT))
    .slice(0, MOST_KEPT)
    .join('');
}

/** What was asked for, or the end of our patience. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(new Error('timeout'));
      },
      { once: true },
    );
  });
  return Promise.race([work, aborted]);
}

/** A code, and never a message: that would tell the addresses of the network we stand in. */
function codeOf(error: unknown): string {
  const code = readFrom(error, 'code') ?? readFrom(readFrom(readFrom(error, 'errors'), '0'), 'code');
  return typeof code === 'string' && /^[A-Z\d_]{1,60}$/.test(code) ? code : 'connection-failed';
}

const readFrom = (from: unknown, name: string): unknown =>
  typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
