import { Readable } from 'node:stream';
import type { ClientBase, Connection, Submittable } from 'pg';

/** Rows are handed on in pieces of about this many bytes. */
const PIECE = 64 * 1024;

/** What the driver tells of a row, and of the end. */
interface CopiedRow {
  readonly chunk: Buffer;
}

/**
 * The answer to `COPY … TO STDOUT`, as bytes. Whoever reads slowly holds up the database, not the memory: while nothing is
 * asked for, the connection is not read.
 */
class CopyOut extends Readable implements Submittable {
  private connection: Connection | undefined;
  private rows: Buffer[] = [];
  private size = 0;

  constructor(private readonly text: string) {
    super({ highWaterMark: 4 * PIECE });
  }

  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(this.text);
  }

  override _read(): void {
    this.connection?.stream.resume();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    // What is still on its way is read and dropped: the connection goes on.
    this.connection?.stream.resume();
    done(error);
  }

  handleCopyData({ chunk }: CopiedRow): void {
    if (this.destroyed) return;
    // The driver uses its buffer again.
    this.rows.push(Buffer.from(chunk));
    this.size += chunk.length;
    if (this.size >= PIECE && !this.handOn()) this.connection?.stream.pause();
  }

  handleCommandComplete(): void {
    if (this.size > 0) this.handOn();
  }

  handleReadyForQuery(): void {
    this.push(null);
  }

  handleError(error: Error): void {
    this.destroy(error);
  }

  private handOn(): boolean {
    const piece = Buffer.concat(this.rows, this.size);
    [this.rows, this.size] = [[], 0];
    return this.push(piece);
  }
}

/** Runs a `COPY … TO STDOUT`. The connection does nothing else until the stream has ended. */
export const copyOut = (client: ClientBase, text: string): Readable => client.query(new CopyOut(text));
