import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, done, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { lockMember } from '../members/member-rows';
import type { MemberRow } from '../members/member-rows';
import { contextOf } from '../principal';
import type { Principal } from '../principal';
import { RightsChanges } from '../rights/rights-changes';
import { changedCount, changedRows } from '../rows-changed';

export type IdentityRemovalCode = 'not-found' | 'last-way-in';

interface Named {
  readonly membership: string;
  readonly identity: string;
}

/**
 * Takes an identity from a member, and ends all sessions of the member: a session does not know what it rests on. Refused
 * where an active member would have no way in any more.
 */
@Injectable()
export class IdentityRemoval {
  constructor(
    private readonly rights: RightsChanges,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** `allowed` is asked once the identity has been found: what is somebody else's is never told from what is not there. */
  async remove<Code extends string>(
    principal: Principal,
    named: Named,
    allowed: Outcome<unknown, Code>,
  ): Promise<Outcome<void, IdentityRemovalCode | Code>> {
    // Of the account nothing is read but whether it has a password; it may be another's than of who asks.
    const context = { ...contextOf(principal), purpose: 'sign-in' } as const;
    return this.rights.write<Outcome<void, IdentityRemovalCode | Code>>(context, async (tx, changed) => {
      const { organisation } = principal;
      const member = await lockMember(tx, organisation, named.membership);
      if (member === undefined || !(await isLinked(tx, organisation, named))) {
        return refused('not-found', 'not-found');
      }
      if (!allowed.ok) return allowed;
      if (!(await hasAnotherWay(tx, organisation, named, member))) return refused('conflict', 'last-way-in');
      await this.write(tx, principal, named);
      await changed(`membership:${named.membership}`);
      return done(undefined);
    });
  }

  private async write(
    tx: EntityManager,
    { organisation, membership: actor }: Principal,
    { membership, identity }: Named,
  ): Promise<void> {
    const [removed] = await changedRows<{ issuer: string; subject: string }>(
      tx,
      `delete from external_identity where organisation_id = $1 and membership_id = $2 and id = $3
       returning issuer, subject`,
      [organisation, membership, identity],
    );
    const sessions = await changedCount(
      tx,
      `update session set ended_at = $3 where organisation_id = $1 and membership_id = $2 and ended_at is null`,
      [organisation, membership, this.clock.instant()],
    );
    await this.audit.enter(tx, {
      ...{ organisation, actor, action: 'identity.removed', subject: `membership:${membership}` },
      detail: { identity, sessions },
      ...(removed === undefined ? {} : { values: { issuer: removed.issuer, subject: removed.subject } }),
    });
  }
}

async function isLinked(
  tx: EntityManager,
  organisation: string,
  { membership, identity }: Named,
): Promise<boolean> {
  const found = await tx.query<readonly unknown[]>(
    `select 1 from external_identity where organisation_id = $1 and membership_id = $2 and id = $3`,
    [organisation, membership, identity],
  );
  return found.length > 0;
}

/** A password, or another identity whose issuer is in use. Who may not sign in anyway loses no way in. */
async function hasAnotherWay(
  tx: EntityManager,
  organisation: string,
  { membership, identity }: Named,
  { account, state }: MemberRow,
): Promise<boolean> {
  if (state !== 'active') return true;
  const ways = await tx.query<readonly unknown[]>(
    `select 1 from account where id = $4 and password_hash is not null
     union all
     select 1 from external_identity e
     join oidc_issuer i on i.organisation_id = e.organisation_id and i.issuer = e.issuer and i.enabled
     where e.organisation_id = $1 and e.membership_id = $2 and e.id <> $3`,
    [organisation, membership, identity, account],
  );
  return ways.length > 0;
}
