import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { SET_CONTEXT, contextValues } from './context';
import type { Context } from './context';

/** The token under which the settings of the connections are injected. */
export const READ_CONNECTIONS = Symbol('READ_CONNECTIONS');

export interface PreparedRead {
  /** The same text has always the same name: it is parsed once for each connection. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Reads that are asked often: one statement, prepared, in a read-only transaction of its own with the context of one
 * tenant. Begin, context, statement and end travel together, so that a read costs one way to the database and back.
 */
@Injectable()
export class PreparedReads implements OnApplicationShutdown {
  private readonly pool: Pool;

  constructor(@Inject(READ_CONNECTIONS) connections: ConstructorParameters<typeof Pool>[0]) {
    // A statement that is asked again and again is planned once: planning it anew costs as much as carrying it out.
    const options = `${connections?.options ?? ''} -c plan_cache_mode=force_generic_plan`;
    this.pool = new Pool({ ...connections, options, pipeline: true });
    const logger = new Logger('PreparedReads');
    // A connection that breaks is left behind; the next read opens another. The pool hears of those that nobody uses, and of no other:
    // without somebody who listens, one that breaks under a read would end the process.
    const lost = (error: Error): void => {
      logger.warn({ err: error }, 'a connection was lost');
    };
    this.pool.on('error', lost);
    this.pool.on('connect', (client) => client.on('error', lost));
  }

  /** How many connections there are, how many of them nobody uses, and how many reads wait for one. */
  get counts(): Readonly<Record<'totalCount' | 'idleCount' | 'waitingCount', number>> {
    const { totalCount, idleCount, waitingCount } = this.pool;
    return { totalCount, idleCount, waitingCount };
  }

  async rows<Row extends object>(context: Context, read: PreparedRead): Promise<readonly Row[]> {
    return this.ask('begin read only', context, read);
  }

  /** The same for one statement that changes something, all or nothing. It is not done again where another stood in the way. */
  async change<Row extends object>(context: Context, change: PreparedRead): Promise<readonly Row[]> {
    return this.ask('begin', context, change);
  }

  private async ask<Row extends object>(
    begin: string,
    context: Context,
    { name, text, values }: PreparedRead,
  ): Promise<readonly Row[]> {
    const client = await this.pool.connect();
    let broken: unknown = false;
    try {
      const { stream } = client.connection;
      stream.cork();
      const steps = [
        client.query(begin),
        client.query({ name: 'context', text: SET_CONTEXT, values: contextValues(context) }),
        client.query<Row>({ name, text, values: [...values] }),
        client.query('commit'),
      ] as const;
      stream.uncork();
      const [begun, set, read, ended] = await Promise.allSettled(steps);
      // Without the context nothing is read: its policies fail closed. A connection that missed a step is not used again.
      for (const step of [begun, set, ended]) if (step.status === 'rejected') broken = step.reason;
      if (read.status === 'rejected') throw read.reason as Error;
      if (broken !== false) throw broken as Error;
      return read.value.rows;
    } finally {
      client.release(broken !== false);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
