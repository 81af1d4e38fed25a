import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, done } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { passwordRefused } from '../members/new-password';
import { Passwords } from '../passwords';
import type { PasswordFault } from '../passwords';
import { contextOf } from '../principal';
import type { Principal } from '../principal';
import { RightsChanges } from '../rights/rights-changes';
import { fullyInPerson } from './in-person';
import type { InPersonCode } from './in-person';
import { OwnPassword } from './own-password';
import type { OwnPasswordCode } from './own-password';

export type ChangePasswordCode = InPersonCode | OwnPasswordCode | PasswordFault;

/** A person takes another password; all other sessions of theirs end. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly own: OwnPassword,
    private readonly passwords: Passwords,
    private readonly rights: RightsChanges,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** `current` is left out by who has no password yet. */
  async execute(
    principal: Principal,
    { current, password }: { readonly current?: string; readonly password: string },
  ): Promise<Outcome<void, ChangePasswordCode>> {
    const session = fullyInPerson(principal);
    if (!session.ok) return session;
    const checked = await this.own.check(principal, current);
    if (!checked.ok) return checked;
    const fault = this.passwords.faultOf(password, checked.value);
    if (fault !== undefined) return passwordRefused(fault);
    const hash = await this.passwords.hash(password);
    const { account, organisation, membership } = principal;
    await this.rights.write(contextOf(principal), async (tx, changed) => {
      await tx.query(`update account set password_hash = $2 where id = $1`, [account, hash]);
      await tx.query(
        `update session set ended_at = $3 where account_id = $1 and id <> $2 and ended_at is null`,
        [account, session.value, this.clock.instant()],
      );
      await changed(`account:${account}`);
      await this.audit.enter(tx, {
        ...{
          organisation,
          actor: membership,
          action: 'password.changed',
          subject: `membership:${membership}`,
        },
      });
    });
    return done(undefined);
  }
}
