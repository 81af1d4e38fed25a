import { Client } from 'pg';
import type * as Pino from 'pino';
import type { Caller } from '../../../../test/support/caller';
import { startServer } from '../../../../test/support/server';
import type { RunningServer } from '../../../../test/support/server';

const mockLines: string[] = [];

// Every line of the log is kept here instead of being written.
jest.mock('pino', () => {
  const whole = jest.requireActual<typeof Pino>('pino');
  const stream = { write: (line: string) => void mockLines.push(line) };
  return { ...whole, pino: (options: object) => whole.pino(options, stream) };
});

const CANARY = 'Kanariefågel';

describe('privileged notes over HTTP', () => {
  let server: RunningServer;
  let organisation: string;
  let provider: string;
  let matters: readonly string[];
  let counsel: Caller;

  beforeAll(async () => {
    server = await startServer({ logLevel: 'debug' });
    organisation = await server.organisation();
    provider = (await server.import(organisation, 'humana-2023')).providerId;
    const rows = await server.sql<{ id: string }>(
      'select id from matter where organisation_id = $1 order by position',
      [organisation],
    );
    matters = rows.map(({ id }) => id);
    counsel = await server.signedIn(organisation, 'counsel');
  });
  afterAll(async () => {
    await server.stop();
  });

  const notesOf = (matter = ''): string => `/api/v1/matters/${matter}/privileged-notes`;

  test('are written, read, changed and deleted by the version that was read', async () => {
    const written = await counsel.post(notesOf(matters[0]), { text: 'först' });
    const { id } = written.json<{ id: string }>();
    expect([written.statusCode, written.headers.etag]).toStrictEqual([201, '"1"']);
    const url = `/api/v1/privileged-notes/${id}`;
    expect((await counsel.get(url)).json()).toMatchObject({ id, text: 'först', version: 1 });
    expect((await counsel.patch(url, { text: 'sedan' })).statusCode).toBe(428);
    expect((await counsel.patch(url, { text: 'sedan' }, '"7"')).statusCode).toBe(412);
    const changed = await counsel.patch(url, { text: 'sedan' }, '"1"');
    expect([changed.statusCode, changed.headers.etag]).toStrictEqual([200, '"2"']);
    expect((await counsel.get(notesOf(matters[0]))).json()).toMatchObject({ items: [{ id }], next: null });
    const deleted = await counsel.delete(url, { headers: { 'if-match': '"2"' } });
    expect([deleted.statusCode, deleted.body]).toStrictEqual([204, '']);
    expect((await counsel.get(url)).statusCode).toBe(404);
  });

  test.each(['compliance-officer', 'manager', 'administrator', 'auditor'] as const)(
    'are nothing to a %s',
    async (role) => {
      const caller = await server.signedIn(organisation, role);
      expect((await caller.get(notesOf(matters[0]))).statusCode).toBe(403);
      expect((await caller.post(notesOf(matters[0]), { text: 'text' })).statusCode).toBe(403);
    },
  );

  test('are not reached by a token, and by a guest on their own matter only', async () => {
    const token = await server.token(await server.member(organisation, { roles: ['counsel'] }), [
      ...(['read', 'record', 'administer', 'audit'] as const),
    ]);
    expect((await token.get(notesOf(matters[0]))).statusCode).toBe(403);
    const [own = '', other = ''] = matters;
    const guest = await server.session(
      await server.member(organisation, { roles: ['guest-counsel'], matter: own }),
    );
    expect((await guest.get(notesOf(own))).statusCode).toBe(200);
    expect((await guest.get(notesOf(other))).statusCode).toBe(404);
  });

  test('say what they say to counsel, and nowhere else', async () => {
    const [matter = ''] = matters;
    const text = `${CANARY} i gruvan, sjunger för ombudet`;
    const key = { headers: { 'idempotency-key': 'kanarie' } };
    const written = await counsel.post(notesOf(matter), { text }, key);
    const again = await counsel.post(notesOf(matter), { text }, key);
    const url = `/api/v1/privileged-notes/${written.json<{ id: string }>().id}`;
    const changed = await counsel.patch(url, { text: `${text} igen` }, '"1"');
    expect((await counsel.get(url)).json<{ text: string }>().text).toContain(CANARY);

    const everybody = await Promise.all(
      (['compliance-officer', 'manager', 'administrator', 'auditor'] as const).map(async (role) =>
        server.signedIn(organisation, role),
      ),
    );
    const askings = [
      ...[url, notesOf(matter), `/api/v1/matters/${matter}`, `/api/v1/matters/${matter}/facts`],
      ...[`/api/v1/matters?search=${encodeURIComponent(CANARY)}`, `/api/v1/providers/${provider}/state`],
      ...[`/api/v1/providers/${provider}/case-file`, `/api/v1/providers/${provider}/case-file.yaml`],
      ...[`/api/v1/providers/${provider}/derivations`, '/api/v1/deadlines'],
      ...['/api/v1/audit-entries', '/api/v1/audit-export'],
    ];
    const said: string[] = [written.body, again.body, changed.body];
    for (const caller of everybody) {
      for (const asking of askings) said.push((await caller.get(asking)).body);
    }
    // Counsel, too, finds it nowhere but where it is read.
    for (const asking of askings.slice(1)) said.push((await counsel.get(asking)).body);
    // Faults tell nothing of what was sent, either.
    const faults = [
      await counsel.post(notesOf(matter), { text, also: text }),
      await counsel.post(notesOf(matter), { text: [text] }),
      await counsel.post(notesOf(matter), { text: `${CANARY}\u0000` }),
      await counsel.patch(url, { text }, '"7"'),
    ];
    said.push(...faults.map(({ body }) => body));
    expect(faults.map(({ statusCode }) => statusCode)).toStrictEqual([400, 400, 400, 412]);
    expect(said.filter((body) => holdsCanary(body))).toStrictEqual([]);
    expect(mockLines.length).toBeGreaterThan(50);
    expect(mockLines.filter((line) => holdsCanary(line))).toStrictEqual([]);
    expect(await tablesWithCanary(server)).toStrictEqual([]);
  });

  test('would be found in the tables if they lay there open', async () => {
    const [matter = ''] = matters;
    await server.sql(`update matter set title = $2 where id = $1`, [matter, `${CANARY} i titeln`]);
    await server.sql(`update privileged_note set ciphertext = $1 where deleted_at is null`, [
      Buffer.from(`...${CANARY}...`),
    ]);
    expect(await tablesWithCanary(server)).toStrictEqual(['matter', 'privileged_note']);
  });
});

/** The canary, as text in any case, or as bytes in hexadecimal or base64. */
function holdsCanary(text: string): boolean {
  const bytes = Buffer.from(CANARY);
  const forms = [CANARY.toLowerCase(), 'kanariefagel', bytes.toString('hex')];
  const encoded = [bytes, bytes.subarray(1), bytes.subarray(2)].map((one) =>
    one.subarray(0, 9).toString('base64'),
  );
  return (
    forms.some((form) => text.toLowerCase().includes(form)) || encoded.some((form) => text.includes(form))
  );
}

/** Every table that holds the canary in any column, whatever its type: rows are looked at as text and as bytes. */
async function tablesWithCanary(server: RunningServer): Promise<readonly string[]> {
  const owner = new Client(server.database.connection('fristvakt'));
  await owner.connect();
  try {
    const { rows: tables } = await owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const table = owner.escapeIdentifier(name);
      const { rows } = await owner.query<{ line: string }>(
        `select to_jsonb(${table})::text as line from ${table}`,
      );
      if (rows.some(({ line }) => holdsCanary(line))) found.push(name);
    }
    return found;
  } finally {
    await owner.end();
  }
}
