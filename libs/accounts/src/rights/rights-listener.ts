import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';
import { PrincipalCache } from './principal-cache';
import type { RightsSubject } from './principal-cache';
import { RIGHTS_CHANNEL } from './rights-changes';

const AGAIN_AFTER = 1_000;

/**
 * Hears of the changes that other processes make, on a connection of its own. While there is none, the cache is shut and
 * everything is looked up.
 */
@Injectable()
export class RightsListener implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Rights');
  private client: Client | undefined;
  private again: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly cache: PrincipalCache,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.connect();
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    clearTimeout(this.again);
    this.cache.close();
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new Client({ ...this.settings(), keepAlive: true });
    this.client = client;
    client.on('error', (error) => {
      this.lost(client, error);
    });
    client.on('end', () => {
      this.lost(client);
    });
    client.on('notification', ({ payload }) => {
      this.cache.forget((payload ?? '') as RightsSubject);
    });
    try {
      await client.connect();
      await client.query(`listen ${RIGHTS_CHANNEL}`);
      if (this.client === client) this.cache.open();
    } catch (error) {
      this.lost(client, error);
    }
  }

  /** Told by the connection itself, perhaps more than once. */
  private lost(client: Client, error?: unknown): void {
    if (this.client !== client || this.ended) return;
    this.client = undefined;
    this.cache.close();
    this.logger.warn({ err: error }, 'changes of other processes are not heard; connecting again');
    void client.end().catch(() => undefined);
    this.again = setTimeout(() => void this.connect(), AGAIN_AFTER);
    this.again.unref();
  }

  /** The settings of the pool, whose password a copy would leave out. */
  private settings(): Pool['options'] {
    const { driver } = this.dataSource;
    const pool: unknown = 'master' in driver ? driver.master : undefined;
    if (!(pool instanceof Pool)) throw new TypeError('the database has no pool of connections');
    const { password } = pool.options;
    return { ...pool.options, ...(password === undefined ? {} : { password }) };
  }
}
