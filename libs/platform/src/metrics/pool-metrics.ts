import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { PreparedReads } from '../database/prepared-reads';
import { Metrics } from './metrics';
import type { Reading } from './metrics';

/** What a pool of connections counts. */
export interface PoolCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** How the connections to the database are used: those for work, and those for lists that are asked often. */
@Injectable()
export class PoolMetrics {
  constructor(
    metrics: Metrics,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reads: PreparedReads,
  ) {
    const figures = [
      ['db_pool_total', 'Connections to the database that are open', 'totalCount'],
      ['db_pool_idle', 'Connections to the database that nobody uses', 'idleCount'],
      ['db_pool_waiting', 'Requests that wait for a connection to the database', 'waitingCount'],
    ] as const;
    for (const [name, help, count] of figures)
      metrics.gauge({ name, help, labels: ['pool'] }, () => this.readings(count));
  }

  private readings(count: keyof PoolCounts): readonly Reading[] {
    const { master } = this.dataSource.driver as { readonly master?: PoolCounts };
    return [
      ...(master === undefined ? [] : [{ value: master[count], labels: { pool: 'work' } }]),
      { value: this.reads.counts[count], labels: { pool: 'reads' } },
    ];
  }
}
