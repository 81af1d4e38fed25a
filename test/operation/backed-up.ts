import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FolderStore, StoreFault } from '@fristvakt/evidence';
import { backUp, restore } from '@fristvakt/operation';
import type { KeptFiles, Manifest, Restored } from '@fristvakt/operation';
import { SystemClock } from '@fristvakt/platform';
import type { Server } from '@fristvakt/platform';
import { Client } from 'pg';
import { createDatabase } from '../support/database/database';
import type { TestDatabase } from '../support/database/database';
import { insertOf, sampleId, sampleRows } from '../support/database/sample-rows';

/** What tells keys apart does not matter to the rows. */
const KEYS = { secret: '0123456789abcdef', privileged: 'fedcba9876543210' };

/** An installation: a database, reached as its owner, and a folder of files. */
export class Installation {
  private constructor(
    readonly database: TestDatabase,
    readonly owner: Client,
    readonly folder: string,
  ) {}

  static async make(): Promise<Installation> {
    const database = await createDatabase();
    const owner = new Client(database.connection('fristvakt'));
    owner.on('error', () => undefined);
    await owner.connect();
    return new Installation(database, owner, await mkdtemp(join(tmpdir(), 'fristvakt-backup-')));
  }

  async remove(): Promise<void> {
    await this.owner.end();
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  get server(): Server {
    const { host = '', port = 5432, user = '', password } = this.database.connection('fristvakt');
    if (typeof password !== 'string') return { socketFolder: host, port, user, database: this.database.name };
    const at = `host=${encodeURIComponent(host)}&port=${String(port)}`;
    return {
      url: `postgresql://${user}:${encodeURIComponent(password)}@localhost/${this.database.name}?${at}`,
    };
  }

  get store(): FolderStore {
    return new FolderStore(join(this.folder, 'files'));
  }

  get files(): KeptFiles {
    const { store } = this;
    return {
      async *told(client) {
        const { rows } = await client.query<{ key: string; size: string; sha256: string }>(
          `select key, size, encode(sha256, 'hex') as sha256 from evidence_version where key is not null order by key`,
        );
        for (const { key, size, sha256 } of rows) yield { key, size: Number(size), sha256 };
      },
      read: async (key) =>
        store.read(key).catch((error: unknown) => {
          if (error instanceof StoreFault && error.kind === 'missing') return undefined;
          throw error;
        }),
      put: async (key, bytes) => store.put(key, bytes),
    };
  }

  /** Two organisations with a row in every table, and the files that those rows name. */
  async fill(): Promise<void> {
    for (const letter of ['a', 'b'] as const) {
      for (const row of sampleRows(letter)) await this.owner.query(insertOf(row));
      await this.file(letter.repeat(32), randomBytes(letter === 'a' ? 1 : 200_000));
    }
  }

  /** Puts the bytes under the key, and has the row tell of them. */
  async file(key: string, bytes: Buffer): Promise<void> {
    await this.store.put(key, Readable.from([bytes]));
    await this.owner.query('update evidence_version set size = $2, sha256 = $3 where key = $1', [
      ...[key, bytes.length, createHash('sha256').update(bytes).digest()],
    ]);
  }

  async entries(letter: 'a' | 'b', count: number): Promise<void> {
    await this.owner.query(
      `insert into audit_entry (organisation_id, seq, at, actor, action, subject, detail, previous_hash, hash)
       select $1, 0, now(), 'system', 'test', 'test:' || n, '{}', '', '' from generate_series(1, $2) n`,
      [sampleId(letter), count],
    );
  }

  async backUp(name = 'backup.zip'): Promise<Manifest & { readonly path: string }> {
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, name);
    const asked = { owner: this.server, path, files: this.files, keys: KEYS, clock: new SystemClock() };
    return { ...(await backUp(asked)), path };
  }

  async restore(path: string): Promise<Restored> {
    return restore({ path, owner: this.server, files: this.files });
  }

  /** A file of this folder with these bytes. */
  async write(name: string, bytes: Buffer): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, bytes);
    return path;
  }
}
