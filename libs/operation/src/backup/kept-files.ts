import type { Readable } from 'node:stream';
import type { Client } from 'pg';

/** A file as its row tells it. */
export interface FileTold {
  readonly key: string;
  /** Null where its row does not tell. */
  readonly size: number | null;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** The files that rows name, in a folder of ours. Which rows, and where the bytes lie, is told by who knows. */
export interface KeptFiles {
  /** By key, each once; read in the transaction that the client has open. */
  told(client: Client): AsyncIterable<FileTold>;
  /** Undefined where there is no such file. */
  read(key: string): Promise<Readable | undefined>;
  put(key: string, bytes: Readable): Promise<void>;
}
