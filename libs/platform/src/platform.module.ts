import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, SystemClock } from './clock';
import { connectionOptions, dataSourceOptions } from './database/data-source-options';
import type { DataSourceSettings } from './database/data-source-options';
import { Database } from './database/database';
import { PreparedReads, READ_CONNECTIONS } from './database/prepared-reads';
import { Failpoints } from './failpoints';
import { HealthChecks } from './health-checks';
import { Metrics } from './metrics/metrics';
import { PoolMetrics } from './metrics/pool-metrics';
import { PrivilegedBox } from './privileged-box';
import { Queue } from './queue/queue';
import { SecretBox } from './secret-box';

export interface PlatformSettings extends DataSourceSettings {
  readonly secretKey: Buffer;
  readonly privilegedKey: Buffer;
  readonly clock?: Clock;
}

/** The technique everybody stands on: clock, database, secrets, what is watched. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: PlatformSettings): DynamicModule {
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(settings), retryAttempts: 0 })],
      providers: [
        { provide: Clock, useValue: settings.clock ?? new SystemClock() },
        { provide: SecretBox, useValue: new SecretBox(settings.secretKey) },
        { provide: PrivilegedBox, useValue: new PrivilegedBox(settings.privilegedKey) },
        { provide: READ_CONNECTIONS, useValue: connectionOptions(settings) },
        { provide: Metrics, useValue: new Metrics() },
        { provide: HealthChecks, useValue: new HealthChecks() },
        ...[Database, PreparedReads, PoolMetrics, Queue, Failpoints],
      ],
      exports: [
        ...[Clock, SecretBox, PrivilegedBox, Database, PreparedReads, Metrics, HealthChecks],
        ...[Queue, Failpoints, READ_CONNECTIONS],
      ],
    };
  }
}
