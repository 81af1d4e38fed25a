import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { plainDateOf } from '@fristvakt/calendar';
import { unzip } from '../../../../../test/bundle/unzip';
import type { BundleEntry, KeptEntry } from '../bundle-part';
import { made } from './described';
import { EntryDiffers, zipOf } from './zip';

const DAY = plainDateOf(2023, 2, 7);
const README = made('LAS MIG.txt', 'Läs mig', 'read-me', 'Öppna Akt.pdf.');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const kept = (text: string, about: Partial<KeptEntry> = {}): KeptEntry => ({
  ...{ path: 'Bilagor/01 Beslut.txt', title: 'Bilaga 1', kind: 'enclosure' },
  ...{ size: Buffer.byteLength(text), sha256: sha256(text) },
  open: async () => Promise.resolve(Readable.from([Buffer.from(text)])),
  ...about,
});

async function read(zip: Readable): Promise<{ readonly bytes: Buffer; readonly fault: unknown }> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of zip) pieces.push(piece as Buffer);
    return { bytes: Buffer.concat(pieces), fault: null };
  } catch (fault) {
    return { bytes: Buffer.concat(pieces), fault };
  }
}

/** The end of every whole zip. */
const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

describe('a zip that is made while it is read', () => {
  test('holds every file as it was, in its order', async () => {
    const { bytes } = await read(zipOf([README, kept('Beslut åäö'), README], DAY));
    const files = await unzip(bytes);
    expect(files.map(({ path, bytes: content }) => [path, content.toString()])).toStrictEqual([
      ['LAS MIG.txt', 'Öppna Akt.pdf.'],
      ['Bilagor/01 Beslut.txt', 'Beslut åäö'],
      ['LAS MIG.txt', 'Öppna Akt.pdf.'],
    ]);
    expect(files.map(({ lastModified }) => lastModified)).toStrictEqual(
      Array<number>(3).fill(Date.parse('2023-02-07T12:00:00Z')),
    );
  });

  const FAULTS: readonly (readonly [string, Partial<KeptEntry>])[] = [
    ['is longer than was told', { size: 2 }],
    ['is shorter than was told', { size: 2000 }],
    ['has another sum than was told', { sha256: sha256('something else') }],
    ['cannot be opened', { open: async () => Promise.reject(new Error('away')) }],
    [
      'breaks off',
      {
        open: async () =>
          Promise.resolve(
            new Readable({
              read() {
                this.destroy(new Error('torn'));
              },
            }),
          ),
      },
    ],
  ];

  test.each(FAULTS)('breaks off without an end where a file %s', async (_, about) => {
    const { bytes, fault } = await read(zipOf([README, kept('Beslut', about), README], DAY));
    expect(fault).toBeInstanceOf(Error);
    expect(bytes.includes(END)).toBe(false);
  });

  test('names the file that is not as it was', async () => {
    const { fault } = await read(zipOf([kept('Beslut', { sha256: sha256('x') })], DAY));
    expect(fault).toBeInstanceOf(EntryDiffers);
    expect(String(fault)).toContain('Bilagor/01 Beslut.txt');
  });

  test('opens a kept file only when its turn has come, and closes it when nobody reads on', async () => {
    const opened: string[] = [];
    let source: Readable | undefined;
    const endless = (path: string): BundleEntry =>
      kept('', {
        path,
        open: async () => {
          opened.push(path);
          source = new Readable({
            read() {
              this.push(Buffer.alloc(65_536, 'a'));
            },
          });
          return Promise.resolve(source);
        },
      });
    const zip = zipOf([endless('1'), endless('2')], DAY);
    for await (const piece of zip) {
      expect(piece).toBeInstanceOf(Buffer);
      break;
    }
    expect(opened).toStrictEqual(['1']);
    expect(zip.destroyed).toBe(true);
    await new Promise(setImmediate);
    expect(source?.destroyed).toBe(true);
  });

  test('holds little of a large file: what is not read is not taken from where it is kept', async () => {
    let given = 0;
    const large = kept('', {
      open: async () =>
        Promise.resolve(
          new Readable({
            read() {
              given += 65_536;
              this.push(randomBytes(65_536));
            },
          }),
        ),
    });
    const zip = zipOf([large], DAY);
    await new Promise((resolve) => zip.once('readable', resolve));
    for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
    expect(given).toBeLessThan(4 * 1024 * 1024);
    zip.destroy();
  });
});
