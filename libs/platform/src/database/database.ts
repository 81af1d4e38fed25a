import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { contextStatement } from './context';
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
        return await this.transaction('begin isolation level read committed', context, work);
      } catch (error) {
        if (tries === TRIES || !isPassing(error)) throw error;
      }
    }
  }

  /** One look at one moment: everything read inside belongs together. */
  async read<T>(context: Context, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction('begin isolation level repeatable read, read only', context, work);
  }

  /** The ids of all organisations, for work that is done for each in turn. */
  async organisations(): Promise<readonly string[]> {
    const rows = await this.read({ purpose: 'sweep' }, async (tx) =>
      tx.query<readonly { id: string }[]>('select id from organisation order by id'),
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Begin and context go to the database together: TypeORM's own beginning goes there and back three times before the context,
   * as often as the work of most reads. Told that it has begun, TypeORM goes on and ends as usual.
   */
  private async transaction<T>(
    begin: string,
    context: Context,
    work: (tx: EntityManager) => Promise<T>,
  ): Promise<T> {
    const opening = `${begin}; ${contextStatement(context)}`;
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query(opening);
      Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
      await runner.broadcaster.broadcast('AfterTransactionStart');
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // What went wrong is told, whatever becomes of the rollback.
      await runner.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
