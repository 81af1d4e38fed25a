import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { zip } from '../../../../test/evidence/sample-files';
import { archiveOf } from './archive-check';

/** An entry as its maker wants it told, whether it is true or not. */
interface Told {
  readonly name: string;
  readonly packed?: Buffer;
  readonly unpackedSize?: number;
  /** Where the list of contents says that it lies; where it really lies, if left out. */
  readonly at?: number;
  readonly mode?: number;
  readonly flags?: number;
}

const SMALL = deflateRawSync('a');

/** An archive put together by hand, with a list of contents that may lie. */
function archive(entries: readonly Told[]): Buffer {
  const [bodies, list]: [Buffer[], Buffer[]] = [[], []];
  let end = 0;
  for (const { name, packed = SMALL, unpackedSize = 1, at, mode = 0, flags = 0 } of entries) {
    const named = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.write('PK\x03\x04', 'latin1');
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(unpackedSize, 22);
    local.writeUInt16LE(named.length, 26);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 'latin1');
    central.writeUInt16LE(0x03_14, 4);
    central.writeUInt16LE(20, 6);
    local.copy(central, 8, 6, 30);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(at ?? end, 42);
    list.push(central, named);
    if (at !== undefined) continue;
    bodies.push(local, named, packed);
    end += 30 + named.length + packed.length;
  }
  const listed = Buffer.concat(list);
  const last = Buffer.alloc(22);
  last.write('PK\x05\x06', 'latin1');
  last.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  last.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  last.writeUInt32LE(listed.length, 12);
  last.writeUInt32LE(end, 16);
  return Buffer.concat([...bodies, listed, ...largeEnd(entries.length, listed.length, end), last]);
}

/** Where a list of contents of more than 65,535 entries ends (ZIP64). */
function largeEnd(count: number, length: number, at: number): readonly Buffer[] {
  if (count <= 0xffff) return [];
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(at + length), 8);
  locator.writeUInt32LE(1, 16);
  return [record, locator];
}

const MEGABYTE = 1024 * 1024;
/** Names are told in UTF-8. */
const UTF8 = 0x800;
const numbered = (count: number, told: Partial<Told> = {}): readonly Told[] =>
  Array.from({ length: count }, (_, index) => ({ name: `${String(index)}.txt`, ...told }));

describe('an archive', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'fristvakt-archive-'));
  });
  afterAll(async () => {
    await rm(root, { recursive: true, force: true });
  });

  const looked = async (bytes: Buffer): Promise<unknown> => {
    const path = join(root, 'archive.zip');
    await writeFile(path, bytes);
    const found = await archiveOf(path, bytes.length);
    return typeof found === 'string' ? found : [...found.names];
  };

  test('that holds a few plain files is taken', async () => {
    expect(await looked(await zip({ 'a.txt': 'a', 'mapp/b.pdf': 'b' }))).toStrictEqual([
      'a.txt',
      'mapp/b.pdf',
    ]);
    expect(await looked(archive(numbered(3)))).toStrictEqual(['0.txt', '1.txt', '2.txt']);
  });

  test.each([
    ['of 2,001 entries', 'too-many', numbered(2_001)],
    ['of 100,000 entries', 'too-many', numbered(100_000)],
    ['that is 1 GB unpacked', 'too-large', [{ name: 'a.txt', unpackedSize: 1024 * MEGABYTE }]],
    ['of 300 files of 1 MB', 'too-large', numbered(300, { unpackedSize: MEGABYTE })],
    [
      'whose entries lie within each other',
      'overlapping',
      [{ name: 'a.txt', packed: Buffer.alloc(5_000, 1), unpackedSize: 5_000 }, ...numbered(50, { at: 0 })],
    ],
    ['with the same name twice', 'overlapping', [{ name: 'a.txt' }, { name: 'a.txt' }]],
    ['with a way up', 'unreadable', [{ name: '../../etc/passwd' }]],
    ['with a root', 'unreadable', [{ name: '/etc/passwd' }]],
    ['with a drive', 'unreadable', [{ name: 'C:/Windows/a.txt' }]],
    ['with backslashes', 'unreadable', [{ name: '..\\..\\a.txt' }]],
    ['with a control in a name', 'bad-name', [{ name: 'a\u0007.txt', flags: UTF8 }]],
    ['with a link', 'link', [{ name: 'a.txt', mode: 0o120_777 }]],
    ['under a password', 'locked', [{ name: 'a.txt', flags: 1 }]],
    ['with an archive in it', 'nested', [{ name: 'mer/inre.zip' }]],
    ['with a program in it', 'runs', [{ name: 'a.txt' }, { name: 'kör.EXE' }]],
  ] as readonly (readonly [string, string, readonly Told[]])[])(
    '%s is refused: %s',
    async (_, fault, entries) => {
      const bytes = archive(entries);
      const before = process.memoryUsage().rss;
      expect(await looked(bytes)).toBe(fault);
      // What is told of it is read, and nothing is unpacked: far less than what it would become.
      expect(process.memoryUsage().rss - before).toBeLessThan(64 * MEGABYTE);
    },
  );

  test('that is really a bomb of 2 GB is refused without being unpacked', async () => {
    const packed = deflateRawSync(Buffer.alloc(64 * MEGABYTE));
    const told = { packed, unpackedSize: 64 * MEGABYTE };
    expect(await looked(archive(numbered(32, told)))).toBe('too-large');
  });

  test('that has something before its first entry, or is none, is refused', async () => {
    const bytes = archive(numbered(2));
    expect(await looked(Buffer.concat([Buffer.from('<html>'), bytes]))).toBe('unreadable');
    expect(await looked(Buffer.from('PK\x03\x04 and nothing more'))).toBe('unreadable');
    expect(await looked(bytes.subarray(0, bytes.length - 30))).toBe('unreadable');
  });
});
