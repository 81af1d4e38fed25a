import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { STEPS } from '@fristvakt/operation';
import { HealthChecks, Metrics } from '@fristvakt/platform';
import type { Config, Reading } from '@fristvakt/platform';
import { statfs } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { DayKeeper } from '../day/day-keeper';
import { APP_CONFIG } from '../wire/app-config';

/** Whether this process has begun its work, and whether it can go on with it. */
@Injectable()
export class WorkState implements OnApplicationBootstrap, OnModuleDestroy {
  private hasStarted = false;
  private isClosing = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(APP_CONFIG) private readonly config: Config,
    private readonly day: DayKeeper,
    checks: HealthChecks,
    metrics: Metrics,
  ) {
    checks.add('closing', async () => Promise.resolve(!this.isClosing));
    checks.add('database', async () => this.answers());
    checks.add('schema', async () => (await this.missingSteps()) === 0);
    metrics.gauge(
      { name: 'files_free_bytes', help: 'Room on the disk where files come in or lie', labels: ['kind'] },
      async () => this.room(),
    );
  }

  /** The day's work is begun by then; it has been tried when it has settled. */
  onApplicationBootstrap(): void {
    void this.day.settled().then(() => {
      this.hasStarted = true;
    });
  }

  /** Runs before the listener is closed: whoever sends requests here learns that it is to send no more. */
  onModuleDestroy(): void {
    this.isClosing = true;
  }

  get started(): boolean {
    return this.hasStarted;
  }

  private async answers(): Promise<boolean> {
    await this.dataSource.query('select 1');
    return true;
  }

  /** Steps that a newer version has taken do no harm: they are made so that this one goes on working. */
  private async missingSteps(): Promise<number> {
    const rows = await this.dataSource.query<readonly { name: string }[]>('select name from migrations');
    const taken = new Set(rows.map(({ name }) => name));
    return STEPS.filter((name) => !taken.has(name)).length;
  }

  private async room(): Promise<readonly Reading[]> {
    const { folder, incoming, s3 } = this.config.files;
    const readings: Reading[] = [];
    for (const [kind, path] of [['incoming', incoming], ...(s3 === null ? [['files', folder]] : [])]) {
      const value = await freeBytes(String(path));
      if (value !== undefined) readings.push({ value, labels: { kind: String(kind) } });
    }
    return readings;
  }
}

/** Undefined before anything has come in: the folder is made then. */
async function freeBytes(path: string): Promise<number | undefined> {
  const found = await statfs(path).catch(() => undefined);
  return found === undefined ? undefined : found.bavail * found.bsize;
}
