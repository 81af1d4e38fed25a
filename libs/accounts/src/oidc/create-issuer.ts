import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, brokenConstraint, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { contextOf } from '../principal';
import type { Principal } from '../principal';
import { isIssuerAddress } from './issuer-address';
import { OidcClient } from './oidc-client';

export interface IssuerSettings {
  readonly name: string;
  /** The issuer's identifier, exactly as its tokens tell it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export type CreateIssuerCode = 'name-missing' | 'issuer-malformed' | 'client-missing' | 'issuer-exists';

/** An administrator lets people sign in by the organisation's own issuer. */
@Injectable()
export class CreateIssuer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly client: OidcClient,
    private readonly audit: AuditTrail,
  ) {}

  /** The id of the issuer. */
  async execute(principal: Principal, settings: IssuerSettings): Promise<Outcome<string, CreateIssuerCode>> {
    const given = { ...settings, name: settings.name.trim() };
    return this.faultOf(given) ?? this.write(principal, given).catch(issuerRefusal);
  }

  private faultOf({
    name,
    issuer,
    clientId,
    clientSecret,
  }: IssuerSettings): Outcome<never, CreateIssuerCode> | undefined {
    if (name === '')
      return refused('invalid', 'name-missing', { places: [{ property: 'name', reason: 'missing' }] });
    if (!isIssuerAddress(issuer, this.client.plainAllowed)) {
      const reason = 'expected an https address without query, fragment or user';
      return refused('invalid', 'issuer-malformed', { places: [{ property: 'issuer', reason }] });
    }
    const missing = clientId === '' ? 'clientId' : clientSecret === '' ? 'clientSecret' : undefined;
    if (missing === undefined) return undefined;
    return refused('invalid', 'client-missing', { places: [{ property: missing, reason: 'missing' }] });
  }

  private async write(principal: Principal, settings: IssuerSettings): Promise<Outcome<string, never>> {
    const { organisation, membership } = principal;
    const id = newId();
    await this.database.write(contextOf(principal), async (tx) => {
      await tx.query(
        `insert into oidc_issuer (id, organisation_id, name, issuer, client_id, client_secret, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          ...[id, organisation, settings.name, settings.issuer, settings.clientId],
          ...[this.client.sealSecret(id, settings.clientSecret), this.clock.instant()],
        ],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'issuer.created', subject: `issuer:${id}` },
        detail: { issuer: settings.issuer, clientId: settings.clientId },
      });
    });
    return done(id);
  }
}

/** What the database refuses of an issuer is told as a refusal; everything else is thrown on. */
export function issuerRefusal(error: unknown): Outcome<never, 'issuer-exists'> {
  if (brokenConstraint(error) === 'oidc_issuer_unique') return refused('conflict', 'issuer-exists');
  throw error;
}
