import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { READ_CONNECTIONS, Repeating, newId, startQueueWorker } from '@fristvakt/platform';
import type { QueueWorker, QueueWorkerSettings } from '@fristvakt/platform';
import { SEND_MAIL } from '../mails/mail-rows';
import { SendMail } from '../mails/send-mail';
import { Round } from './round';

/** From the end of one round to the beginning of the next, in milliseconds. */
const PAUSE = 15_000;
/** Mails at once: as many as there are connections to the mail server. */
const AT_ONCE = 5;

/** Sweeps and carries out what is queued, as long as the program runs. Any number of them may work on one database. */
@Injectable()
export class ReminderWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('ReminderWorker');
  private readonly name = newId();
  private readonly rounds: Repeating;
  private starting: Promise<QueueWorker | undefined> = Promise.resolve(undefined);

  constructor(
    round: Round,
    private readonly mails: SendMail,
    @Inject(READ_CONNECTIONS) private readonly connections: QueueWorkerSettings['connections'],
  ) {
    this.rounds = new Repeating('Rounds', PAUSE, async (isStopped) => {
      const { sent, overtaken, digests, failed } = await round.execute(this.name, isStopped);
      if (sent + overtaken + digests + failed > 0)
        this.logger.log({ sent, overtaken, digests, failed }, 'a round');
    });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
    this.starting = startQueueWorker({
      connections: this.connections,
      concurrency: AT_ONCE,
      tasks: {
        [SEND_MAIL]: async ({ organisation = '', mail = '' }) => this.mails.execute(organisation, mail),
      },
    });
    this.starting.catch((error: unknown) => {
      this.logger.error({ err: error }, 'the worker of the queue could not be started');
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
    const worker = await this.starting.catch(() => undefined);
    await worker?.stop();
  }
}
