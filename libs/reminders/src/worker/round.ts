import { Injectable, Logger } from '@nestjs/common';
import { MakeDigests } from '../sweep/make-digests';
import { Sweep } from '../sweep/sweep';
import { FindLost } from './find-lost';
import { Heartbeats } from './heartbeats';

/** What one round has done. */
export interface RoundDone {
  readonly sent: number;
  readonly overtaken: number;
  readonly digests: number;
  readonly putBack: number;
  /** Organisations for which something could not be done. */
  readonly failed: number;
}

/** One round of a worker: all that is due in every organisation, the digests of the week, what the queue lost; then a heartbeat. */
@Injectable()
export class Round {
  private readonly logger = new Logger('Round');

  constructor(
    private readonly sweep: Sweep,
    private readonly digests: MakeDigests,
    private readonly lost: FindLost,
    private readonly heartbeats: Heartbeats,
  ) {}

  /** `lostAfter`: how many seconds a mail is past its time when its job counts as lost; as usual where left out. */
  async execute(worker: string, isStopped = (): boolean => false, lostAfter?: number): Promise<RoundDone> {
    const done = { sent: 0, overtaken: 0, digests: 0, putBack: 0, failed: 0 };
    for (const organisation of await this.sweep.due()) {
      if (isStopped()) return done;
      await this.guarded(done, organisation, async () => {
        let more = true;
        while (more && !isStopped()) {
          const swept = await this.sweep.execute(organisation);
          done.sent += swept.sent;
          done.overtaken += swept.overtaken;
          more = swept.more;
        }
      });
    }
    await this.makeDigests(done, isStopped);
    done.putBack = await this.lost.execute(lostAfter);
    if (done.failed === 0 && !isStopped()) await this.heartbeats.beat(worker);
    return done;
  }

  /** Clears away what the queue keeps of jobs that nobody will do. */
  async tidy(): Promise<void> {
    await this.lost.tidy();
  }

  private async makeDigests(
    done: { digests: number; failed: number },
    isStopped: () => boolean,
  ): Promise<void> {
    for (const organisation of await this.digests.due()) {
      if (isStopped()) return;
      await this.guarded(done, organisation, async () => {
        done.digests += (await this.digests.execute(organisation)) === 'made' ? 1 : 0;
      });
    }
  }

  private async guarded(
    done: { failed: number },
    organisation: string,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      done.failed += 1;
      this.logger.error({ err: error, organisation }, 'the reminders of an organisation could not be sent');
    }
  }
}
