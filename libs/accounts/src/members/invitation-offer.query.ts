import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
import { hashOfToken } from '../fresh-token';

/** Whom an invitation invites, and where to. */
export interface OfferedInvitation {
  readonly organisation: string;
  readonly organisationName: string;
  readonly name: string;
  readonly email: string;
}

/** What is told to who holds an invitation, before it is accepted. Whether the person has an account is not. */
@Injectable()
export class InvitationOffer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Undefined where the token opens nothing, or nothing any more. */
  async of(token: string): Promise<OfferedInvitation | undefined> {
    return this.database.read({ purpose: 'sign-in' }, async (tx) => {
      const [found] = await tx.query<readonly OfferedInvitation[]>(
        `select m.organisation_id as organisation, o.name as "organisationName", m.name, m.email
         from invitation i
         join membership m on m.organisation_id = i.organisation_id and m.id = i.membership_id
         join organisation o on o.id = i.organisation_id
         where i.token_hash = $1 and i.used_at is null and i.expires_at > $2 and m.state = 'invited'`,
        [hashOfToken(token), this.clock.instant()],
      );
      return found;
    });
  }
}
