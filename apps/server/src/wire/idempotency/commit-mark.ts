import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type {
  EntitySubscriberInterface,
  QueryRunner,
  TransactionCommitEvent,
  TransactionStartEvent,
} from 'typeorm';
import type { Attempt } from './attempt';
import { Attempts } from './attempts';

/**
 * Has every transaction that changes rows for an attempt say so in the row of the attempt, before it commits. A
 * transaction that only read, or only locked what it then refused to change, has done nothing.
 */
@Injectable()
export class CommitMark implements EntitySubscriberInterface {
  private readonly current = new AsyncLocalStorage<Attempt>();
  /** How many rows PostgreSQL had counted as changed when a transaction began. */
  private readonly before = new WeakMap<QueryRunner, number>();

  constructor(
    @InjectDataSource() dataSource: DataSource,
    private readonly attempts: Attempts,
  ) {
    dataSource.subscribers.push(this);
  }

  /** Everything that `work` commits is marked as done for the attempt. */
  async during<T>(attempt: Attempt, work: () => Promise<T>): Promise<T> {
    return this.current.run(attempt, work);
  }

  async afterTransactionStart({ queryRunner }: TransactionStartEvent): Promise<void> {
    if (this.current.getStore() === undefined) return;
    this.before.set(queryRunner, (await changesOf(queryRunner)).changes);
  }

  async beforeTransactionCommit({ queryRunner }: TransactionCommitEvent): Promise<void> {
    const attempt = this.current.getStore();
    if (attempt === undefined) return;
    const { changes, mayHaveChanged } = await changesOf(queryRunner);
    if (!mayHaveChanged && changes === this.before.get(queryRunner)) return;
    await this.attempts.mark(attempt, async (text, values) => queryRunner.query(text, values));
  }
}

interface Changes {
  readonly changes: number;
  /** PostgreSQL was told not to count, and the transaction has a number: then it must be taken to have changed rows. */
  readonly mayHaveChanged: boolean;
}

async function changesOf(queryRunner: QueryRunner): Promise<Changes> {
  const rows = (await queryRunner.query(
    `select coalesce(sum(pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
         + pg_stat_get_xact_tuples_deleted(oid)), 0)::int as changes,
       current_setting('track_counts') <> 'on' and pg_current_xact_id_if_assigned() is not null as "mayHaveChanged"
     from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )) as readonly Changes[];
  return rows[0] ?? { changes: 0, mayHaveChanged: true };
}
