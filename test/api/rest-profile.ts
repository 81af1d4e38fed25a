import type { RuleDefinition } from '@stoplight/spectral-core';
import { pattern, truthy, undefined as absent } from '@stoplight/spectral-functions';
import type { Contract, Operation } from '../../apps/server/src/wire/contract/contract';

/** A requirement of the Swedish REST API profile (DIGG) that can be seen in an OpenAPI document. */
export interface Requirement {
  readonly id: string;
  readonly level: 'SKALL' | 'BÖR';
  readonly says: string;
  readonly rule: Pick<RuleDefinition, 'given' | 'then'>;
  /** Makes a contract that does not meet it: a rule that never speaks is none. */
  readonly spoil: (contract: Contract) => void;
  /** A BÖR that is not met, and why. */
  readonly waived?: string;
  /** What it is not asked of, and why; the rule knows of it. */
  readonly but?: string;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const OPERATIONS = '$.paths[*][get,put,post,patch,delete]';
const SCHEMAS = '$.components.schemas[*]';
const PARAMETERS = `${OPERATIONS}.parameters[*]`;
const QUERY = `${OPERATIONS}.parameters[?(@.in=='query')]`;

type Check = (value: unknown) => string | undefined;

/** A rule of our own words: `check` says what is wrong. */
const told = (check: Check): NonNullable<Requirement['rule']['then']> => ({
  function: (value: unknown) => {
    const fault = check(value);
    return fault === undefined ? undefined : [{ message: fault }];
  },
});
const matches = (match: string, field?: string): Requirement['rule']['then'] => ({
  ...(field === undefined ? {} : { field }),
  function: pattern,
  functionOptions: { match },
});
const lacks = (match: string, field?: string): Requirement['rule']['then'] => ({
  ...(field === undefined ? {} : { field }),
  function: pattern,
  functionOptions: { notMatch: match },
});
const names = (field: string): Requirement['rule']['then'] => ({ field, function: truthy });

/** The operation a contract is spoilt at, and some others. */
const at = (contract: Contract, path = '/api/v1/providers', verb: 'get' | 'post' = 'get'): Operation => {
  const operation = contract.paths[path]?.[verb];
  if (operation === undefined) throw new Error(`the contract has no ${verb} ${path}`);
  return operation;
};
const addQuery = (contract: Contract, name: string, required = false): void => {
  const schema = { type: 'string' };
  (at(contract).parameters ??= []).push({ name, in: 'query', required, description: 'x', schema });
};
const addField = (contract: Contract, name: string, schema: object): void => {
  contract.components.schemas['Spoilt'] = { type: 'object', properties: { [name]: schema } };
};
const addPath = (contract: Contract, path: string): void => {
  contract.paths[path] = { get: at(contract) };
};

const PROBLEM_MEMBERS = ['type', 'title', 'status', 'detail', 'instance'];

const PROFILE: readonly Requirement[] = [
  {
    ...{ id: 'UFN.01', level: 'BÖR', says: 'The address is {domain}/{api}/{version}/{resource}/{id}' },
    rule: { given: '$.paths[*]~', then: matches(String.raw`^/(api/v\d+/[a-z]|health/)`) },
    spoil: (contract) => {
      addPath(contract, '/api/providers');
    },
    but: '`/health/live`, `/health/ready` and `/health/startup` are for whoever runs the program and outlive every version of the API.',
  },
  {
    ...{ id: 'UFN.02', level: 'SKALL', says: 'HTTPS on its own port' },
    rule: { given: '$.servers[*].url', then: matches('^https://[^/:]+(/|$)') },
    spoil: ({ servers }) => servers.push({ url: 'http://fristvakt.example:8080' }),
  },
  {
    ...{ id: 'UFN.05', level: 'BÖR', says: 'An address has 2,048 characters at most' },
    rule: { given: '$.paths[*]~', then: matches('^.{1,512}$') },
    spoil: (contract) => {
      addPath(contract, `/api/v1/${'x'.repeat(2048)}`);
    },
  },
  {
    ...{ id: 'UFN.07', level: 'SKALL', says: 'Only a-z 0-9 - . ~ in an address' },
    rule: { given: '$.paths[*]~', then: matches(String.raw`^(/([a-z0-9.~-]+|\{[A-Za-z]+\}))+$`) },
    spoil: (contract) => {
      addPath(contract, '/api/v1/ärenden');
    },
  },
  {
    ...{ id: 'UFN.08', level: 'SKALL', says: 'The hyphen is the only separator of words' },
    rule: { given: '$.paths[*]~', then: lacks('_|%20| ') },
    spoil: (contract) => {
      addPath(contract, '/api/v1/law_reviews');
    },
  },
  {
    ...{ id: 'RES.02', level: 'BÖR', says: 'No personal identity number as a parameter' },
    rule: { given: PARAMETERS, then: lacks('^(pnr|ssn|person(al)?-?(identity-?)?(nummer|number))$', 'name') },
    spoil: (contract) => {
      addQuery(contract, 'personnummer');
    },
  },
  {
    ...{ id: 'RES.06', level: 'SKALL', says: 'Resources are named in lower case' },
    rule: { given: '$.paths[*]~', then: lacks(String.raw`/[^/{]*[A-Z]`) },
    spoil: (contract) => {
      addPath(contract, '/api/v1/lawReviews');
    },
  },
  {
    ...{ id: 'VER.05', level: 'BÖR', says: 'The major version stands in the address, one number' },
    rule: { given: '$.paths[*]~', then: lacks(String.raw`/v(?!\d+/)[\d.]+`) },
    spoil: (contract) => {
      addPath(contract, '/api/v1.2/providers');
    },
  },
  {
    ...{
      id: 'VER.06',
      level: 'SKALL',
      says: 'GET api-info tells name, version, release, documentation, status',
    },
    rule: {
      given: '$',
      then: told((document) => {
        const { paths, components } = document as Contract;
        const schema =
          paths['/api/v1/api-info']?.get?.responses['200']?.content?.['application/json']?.schema;
        const fields = (schema ?? components.schemas['ApiInfoResponse'])?.properties ?? {};
        const missing = ['apiName', 'apiVersion', 'apiReleased', 'apiDocumentation', 'apiStatus'].filter(
          (name) => !(name in fields),
        );
        return schema === undefined || missing.length > 0
          ? `api-info lacks ${missing.join(', ')}`
          : undefined;
      }),
    },
    spoil: ({ paths }) => {
      delete paths['/api/v1/api-info'];
    },
  },
  {
    ...{ id: 'DOT.01', level: 'SKALL', says: 'An instant is RFC 3339' },
    rule: {
      given: `${SCHEMAS}.properties[?(@property.match(/[a-z]At$/))]`,
      then: matches('^date-time$', 'format'),
    },
    spoil: (contract) => {
      addField(contract, 'madeAt', { type: 'string', format: 'epoch' });
    },
  },
  {
    ...{ id: 'DOT.04', level: 'SKALL', says: 'The time is left out where it is not needed' },
    rule: {
      given: `${SCHEMAS}.properties[?(@property.match(/[a-z](On|By)$/) && @.format)]`,
      then: matches('^(date|uuid)$', 'format'),
    },
    spoil: (contract) => {
      addField(contract, 'madeOn', { type: 'string', format: 'date-time' });
    },
  },
  {
    ...{ id: 'ARQ.03', level: 'BÖR', says: 'ETag goes with what can be changed' },
    rule: {
      given: `${OPERATIONS}.responses`,
      then: told((responses) => {
        const answers = responses as Operation['responses'];
        const success = Object.entries(answers).find(([status]) => status.startsWith('2'))?.[1];
        return '428' in answers && success?.content !== undefined && success.headers?.['etag'] === undefined
          ? 'a change that asks for If-Match must answer an ETag'
          : undefined;
      }),
    },
    spoil: ({ paths }) => {
      delete paths['/api/v1/providers/{id}']?.patch?.responses['200']?.headers;
    },
  },
  {
    ...{ id: 'ARQ.05', level: 'SKALL', says: 'Nothing of the content is sent in headers' },
    rule: {
      given: `${OPERATIONS}.parameters[?(@.in=='header')].name`,
      then: matches('^(accept|accept-language|content-digest|if-match|if-none-match|idempotency-key)$'),
    },
    but: 'Of a file that is sent as its bytes, Content-Digest (RFC 9530) tells the sum, so that it can be compared.',
    spoil: (contract) => {
      (at(contract).parameters ??= []).push({ name: 'x-name', in: 'header', schema: { type: 'string' } });
    },
  },
  {
    ...{ id: 'AME.01', level: 'SKALL', says: 'Content is JSON' },
    rule: {
      given: `${OPERATIONS}.responses[*].content`,
      then: told((content) => {
        const types = Object.keys(content as object);
        const known = [
          'application/json',
          'application/problem+json',
          'application/yaml',
          'application/x-ndjson',
          ...['application/octet-stream', 'application/pdf', 'application/zip', WORD],
        ];
        return types.every((type) => known.includes(type)) ? undefined : `answered as ${types.join(', ')}`;
      }),
    },
    but: 'Files to be kept are handed out as what they are: a case file also as YAML, the audit chain as lines of JSON, letters as PDF and for Word, evidence as its bytes, a bundle as zip.',
    spoil: (contract) => {
      at(contract).responses['200'] = {
        description: 'x',
        content: { 'text/xml': { schema: { type: 'string' } } },
      };
    },
  },
  {
    ...{ id: 'AME.04', level: 'BÖR', says: 'Fields are named in camelCase throughout' },
    rule: { given: `${SCHEMAS}.properties[*]~`, then: matches('^[a-z][a-zA-Z0-9]*$') },
    spoil: (contract) => {
      addField(contract, 'made_on', { type: 'string' });
    },
  },
  {
    ...{ id: 'AME.05', level: 'SKALL', says: 'Names of fields are letters and digits' },
    rule: { given: `${SCHEMAS}.properties[*]~`, then: matches('^[A-Za-z0-9]+$') },
    spoil: (contract) => {
      addField(contract, 'made-on', { type: 'string' });
    },
  },
  {
    ...{ id: 'FEL.01', level: 'SKALL', says: 'A refusal is RFC 9457: type, title, status, detail, instance' },
    rule: {
      given: `${OPERATIONS}.responses[?(@property >= 400)].content`,
      then: told((content) => {
        const media = (content as Record<string, { schema?: { properties?: object; required?: string[] } }>)[
          'application/problem+json'
        ];
        const missing = PROBLEM_MEMBERS.filter((name) => media?.schema?.required?.includes(name) !== true);
        return missing.length === 0 ? undefined : `lacks ${missing.join(', ')}`;
      }),
    },
    spoil: ({ components }) => {
      components.responses = {
        ...components.responses,
        Refusal400: {
          description: 'x',
          content: { 'application/problem+json': { schema: { type: 'object' } } },
        },
      };
    },
  },
  {
    ...{ id: 'FEL.02', level: 'SKALL', says: 'A refusal has the media type application/problem+json' },
    rule: {
      given: `${OPERATIONS}.responses[?(@property >= 400)].content[*]~`,
      then: matches('^application/problem\\+json$'),
    },
    spoil: ({ components }) => {
      components.responses = {
        ...components.responses,
        Refusal400: { description: 'x', content: { 'application/json': { schema: { type: 'object' } } } },
      };
    },
  },
  {
    ...{ id: 'FNS.01', level: 'SKALL', says: 'Query names in one style that need no encoding' },
    rule: { given: QUERY, then: matches('^[A-Za-z0-9]+$', 'name') },
    spoil: (contract) => {
      addQuery(contract, 'due[from]');
    },
  },
  {
    ...{ id: 'FNS.03', level: 'SKALL', says: 'A query name begins with a letter' },
    rule: { given: QUERY, then: matches('^[a-z]', 'name') },
    spoil: (contract) => {
      addQuery(contract, '1st');
    },
  },
  {
    ...{ id: 'FNS.05', level: 'SKALL', says: 'Query parameters may be left out' },
    rule: { given: `${QUERY}.required`, then: { function: absentOrFalse() } },
    spoil: (contract) => {
      addQuery(contract, 'must', true);
    },
  },
  {
    ...{ id: 'FNS.08', level: 'BÖR', says: 'Pages are asked for by limit, and page or offset' },
    rule: {
      given: `${OPERATIONS}.parameters`,
      then: told((parameters) => {
        const asked = (parameters as { name: string }[]).map(({ name }) => name);
        return asked.includes('limit') && !asked.includes('page') && !asked.includes('offset')
          ? 'limit without page or offset'
          : undefined;
      }),
    },
    spoil: (contract) => {
      addQuery(contract, 'limit');
    },
    waived:
      'Pages are told by `limit` and `cursor`: a list that grows while it is read neither skips nor repeats a deadline, and nothing is counted. A deadline overlooked between two pages is what the program is there to prevent.',
  },
  {
    ...{ id: 'FNS.09', level: 'BÖR', says: 'A page has 20 where nothing else is asked for' },
    rule: {
      given: `${OPERATIONS}.parameters[?(@.name=='limit')].schema`,
      then: told((schema) =>
        (schema as { default?: unknown }).default === 20 ? undefined : 'no default of 20',
      ),
    },
    spoil: (contract) => {
      addQuery(contract, 'limit');
    },
  },
  {
    ...{ id: 'FOR.02', level: 'SKALL', says: 'GET takes no body' },
    rule: { given: '$.paths[*].get', then: { field: 'requestBody', function: absent } },
    spoil: (contract) => {
      at(contract).requestBody = { content: {} };
    },
  },
  {
    ...{ id: 'SAK.09', level: 'SKALL', says: 'Neither Basic nor Digest' },
    rule: { given: '$.components.securitySchemes[*]', then: lacks('^(basic|digest)$', 'scheme') },
    spoil: ({ components }) => {
      components.securitySchemes['spoilt'] = { type: 'http', scheme: 'basic' };
    },
  },
  {
    ...{ id: 'SAK.15', level: 'SKALL', says: 'No key in an address' },
    rule: {
      given: '$',
      then: told((document) => {
        const { components, paths } = document as Contract;
        const inQuery = Object.values(components.securitySchemes).some(
          (one) => (one as { in?: string }).in === 'query',
        );
        const named = Object.values(paths).some((verbs) =>
          Object.values(verbs).some(({ parameters = [] }) =>
            parameters.some((one) => one.in !== 'header' && /^(api-?key|(access-?)?token)$/i.test(one.name)),
          ),
        );
        return inQuery || named ? 'a key is sent in the address' : undefined;
      }),
    },
    spoil: ({ components }) => {
      components.securitySchemes['spoilt'] = { type: 'apiKey', in: 'query', name: 'key' };
    },
  },
  {
    ...{ id: 'SAK.16', level: 'SKALL', says: 'A program sends Authorization: Bearer' },
    rule: { given: '$.components.securitySchemes.bearer', then: matches('^bearer$', 'scheme') },
    spoil: ({ components }) => {
      components.securitySchemes['bearer'] = { type: 'http', scheme: 'token' };
    },
  },
  {
    ...{ id: 'SAK.18', level: 'BÖR', says: 'OAuth 2' },
    rule: {
      given: '$.components.securitySchemes',
      then: told((schemes) =>
        Object.values(schemes as object).some((one) => (one as { type?: string }).type === 'oauth2')
          ? undefined
          : 'no OAuth 2',
      ),
    },
    spoil: () => undefined,
    waived:
      'Programs present an API token that a person made, with scopes, an end of at most a year, and revocation at once. An installation of its own has no authorisation server; people sign in by OpenID Connect where an issuer is set up.',
  },
  {
    ...{ id: 'DOK.01', level: 'SKALL', says: 'Title, version, description, contact and licence are told' },
    rule: {
      given: '$.info',
      then: [
        names('title'),
        names('version'),
        names('description'),
        names('contact.email'),
        names('license.name'),
      ] as NonNullable<Requirement['rule']['then']>,
    },
    spoil: ({ info }) => {
      delete info['license'];
    },
  },
  {
    ...{ id: 'DOK.03', level: 'BÖR', says: 'Described in Swedish and in English' },
    rule: { given: '$.info', then: matches('härlett[^]*derived', 'description') },
    spoil: ({ info }) => {
      info.description = 'Facts in';
    },
  },
  {
    ...{ id: 'DOK.05', level: 'BÖR', says: 'The service level is told' },
    rule: { given: '$.info', then: names('termsOfService') },
    spoil: ({ info }) => {
      delete info['termsOfService'];
    },
  },
  {
    ...{ id: 'DOK.07', level: 'BÖR', says: 'Known limitations are told' },
    rule: { given: '$.info', then: matches('Known limitations', 'description') },
    spoil: ({ info }) => {
      info.description = 'Facts in';
    },
  },
  {
    ...{ id: 'DOK.15', level: 'SKALL', says: 'Requests and answers have complete examples' },
    rule: {
      given: [`${OPERATIONS}.responses[*].content[*]`, `${OPERATIONS}.requestBody.content[*]`],
      then: told((media) => ('example' in (media as object) ? undefined : 'no example')),
    },
    spoil: (contract) => {
      delete at(contract).responses['200']?.content?.['application/json']?.example;
    },
  },
  {
    ...{ id: 'DOK.17', level: 'SKALL', says: 'Every operation is described' },
    rule: {
      given: OPERATIONS,
      then: [names('summary'), names('description'), names('operationId')] as NonNullable<
        Requirement['rule']['then']
      >,
    },
    spoil: (contract) => {
      delete at(contract).description;
    },
  },
  {
    ...{ id: 'DOK.20', level: 'SKALL', says: 'Every answer is described' },
    rule: { given: `${OPERATIONS}.responses[*]`, then: names('description') },
    spoil: (contract) => {
      at(contract).responses['200'] = { description: '' };
    },
  },
];

function absentOrFalse(): (value: unknown) => { message: string }[] | undefined {
  return (value) =>
    value === undefined || value === false ? undefined : [{ message: 'must not be demanded' }];
}

/** The requirements of the profile, by their ids. */
export const requirements = (): readonly Requirement[] => PROFILE;

/** The profile as a table for people: what is met, and what is not and why. */
export function profileTable(): string {
  const rows = PROFILE.map(({ id, level, says, waived, but }) => {
    const here =
      waived === undefined ? (but === undefined ? 'met' : `met, but: ${but}`) : `**waived**: ${waived}`;
    return `| ${id} | ${level} | ${says} | ${here} |`;
  });
  return ['| id | level | requirement | here |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
