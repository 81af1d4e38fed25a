import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { SET_CONTEXT, contextValues } from './context';
import type { Context } from './context';
import { isPassing } from './database-fault';

const TRIES = 3;

/**
 * The only door to the tables: every piece of work is one transaction in the context of one tenant. Inside, statements
 * run one after another; nothing is started that is not awaited.
 */
@Injectable()
export class Database {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** All or nothing. Done again, at most twice, where another transaction stood in the way. */
  async write<T>(context: Context, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.dataSource.transaction('READ COMMITTED', async (tx) => {
          await tx.query(SET_CONTEXT, contextValues(context));
          return work(tx);
        });
      } catch (error) {
        if (tries === TRIES || !isPassing(error)) throw error;
      }
    }
  }

  /** One look at one moment: everything read inside belongs together. */
  async read<T>(context: Context, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('set transaction read only');
      await tx.query(SET_CONTEXT, contextValues(context));
      return work(tx);
    });
  }

  /** The ids of all organisations, for work that is done for each in turn. */
  async organisations(): Promise<readonly string[]> {
    const rows = await this.read({ purpose: 'sweep' }, async (tx) =>
      tx.query<readonly { id: string }[]>('select id from organisation order by id'),
    );
    return rows.map(({ id }) => id);
  }
}
