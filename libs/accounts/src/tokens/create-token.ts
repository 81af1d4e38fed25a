import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { PERMISSION_NAMES, permission } from '../access';
import { freshToken, hashOfToken } from '../fresh-token';
import { fullyInPerson } from '../own/in-person';
import type { InPersonCode } from '../own/in-person';
import { contextOf } from '../principal';
import type { Principal, Role, Scope } from '../principal';
import { TOKEN_PREFIX } from '../rights/principals';

export interface TokenSettings {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** How many days it is good for. */
  readonly days: number;
}

export interface CreatedToken {
  readonly id: string;
  /** Told this once. */
  readonly token: string;
  readonly expiresAt: string;
}

export type CreateTokenCode =
  InPersonCode | 'name-missing' | 'days-out-of-range' | 'scopes-missing' | 'scope-beyond-roles';

const MOST_DAYS = 366;
const DAY = 24 * 60 * 60 * 1000;

/** A person makes an API token that does, at most, what they may do themselves. */
@Injectable()
export class CreateToken {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async execute(
    principal: Principal,
    settings: TokenSettings,
  ): Promise<Outcome<CreatedToken, CreateTokenCode>> {
    const session = fullyInPerson(principal);
    if (!session.ok) return session;
    const name = settings.name.trim();
    const scopes = [...new Set(settings.scopes)];
    const refusal = refusalOf({ ...settings, name, scopes }, principal.roles);
    if (refusal !== undefined) return refusal;
    const [id, token] = [newId(), `${TOKEN_PREFIX}${freshToken()}`];
    const expiresAt = this.clock.instant(settings.days * DAY);
    const { organisation, membership } = principal;
    await this.database.write(contextOf(principal), async (tx) => {
      await tx.query(
        `insert into api_token (id, organisation_id, membership_id, name, token_hash, scopes, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, organisation, membership, name, hashOfToken(token), scopes, this.clock.instant(), expiresAt],
      );
      await this.audit.enter(tx, {
        ...{ organisation, actor: membership, action: 'token.created', subject: `token:${id}` },
        detail: { scopes, days: settings.days },
      });
    });
    return done({ id, token, expiresAt });
  }
}

/** The scopes that do anything at all for somebody with these roles. */
export const scopesWithin = (roles: readonly Role[]): ReadonlySet<Scope> =>
  new Set(
    PERMISSION_NAMES.map(permission).flatMap(({ roles: allowed, scope }) =>
      scope !== null && roles.some((role) => allowed.includes(role)) ? [scope] : [],
    ),
  );

function refusalOf(
  { name, scopes, days }: TokenSettings,
  roles: readonly Role[],
): Outcome<never, CreateTokenCode> | undefined {
  if (name === '')
    return refused('invalid', 'name-missing', { places: [{ property: 'name', reason: 'missing' }] });
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    const reason = `expected 1 to ${String(MOST_DAYS)} days`;
    return refused('invalid', 'days-out-of-range', { places: [{ property: 'days', reason }] });
  }
  if (scopes.length === 0) {
    return refused('invalid', 'scopes-missing', { places: [{ property: 'scopes', reason: 'missing' }] });
  }
  const within = scopesWithin(roles);
  const beyond = scopes.find((scope) => !within.has(scope));
  return beyond === undefined
    ? undefined
    : refused('forbidden', 'scope-beyond-roles', { params: { scope: beyond } });
}
