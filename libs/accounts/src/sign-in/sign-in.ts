import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { ACCOUNTS_SETTINGS, FULL_EFFORT } from '../accounts-settings';
import type { AccountsSettings } from '../accounts-settings';
import { keptEmail } from '../email';
import { Limits, tooManyTries } from '../limits';
import type { NewSession } from '../sessions/session-rows';
import { Credentials } from './credentials';
import type { Judgment, Presented, Proven, SignInCode } from './credentials';
import { SessionOpening } from './session-opening';

/** What somebody presents to sign in, and from where. */
export interface SignInAttempt extends Presented {
  readonly userAgent: string | null;
  /** Where the tries are counted: the address as the caller believes it. */
  readonly address: string;
}

export interface SignedIn extends NewSession {
  /** Null: the person belongs to several organisations and has yet to choose. */
  readonly organisation: string | null;
}

/** A person signs in with e-mail and password, and the second factor where they have one. */
@Injectable()
export class SignIn {
  constructor(
    private readonly limits: Limits,
    private readonly credentials: Credentials,
    private readonly opening: SessionOpening,
    @Inject(ACCOUNTS_SETTINGS) private readonly settings: AccountsSettings,
  ) {}

  async execute(attempt: SignInAttempt): Promise<Outcome<SignedIn, SignInCode>> {
    const { refusalAfter } = this.settings.effort ?? FULL_EFFORT;
    const late = setTimeout(refusalAfter, undefined, { ref: false });
    const outcome = await this.counted({ ...attempt, email: keptEmail(attempt.email) });
    // What is written about known accounts takes time: no answer tells them from unknown ones.
    if (!outcome.ok && outcome.refusal.code === 'wrong-credentials') await late;
    return outcome;
  }

  /** Counts the try before it is judged, and takes it back where it was none. */
  private async counted(attempt: SignInAttempt): Promise<Outcome<SignedIn, SignInCode>> {
    const { email, address } = attempt;
    const byAddress = await this.limits.take('sign-in-address', address);
    if (!byAddress.allowed) return tooManyTries(byAddress.resetsIn);
    const byAccount = await this.limits.take('sign-in-account', email);
    if (!byAccount.allowed) return tooManyTries(byAccount.resetsIn);
    const outcome = await this.judged(attempt);
    if (outcome.ok) {
      await this.limits.giveBack('sign-in-address', address);
      await this.limits.forget('sign-in-account', email);
    } else if (outcome.refusal.code === 'second-factor-needed') {
      await this.limits.giveBack('sign-in-address', address);
      await this.limits.giveBack('sign-in-account', email);
    }
    return outcome;
  }

  private async judged(attempt: SignInAttempt): Promise<Outcome<SignedIn, SignInCode>> {
    const { outcome, person }: Judgment = await this.credentials.judge(attempt);
    const opened = outcome.ok ? await this.open(outcome.value, attempt) : outcome;
    if (!opened.ok && opened.refusal.code !== 'second-factor-needed' && person !== undefined) {
      await this.opening.failed(person, attempt.address, opened.refusal.code);
    }
    return opened;
  }

  private async open(
    { account, memberships, step }: Proven,
    { userAgent, address }: SignInAttempt,
  ): Promise<Outcome<SignedIn, SignInCode>> {
    const [only, ...others] = memberships;
    const standing = only !== undefined && others.length === 0 ? only : null;
    const secondFactor = step !== undefined;
    const session = await this.opening.open({ account, standing, secondFactor, step, userAgent, address });
    if (session === undefined) return refused('forbidden', 'second-factor-wrong');
    if (secondFactor) await this.limits.giveBack('second-factor', account);
    return done({ ...session, organisation: standing?.organisation ?? null });
  }
}
