import { Injectable } from '@nestjs/common';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { Limits, tooManyTries } from '../limits';
import { Passwords } from '../passwords';
import type { Principal } from '../principal';

export type OwnPasswordCode = 'wrong-password' | 'too-many-tries';

/**
 * Asks somebody who is signed in for the password once more, before what would outlast a session left open or one that an
 * organisation's issuer vouches for. Who has none, because an issuer always signs them in, is not asked.
 */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly limits: Limits,
  ) {}

  /** The e-mail of the account. */
  async check(
    { account }: Principal,
    password: string | undefined,
  ): Promise<Outcome<string, OwnPasswordCode>> {
    const { email, hash } = await this.find(account);
    if (hash === null) return done(email);
    const { allowed, resetsIn } = await this.limits.take('sign-in-account', email);
    if (!allowed) return tooManyTries(resetsIn);
    if (!(await this.passwords.isRight(password ?? '', hash))) return refused('forbidden', 'wrong-password');
    await this.limits.giveBack('sign-in-account', email);
    return done(email);
  }

  private async find(account: string): Promise<{ email: string; hash: string | null }> {
    return this.database.read({ account }, async (tx) => {
      const [row] = await tx.query<readonly { email: string; hash: string | null }[]>(
        `select email, password_hash as hash from account where id = $1`,
        [account],
      );
      if (row === undefined) throw new Error('a principal has an account');
      return row;
    });
  }
}
