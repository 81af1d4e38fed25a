import { Injectable } from '@nestjs/common';
import { Database, done, isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { contextOf } from '../principal';
import type { Principal } from '../principal';

/** An identity at an issuer by which a member signs in. Its subject is not told: it may be a personal identity number. */
export interface LinkedIdentity {
  readonly id: string;
  /** The issuer's identifier. */
  readonly issuer: string;
  /** How the organisation calls the issuer. */
  readonly issuerName: string;
  readonly linkedAt: string;
}

/** Who is linked to which identities in the organisation, the first linked first. */
@Injectable()
export class LinkedIdentities {
  constructor(private readonly database: Database) {}

  /** One's own. */
  async of(principal: Principal): Promise<readonly LinkedIdentity[]> {
    const { organisation, membership } = principal;
    return this.database.read(contextOf(principal), async (tx) => listed(tx, organisation, membership));
  }

  /** A member's, for an administrator. */
  async ofMember(principal: Principal, id: string): Promise<Outcome<readonly LinkedIdentity[], 'not-found'>> {
    if (!isUuid(id)) return refused('not-found', 'not-found');
    const { organisation } = principal;
    return this.database.read(contextOf(principal), async (tx) => {
      const known = await tx.query<readonly unknown[]>(
        `select 1 from membership where organisation_id = $1 and id = $2`,
        [organisation, id],
      );
      if (known.length === 0) return refused('not-found', 'not-found');
      return done(await listed(tx, organisation, id));
    });
  }
}

/** One issuer may be set up several times, under several clients; one name of it is told. */
const listed = async (
  tx: EntityManager,
  organisation: string,
  membership: string,
): Promise<readonly LinkedIdentity[]> =>
  tx.query<readonly LinkedIdentity[]>(
    `select e.id, e.issuer, e.created_at as "linkedAt", coalesce(
       (select i.name from oidc_issuer i where i.organisation_id = $1 and i.issuer = e.issuer
        order by i.enabled desc, i.id limit 1), e.issuer) as "issuerName"
     from external_identity e
     where e.organisation_id = $1 and e.membership_id = $2 order by e.created_at, e.id`,
    [organisation, membership],
  );
