import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { isEmail, keptEmail } from '../email';
import { contextOf } from '../principal';
import type { Principal } from '../principal';
import { invite } from './invitation-rows';
import type { Invitation } from './invitation-rows';
import { memberFault, memberRefusal } from './member-fields';
import type { MemberFields, MemberFieldsCode } from './member-fields';

export type InviteMemberCode = MemberFieldsCode | 'email-malformed';

/** An administrator invites somebody. The invitation is told once, to be handed over. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async execute(
    principal: Principal,
    given: MemberFields & { readonly email: string },
  ): Promise<Outcome<Invitation, InviteMemberCode>> {
    const email = keptEmail(given.email);
    if (!isEmail(email)) {
      return refused('invalid', 'email-malformed', {
        places: [{ property: 'email', reason: 'not an e-mail' }],
      });
    }
    const fields = { ...given, name: given.name.trim(), roles: [...new Set(given.roles)] };
    return memberFault(fields) ?? this.write(principal, fields, email).catch(memberRefusal);
  }

  private async write(
    principal: Principal,
    { name, roles, matter }: MemberFields,
    email: string,
  ): Promise<Outcome<Invitation, never>> {
    const { organisation } = principal;
    const membership = newId();
    return this.database.write(contextOf(principal), async (tx) => {
      await tx.query(
        `insert into membership (id, organisation_id, name, email, roles, matter_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [membership, organisation, name, email, roles, matter, this.clock.instant()],
      );
      const invitation = await invite(tx, this.clock, { organisation, membership });
      await this.audit.enter(tx, {
        ...{ organisation, actor: principal.membership, action: 'member.invited' },
        subject: `membership:${membership}`,
        detail: { roles, matter },
        values: { name, email },
      });
      return done(invitation);
    });
  }
}
