import type { LightMyRequestResponse } from 'fastify';

/** The code of a refusal; empty where it is none. */
export function codeOf(answer: LightMyRequestResponse): string {
  if (!String(answer.headers['content-type']).startsWith('application/problem+json')) return '';
  return answer.json<{ type: string }>().type.replace('urn:fristvakt:problem:', '');
}

/** All that is told, but for the id of the request. */
export const toldBy = ({ statusCode, headers, body }: LightMyRequestResponse): string =>
  `${String(statusCode)} ${String(headers['content-type'])} ${body.replace(/urn:fristvakt:request:[\da-f-]+/, '')}`;
