import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { contextOf } from '../principal';
import type { Principal } from '../principal';
import { issuerRefusal } from './create-issuer';
import { OidcClient } from './oidc-client';

/** What stays out stays as it is. The identifier never changes: people are known by it. */
export interface IssuerChange {
  readonly id: string;
  /** The version it is based on. */
  readonly version: number;
  readonly name?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly enabled?: boolean;
}

export type ChangeIssuerCode =
  'issuer-not-found' | 'stale' | 'name-missing' | 'client-missing' | 'issuer-exists';

/** An administrator changes how we are known to an issuer, or stops signing in by it; sessions that have begun go on. */
@Injectable()
export class ChangeIssuer {
  constructor(
    private readonly database: Database,
    private readonly client: OidcClient,
    private readonly audit: AuditTrail,
  ) {}

  /** The new version. */
  async execute(principal: Principal, change: IssuerChange): Promise<Outcome<number, ChangeIssuerCode>> {
    if (!isUuid(change.id)) return refused('not-found', 'issuer-not-found');
    const name = change.name?.trim();
    if (name === '')
      return refused('invalid', 'name-missing', { places: [{ property: 'name', reason: 'missing' }] });
    const empty = (['clientId', 'clientSecret'] as const).find((one) => change[one] === '');
    if (empty !== undefined) {
      return refused('invalid', 'client-missing', { places: [{ property: empty, reason: 'missing' }] });
    }
    const changing = this.database.write<Outcome<number, ChangeIssuerCode>>(
      contextOf(principal),
      async (tx) => this.write(tx, principal, { ...change, ...(name === undefined ? {} : { name }) }),
    );
    return changing.catch(issuerRefusal);
  }

  private async write(
    tx: EntityManager,
    { organisation, membership }: Principal,
    { id, version, name, clientId, clientSecret, enabled }: IssuerChange,
  ): Promise<Outcome<number, ChangeIssuerCode>> {
    const [before] = await tx.query<readonly { version: number }[]>(
      `select version from oidc_issuer where organisation_id = $1 and id = $2 for update`,
      [organisation, id],
    );
    if (before === undefined) return refused('not-found', 'issuer-not-found');
    if (before.version !== version) return refused('stale', 'stale');
    const secret = clientSecret === undefined ? null : this.client.sealSecret(id, clientSecret);
    await tx.query(
      `update oidc_issuer set name = coalesce($3, name), client_id = coalesce($4, client_id),
         client_secret = coalesce($5, client_secret), enabled = coalesce($6, enabled), version = version + 1
       where organisation_id = $1 and id = $2`,
      [organisation, id, name ?? null, clientId ?? null, secret, enabled ?? null],
    );
    await this.audit.enter(tx, {
      ...{ organisation, actor: membership, action: 'issuer.changed', subject: `issuer:${id}` },
      detail: {
        ...(clientId === undefined ? {} : { clientId }),
        ...(enabled === undefined ? {} : { enabled }),
        newSecret: secret !== null,
      },
    });
    return done(version + 1);
  }
}
