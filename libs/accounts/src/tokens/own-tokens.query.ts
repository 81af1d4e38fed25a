import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@fristvakt/platform';
import { contextOf } from '../principal';
import type { Principal, Scope } from '../principal';

export interface OwnToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  readonly expiresAt: string;
  /** The day it was last used; null: never. */
  readonly lastUsedOn: string | null;
}

/** The tokens of a person that can be used, the last made first. */
@Injectable()
export class OwnTokens {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(principal: Principal): Promise<readonly OwnToken[]> {
    const { organisation, membership } = principal;
    return this.database.read(contextOf(principal), async (tx) =>
      tx.query<readonly OwnToken[]>(
        `select id, name, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_on as "lastUsedOn"
         from api_token
         where organisation_id = $1 and membership_id = $2 and revoked_at is null and expires_at > $3
         order by created_at desc, id desc`,
        [organisation, membership, this.clock.instant()],
      ),
    );
  }
}
