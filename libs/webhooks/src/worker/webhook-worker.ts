import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Clock, Daily, READ_CONNECTIONS, Repeating, startQueueWorker } from '@fristvakt/platform';
import type { QueueWorker, QueueWorkerSettings } from '@fristvakt/platform';
import { DELIVER_WEBHOOK } from '../sending/delivery-job';
import { DeliverWebhook } from '../sending/deliver';
import { FindLostDeliveries } from './find-lost-deliveries';
import { ForgetDeliveries } from './forget-deliveries';

/** From the end of one search for what was lost to the beginning of the next, in milliseconds. */
const PAUSE = 15_000;
/** Deliveries at once. They have workers of their own: a receiver that does not answer keeps no reminder waiting. */
const AT_ONCE = 10;

/** Delivers what is queued, as long as the program runs. Any number of them may work on one database. */
@Injectable()
export class WebhookWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('WebhookWorker');
  private readonly finding: Repeating;
  private readonly forgetting: Daily;
  private starting: Promise<QueueWorker | undefined> = Promise.resolve(undefined);

  constructor(
    lost: FindLostDeliveries,
    clock: Clock,
    forget: ForgetDeliveries,
    private readonly delivering: DeliverWebhook,
    @Inject(READ_CONNECTIONS) private readonly connections: QueueWorkerSettings['connections'],
  ) {
    this.finding = new Repeating('LostDeliveries', PAUSE, async () => {
      await lost.execute();
    });
    this.forgetting = new Daily(clock, 'OldDeliveries', async (isStopped) => forget.all(isStopped));
  }

  onApplicationBootstrap(): void {
    this.finding.start();
    this.forgetting.start();
    this.starting = startQueueWorker({
      connections: this.connections,
      concurrency: AT_ONCE,
      tasks: {
        [DELIVER_WEBHOOK]: async ({ organisation = '', delivery = '' }) =>
          this.delivering.execute(organisation, delivery),
      },
    });
    this.starting.catch((error: unknown) => {
      this.logger.error({ err: error }, 'the worker of the queue could not be started');
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.finding.stop(), this.forgetting.stop()]);
    const worker = await this.starting.catch(() => undefined);
    await worker?.stop();
  }
}
