import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { ApiContract } from '../../apps/server/src/docs/api-contract';
import { answerOf, operationsOf } from '../../apps/server/src/wire/contract/contract';
import type {
  Answer,
  Contract,
  Media,
  Operation,
  Schema,
} from '../../apps/server/src/wire/contract/contract';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';

const COMMITTED = join(__dirname, 'openapi.json');
const REPORTS = join(__dirname, '../../reports/contracts');

describe('the contract of the API', () => {
  let server: RunningServer;
  let contract: Contract;

  beforeAll(async () => {
    server = await startServer();
    contract = server.get(ApiContract).read();
  });
  afterAll(async () => {
    await server.stop();
  });

  test('is the one that was committed; if the difference is meant: cp reports/contracts/openapi.json test/contracts/ && npm run format:write', () => {
    const fresh = textOf(contract);
    const committed = textOf(JSON.parse(readFileSync(COMMITTED, 'utf8')));
    if (fresh !== committed) {
      mkdirSync(REPORTS, { recursive: true });
      writeFileSync(join(REPORTS, 'openapi.json'), fresh);
    }
    expect(fresh).toBe(committed);
  });

  test('is served as it is', async () => {
    const answer = await server.nobody.get('/api/v1/openapi.json');
    expect(answer.json()).toStrictEqual(JSON.parse(JSON.stringify(contract)));
  });

  test('is OpenAPI 3.1, and says null in the words of that', () => {
    expect(contract.openapi).toBe('3.1.0');
    expect(JSON.stringify(contract)).not.toMatch(/"(x-)?nullable":/);
  });

  test('says of every operation what it does, what it answers, and what it refuses', () => {
    const silent = operationsOf(contract).flatMap(({ verb, path, operation }) => {
      const { summary = '', description = '', tags = [] } = operation;
      const answers = answersOf(contract, operation);
      const statuses = answers.map(([status]) => status);
      const problems = answers.filter(([status]) => Number(status) >= 400);
      const says = {
        summary: summary !== '',
        description: description !== '',
        tag: tags.length === 1,
        success: statuses.some((status) => status.startsWith('2')),
        refusals: ['400', '429', '503', '504'].every((status) => statuses.includes(status)),
        problems: problems.every(
          ([, { content }]) => Object.keys(content ?? {}).join() === 'application/problem+json',
        ),
        responses: answers.every(([, answer]) => (answer.description ?? '') !== ''),
        parameters: (operation.parameters ?? []).every((one) => (one.description ?? '') !== ''),
      };
      return Object.entries(says)
        .filter(([, said]) => !said)
        .map(([what]) => `${verb} ${path}: ${what}`);
    });
    expect(silent).toStrictEqual([]);
  });

  test('describes every field of every schema', () => {
    const silent = Object.entries(contract.components.schemas).flatMap(([name, schema]) =>
      undescribed(name, schema),
    );
    expect(silent).toStrictEqual([]);
  });

  test('gives an example of every request and answer, and each is what its schema says', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema({ $id: 'contract', ...contract }, 'contract');
    const wrong = operationsOf(contract).flatMap(({ verb, path, operation }) => {
      const { requestBody } = operation;
      const all: [string, Media][] = [
        ...Object.entries(requestBody?.content ?? {}),
        ...answersOf(contract, operation).flatMap(([, { content }]) => Object.entries(content ?? {})),
      ];
      return all.flatMap(([type, media]) => {
        const validate = ajv.compile(inContract(media.schema) as object);
        if (media.example !== undefined && validate(media.example)) return [];
        return [`${verb} ${path} ${type}: ${ajv.errorsText(validate.errors)}`];
      });
    });
    expect(wrong).toStrictEqual([]);
  });
});

const textOf = (contract: unknown): string => `${JSON.stringify(contract, null, 2)}\n`;

const answersOf = (contract: Contract, operation: Operation): [string, Answer][] =>
  Object.keys(operation.responses).map((status) => [status, answerOf(contract, operation, status) ?? {}]);

/** The places of a schema that have no description. */
function undescribed(place: string, { properties = {}, items }: Schema): readonly string[] {
  return [
    ...Object.entries(properties).flatMap(([name, schema]) => [
      ...((schema.description ?? '') === '' ? [`${place}.${name}`] : []),
      ...undescribed(`${place}.${name}`, schema),
    ]),
    ...(items === undefined ? [] : undescribed(`${place}[]`, items)),
  ];
}

/** A schema whose references lead into the contract. */
const inContract = (schema: Schema): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/'));
