import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, newId } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { hashOfToken } from '../fresh-token';
import { joinByInvitation, openInvitation } from '../members/invitation-rows';
import type { MemberState } from '../principal';
import type { Standing } from '../sessions/session-rows';

/** A person as an issuer of the organisation knows them. */
export interface Identity {
  readonly organisation: string;
  readonly issuer: string;
  readonly subject: string;
}

export interface Identified extends Standing {
  readonly account: string;
}

/** Who is who at which issuer. An e-mail that an issuer tells is never looked at. */
@Injectable()
export class Identities {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** The active member of an identity. That an inactive one tries is entered in the audit chain. */
  async find({ organisation, issuer, subject }: Identity): Promise<Identified | undefined> {
    const found = await this.database.read({ organisation }, async (tx) => {
      const [row] = await tx.query<readonly (Identified & { state: MemberState })[]>(
        `select e.organisation_id as organisation, m.id as membership, m.account_id as account, m.state
         from external_identity e join membership m on m.organisation_id = e.organisation_id and m.id = e.membership_id
         where e.organisation_id = $1 and e.issuer = $2 and e.subject = $3`,
        [organisation, issuer, subject],
      );
      return row;
    });
    if (found === undefined) return undefined;
    const { membership, account, state } = found;
    if (state === 'active') return { organisation, membership, account };
    await this.database.write({ organisation }, async (tx) =>
      this.audit.enter(tx, {
        ...{ organisation, actor: 'system', action: 'sign-in.failed', subject: `membership:${membership}` },
        detail: { because: 'member-not-active' },
      }),
    );
    return undefined;
  }

  /** The invited person is the member from now on. Undefined where the invitation, the identity or the e-mail is taken. */
  async joinInvited(identity: Identity, token: string): Promise<Identified | undefined> {
    const { organisation } = identity;
    return this.database.write({ organisation, purpose: 'sign-in' }, async (tx) => {
      const invitation = await openInvitation(tx, this.clock, hashOfToken(token), 'for update');
      if (invitation?.organisation !== organisation || (await isTaken(tx, identity))) return undefined;
      const [made] = await tx.query<readonly { id: string }[]>(
        `insert into account (id, email, created_at) values ($1, $2, $3) on conflict (email) do nothing returning id`,
        [newId(), invitation.email, this.clock.instant()],
      );
      // Who has an account shows it by its password: they accept the invitation with that, and link themselves.
      if (made === undefined) return undefined;
      const { membership } = invitation;
      await this.insert(tx, identity, membership);
      await joinByInvitation(tx, this.clock, invitation, { account: made.id });
      await this.enter(tx, 'invitation.accepted', { organisation, membership }, identity);
      return { organisation, membership, account: made.id };
    });
  }

  /** Links an identity to the member who asks; false where it is somebody's already. */
  async link(identity: Identity, membership: string): Promise<boolean> {
    const { organisation } = identity;
    return this.database.write({ organisation }, async (tx) => {
      if (await isTaken(tx, identity)) return false;
      await this.insert(tx, identity, membership);
      await this.enter(tx, 'identity.linked', { organisation, membership }, identity);
      return true;
    });
  }

  private async insert(tx: EntityManager, identity: Identity, membership: string): Promise<void> {
    const { organisation, issuer, subject } = identity;
    await tx.query(
      `insert into external_identity (id, organisation_id, membership_id, issuer, subject, created_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [newId(), organisation, membership, issuer, subject, this.clock.instant()],
    );
  }

  private async enter(
    tx: EntityManager,
    action: string,
    { organisation, membership }: Standing,
    { issuer, subject }: Identity,
  ): Promise<void> {
    await this.audit.enter(tx, {
      ...{ organisation, actor: membership, action, subject: `membership:${membership}` },
      values: { issuer, subject },
    });
  }
}

async function isTaken(tx: EntityManager, { organisation, issuer, subject }: Identity): Promise<boolean> {
  const taken = await tx.query<readonly unknown[]>(
    `select 1 from external_identity where organisation_id = $1 and issuer = $2 and subject = $3`,
    [organisation, issuer, subject],
  );
  return taken.length > 0;
}
