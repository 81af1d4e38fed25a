import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { QueueWorker, READ_CONNECTIONS, Repeating, newId } from '@fristvakt/platform';
import type { QueueWorkerSettings } from '@fristvakt/platform';
import { SEND_MAIL } from '../mails/mail-job';
import { SendMail } from '../mails/send-mail';
import { Round } from './round';

/** How a worker works; other than usual in tests only. */
export interface WorkerPace {
  /** From the end of one round to the beginning of the next, in milliseconds. */
  readonly pause: number;
  /** How many seconds a mail is past its time when its job counts as lost. */
  readonly lostAfter: number;
  /** How long a worker that is told to end waits for the mail server, in milliseconds. */
  readonly grace: number;
}

/** The token under which another {@link WorkerPace} is injected. */
const WORKER_PACE = Symbol('WORKER_PACE');

const USUAL: WorkerPace = { pause: 15_000, lostAfter: 60, grace: 15_000 };
/** In milliseconds. */
const TIDIED_EVERY = 10 * 60 * 1000;
/** Mails at once: as many as there are connections to the mail server. */
const AT_ONCE = 5;

/** Sweeps and carries out what is queued, as long as the program runs. Any number of them may work on one database. */
@Injectable()
export class ReminderWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('ReminderWorker');
  private readonly name = newId();
  private readonly rounds: Repeating;
  private readonly tidying: Repeating;
  private readonly queue: QueueWorker;

  constructor(
    round: Round,
    private readonly mails: SendMail,
    @Inject(READ_CONNECTIONS) connections: QueueWorkerSettings['connections'],
    @Optional() @Inject(WORKER_PACE) private readonly pace: WorkerPace = USUAL,
  ) {
    this.rounds = new Repeating('Rounds', pace.pause, async (isStopped) => {
      const { sent, overtaken, digests, failed } = await round.execute(this.name, isStopped, pace.lostAfter);
      if (sent + overtaken + digests + failed > 0)
        this.logger.log({ sent, overtaken, digests, failed }, 'a round');
    });
    this.tidying = new Repeating('Tidying', TIDIED_EVERY, async () => {
      await round.tidy();
    });
    this.queue = new QueueWorker({
      ...{ connections, concurrency: AT_ONCE },
      tasks: {
        [SEND_MAIL]: async ({ organisation = '', mail = '' }) => mails.execute(organisation, mail),
      },
    });
  }

  onApplicationBootstrap(): void {
    for (const one of [this.rounds, this.tidying, this.queue]) one.start();
  }

  /** Before the connections are closed: what is under way is finished, and a mail server that is too slow is left. */
  async beforeApplicationShutdown(): Promise<void> {
    const giveUp = setTimeout(() => {
      this.mails.giveUp();
    }, this.pace.grace);
    await Promise.all([this.rounds.stop(), this.tidying.stop(), this.queue.stop()]);
    clearTimeout(giveUp);
  }
}
