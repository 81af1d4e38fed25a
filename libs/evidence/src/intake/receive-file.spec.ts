import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Logger } from '@nestjs/common';
import { done, newId, refused } from '@fristvakt/platform';
import type { FileSettings } from '@fristvakt/platform';
import {
  WORD_WITH_MACROS,
  docx,
  eml,
  jpg,
  pdf,
  png,
  xlsx,
  zip,
} from '../../../../test/evidence/sample-files';
import { FolderStore } from '../store/folder-store';
import { StoreFault } from '../store/file-store';
import type { FileStore } from '../store/file-store';
import { ReceiveFile } from './receive-file';
import { SpooledFile } from './spooled-file';

const MEGABYTE = 1024 * 1024;
const GONE = refused('conflict', 'erased-already');
const HTML = '<!doctype html><html><script>alert(1)</script></html>';
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)]);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

const joined = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));

/** Files that are something else than their name says, or several things at once: each by what it is. */
const POLYGLOTS: readonly (readonly [what: string, name: string, bytes: () => Buffer | Promise<Buffer>])[] = [
  ['a page named pdf', 'beslut.pdf', () => joined(HTML)],
  ['a page before a pdf', 'beslut.pdf', () => joined(HTML, pdf())],
  ['a pdf with a page in its head', 'beslut.pdf', () => joined('%PDF-1.7\n', HTML, '\n%%EOF\n')],
  ['a pdf that begins after a line', 'beslut.pdf', () => joined('\n', pdf())],
  ['a script before a pdf', 'beslut.pdf', () => joined('/*', pdf(), '*/alert(1)')],
  ['a pdf without an end', 'beslut.pdf', () => joined('%PDF-1.7\n1 0 obj')],
  ['a pdf with an archive behind it', 'beslut.pdf', async () => joined(pdf(), await zip({ 'a.txt': 'a' }))],
  ['a program named pdf', 'beslut.pdf', () => EXE],
  ['an archive named pdf', 'beslut.pdf', async () => zip({ 'a.txt': 'a' })],
  ['a letter named pdf', 'beslut.pdf', async () => docx()],
  ['a picture named pdf', 'beslut.pdf', () => png],
  ['a pdf named docx', 'beslut.docx', () => pdf()],
  ['an archive named docx', 'beslut.docx', async () => zip({ 'a.txt': 'a' })],
  ['a sheet named docx', 'beslut.docx', async () => xlsx()],
  ['a letter with macros named docx', 'beslut.docx', async () => docx({}, WORD_WITH_MACROS)],
  ['a letter with a macro part', 'beslut.docx', async () => docx({ 'word/vbaProject.bin': 'x' })],
  ['a letter with a program in it', 'beslut.docx', async () => docx({ 'word/embeddings/a.exe': EXE })],
  ['a letter behind a page', 'beslut.docx', async () => joined(HTML, await docx())],
  ['a letter without its main part', 'brev.docx', async () => zip({ '[Content_Types].xml': '<Types/>' })],
  ['a letter named xlsx', 'lista.xlsx', async () => docx()],
  ['a program named xlsx', 'lista.xlsx', () => EXE],
  ['a letter named zip', 'allt.zip', async () => docx()],
  ['a program named zip', 'allt.zip', () => EXE],
  ['a page in an archive', 'allt.zip', async () => zip({ 'index.html': HTML })],
  ['a page named jpg', 'bild.jpg', () => joined(HTML)],
  [
    'a picture with a page in its head',
    'bild.jpg',
    () => joined(jpg.subarray(0, 20), HTML, jpg.subarray(20)),
  ],
  ['a picture with an archive behind it', 'bild.jpg', async () => joined(jpg, await zip({ 'a.txt': 'a' }))],
  [
    'a picture with a pdf in its head',
    'bild.jpg',
    () => joined(jpg.subarray(0, 20), pdf(), jpg.subarray(20)),
  ],
  ['a png named jpg', 'bild.jpg', () => png],
  ['a jpg named png', 'bild.png', () => jpg],
  ['a drawing named png', 'bild.png', () => joined(SVG)],
  ['a png with something behind it', 'bild.png', () => joined(png, HTML)],
  ['a png with an archive behind it', 'bild.png', async () => joined(png, await zip({ 'a.txt': 'a' }))],
  ['a page named txt', 'text.txt', () => joined('\ufeff  ', HTML)],
  ['a drawing named txt', 'text.txt', () => joined(SVG)],
  ['a shell script named txt', 'text.txt', () => joined('#!/bin/sh\nrm -rf /\n')],
  ['a text with NUL', 'text.txt', () => joined('hej\0då')],
  ['a text that is no UTF-8', 'lista.csv', () => Buffer.from('namn;ort\n\u00c5sa;M\u00f6lndal\n', 'latin1')],
  ['a pdf named csv', 'lista.csv', () => pdf()],
  ['a program named txt', 'text.txt', () => joined('MZ', 'x'.repeat(100))],
  ['a page named eml', 'brev.eml', () => joined(HTML)],
  ['a message with NUL', 'brev.eml', () => joined(eml, '\0')],
  ['a text named eml', 'brev.eml', () => joined('hej\n\ndetta är inget brev\n')],
];

