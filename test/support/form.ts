import type { LightMyRequestResponse } from 'fastify';
import type { Caller, Headers } from './caller';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Sends a form as a browser does from a page of ours. */
export async function sendForm(
  caller: Caller,
  address: string,
  fields: Fields = {},
  headers: Headers = {},
): Promise<LightMyRequestResponse> {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
  );
  return caller.post(address, new URLSearchParams(pairs).toString(), {
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost:3000',
      ...headers,
    },
  });
}

/** The text of a page, without its marks: what somebody reads. */
export const textOf = ({ body }: LightMyRequestResponse): string =>
  body
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x3D;', '=')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');

/** What a field of a form of the page holds. */
export function fieldOf({ body }: LightMyRequestResponse, name: string): string | undefined {
  const field = [...body.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(` name="${name}"`));
  return field === undefined ? undefined : /\bvalue="([^"]*)"/.exec(field)?.[1];
}
