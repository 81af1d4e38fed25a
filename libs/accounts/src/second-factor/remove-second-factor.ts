import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { inPerson } from '../own/in-person';
import { contextOf } from '../principal';
import type { Principal } from '../principal';
import { RightsChanges } from '../rights/rights-changes';
import { OwnCode } from './own-code';
import type { OwnCodeCode } from './own-code';
import { useStep } from './totp';

/**
 * A person takes their authenticator away, by a last code of it. No session of theirs has a second factor any more: where
 * the organisation asks for one, the next has to be set up before anything else.
 */
@Injectable()
export class RemoveSecondFactor {
  constructor(
    private readonly rights: RightsChanges,
    private readonly ownCode: OwnCode,
    private readonly audit: AuditTrail,
  ) {}

  async execute(principal: Principal, code: string): Promise<Outcome<void, OwnCodeCode | 'in-person-only'>> {
    const session = inPerson(principal);
    if (!session.ok) return session;
    const { account, organisation, membership } = principal;
    const step = await this.ownCode.check(account, code);
    if (!step.ok) return step;
    return this.rights.write(contextOf(principal), async (tx, changed) => {
      if (!(await useStep(tx, account, step.value))) return refused('forbidden', 'second-factor-wrong');
      await tx.query(
        `update account set totp_secret = null, totp_confirmed_at = null, totp_last_step = null where id = $1`,
        [account],
      );
      await tx.query(
        `update session set second_factor_at = null where account_id = $1 and ended_at is null`,
        [account],
      );
      await changed(`account:${account}`);
      await this.audit.enter(tx, {
        ...{
          organisation,
          actor: membership,
          action: 'second-factor.removed',
          subject: `membership:${membership}`,
        },
      });
      return done(undefined);
    });
  }
}