/** Names whose kind is never taken, whatever is in the file. */
const NEVER = [
  ...['bild.svg', 'sida.html', 'sida.htm', 'program.exe', 'brev.docm', 'lista.xlsm', 'script.js', 'beslut'],
  ...['beslut.pdf.exe', 'beslut.pdf%00', 'bok.epub', 'arkiv.tar.gz', 'genväg.lnk', 'sida.xhtml', 'x.php'],
];

describe('taking in a file', () => {
  let root: string;
  let settings: FileSettings;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'fristvakt-receive-'));
    settings = {
      ...{ folder: join(root, 'files'), incoming: join(root, 'incoming'), s3: null, clamd: null },
      mostBytes: 5 * MEGABYTE,
    };
    Logger.overrideLogger(false);
  });
  afterAll(async () => {
    await rm(root, { recursive: true, force: true });
  });

  /** `taken`, or the code of the refusal. */
  const outcomeOf = async (name: string, bytes: Buffer, sha256?: Buffer): Promise<string> => {
    const receiving = new ReceiveFile(new FolderStore(settings.folder), settings);
    const outcome = await receiving.execute({ name, bytes: Readable.from([bytes]), sha256: sha256 ?? null });
    return outcome.ok ? 'taken' : outcome.refusal.code;
  };

  test.each([
    ['beslut.pdf', () => pdf(), 'application/pdf'],
    ['BESLUT.PDF', () => pdf(), 'application/pdf'],
    ['brev.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['lista.xlsx', xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['bild.png', () => png, 'image/png'],
    ['bild.jpeg', () => jpg, 'image/jpeg'],
    ['brev.eml', () => eml, 'message/rfc822'],
    ['text.txt', () => Buffer.from('Hej å ä ö <3\n'), 'text/plain'],
    ['lista.csv', () => Buffer.from('\ufeffnamn;ort\r\nÅsa;Mölndal\r\n'), 'text/csv'],
    ['allt.zip', async () => zip({ 'a.pdf': pdf(), 'mapp/b.docx': await docx() }), 'application/zip'],
  ] as readonly (readonly [string, () => Buffer | Promise<Buffer>, string])[])(
    '%s is taken for what it is, and comes back as it was',
    async (name, made, mediaType) => {
      const bytes = await made();
      const store = new FolderStore(settings.folder);
      const outcome = await new ReceiveFile(store, settings).execute({ name, bytes: Readable.from([bytes]) });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
      const { key, size, sha256 } = outcome.value;
      expect(outcome.value.mediaType).toBe(mediaType);
      expect([size, sha256]).toStrictEqual([bytes.length, createHash('sha256').update(bytes).digest()]);
      const pieces: Buffer[] = [];
      for await (const piece of (await store.read(key)) as AsyncIterable<Buffer>) pieces.push(piece);
      expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
    },
  );

  test('more than forty files that are not what they say are refused, every one', async () => {
    expect(POLYGLOTS.length).toBeGreaterThan(40);
    const taken: string[] = [];
    for (const [what, name, made] of POLYGLOTS) {
      const outcome = await outcomeOf(name, await made());
      if (!['file-mismatch', 'archive-refused'].includes(outcome)) taken.push(`${what}: ${outcome}`);
    }
    expect(taken).toStrictEqual([]);
  });

  test.each(NEVER)('%s is a kind that is never taken', async (name) => {
    expect(await outcomeOf(name, pdf())).toBe('file-kind-not-taken');
  });

  test('an empty file, a nameless one and one that is too large are refused', async () => {
    expect(await outcomeOf('tom.pdf', Buffer.alloc(0))).toBe('file-empty');
    expect(await outcomeOf('../..', pdf())).toBe('file-name-missing');
    expect(await outcomeOf('stor.txt', Buffer.alloc(5 * MEGABYTE + 1, 'a'))).toBe('file-too-large');
    expect(await outcomeOf('precis.txt', Buffer.alloc(5 * MEGABYTE, 'a'))).toBe('taken');
  });

  test('a file with another digest than was said is refused', async () => {
    expect(await outcomeOf('beslut.pdf', pdf(), createHash('sha256').update('another').digest())).toBe(
      'digest-differs',
    );
  });

  test('a sender that goes away leaves nothing', async () => {
    const broken = Readable.from(
      (async function* gone() {
        yield pdf();
        await Promise.resolve();
        throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
      })(),
    );
    const outcome = await new ReceiveFile(new FolderStore(settings.folder), settings).execute({
      ...{ name: 'beslut.pdf', bytes: broken },
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'transfer-broken' } });
  });

  test.each([
    ['no-room', 'no-room'],
    ['away', 'store-away'],
  ] as const)('a store that is %s tells it, and nothing is kept', async (kind, code) => {
    const store = { put: async () => Promise.reject(new StoreFault(kind)) } as unknown as FileStore;
    const outcome = await new ReceiveFile(store, settings).execute({
      ...{ name: 'beslut.pdf', bytes: Readable.from([pdf()]) },
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { code } });
  });

  test('a store that fails before it reads leaves no stream that fails later, where nobody hears it', async () => {
    const streams: Readable[] = [];
    const put = async (_: string, stream: Readable): Promise<void> => {
      streams.push(stream);
      return Promise.reject(new StoreFault('away'));
    };
    const receiving = new ReceiveFile({ put } as unknown as FileStore, settings);
    for (let time = 0; time < 50; time += 1)
      await receiving.execute({ name: 'beslut.pdf', bytes: Readable.from([pdf()]) });
    expect(streams).toHaveLength(50);
    expect(streams.filter((stream) => !stream.closed)).toStrictEqual([]);
  });

  test('a look that ends before its file is opened harms nobody, also when the file is gone by then', async () => {
    const spooled = await SpooledFile.take(settings.incoming, Readable.from([eml]), MEGABYTE);
    await rm(spooled.path);
    const [unread, left] = [spooled.stream(), spooled.stream()];
    left.destroy();
    await spooled.discard();
    expect(
      [unread, left].map(({ closed, errored }) => [closed, (errored as { code?: string } | null)?.code]),
    ).toStrictEqual([
      [true, 'ENOENT'],
      [true, 'ENOENT'],
    ]);
  });
  test.each([
    ['is refused', async () => Promise.resolve(GONE), GONE, 0],
    ['fails', async () => Promise.reject(new Error('away')), 'away', 0],
    ['is written', async () => Promise.resolve(done('row')), done('row'), 1],
  ] as const)(
    'of a file whose row %s nothing lies in the store without its row',
    async (_, write, told, left) => {
      const folder = join(settings.folder, newId());
      const receiving = new ReceiveFile(new FolderStore(folder), settings);
      const file = { name: 'beslut.pdf', bytes: Readable.from([pdf()]) };
      const outcome = await receiving
        .into<string, string>(file, write)
        .catch((error: unknown) => (error instanceof Error ? error.message : error));
      expect(outcome).toStrictEqual(told);
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      expect(entries.filter((one) => one.isFile())).toHaveLength(left);
    },
  );

  test('nothing that came in, or was refused, lies about afterwards', async () => {
    expect(await readdir(settings.incoming)).toStrictEqual([]);
  });
});
