import { Logger } from '@nestjs/common';

/**
 * Does something again and again, never twice at once; what fails is told and tried again the next time. The process does not end
 * until it is stopped: while a database is away nothing else would hold it.
 */
export class Repeating {
  private readonly logger: Logger;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  /** `every`: milliseconds from the end of one time to the beginning of the next. */
  constructor(
    name: string,
    private readonly every: number,
    private readonly work: (isStopped: () => boolean) => Promise<void>,
  ) {
    this.logger = new Logger(name);
  }

  start(): void {
    if (this.stopped || this.running !== undefined) return;
    this.running = this.once().then(() => {
      this.running = undefined;
      if (this.stopped) return;
      this.timer = setTimeout(() => {
        this.start();
      }, this.every);
    });
  }

  /** Ends when what is under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async once(): Promise<void> {
    try {
      await this.work(() => this.stopped);
    } catch (error) {
      this.logger.error({ err: error }, 'could not be done; it is tried again');
    }
  }
}
