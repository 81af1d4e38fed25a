import { Injectable } from '@nestjs/common';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { Limits, tooManyTries } from '../limits';
import { Passwords } from '../passwords';
import { Totp } from '../second-factor/totp';
import type { Standing } from '../sessions/session-rows';

/** What somebody presents to show who they are. */
export interface Presented {
  /** As it is kept: in small letters. */
  readonly email: string;
  readonly password: string;
  /** The code of the second factor, once it is asked for. */
  readonly code?: string;
}

/**
 * - `wrong-credentials`: one answer for an unknown e-mail, a wrong password, and a person nowhere an active member.
 * - `second-factor-needed`, `second-factor-wrong`: the password was right.
 */
export type SignInCode =
  'wrong-credentials' | 'second-factor-needed' | 'second-factor-wrong' | 'too-many-tries';

/** A known person, and where they are an active member. */
export interface Person {
  readonly account: string;
  readonly memberships: readonly Standing[];
}

/** Somebody has shown who they are. `step`: of the code they gave, still to be used up; undefined without a second factor. */
export interface Proven extends Person {
  readonly step: number | undefined;
}

/** What came of a try; `person` where the e-mail is known, for those who keep watch. */
export interface Judgment {
  readonly outcome: Outcome<Proven, SignInCode>;
  readonly person: Person | undefined;
}

interface Found extends Person {
  readonly passwordHash: string | null;
  /** Null where none is set up. */
  readonly totpSecret: Buffer | null;
}

/** Judges what is presented. It takes the same time whether the e-mail is known or not. */
@Injectable()
export class Credentials {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly totp: Totp,
    private readonly limits: Limits,
  ) {}

  async judge(presented: Presented): Promise<Judgment> {
    const found = await this.find(presented.email);
    const right = await this.passwords.isRight(presented.password, found?.passwordHash ?? null);
    if (found === undefined || !right || found.memberships.length === 0) {
      return { outcome: refused('forbidden', 'wrong-credentials'), person: found };
    }
    return { outcome: await this.secondFactor(found, presented.code), person: found };
  }

  private async secondFactor(
    { account, memberships, totpSecret }: Found,
    code: string | undefined,
  ): Promise<Outcome<Proven, SignInCode>> {
    if (totpSecret === null) return done({ account, memberships, step: undefined });
    if (code === undefined) return refused('forbidden', 'second-factor-needed');
    const { allowed, resetsIn } = await this.limits.take('second-factor', account);
    if (!allowed) return tooManyTries(resetsIn);
    const step = this.totp.stepOf(account, totpSecret, code);
    return step === undefined
      ? refused('forbidden', 'second-factor-wrong')
      : done({ account, memberships, step });
  }

  private async find(email: string): Promise<Found | undefined> {
    return this.database.read({ purpose: 'sign-in' }, async (tx) => {
      const [account] = await tx.query<readonly Omit<Found, 'memberships'>[]>(
        `select id as account, password_hash as "passwordHash",
           case when totp_confirmed_at is not null then totp_secret end as "totpSecret"
         from account where email = $1`,
        [email],
      );
      if (account === undefined) return undefined;
      const memberships = await tx.query<readonly Standing[]>(
        `select id as membership, organisation_id as organisation from membership
         where account_id = $1 and state = 'active' order by organisation_id`,
        [account.account],
      );
      return { ...account, memberships };
    });
  }
}
