import type { LightMyRequestResponse } from 'fastify';

/** The code of a refusal; empty where it is none. A page is answered to people: it has no code, but a way on or a status. */
export function codeOf(answer: LightMyRequestResponse): string {
  const type = String(answer.headers['content-type']);
  if (type.startsWith('application/problem+json')) {
    return answer.json<{ type: string }>().type.replace('urn:fristvakt:problem:', '');
  }
  const isRead = ['GET', 'HEAD'].includes(answer.raw.req.method ?? '');
  if (isRead && answer.statusCode === 303) return WAYS_ON.get(pathOf(answer)) ?? '';
  return type.startsWith('text/html') ? (REFUSALS[answer.statusCode] ?? '') : '';
}

/** The status a refusal has; of a page that leads on to where one signs in, the one that a program would be told. */
export const statusOf = (answer: LightMyRequestResponse): number =>
  answer.statusCode === 303 ? (STATUSES[codeOf(answer)] ?? 303) : answer.statusCode;

/** Whether somebody got what they asked for: a form leads on when it is done. */
export const isAnswered = (answer: LightMyRequestResponse): boolean =>
  answer.statusCode < 300 || (answer.statusCode === 303 && answer.raw.req.method === 'POST');

/** All that is told, but for the id of the request and what was asked for. */
export function toldBy(answer: LightMyRequestResponse, asked: readonly string[] = []): string {
  const { statusCode, headers } = answer;
  const place = headers.location ?? '';
  // A page that shows a form once more shows what is one's own around it.
  if (statusCode === 409 && String(headers['content-type']).startsWith('text/html')) return '409';
  const told = [String(statusCode), String(headers['content-type']), place, wordsOf(answer)].join(' ');
  const written = asked.flatMap((value) => [
    value,
    encodeURIComponent(value),
    encodeURIComponent(encodeURIComponent(value)),
  ]);
  // A short one could stand in a word: it is taken out where it stands in an address.
  const places = written.flatMap((value) =>
    value.length < 8
      ? [
          [`/${value}`, '/'],
          [`%2F${value}`, '%2F'],
        ]
      : [[value, '']],
  );
  return places
    .toSorted(([one = ''], [other = '']) => other.length - one.length)
    .reduce((text, [value = '', instead = '']) => text.replaceAll(value, instead), told);
}

/** What a body says, without what only this answer has, and without the address that was asked, which a page knows too. */
export const wordsOf = ({ body }: LightMyRequestResponse): string =>
  body
    .replace(/urn:fristvakt:request:[\da-f-]+/, '')
    .replaceAll(/name="(_token|back)" value="[^"]*"/g, '')
    // What was written in a form that was not sent stands in it for the one who wrote it.
    .replaceAll(/<input type='hidden' name='[^']*' value='[^']*' \/>/g, '');

const pathOf = ({ headers }: LightMyRequestResponse): string =>
  String(headers.location).replace(/^\/sign-in\?next=.*$/, '/sign-in');

const WAYS_ON = new Map([
  ['/sign-in', 'not-signed-in'],
  ['/account/second-factor', 'second-factor-required'],
]);
const STATUSES: Readonly<Record<string, number>> = { 'not-signed-in': 401, 'second-factor-required': 403 };
const REFUSALS: Readonly<Record<number, string>> = { 401: 'not-signed-in', 403: 'not-permitted' };
