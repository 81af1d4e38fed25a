import fc from 'fast-check';
import { ApiContract } from '../../apps/server/src/docs/api-contract';
import { operationsOf } from '../../apps/server/src/wire/contract/contract';
import type { Contract, Schema } from '../../apps/server/src/wire/contract/contract';
import { atATime } from '../isolation/at-a-time';
import type { Caller, Method } from '../support/caller';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';
import { mappingsOf, writesOf } from './write-places';

const CASES = 5_000;
const SEED = 13;

/** A place where a day is meant: sends a text there, and tells whether it was refused for that. */
interface Place {
  readonly name: string;
  readonly refuses: (text: string) => Promise<boolean>;
}

/** A second reckoning, which knows nothing of ours. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 && year <= 2200;
}

const two = (most: number): fc.Arbitrary<string> =>
  fc.nat(most).map((number) => String(number).padStart(2, '0'));
const texts = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.integer({ min: 1890, max: 2210 }), two(14), two(33))
      .map((parts) => parts.join('-')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 1895, max: 2205 }), fc.constantFrom('-02-29', '-02-30', '-04-31', '-12-31'))
      .map((parts) => parts.join('')),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.integer({ min: 1900, max: 2200 }), two(12), two(31))
      .chain(([year, month, day]) => {
        const text = `${String(year)}-${month}-${day}`;
        return fc.constantFrom(
          ...[
            text.replaceAll('-', ''),
            text.slice(0, 7),
            text.slice(0, 4),
            `${String(year)}-W${month}`,
            `${String(year)}-060`,
          ],
          ...[
            `${text}T00:00:00Z`,
            `${text}T00:00:00+01:00`,
            `${text} `,
            ` ${text}`,
            `${text}\n`,
            `+00${text}`,
            `-${text}`,
          ],
          ...[
            text.replaceAll('-', '/'),
            `${day}-${month}-${String(year)}`,
            text.replaceAll('-', '‐'),
            text.replace('0', '٠'),
          ],
          ...[`${String(year)}-${String(Number(month))}-${String(Number(day))}`, `${text}\u0000`, ''],
        );
      }),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

describe('where a day is meant', () => {
  let server: RunningServer;
  let caller: Caller;
  let contract: Contract;

  beforeAll(async () => {
    server = await startServer();
    contract = server.get(ApiContract).read();
    const roles = ['compliance-officer', 'counsel', 'manager', 'administrator'] as const;
    caller = await server.signedIn(await server.organisation(), ...roles);
  });
  afterAll(async () => {
    await server.stop();
  });

  let sent = 0;
  const refused = async (method: Method, url: string, property: string, body?: unknown): Promise<boolean> => {
    sent += 1;
    const remoteAddress = `10.1.${String(Math.floor(sent / 250))}.${String(sent % 250)}`;
    const isFile = Buffer.isBuffer(body);
    const headers = { 'if-match': '"1"', ...(isFile ? { 'content-type': 'application/octet-stream' } : {}) };
    const answer = await caller.request(method, url, body, { headers, remoteAddress });
    if (answer.statusCode >= 500) throw new Error(`${url}: ${answer.body}`);
    const told =
      answer.statusCode === 400 ? answer.json<{ invalidParameters?: { property: string }[] }>() : {};
    return (told.invalidParameters ?? []).some((one) => one.property === property);
  };

  const isDate = ({ format }: Schema): boolean => format === 'date';
  const inBodies = (): Place[] =>
    writesOf(contract).flatMap((write) =>
      mappingsOf(contract, write).flatMap(({ prefix, schema, bodyWith }) =>
        Object.entries(schema.properties ?? {}).flatMap(([field, one]): Place[] => {
          const isList = one.items !== undefined && isDate(one.items);
          if (!isDate(one) && !isList) return [];
          const method = write.verb.toUpperCase() as Method;
          const refuses = async (text: string): Promise<boolean> =>
            refused(method, write.url, `${prefix}${field}`, bodyWith({ [field]: isList ? [text] : text }));
          return [{ name: `${write.verb} ${write.path} ${prefix}${field}`, refuses }];
        }),
      ),
    );
  const inQueries = (): Place[] =>
    operationsOf(contract).flatMap(({ verb, path, operation }) =>
      (operation.parameters ?? [])
        .filter((one) => one.in === 'query' && isDate(one.schema))
        .map(({ name }) => {
          const url = path.replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');
          const isFile = operation.requestBody?.content['application/octet-stream'] !== undefined;
          const body = isFile ? Buffer.from('x') : undefined;
          const refuses = async (text: string): Promise<boolean> =>
            refused(verb.toUpperCase() as Method, `${url}?${name}=${encodeURIComponent(text)}`, name, body);
          return { name: `${verb} ${path} ?${name}`, refuses };
        }),
    );

  test(`only real days from 1900 to 2200, as YYYY-MM-DD, are taken: ${String(CASES)} tries`, async () => {
    const places = [...inBodies(), ...inQueries()];
    const each = Math.ceil(CASES / places.length);
    const slipped: string[] = [];
    const tried = async ({ name, refuses }: Place): Promise<void> =>
      fc.assert(
        fc.asyncProperty(texts, async (text) => {
          if ((await refuses(text)) === isDay(text)) slipped.push(`${name}: ${JSON.stringify(text)}`);
        }),
        { numRuns: each, seed: SEED },
      );
    await atATime(
      5,
      places.map((place) => async () => tried(place)),
    );
    expect(slipped).toStrictEqual([]);
    expect(places.length).toBeGreaterThan(20);
  });
});
