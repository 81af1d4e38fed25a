import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { ObjectStoreAddress } from '@fristvakt/platform';
import { FileStore, StoreFault, isKey } from './file-store';
import type { ByteRange, StoredKey } from './file-store';

/** Files in an S3-compatible store: one bucket that is ours, under our keys. An object is there as a whole or not at all. */
export class ObjectStore extends FileStore {
  private readonly client: S3Client;

  constructor(private readonly address: ObjectStoreAddress) {
    super();
    const { endpoint, region, accessKey, secretKey } = address;
    this.client = new S3Client({
      ...{ endpoint, region, forcePathStyle: true, maxAttempts: 3 },
      logger: SILENT,
      requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
      // Stores that are not Amazon's do not all know the newer checksums; what we keep we verify ourselves.
      ...{ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' },
      credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    });
  }

  async put(key: string, bytes: Readable, size: number): Promise<void> {
    const object = { ...this.placeOf(key), Body: bytes, ContentLength: size, ContentType: OPAQUE };
    // The client would wait for the rest of bytes that break off.
    const broken = new AbortController();
    bytes.once('error', () => {
      broken.abort();
    });
    await this.asked(async () =>
      this.client.send(new PutObjectCommand(object), { abortSignal: broken.signal }),
    );
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const part = range === undefined ? {} : { Range: `bytes=${String(range.first)}-${String(range.last)}` };
    const { Body } = await this.asked(async () =>
      this.client.send(new GetObjectCommand({ ...this.placeOf(key), ...part })),
    );
    if (Body === undefined) throw new StoreFault('missing');
    return Body as Readable;
  }

  async remove(key: string): Promise<void> {
    await this.asked(async () => this.client.send(new DeleteObjectCommand(this.placeOf(key))));
  }

  async *keys(): AsyncIterable<StoredKey> {
    let after: string | undefined;
    do {
      const page = await this.asked(async () =>
        this.client.send(
          new ListObjectsV2Command({
            Bucket: this.address.bucket,
            ...(after === undefined ? {} : { ContinuationToken: after }),
          }),
        ),
      );
      for (const { Key = '', LastModified } of page.Contents ?? []) {
        if (isKey(Key) && LastModified !== undefined) yield { key: Key, putAt: LastModified.getTime() };
      }
      after = page.NextContinuationToken;
    } while (after !== undefined);
  }

  /** An object that was not sent as a whole is not there. */
  async clearUnfinished(): Promise<number> {
    return Promise.resolve(0);
  }

  private placeOf(key: string): { readonly Bucket: string; readonly Key: string } {
    if (!isKey(key)) throw new RangeError('a file store knows its own keys only');
    return { Bucket: this.address.bucket, Key: key };
  }

  private async asked<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      throw new StoreFault(faultOf(error), { cause: error });
    }
  }
}

const nothing = (): void => undefined;
/** What goes wrong is thrown, and told by who catches it. */
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Nobody is told by the store what a file is. */
const OPAQUE = 'application/octet-stream';

function faultOf(error: unknown): StoreFault['kind'] {
  if (error instanceof NoSuchKey) return 'missing';
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  return status === 507 ? 'no-room' : 'away';
}
