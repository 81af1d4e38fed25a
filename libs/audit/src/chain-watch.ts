import { Injectable, Logger } from '@nestjs/common';
import { Clock, DailyKeeper, Database, Metrics, forEachOrganisation } from '@fristvakt/platform';
import type { DaysWork } from '@fristvakt/platform';
import { VerifyChain } from './verify-chain';

/**
 * Goes along every chain once a day, enters nothing, and tells the watchers what it found. That a chain is broken is an alarm
 * for whoever runs the installation; whose it is stands in the log.
 */
@Injectable()
export class ChainWatch extends DailyKeeper {
  private readonly logger = new Logger('ChainWatch');
  private found: { readonly sound: number; readonly broken: number; readonly at: number } | undefined;

  constructor(
    private readonly database: Database,
    private readonly chains: VerifyChain,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    super(clock, 'ChainWatch');
    metrics.gauge(
      {
        name: 'audit_chain_ok',
        help: '1: every audit chain was whole when last gone along; 0: one is broken',
      },
      () => (this.found === undefined ? [] : [{ value: this.found.broken === 0 ? 1 : 0 }]),
    );
    metrics.gauge(
      {
        name: 'audit_chains',
        help: 'Audit chains by what was found when they were last gone along',
        labels: ['state'],
      },
      () =>
        this.found === undefined
          ? []
          : (['sound', 'broken'] as const).map((state) => ({
              value: this.found?.[state] ?? 0,
              labels: { state },
            })),
    );
    metrics.gauge(
      { name: 'audit_chain_checked_timestamp_seconds', help: 'When all audit chains were last gone along' },
      () => (this.found === undefined ? [] : [{ value: this.found.at / 1_000 }]),
    );
  }

  /** Goes along all chains now. */
  override async keep(isStopped = (): boolean => false): Promise<DaysWork> {
    const found = { sound: 0, broken: 0 };
    const { database, logger } = this;
    const failure = 'an audit chain could not be gone along';
    const work = await forEachOrganisation({ database, logger, isStopped, failure }, async (organisation) => {
      found[await this.stateOf(organisation)] += 1;
      return { done: 1 };
    });
    if (work.failed === 0 && !isStopped()) this.found = { ...found, at: this.clock.now() };
    return work;
  }

  private async stateOf(organisation: string): Promise<'sound' | 'broken'> {
    const { fault } = await this.database.read({ organisation }, async (tx) =>
      this.chains.look(tx, { organisation, by: 'system' }),
    );
    if (fault === null) return 'sound';
    this.logger.error({ organisation, fault }, 'an audit chain is broken');
    return 'broken';
  }
}
