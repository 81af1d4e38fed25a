import { Injectable } from '@nestjs/common';
import { Database, done, isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextOf } from '../principal';
import type { Principal } from '../principal';

/** An issuer as an administrator sees it: without the secret. */
export interface ListedIssuer {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly enabled: boolean;
  readonly version: number;
}

const COLUMNS = `id, name, issuer, client_id as "clientId", enabled, version`;

/** The issuers of an organisation. */
@Injectable()
export class Issuers {
  constructor(private readonly database: Database) {}

  async list(principal: Principal): Promise<readonly ListedIssuer[]> {
    return this.database.read(contextOf(principal), async (tx) =>
      tx.query<readonly ListedIssuer[]>(
        `select ${COLUMNS} from oidc_issuer where organisation_id = $1 order by name, id`,
        [principal.organisation],
      ),
    );
  }

  async one(principal: Principal, id: string): Promise<Outcome<ListedIssuer, 'issuer-not-found'>> {
    if (!isUuid(id)) return refused('not-found', 'issuer-not-found');
    return this.database.read(contextOf(principal), async (tx) => {
      const [issuer] = await tx.query<readonly ListedIssuer[]>(
        `select ${COLUMNS} from oidc_issuer where organisation_id = $1 and id = $2`,
        [principal.organisation, id],
      );
      return issuer === undefined ? refused('not-found', 'issuer-not-found') : done(issuer);
    });
  }
}
