import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, done, isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { OpenSession } from '../rights/principals';
import { RightsChanges } from '../rights/rights-changes';
import { renewSession } from './session-rows';
import type { NewSession } from './session-rows';

export type ChooseOrganisationCode =
  'organisation-not-found' | 'organisation-chosen-already' | 'session-ended';

/**
 * Who belongs to several organisations says for which one this session is. A session stays in the organisation it stands
 * in, so that an organisation's own issuer opens that organisation and no other: for another one, sign in again.
 */
@Injectable()
export class ChooseOrganisation {
  constructor(
    private readonly rights: RightsChanges,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async execute(
    session: OpenSession,
    organisation: string,
  ): Promise<Outcome<NewSession, ChooseOrganisationCode>> {
    if (session.organisation !== null) return refused('conflict', 'organisation-chosen-already');
    if (!isUuid(organisation)) return refused('not-found', 'organisation-not-found');
    return this.rights.write({ account: session.account, organisation }, async (tx, changed) => {
      const [member] = await tx.query<readonly { id: string }[]>(
        `select id from membership where organisation_id = $1 and account_id = $2 and state = 'active'`,
        [organisation, session.account],
      );
      if (member === undefined) return refused('not-found', 'organisation-not-found');
      const standing = { organisation, membership: member.id };
      const renewed = await renewSession(tx, this.clock, session, { standing });
      if (renewed === undefined) return refused('conflict', 'session-ended');
      await changed(`session:${session.id}`);
      await this.audit.enter(tx, {
        organisation,
        actor: member.id,
        action: 'session.opened',
        subject: `session:${renewed.id}`,
      });
      return done(renewed);
    });
  }
}
