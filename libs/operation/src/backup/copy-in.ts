import { Writable } from 'node:stream';
import type { ClientBase, Connection, Submittable } from 'pg';

/** What the driver's connection knows besides what its types tell. */
interface CopyConnection extends Connection {
  sendCopyFromChunk(piece: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

type Done = (error?: Error | null) => void;

/** Takes what `COPY … FROM STDIN` is to read; ends when the database has taken all of it. */
class CopyIn extends Writable implements Submittable {
  private connection: CopyConnection | undefined;
  private isAsked = false;
  private waiting: (() => void) | undefined;
  private ended: Done | undefined;

  constructor(private readonly text: string) {
    super({ highWaterMark: 256 * 1024 });
  }

  submit(connection: Connection): void {
    this.connection = connection as CopyConnection;
    connection.query(this.text);
  }

  handleCopyInResponse(): void {
    this.isAsked = true;
    if (this.destroyed) this.connection?.sendCopyFail('given up');
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.();
  }

  handleCommandComplete(): void {
    // The end comes with the connection being ready again.
  }

  handleReadyForQuery(): void {
    this.ended?.();
  }

  handleError(error: Error): void {
    this.destroy(error);
  }

  override _write(piece: Buffer, _: BufferEncoding, done: Done): void {
    this.whenAsked(() => {
      const { connection } = this;
      connection?.sendCopyFromChunk(piece);
      if (connection?.stream.writableNeedDrain === true) connection.stream.once('drain', done);
      else done();
    });
  }

  override _final(done: Done): void {
    this.whenAsked(() => {
      this.ended = done;
      this.connection?.endCopyFrom();
    });
  }

  override _destroy(error: Error | null, done: Done): void {
    if (this.isAsked && this.ended === undefined) this.connection?.sendCopyFail('given up');
    done(error);
  }

  private whenAsked(act: () => void): void {
    if (this.isAsked) act();
    else this.waiting = act;
  }
}

/** Runs a `COPY … FROM STDIN`. The connection does nothing else until the stream has ended. */
export const copyIn = (client: ClientBase, text: string): Writable => client.query(new CopyIn(text));
