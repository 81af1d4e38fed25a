import { Injectable, Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { done, extensionOf, fileNameOf, refused } from '@fristvakt/platform';
import type { FileSettings, Outcome } from '@fristvakt/platform';
import { FileStore, StoreFault, codeOf, isNoRoom, newKey } from '../store/file-store';
import { FILE_EXTENSIONS, FILE_KINDS, isTaken } from './file-kinds';
import type { FileExtension } from './file-kinds';
import { faultOf } from './look';
import type { LookFault } from './look';
import { scanned } from './scanner';
import { SpooledFile, TooLarge } from './spooled-file';

/** A file as somebody sends it. */
export interface SentFile {
  /** As the sender calls it: only ever a text. */
  readonly name: string;
  readonly bytes: Readable;
  /** The SHA-256 the sender says it has; null where nothing is said. */
  readonly sha256?: Buffer | null;
}

/** A file that the program has made itself: nothing in it is looked for. */
export interface MadeFile {
  /** With an ending that is taken. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file that has been looked at and is in the store. No row names it yet. */
export interface ReceivedFile {
  readonly key: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: Buffer;
}

export type FileRefused =
  | 'file-name-missing'
  | 'file-empty'
  | 'file-too-large'
  | 'file-kind-not-taken'
  | 'file-mismatch'
  | 'archive-refused'
  | 'file-infected'
  | 'digest-differs'
  | 'scanner-away'
  | 'no-room'
  | 'store-away'
  | 'transfer-broken';

type Refused = ReturnType<typeof refused<FileRefused>>;

/**
 * Takes a file in: as it comes to the disk, counted and hashed; then it is looked at, scanned where a scanner is named, and
 * put into the store under a new key. What is refused leaves nothing behind.
 */
@Injectable()
export class ReceiveFile {
  private readonly logger = new Logger('ReceiveFile');

  constructor(
    private readonly store: FileStore,
    private readonly settings: FileSettings,
  ) {}

  async execute({ name, bytes, sha256 = null }: SentFile): Promise<Outcome<ReceivedFile, FileRefused>> {
    const fileName = fileNameOf(name);
    if (fileName === undefined) return wrong('file-name-missing', 'expected the name of a file');
    const extension = extensionOf(fileName);
    if (!isTaken(extension)) {
      const kinds = FILE_EXTENSIONS.join(', ');
      return wrong('file-kind-not-taken', `expected one of ${kinds}`, { kinds });
    }
    let spooled: SpooledFile | undefined;
    try {
      spooled = await SpooledFile.take(this.settings.incoming, bytes, this.settings.mostBytes);
      return await this.kept(spooled, { fileName, extension, sha256 });
    } catch (error) {
      return this.refusalOf(error);
    } finally {
      bytes.destroy();
      await spooled?.discard();
    }
  }

  /** Takes a file in for a row that is then written. Where the writing fails or is refused, the file goes again. */
  async into<Value, Code extends string>(
    sent: SentFile,
    write: (file: ReceivedFile) => Promise<Outcome<Value, Code>>,
  ): Promise<Outcome<Value, Code | FileRefused>> {
    const received = await this.execute(sent);
    if (!received.ok) return received;
    const { key } = received.value;
    let isWritten = false;
    try {
      const written = await write(received.value);
      isWritten = written.ok;
      return written;
    } finally {
      // What cannot be removed now is swept up later: no row names it.
      if (!isWritten) await this.store.remove(key).catch(() => undefined);
    }
  }

  /** The same for files that the program has made itself: all of them are in the store before the first row is written. */
  async made<Value, Code extends string>(
    files: readonly MadeFile[],
    write: (kept: readonly ReceivedFile[]) => Promise<Outcome<Value, Code>>,
  ): Promise<Outcome<Value, Code | FileRefused>> {
    const kept: ReceivedFile[] = [];
    let isWritten = false;
    try {
      for (const file of files) kept.push(await this.put(file));
      const written = await write(kept);
      isWritten = written.ok;
      return written;
    } catch (error) {
      if (error instanceof StoreFault) return this.refusalOf(error);
      throw error;
    } finally {
      if (!isWritten) for (const { key } of kept) await this.store.remove(key).catch(() => undefined);
    }
  }

  private async put({ name, bytes }: MadeFile): Promise<ReceivedFile> {
    const extension = extensionOf(name);
    if (!isTaken(extension)) throw new RangeError(`the program makes no ${extension}`);
    const [key, sha256] = [newKey(), createHash('sha256').update(bytes).digest()];
    await this.store.put(key, Readable.from([bytes]), bytes.length);
    const { mediaType } = FILE_KINDS[extension];
    return { key, fileName: name, mediaType, size: bytes.length, sha256 };
  }

  private async kept(
    spooled: SpooledFile,
    { fileName, extension, sha256 }: Looked,
  ): Promise<Outcome<ReceivedFile, FileRefused>> {
    if (spooled.size === 0) return wrong('file-empty', 'expected a file with something in it');
    if (sha256 !== null && !sha256.equals(spooled.sha256)) {
      return wrong('digest-differs', 'the SHA-256 that was sent is not that of the bytes that came');
    }
    const fault = await faultOf(spooled, extension);
    if (fault !== undefined) return refusalOfLook(fault, extension);
    const { clamd } = this.settings;
    const scan = clamd === null ? 'clean' : await scanned(clamd, spooled.stream());
    if (scan === 'infected') return wrong('file-infected', 'the scanner found something harmful in it');
    if (scan === 'unknown') return refused('unavailable', 'scanner-away');
    const key = newKey();
    await this.store.put(key, spooled.stream(), spooled.size);
    const { size } = spooled;
    return done({ key, fileName, size, sha256: spooled.sha256, mediaType: FILE_KINDS[extension].mediaType });
  }

  private refusalOf(error: unknown): Refused {
    if (error instanceof TooLarge) {
      const most = String(this.settings.mostBytes / MEGABYTE);
      return refused('too-large', 'file-too-large', { params: { most } });
    }
    if (isNoRoom(error) || (error instanceof StoreFault && error.kind === 'no-room')) {
      this.logger.error({ err: error }, 'there is no room for a file');
      return refused('no-room', 'no-room');
    }
    if (error instanceof StoreFault) {
      this.logger.error({ err: error }, 'the file store does not take a file');
      return refused('unavailable', 'store-away');
    }
    if (isBrokenOff(error)) return wrong('transfer-broken', 'the file did not come as a whole');
    throw error;
  }
}

interface Looked {
  readonly fileName: string;
  readonly extension: FileExtension;
  readonly sha256: Buffer | null;
}

const MEGABYTE = 1024 * 1024;

function wrong(code: FileRefused, reason: string, params: Readonly<Record<string, string>> = {}): Refused {
  return refused('invalid', code, { params, places: [{ property: 'file', reason }] });
}

function refusalOfLook(fault: LookFault, extension: string): Refused {
  if (fault.startsWith('archive-'))
    return wrong('archive-refused', `its contents: ${fault.slice('archive-'.length)}`);
  const reason =
    fault === 'two-at-once' ? 'is something else at the same time' : `is no ${extension} by its bytes`;
  return wrong('file-mismatch', reason, { extension });
}

/** The sender went away, or sent what is no form. */
const isBrokenOff = (error: unknown): boolean =>
  /^(ERR_STREAM_PREMATURE_CLOSE|ECONNRESET|ECONNABORTED|FST_|ABORT_ERR)/.test(codeOf(error));
