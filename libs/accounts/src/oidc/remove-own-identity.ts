import { Injectable } from '@nestjs/common';
import { isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { fullyInPerson } from '../own/in-person';
import type { InPersonCode } from '../own/in-person';
import type { Principal } from '../principal';
import { IdentityRemoval } from './identity-removal';
import type { IdentityRemovalCode } from './identity-removal';

export type RemoveOwnIdentityCode = InPersonCode | IdentityRemovalCode;

/** A person no longer signs in by an identity at an issuer. All their sessions here end, the one that asks as well. */
@Injectable()
export class RemoveOwnIdentity {
  constructor(private readonly removal: IdentityRemoval) {}

  async execute(principal: Principal, identity: string): Promise<Outcome<void, RemoveOwnIdentityCode>> {
    if (!isUuid(identity)) return refused('not-found', 'not-found');
    const { membership } = principal;
    return this.removal.remove(principal, { membership, identity }, fullyInPerson(principal));
  }
}
