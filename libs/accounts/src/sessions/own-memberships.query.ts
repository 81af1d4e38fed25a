import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import type { Role } from '../principal';
import type { OpenSession } from '../rights/principals';

/** One organisation a person is an active member of. */
export interface OwnMembership {
  readonly organisation: string;
  readonly organisationName: string;
  readonly demo: boolean;
  readonly membership: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/**
 * The organisations a session may be for: all of the person's until one is chosen, then that one. An organisation's own
 * issuer does not learn of the others.
 */
@Injectable()
export class OwnMemberships {
  constructor(private readonly database: Database) {}

  async of({ account, organisation }: OpenSession): Promise<readonly OwnMembership[]> {
    return this.database.read({ account, purpose: 'sign-in' }, async (tx) =>
      tx.query<readonly OwnMembership[]>(
        `select m.organisation_id as organisation, o.name as "organisationName", o.demo, m.id as membership, m.name, m.roles
         from membership m join organisation o on o.id = m.organisation_id
         where m.account_id = $1 and m.state = 'active' and ($2::uuid is null or m.organisation_id = $2)
         order by o.name, o.id`,
        [account, organisation],
      ),
    );
  }
}
