import { FILE_FORM, packed } from '../evidence/file-form';
import { pdf } from '../evidence/sample-files';
import type { RunningServer } from '../support/server';
import type { Making, Request } from './asked-request';
import { isPage } from './page-routes';
import type { Route } from './requests';

/** What is sent to a route, and with which headers. */
export interface Sent {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Where the pages of the tests come from. */
export const HERE = 'http://localhost:3000';

/** The body of a request with its media type, and the version it is about: in If-Match, or in a field of a form. */
export async function sentTo(
  server: RunningServer,
  { name, method, request }: Pick<Route, 'name' | 'method' | 'request'>,
  making: Omit<Making, 'version'>,
  id = '',
): Promise<Sent> {
  const version = await versionOf(server, request, id === '' ? making.ids.provider : id);
  const body = request.body?.({ ...making, version: version ?? '1' });
  if (request.file === true) {
    const file = { name: 'beslut.pdf', bytes: pdf() };
    return { body: packed((body ?? {}) as Readonly<Record<string, string>>, file), headers: FILE_FORM };
  }
  if (isPage(name) && method === 'POST') {
    return { body: formOf(body), headers: { 'content-type': FORM_TYPE, origin: HERE } };
  }
  const media = request.type === undefined ? {} : { 'content-type': request.type };
  return { body, headers: { ...media, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) } };
}

/** Fields as a browser sends them. */
export function formOf(fields: unknown): string {
  const form = new URLSearchParams();
  const given = (fields ?? {}) as Readonly<Record<string, string | readonly string[]>>;
  for (const [field, value] of Object.entries(given)) {
    for (const one of [value].flat()) form.append(field, one);
  }
  return form.toString();
}

async function versionOf(
  server: RunningServer,
  { version }: Request,
  id: string,
): Promise<string | undefined> {
  if (version === undefined) return undefined;
  const [table, key] = version;
  const [row] = await server.sql<{ version: number }>(
    `select version from ${table} where ${key}::text = $1`,
    [id],
  );
  return String(row?.version ?? 1);
}
