import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock } from '@fristvakt/platform';
import type { OpenSession } from '../rights/principals';
import { RightsChanges } from '../rights/rights-changes';
import { changedCount } from '../rows-changed';

/** A person ends the session they are in. */
@Injectable()
export class SignOut {
  constructor(
    private readonly rights: RightsChanges,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async execute({ id, account, principal }: OpenSession): Promise<void> {
    const organisation = principal === undefined ? {} : { organisation: principal.organisation };
    await this.rights.write({ account, ...organisation }, async (tx, changed) => {
      const ended = await changedCount(
        tx,
        `update session set ended_at = $3 where id = $1 and account_id = $2 and ended_at is null`,
        [id, account, this.clock.instant()],
      );
      if (ended === 0) return;
      await changed(`session:${id}`);
      if (principal === undefined) return;
      await this.audit.enter(tx, {
        organisation: principal.organisation,
        actor: principal.membership,
        action: 'session.ended',
        subject: `session:${id}`,
      });
    });
  }
}
