import type { InjectOptions, LightMyRequestResponse } from 'fastify';

export type Method = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Headers = Readonly<Record<string, string>>;
export type Send = (request: InjectOptions) => Promise<LightMyRequestResponse>;

/** What is said beside method, address and body. */
export interface Saying {
  readonly headers?: Headers;
  readonly query?: Readonly<Record<string, string | string[]>>;
  readonly remoteAddress?: string;
}

/** Somebody who sends requests, with the headers that say who it is. */
export class Caller {
  constructor(
    private readonly send: Send,
    /** What every request of this caller carries. */
    readonly headers: Headers,
  ) {}

  /** A body that is no text and no bytes is sent as JSON. */
  async request(
    method: Method,
    url: string,
    body?: unknown,
    { headers = {}, ...more }: Saying = {},
  ): Promise<LightMyRequestResponse> {
    const payload = body === undefined ? {} : { payload: body as NonNullable<InjectOptions['payload']> };
    return this.send({ method, url, ...payload, headers: { ...this.headers, ...headers }, ...more });
  }

  async get(url: string, saying?: Saying): Promise<LightMyRequestResponse> {
    return this.request('GET', url, undefined, saying);
  }

  async post(url: string, body?: unknown, saying?: Saying): Promise<LightMyRequestResponse> {
    return this.request('POST', url, body, saying);
  }

  async put(url: string, body?: unknown, saying?: Saying): Promise<LightMyRequestResponse> {
    return this.request('PUT', url, body, saying);
  }

  /** With `etag`, as If-Match. */
  async patch(
    url: string,
    body: unknown,
    etag?: string,
    saying: Saying = {},
  ): Promise<LightMyRequestResponse> {
    const { headers = {} } = saying;
    const match: Headers = etag === undefined ? {} : { 'if-match': etag };
    return this.request('PATCH', url, body, { ...saying, headers: { ...match, ...headers } });
  }

  async delete(url: string, saying?: Saying): Promise<LightMyRequestResponse> {
    return this.request('DELETE', url, undefined, saying);
  }
}
