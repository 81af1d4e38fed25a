import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
import { contextOf } from '../principal';
import type { Principal } from '../principal';

/** Somebody who was invited and has not come. */
export interface InvitedMember {
  readonly id: string;
  readonly name: string;
  /** Whether the invitation can still be used. */
  readonly usable: boolean;
}

export interface MembersAwaited {
  readonly invited: readonly InvitedMember[];
  /** Whether the organisation requires a second factor. */
  readonly required: boolean;
  /** Active members who have not set one up. */
  readonly withoutSecondFactor: readonly { readonly id: string; readonly name: string }[];
}

/** Whom an administrator waits for: to come, and to set up a second factor. Asked of administrators only. */
@Injectable()
export class MembersAwaitedQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(principal: Principal, limit: number): Promise<MembersAwaited> {
    const { organisation } = principal;
    // Whether an account has a second factor is read as it is when somebody signs in; nothing else of it is told.
    const context = { ...contextOf(principal), purpose: 'sign-in' } as const;
    return this.database.read(context, async (tx) => {
      const invited = await tx.query<readonly InvitedMember[]>(INVITED, [
        ...[organisation, this.clock.instant(), limit],
      ]);
      const [settings] = await tx.query<readonly { required: boolean }[]>(
        'select second_factor_required as required from organisation where id = $1',
        [organisation],
      );
      const required = settings?.required ?? false;
      const without = required
        ? await tx.query<readonly { id: string; name: string }[]>(WITHOUT, [organisation, limit])
        : [];
      return { invited, required, withoutSecondFactor: without };
    });
  }
}

const INVITED = `select id, name, exists (
      select from invitation
      where invitation.organisation_id = $1 and invitation.membership_id = membership.id
        and invitation.used_at is null and invitation.expires_at > $2) as usable
  from membership where organisation_id = $1 and state = 'invited'
  order by name collate "sv-x-icu", id limit $3`;

const WITHOUT = `select membership.id, membership.name from membership
  join account on account.id = membership.account_id
  where membership.organisation_id = $1 and membership.state = 'active' and account.totp_confirmed_at is null
  order by membership.name collate "sv-x-icu", membership.id limit $2`;
