import type { Method } from '../support/caller';
import type { Kind, Tenant } from './world';

/** A place beside the address where something is named by its id. */
interface BodyId {
  readonly name: string;
  readonly method: Method;
  readonly kind: Kind;
  readonly url: (id: string) => string;
  readonly body?: (id: string) => unknown;
  /** The statement that reads the version for If-Match. */
  readonly version?: readonly [text: string, values: unknown[]];
}

const cursorOf = (...values: readonly string[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

const CASE_FILE = [
  'format: ivo-case/1',
  'provider: { name: Omsorg AB, kind: company }',
  'matters: [{ id: L9, kind: licence, statute: LSS, services: [personal-assistance], held: true }]',
  'events: []',
].join('\n');

/** Every place in a body, a filter or a cursor that takes the id of something. */
export function bodyIds({ ids }: Tenant, { mark }: Tenant): readonly BodyId[] {
  const versionOf = (table: string, id: string): readonly [string, unknown[]] => [
    `select version from ${table} where id = $1`,
    [id],
  ];
  const post = (name: string, kind: Kind, url: string, body: (id: string) => unknown): BodyId => ({
    ...{ name, method: 'POST', kind, url: () => url, body },
  });
  const filter = (kind: Kind, path: string, name: string): BodyId => ({
    ...{ name: `${path} by ${name}`, method: 'GET', kind, url: (id) => `${path}?${name}=${id}` },
  });
  return [
    post('the licence of a matter', 'licence', `/api/v1/providers/${ids.provider}/matters`, (licenceId) => ({
      ...{ kind: 'inspection', licenceId },
    })),
    post(
      'the decision in dispute',
      'served-fact',
      `/api/v1/providers/${ids.provider}/matters`,
      (againstId) => ({
        ...{ kind: 'appeal', againstId },
      }),
    ),
    post('the matter of an invited guest', 'matter', '/api/v1/members', (matter) => ({
      ...{ name: 'Ada', email: 'ada@example.se', roles: ['guest-counsel'], matter },
    })),
    {
      ...{ name: 'the matter of a guest', method: 'PATCH', kind: 'matter' },
      url: () => `/api/v1/members/${ids.member}`,
      body: (matter) => ({ roles: ['guest-counsel'], matter }),
      version: versionOf('membership', ids.member),
    },
    {
      ...{ name: 'who sees to a deadline', method: 'PATCH', kind: 'member' },
      url: () => `/api/v1/deadlines/${ids.deadline}`,
      body: (ownerId) => ({ ownerId }),
      version: versionOf('deadline', ids.deadline),
    },
    {
      ...{ name: 'the provider a case file continues', method: 'POST', kind: 'provider' },
      url: (id) => `/api/v1/case-files?into=${id}`,
      body: () => CASE_FILE,
    },
    post('who enters a circle', 'person', `/api/v1/providers/${ids.provider}/circle`, (personId) => ({
      ...{ personId, role: 'partner', fromOn: '2019-01-15', toOn: '2019-01-15', recordFact: false },
    })),
    post(
      'who is responsible',
      'person',
      `/api/v1/licences/${ids.licence}/responsible-persons`,
      (personId) => ({
        ...{ personId, fromOn: '2019-01-15', toOn: '2019-01-15' },
      }),
    ),
    post('who represents', 'person', `/api/v1/licences/${ids.licence}/representatives`, (personId) => ({
      ...{ personId, signedOn: '2019-01-16' },
    })),
    {
      ...{ name: 'the fact that carried out a change', method: 'PATCH', kind: 'served-fact' },
      url: () => `/api/v1/planned-changes/${ids['planned-change']}`,
      body: (factId) => ({ state: 'done', factId }),
      version: versionOf('planned_change', ids['planned-change']),
    },
    post('what is erased', 'person', '/api/v1/audit-erasures', (id) => ({
      ...{ subject: `person:${id}`, reason: 'asked for' },
    })),
    filter('provider', '/api/v1/licences', 'provider'),
    filter('provider', '/api/v1/inspections', 'provider'),
    filter('provider', '/api/v1/appeals', 'provider'),
    filter('member', '/api/v1/audit-entries', 'actor'),
    {
      ...{ name: 'audit entries about a person', method: 'GET', kind: 'person' },
      url: (id) => `/api/v1/audit-entries?subject=person:${id}`,
    },
    filter('provider', '/api/v1/matters', 'provider'),
    filter('provider', '/api/v1/deadlines', 'provider'),
    filter('matter', '/api/v1/deadlines', 'matter'),
    filter('member', '/api/v1/deadlines', 'owner'),
    ...['providers', 'matters', 'members', 'persons'].map((list): BodyId => ({
      ...{ name: `a cursor of ${list}`, method: 'GET', kind: 'provider' },
      url: (id) => `/api/v1/${list}?cursor=${cursorOf(mark, id)}`,
    })),
    {
      ...{ name: 'a cursor of deadlines', method: 'GET', kind: 'deadline' },
      url: (id) => `/api/v1/deadlines?cursor=${cursorOf('1900-01-01', id)}`,
    },
    {
      ...{ name: 'a search for the name of another', method: 'GET', kind: 'person' },
      url: () => `/api/v1/persons?search=${mark}`,
    },
    {
      ...{ name: 'a search for the words of another', method: 'GET', kind: 'matter' },
      url: () => `/api/v1/matters?search=${mark}`,
    },
  ];
}
