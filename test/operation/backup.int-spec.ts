import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { BackupError, backUp } from '@fristvakt/operation';
import { SystemClock } from '@fristvakt/platform';
import { Client } from 'pg';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { schemaText } from '../support/database/schema-text';
import { sampleId } from '../support/database/sample-rows';
import { Installation } from './backed-up';

/** Every row of every table, as text; what the sequences of the database say is no row. */
async function everything(client: Client): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname <> 'migrations' order by relname`,
  );
  const found = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
    found.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return found;
}

const refusal = async (doing: Promise<unknown>): Promise<BackupError> => {
  const error = await doing.then(
    () => new Error('it was done'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof BackupError) return error;
  throw error instanceof Error ? error : new Error(String(error));
};

/** The entries of an archive, to make another of. */
async function unpacked(path: string): Promise<Map<string, Buffer>> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  zip.close();
  return entries;
}

async function packed(entries: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of entries) zip.addBuffer(bytes, name);
  zip.end();
  return buffer(zip.outputStream);
}

describe('a backup', () => {
  let source: Installation;
  let target: Installation;

  beforeEach(async () => {
    source = await Installation.make();
    target = await Installation.make();
    await source.fill();
  });

  afterEach(async () => {
    await source.remove();
    await target.remove();
  });

  it('is restored to the same rows, files and schema, down to the hashes of the audit chain', async () => {
    await source.entries('a', 3_000);
    const before = await everything(source.owner);
    const backup = await source.backUp();
    expect([...before].filter(([, rows]) => rows.length === 0).map(([name]) => name)).toStrictEqual([
      'heartbeat',
      'rate_limit',
    ]);
    expect(backup.tables.map(({ name, rows }) => [name, rows])).toStrictEqual(
      [...before].map(([name, rows]) => [name, rows.length]),
    );
    expect([backup.files.count, backup.files.bytes, backup.files.faults]).toStrictEqual([2, 200_001, []]);

    const schema = await schemaText(target.owner);
    const { differences, steps } = await target.restore(backup.path);
    expect([differences, steps]).toStrictEqual([[], 0]);
    expect(await everything(target.owner)).toStrictEqual(before);
    expect(await schemaText(target.owner)).toBe(schema);
    for (const key of ['a', 'b'].map((letter) => letter.repeat(32)))
      expect(await buffer(await target.store.read(key))).toStrictEqual(
        await buffer(await source.store.read(key)),
      );
  });

  it('is restored into a database that has no schema at all, and its triggers work afterwards', async () => {
    const { path } = await source.backUp();
    await target.owner.query(
      'drop schema public cascade; create schema public; grant usage on schema public to public',
    );
    expect((await target.restore(path)).differences).toStrictEqual([]);
    expect(await schemaText(target.owner)).toBe(await schemaText(source.owner));
    await target.entries('a', 1);
    const told = await target.owner.query<{ chained: boolean }>(
      `select e.hash = c.hash and e.seq = c.length as chained from audit_entry e
       join audit_chain c using (organisation_id) where organisation_id = $1 order by seq desc limit 1`,
      [sampleId('a')],
    );
    expect(told.rows).toStrictEqual([{ chained: true }]);
    await expect(target.owner.query('delete from fact')).rejects.toThrow(/append-only/);
  });

  it('keeps numbers that the database gave, goes on after them, and leaves what it generates to the database', async () => {
    for (const { owner } of [source, target])
      await owner.query(`create table numbered (id bigint generated always as identity primary key, word text,
        twice bigint generated always as (id * 2) stored)`);
    await source.owner.query(`insert into numbered (word) values ('å'), (E'a\\nb\\t\\\\'), (null)`);
    await source.owner.query('delete from numbered where id = 2');
    expect((await target.restore((await source.backUp()).path)).differences).toStrictEqual([]);
    await target.owner.query(`insert into numbered (word) values ('next')`);
    const { rows } = await target.owner.query('select id::int, word, twice::int from numbered order by id');
    expect(rows).toStrictEqual([
      { id: 1, word: 'å', twice: 2 },
      { id: 3, word: null, twice: 6 },
      { id: 4, word: 'next', twice: 8 },
    ]);
  });

  it('taken while rows are written is one moment: whole transactions, and nothing of later ones', async () => {
    const writer = new Client(source.database.connection('fristvakt'));
    await writer.connect();
    // Each transaction writes one row to a table early in the alphabet and one to a table late in it.
    await source.owner.query('create table aaa (n int primary key); create table zzz (n int primary key)');
    await target.owner.query('create table aaa (n int primary key); create table zzz (n int primary key)');
    const enough = new AbortController();
    const writing = (async () => {
      let n = 0;
      for (; !enough.signal.aborted; n += 1)
        await writer.query(
          `begin; insert into aaa values (${String(n)}); insert into zzz values (${String(n)}); commit`,
        );
      return n;
    })();
    await source.entries('b', 3_000);
    const { path, tables } = await source.backUp();
    enough.abort();
    const written = await writing;
    await writer.end();
    const count = (name: string): number => tables.find((table) => table.name === name)?.rows ?? -1;
    expect(count('aaa')).toBe(count('zzz'));
    expect(count('aaa')).toBeGreaterThan(0);
    expect(count('aaa')).toBeLessThan(written);
    expect((await target.restore(path)).differences).toStrictEqual([]);
  });

  it('is restored into an empty database only; nothing is changed in another', async () => {
    const { path } = await source.backUp();
    await target.owner.query('insert into organisation (id, name) values ($1, $2)', [
      sampleId('a'),
      'Annan AB',
    ]);
    const before = await everything(target.owner);
    expect(await refusal(target.restore(path))).toMatchObject({ code: 'not-empty' });
    expect(await everything(target.owner)).toStrictEqual(before);
    await target.owner.query('drop table migrations');
    expect(await refusal(target.restore(path))).toMatchObject({ code: 'not-empty' });
  });

  it('that was taken by a newer version, or is older than the schema there, is refused', async () => {
    const { path } = await source.backUp();
    const entries = await unpacked(path);
    const manifest = entries.get('manifest.json')?.toString() ?? '';
    const newer = manifest.replace('"ContextAndPeople1764072000000"', '"Later1999999999999"');
    const made = await source.write(
      'newer.zip',
      await packed(entries.set('manifest.json', Buffer.from(newer))),
    );
    const refused = await refusal(target.restore(made));
    expect([refused.code, refused.message]).toStrictEqual([
      'schema',
      expect.stringContaining('Later1999999999999'),
    ]);
    const older = manifest.replace(/,\s*"Evidence1764331400000"/, '');
    const old = await source.write(
      'older.zip',
      await packed(entries.set('manifest.json', Buffer.from(older))),
    );
    expect(await refusal(target.restore(old))).toMatchObject({ code: 'schema' });
  });

  it('of a database that a role bound by row level security opens is refused, and leaves no file', async () => {
    const name = `bound_${source.database.name}`;
    await source.owner.query(`create role ${name} login in role fristvakt_app`);
    try {
      const { host = '', port = 5432 } = source.database.connection('fristvakt');
      const owner = { socketFolder: host, port, user: name, database: source.database.name };
      const path = join(source.folder, 'bound.zip');
      const asked = {
        owner,
        path,
        files: null,
        keys: { secret: '', privileged: '' },
        clock: new SystemClock(),
      };
      const bound = await refusal(backUp(asked));
      expect([bound.code, bound.message]).toStrictEqual(['role', expect.stringMatching(/bypassrls/)]);
      await source.owner.query(`alter role ${name} bypassrls; revoke select on fact from fristvakt_app`);
      const closed = await refusal(backUp(asked));
      expect([closed.code, closed.message]).toStrictEqual([
        'role',
        expect.stringMatching(/may not read: .*fact/),
      ]);
      expect((await readdir(source.folder)).filter((one) => one.startsWith('bound'))).toStrictEqual([]);
    } finally {
      await source.owner.query(`drop role ${name}`);
    }
  });

  it('does not overwrite an archive, and leaves no half of one', async () => {
    const { path } = await source.backUp();
    const before = await readFile(path);
    expect(await refusal(source.backUp())).toMatchObject({ code: 'target' });
    expect(await readFile(path)).toStrictEqual(before);
    expect((await readdir(source.folder)).toSorted()).toStrictEqual(['backup.zip', 'files']);
  });

  it('tells of files that were missing or not as they came in, then and when it is restored', async () => {
    const [missing, differs] = ['a', 'b'].map((letter) => letter.repeat(32)) as [string, string];
    await source.store.remove(missing);
    await source.owner.query('update evidence_version set size = size + 1 where key = $1', [differs]);
    const { path, files } = await source.backUp();
    const faults = [
      { key: missing, fault: 'missing' },
      { key: differs, fault: 'differs' },
    ];
    expect([files.count, files.faults]).toStrictEqual([1, faults]);
    expect((await target.restore(path)).differences).toStrictEqual(
      faults.map(({ key, fault }) => ({ what: 'file', name: key, fault })),
    );
  });

  describe('that is broken is refused before anything is changed, and the place is named:', () => {
    const breakages: readonly (readonly [
      string,
      (whole: Map<string, Buffer>, bytes: Buffer) => Promise<Buffer>,
      RegExp,
    ])[] = [
      [
        'cut off',
        async (_, bytes) => Promise.resolve(bytes.subarray(0, bytes.length - 100)),
        /no whole archive/,
      ],
      ['empty', async () => Promise.resolve(Buffer.alloc(0)), /no whole archive/],
      [
        'without a table',
        async (whole) => {
          whole.delete('tables/fact.copy');
          return packed(whole);
        },
        /tables\/fact\.copy is missing/,
      ],
      [
        'with another row',
        async (whole) => {
          const rows = whole.get('tables/organisation.copy')?.toString() ?? '';
          return packed(
            whole.set(
              'tables/organisation.copy',
              Buffer.from(rows.replace('Organisation a', 'Organisation x')),
            ),
          );
        },
        /tables\/organisation\.copy in the archive is not what the manifest tells/,
      ],
      [
        'without a file',
        async (whole) => {
          whole.delete(`files/${'b'.repeat(32)}`);
          return packed(whole);
        },
        /has 1 files .* tells of 2/,
      ],
      [
        'with something that does not belong there',
        async (whole) => packed(whole.set('tables/other.copy', Buffer.from('1\n'))),
        /tables\/other\.copy does not belong/,
      ],
      [
        'without its manifest',
        async (whole) => {
          whole.delete('manifest.json');
          return packed(whole);
        },
        /has no manifest\.json/,
      ],
      [
        'with a manifest of something else',
        async (whole) => packed(whole.set('manifest.json', Buffer.from('{"format":"fristvakt-backup/2"}'))),
        /manifest\.json is no manifest/,
      ],
    ];

    test.each(breakages)('%s', async (_, breaking, place) => {
      const { path } = await source.backUp();
      const broken = await source.write(
        'broken.zip',
        await breaking(await unpacked(path), await readFile(path)),
      );
      const before = await everything(target.owner);
      const refused = await refusal(target.restore(broken));
      expect([refused.code, refused.message]).toStrictEqual(['archive', expect.stringMatching(place)]);
      expect(await everything(target.owner)).toStrictEqual(before);
    });

    test('a byte turned over anywhere: it is refused, or it stands where nothing is read', async () => {
      const { path } = await source.backUp();
      const whole = await readFile(path);
      const told: string[] = [];
      for (let at = 5; at < whole.length; at += Math.ceil(whole.length / 60)) {
        const bytes = Buffer.from(whole);
        bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
        const broken = await source.write('turned.zip', bytes);
        const error = await target.restore(broken).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        if (error === undefined) {
          // What was read gave every hash of the manifest.
          await target.remove();
          target = await Installation.make();
          continue;
        }
        expect(error).toBeInstanceOf(BackupError);
        told.push((error as BackupError).message);
      }
      expect(told.length).toBeGreaterThan(40);
      expect(
        told.some((message) => message.includes(`files/${'b'.repeat(32)} in the archive is broken`)),
      ).toBe(true);
      await rm(join(source.folder, 'turned.zip'));
    });
  });
});
