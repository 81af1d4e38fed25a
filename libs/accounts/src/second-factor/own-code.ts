import { Injectable } from '@nestjs/common';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { Limits, tooManyTries } from '../limits';
import { Totp } from './totp';

export type OwnCodeCode = 'second-factor-not-started' | 'second-factor-wrong' | 'too-many-tries';

/** Checks a code that somebody who is signed in gives. */
@Injectable()
export class OwnCode {
  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly totp: Totp,
  ) {}

  /** The step of time the code belongs to, still to be used up. */
  async check(account: string, code: string): Promise<Outcome<number, OwnCodeCode>> {
    const sealed = await this.find(account);
    if (sealed === null) return refused('conflict', 'second-factor-not-started');
    const { allowed, resetsIn } = await this.limits.take('second-factor', account);
    if (!allowed) return tooManyTries(resetsIn);
    const step = this.totp.stepOf(account, sealed, code);
    if (step === undefined) return refused('forbidden', 'second-factor-wrong');
    await this.limits.giveBack('second-factor', account);
    return done(step);
  }

  private async find(account: string): Promise<Buffer | null> {
    return this.database.read({ account }, async (tx) => {
      const [row] = await tx.query<readonly { secret: Buffer | null }[]>(
        `select totp_secret as secret from account where id = $1`,
        [account],
      );
      return row?.secret ?? null;
    });
  }
}
