import { Injectable } from '@nestjs/common';
import { done, isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { Principal } from '../principal';
import { IdentityRemoval } from './identity-removal';
import type { IdentityRemovalCode } from './identity-removal';

/**
 * An administrator takes an identity from a member, such as one at an issuer whose account was taken over. The last way in
 * of an active member stays: who shall not get in is disabled, and has no way in to keep then.
 */
@Injectable()
export class RemoveMemberIdentity {
  constructor(private readonly removal: IdentityRemoval) {}

  async execute(
    principal: Principal,
    { member, identity }: { readonly member: string; readonly identity: string },
  ): Promise<Outcome<void, IdentityRemovalCode>> {
    if (!isUuid(member) || !isUuid(identity)) return refused('not-found', 'not-found');
    return this.removal.remove(principal, { membership: member, identity }, done(undefined));
  }
}
