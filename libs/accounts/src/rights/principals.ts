import { Injectable } from '@nestjs/common';
import { Clock, Database, PreparedReads } from '@fristvakt/platform';
import { hashOfToken } from '../fresh-token';
import type { Principal, Role, Scope } from '../principal';
import { ALIVE, IDLE_MINUTES, SEEN_MINUTES } from '../sessions/session-times';
import { PrincipalCache } from './principal-cache';
import type { RightsSubject } from './principal-cache';

/** A session that goes on: somebody has signed in, though perhaps not yet as a member of one organisation. */
export interface OpenSession {
  readonly id: string;
  readonly account: string;
  /** Null: has yet to be chosen. */
  readonly organisation: string | null;
  /** Undefined where no organisation is chosen, or the person is no active member of it any more. */
  readonly principal: Principal | undefined;
  /** What the organisation calls itself; null where none is chosen. */
  readonly organisationName: string | null;
  /** Whether it is an example with invented people. */
  readonly demo: boolean;
}

/** How API tokens begin, so that people and scanners know one when they see it. */
export const TOKEN_PREFIX = 'frv_';

const NOTHING = new Set(['', TOKEN_PREFIX]);

/** Who presents a session's token or an API token. */
@Injectable()
export class Principals {
  constructor(
    private readonly database: Database,
    private readonly reads: PreparedReads,
    private readonly clock: Clock,
    private readonly cache: PrincipalCache,
  ) {}

  async ofSession(token: string): Promise<Principal | undefined> {
    return (await this.openSession(token))?.principal;
  }

  async openSession(token: string): Promise<OpenSession | undefined> {
    if (NOTHING.has(token)) return undefined;
    const hash = hashOfToken(token);
    return this.cache.find(`session:${hash.toString('hex')}`, async () => {
      const row = await this.sessionRow(hash);
      if (row === undefined) return undefined;
      if (row.seenLongAgo) await this.seeSession(row.id, row.account);
      const { id, account, organisation, organisationName, demo, endsAt } = row;
      const principal = principalOfSession(row);
      return {
        value: { id, account, organisation, principal, organisationName, demo: demo ?? false },
        subjects: subjectsOf(row, `session:${id}`),
        until: endsAt,
      };
    });
  }

  async ofBearer(token: string): Promise<Principal | undefined> {
    if (NOTHING.has(token) || !token.startsWith(TOKEN_PREFIX)) return undefined;
    const hash = hashOfToken(token);
    return this.cache.find(`token:${hash.toString('hex')}`, async () => {
      const row = await this.tokenRow(hash);
      if (row === undefined) return undefined;
      if (row.unusedToday) await this.useToken(row.organisation, row.id);
      const { id, organisation, membership, account, name, roles, matter, scopes, endsAt } = row;
      const by = { kind: 'token', id, scopes } as const;
      const principal: Principal = {
        ...{ organisation, membership, account, name, roles, matter, by },
        secondFactorMissing: false,
      };
      return { value: principal, subjects: subjectsOf(row, `token:${id}`), until: endsAt };
    });
  }

  private async sessionRow(hash: Buffer): Promise<SessionFound | undefined> {
    const read = { name: 'session', text: SESSION, values: [hash, this.clock.instant()] };
    const [row] = await this.reads.rows<SessionFound>({ purpose: 'sign-in' }, read);
    return row;
  }

  private async seeSession(id: string, account: string): Promise<void> {
    await this.database.write({ account }, async (tx) => {
      await tx.query(
        `update session set last_seen_at = $3
         where id = $1 and account_id = $2 and ended_at is null
           and last_seen_at < $3::timestamptz - interval '${String(SEEN_MINUTES)} minutes'`,
        [id, account, this.clock.instant()],
      );
    });
  }

  private async tokenRow(hash: Buffer): Promise<TokenFound | undefined> {
    const values = [hash, this.clock.instant(), this.clock.today()];
    const [row] = await this.reads.rows<TokenFound>(
      { purpose: 'sign-in' },
      { name: 'token', text: TOKEN, values },
    );
    return row;
  }

  private async useToken(organisation: string, id: string): Promise<void> {
    await this.database.write({ organisation }, async (tx) => {
      await tx.query(
        `update api_token set last_used_on = $3
         where organisation_id = $1 and id = $2 and last_used_on is distinct from $3`,
        [organisation, id, this.clock.today()],
      );
    });
  }
}

interface Member {
  readonly membership: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly matter: string | null;
}
type SessionFound = {
  readonly id: string;
  readonly account: string;
  readonly organisation: string | null;
  readonly secondFactor: boolean;
  readonly secondFactorDue: boolean | null;
  readonly organisationName: string | null;
  readonly demo: boolean | null;
  readonly seenLongAgo: boolean;
  readonly endsAt: number;
} & (Member | { readonly [Key in keyof Member]: null });
type TokenFound = Member & {
  readonly id: string;
  readonly account: string;
  readonly organisation: string;
  readonly scopes: readonly Scope[];
  readonly unusedToday: boolean;
  readonly endsAt: number;
};

const MEMBER = `m.id as membership, m.name, m.roles, m.matter_id as matter`;

const SESSION = `
  select s.id, s.account_id as account, s.organisation_id as organisation, ${MEMBER},
    s.second_factor_at is not null as "secondFactor",
    o.second_factor_required or a.totp_confirmed_at is not null as "secondFactorDue",
    o.name as "organisationName", o.demo,
    s.last_seen_at < $2::timestamptz - interval '${String(SEEN_MINUTES)} minutes' as "seenLongAgo",
    1000 * extract(epoch from
      least(s.expires_at, s.last_seen_at + interval '${String(IDLE_MINUTES)} minutes'))::float8 as "endsAt"
  from session s
  join account a on a.id = s.account_id
  left join membership m on m.organisation_id = s.organisation_id and m.id = s.membership_id
    and m.account_id = s.account_id and m.state = 'active'
  left join organisation o on o.id = m.organisation_id
  where s.token_hash = $1 and ${ALIVE('$2')}`;

const TOKEN = `
  select t.id, t.organisation_id as organisation, m.account_id as account, ${MEMBER}, t.scopes,
    t.last_used_on is distinct from $3::date as "unusedToday",
    1000 * extract(epoch from t.expires_at)::float8 as "endsAt"
  from api_token t
  join membership m on m.organisation_id = t.organisation_id and m.id = t.membership_id and m.state = 'active'
  where t.token_hash = $1 and t.revoked_at is null and t.expires_at > $2`;

function principalOfSession(row: SessionFound): Principal | undefined {
  const { id, account, organisation, secondFactor } = row;
  if (row.membership === null || organisation === null) return undefined;
  const { membership, name, roles, matter } = row;
  return {
    ...{ organisation, membership, account, name, roles, matter },
    by: { kind: 'session', id, secondFactor },
    secondFactorMissing: !secondFactor && row.secondFactorDue !== false,
  };
}

/** What a finding depends on: a change of any of these and it has to be made anew. */
const subjectsOf = (
  { account, membership, organisation }: SessionFound | TokenFound,
  own: RightsSubject,
): readonly RightsSubject[] => [
  own,
  `account:${account}`,
  ...(membership === null ? [] : [`membership:${membership}` as const]),
  ...(organisation === null ? [] : [`organisation:${organisation}` as const]),
];
