import type { CustomFetchOptions } from 'openid-client';

const MOST_BYTES = 1_000_000;

/** Asks an issuer: follows no redirect, and reads no answer that is larger than any honest one. */
export async function boundedFetch(url: string, options: CustomFetchOptions): Promise<Response> {
  const { body, headers, method, signal } = options;
  const response = await fetch(url, {
    ...{ headers, method, redirect: 'manual' },
    ...(body === undefined ? {} : { body: body as RequestInit['body'] & {} }),
    ...(signal === undefined ? {} : { signal }),
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.length;
    if (size > MOST_BYTES) throw new RangeError('the issuer answers too much');
    chunks.push(bytes);
  }
  const { status, statusText } = response;
  const bodiless = [101, 204, 205, 304].includes(status);
  return new Response(bodiless ? null : Buffer.concat(chunks), {
    status,
    statusText,
    headers: response.headers,
  });
}
