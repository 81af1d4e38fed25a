import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { inPerson } from '../own/in-person';
import { contextOf } from '../principal';
import type { Principal } from '../principal';
import { RightsChanges } from '../rights/rights-changes';
import { renewSession } from '../sessions/session-rows';
import type { NewSession } from '../sessions/session-rows';
import { OwnCode } from './own-code';
import type { OwnCodeCode } from './own-code';
import { useStep } from './totp';

export type ConfirmSecondFactorCode = OwnCodeCode | 'in-person-only' | 'session-ended';

/**
 * A person gives a code: the authenticator counts from then on, and the session, under a new token, has its second factor.
 * Also for who was signed in by an issuer that asks for none.
 */
@Injectable()
export class ConfirmSecondFactor {
  constructor(
    private readonly rights: RightsChanges,
    private readonly ownCode: OwnCode,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async execute(principal: Principal, code: string): Promise<Outcome<NewSession, ConfirmSecondFactorCode>> {
    const session = inPerson(principal);
    if (!session.ok) return session;
    const { account, organisation, membership } = principal;
    const step = await this.ownCode.check(account, code);
    if (!step.ok) return step;
    return this.rights.write(contextOf(principal), async (tx, changed) => {
      if (!(await useStep(tx, account, step.value))) return refused('forbidden', 'second-factor-wrong');
      await tx.query(`update account set totp_confirmed_at = coalesce(totp_confirmed_at, $2) where id = $1`, [
        ...[account, this.clock.instant()],
      ]);
      await changed(`account:${account}`);
      const old = { id: session.value, account };
      const renewed = await renewSession(tx, this.clock, old, { secondFactor: true });
      if (renewed === undefined) return refused('conflict', 'session-ended');
      await this.audit.enter(tx, {
        ...{
          organisation,
          actor: membership,
          action: 'second-factor.given',
          subject: `session:${renewed.id}`,
        },
      });
      return done(renewed);
    });
  }
}
