import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Clock, Daily, QueueWorker, READ_CONNECTIONS, Repeating } from '@fristvakt/platform';
import type { QueueWorkerSettings } from '@fristvakt/platform';
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
export class WebhookWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly finding: Repeating;
  private readonly forgetting: Daily;
  private readonly queue: QueueWorker;

  constructor(
    lost: FindLostDeliveries,
    clock: Clock,
    forget: ForgetDeliveries,
    delivering: DeliverWebhook,
    @Inject(READ_CONNECTIONS) connections: QueueWorkerSettings['connections'],
  ) {
    this.finding = new Repeating('LostDeliveries', PAUSE, async () => {
      await lost.execute();
    });
    this.forgetting = new Daily(clock, 'OldDeliveries', async (isStopped) => forget.all(isStopped));
    this.queue = new QueueWorker({
      ...{ connections, concurrency: AT_ONCE },
      tasks: {
        [DELIVER_WEBHOOK]: async ({ organisation = '', delivery = '' }) =>
          delivering.execute(organisation, delivery),
      },
    });
  }

  onApplicationBootstrap(): void {
    for (const one of [this.finding, this.forgetting, this.queue]) one.start();
  }

  /** Before the connections are closed: what is under way is finished. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.finding.stop(), this.forgetting.stop(), this.queue.stop()]);
  }
}
