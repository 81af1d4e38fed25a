import type { LightMyRequestResponse } from 'fastify';
import type { Caller } from '../support/caller';

/** What a page says, as one reads it. */
export const said = ({ body }: LightMyRequestResponse): string =>
  body
    .replace(/^[\s\S]*<main[^>]*>|<\/main>[\s\S]*$/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#x27;|&#39;/g, "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/[\s\u00a0]+/g, ' ');

/** The version a form was made with. */
export const versionIn = ({ body }: LightMyRequestResponse): string =>
  /name="version" value="(-?\d+)"/.exec(body)?.[1] ?? 'none';

/** Sends a form of a page as a browser does. A list is a field that is ticked several times. */
export async function sent(
  who: Caller,
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<LightMyRequestResponse> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: 'http://localhost:3000',
  };
  return who.post(path, body.toString(), { headers });
}

/** The same reader with English chosen. */
export const inEnglish = async (who: Caller, path: string): Promise<LightMyRequestResponse> =>
  who.get(path, { headers: { cookie: `${who.headers['cookie'] ?? ''}; fristvakt-language=en` } });
