import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { inPerson } from '../own/in-person';
import { OwnPassword } from '../own/own-password';
import type { OwnPasswordCode } from '../own/own-password';
import { contextOf } from '../principal';
import type { Principal } from '../principal';
import { changedCount } from '../rows-changed';
import { Totp } from './totp';

/** What an authenticator is given, once. */
export interface StartedSecondFactor {
  readonly secret: string;
  /** The same as an address, for a QR code. */
  readonly uri: string;
}

export type StartSecondFactorCode = 'second-factor-exists' | 'in-person-only' | OwnPasswordCode;

/** A person begins to set up an authenticator. It counts once a code of it has been given. */
@Injectable()
export class StartSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly own: OwnPassword,
    private readonly totp: Totp,
    private readonly audit: AuditTrail,
  ) {}

  async execute(
    principal: Principal,
    password: string | undefined,
  ): Promise<Outcome<StartedSecondFactor, StartSecondFactorCode>> {
    const session = inPerson(principal);
    if (!session.ok) return session;
    const checked = await this.own.check(principal, password);
    if (!checked.ok) return checked;
    const secret = this.totp.freshSecret();
    const { account, organisation, membership } = principal;
    const started = await this.database.write(contextOf(principal), async (tx) => {
      const count = await changedCount(
        tx,
        `update account set totp_secret = $2, totp_last_step = null where id = $1 and totp_confirmed_at is null`,
        [account, this.totp.seal(account, secret)],
      );
      if (count === 0) return false;
      await this.audit.enter(tx, {
        ...{
          organisation,
          actor: membership,
          action: 'second-factor.started',
          subject: `membership:${membership}`,
        },
      });
      return true;
    });
    return started
      ? done({ secret, uri: this.totp.uri(checked.value, secret) })
      : refused('conflict', 'second-factor-exists');
  }
}
