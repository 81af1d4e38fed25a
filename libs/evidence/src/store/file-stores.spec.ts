import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import S3rver from 's3rver';
import { newKey } from './file-store';
import type { FileStore } from './file-store';
import { FolderStore } from './folder-store';
import { ObjectStore } from './object-store';
import { storeOf } from './store-of';

const HOUR = 60 * 60_000;

/** Everything below a folder, so that nothing can be written elsewhere unseen. */
async function treeOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).toSorted();
}

const ADDRESS = { endpoint: 'http://127.0.0.1:1', region: 'eu-north-1', bucket: 'evidence' };

test('an object store is taken where its address is known', async () => {
  const s3 = { ...ADDRESS, accessKey: 'S3RVER', secretKey: 'S3RVER' };
  expect(await storeOf({ s3, folder: '' })).toBeInstanceOf(ObjectStore);
  expect(await storeOf({ s3: null, folder: '' })).toBeInstanceOf(FolderStore);
});

describe.each(['a folder', 'an object store'])('files in %s', (kind) => {
  let root: string;
  let store: FileStore;
  let close: () => Promise<void> = async () => Promise.resolve();

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'fristvakt-store-'));
    if (kind === 'a folder') {
      store = new FolderStore(join(root, 'files'));
      return;
    }
    const server = new S3rver({
      port: 0,
      silent: true,
      directory: root,
      configureBuckets: [{ name: 'evidence' }],
    });
    const { port } = (await server.run()) as AddressInfo;
    close = async () => server.close();
    store = new ObjectStore({
      ...{ ...ADDRESS, endpoint: `http://127.0.0.1:${String(port)}` },
      ...{ accessKey: 'S3RVER', secretKey: 'S3RVER' },
    });
  });
  afterAll(async () => {
    await close();
    await rm(root, { recursive: true, force: true });
  });

  const kept = async (bytes: Buffer): Promise<string> => {
    const key = newKey();
    await store.put(key, Readable.from([bytes]), bytes.length);
    return key;
  };
  const read = async (...asked: Parameters<FileStore['read']>): Promise<Buffer> => {
    const pieces: Buffer[] = [];
    for await (const piece of (await store.read(...asked)) as AsyncIterable<Buffer>) pieces.push(piece);
    return Buffer.concat(pieces);
  };

  test('come back as they were put, whole or a part of them', async () => {
    const bytes = randomBytes(300_000);
    const key = await kept(bytes);
    expect(
      createHash('sha256')
        .update(await read(key))
        .digest('hex'),
    ).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await read(key, { first: 100, last: 199 })).toStrictEqual(bytes.subarray(100, 200));
    expect(await read(key, { first: 299_999, last: 299_999 })).toStrictEqual(bytes.subarray(299_999));
  });

  test('are listed by their keys, and are gone once removed, also twice', async () => {
    const key = await kept(Buffer.from('a'));
    const listed: string[] = [];
    for await (const one of store.keys()) listed.push(one.key);
    expect(listed).toContain(key);
    await store.remove(key);
    await store.remove(key);
    await expect(store.read(key)).rejects.toMatchObject({ kind: 'missing' });
  });

  test('have keys of ours only: no other name becomes a path', async () => {
    const before = await treeOf(root);
    const names = [
      '../../outside',
      '..%2f..%2foutside',
      '/etc/passwd',
      'a\0b',
      'A'.repeat(32),
      '',
      'x'.repeat(5_000),
    ];
    for (const name of names) {
      await expect(store.put(name, Readable.from([Buffer.from('a')]), 1)).rejects.toThrow(RangeError);
      await expect(store.read(name)).rejects.toThrow();
    }
    expect(await treeOf(root)).toStrictEqual(before);
  });

  test('that break off while they come leave nothing', async () => {
    const key = newKey();
    const broken = Readable.from(
      (async function* gone() {
        yield randomBytes(70_000);
        await Promise.resolve();
        throw new Error('gone');
      })(),
    );
    await expect(store.put(key, broken, 140_000)).rejects.toMatchObject({ kind: 'away' });
    await expect(store.read(key)).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('a folder of files', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'fristvakt-folder-'));
  });
  afterAll(async () => {
    await rm(root, { recursive: true, force: true });
  });

  test('is for the program alone', async () => {
    const key = newKey();
    await new FolderStore(join(root, 'files')).put(key, Readable.from([Buffer.from('a')]));
    const [first, second] = [key.slice(0, 2), key.slice(2, 4)];
    const modes = await Promise.all(
      [
        ['files', first],
        ['files', first, second],
        ['files', first, second, key],
      ].map(async (path) => (await stat(join(root, ...path))).mode & 0o777),
    );
    expect(modes).toStrictEqual([0o700, 0o700, 0o600]);
  });

  test('keeps no half of a file that breaks off', async () => {
    const store = new FolderStore(join(root, 'halves'));
    const broken = new Readable({
      read() {
        this.push(randomBytes(70_000));
        this.destroy(new Error('gone'));
      },
    });
    await expect(store.put(newKey(), broken)).rejects.toMatchObject({ kind: 'away' });
    const files = await readdir(join(root, 'halves'), { recursive: true, withFileTypes: true });
    expect(files.filter((one) => one.isFile())).toStrictEqual([]);
  });

  test('that is full at any step of 64 kB says so, keeps no half file, and takes the next one', async () => {
    const [folder, step] = [join(root, 'full'), 64 * 1024];
    const store = new FolderStore(folder);
    const left: string[] = [];
    for (let room = 0; room <= 16; room += 1) {
      let written = 0;
      const bytes = new Readable({
        read() {
          if (written === room) this.destroy(Object.assign(new Error('full'), { code: 'ENOSPC' }));
          else this.push(randomBytes(step));
          written += 1;
        },
      });
      await expect(store.put(newKey(), bytes)).rejects.toMatchObject({ kind: 'no-room' });
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      left.push(...entries.filter((one) => one.isFile()).map(({ name }) => name));
    }
    expect(left).toStrictEqual([]);
    const key = newKey();
    await store.put(key, Readable.from([Buffer.from('a')]));
    const listed: string[] = [];
    for await (const one of store.keys()) listed.push(one.key);
    expect(listed).toStrictEqual([key]);
  });

  test('lists no file that is not ours, and clears away what was never finished once it is old', async () => {
    const store = new FolderStore(join(root, 'other'));
    const key = newKey();
    await store.put(key, Readable.from([Buffer.from('a')]));
    const folder = join(root, 'other', key.slice(0, 2), key.slice(2, 4));
    await writeFile(join(folder, 'notes.txt'), 'a');
    await writeFile(join(folder, `${newKey()}.part`), 'a');
    await writeFile(join(folder, `${key}.part`), 'a');
    await utimes(join(folder, `${key}.part`), new Date(0), new Date(0));
    const listed: string[] = [];
    for await (const one of store.keys()) listed.push(one.key);
    expect(listed).toStrictEqual([key]);
    expect(await store.clearUnfinished(HOUR)).toBe(1);
    expect((await readdir(folder)).length).toBe(3);
  });

  test('that cannot be written tells it', async () => {
    const place = join(root, 'file-in-the-way');
    await writeFile(place, 'a');
    await expect(
      new FolderStore(place).put(newKey(), Readable.from([Buffer.from('a')])),
    ).rejects.toMatchObject({ kind: 'away' });
    await mkdir(join(root, 'empty'));
    await chmod(join(root, 'empty'), 0o700);
    const listed: string[] = [];
    for await (const one of new FolderStore(join(root, 'empty')).keys()) listed.push(one.key);
    expect(listed).toStrictEqual([]);
  });
});
