import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, done, isUuid, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { keptEmail } from '../email';
import { Limits } from '../limits';
import { Passwords } from '../passwords';
import { RightsChanges } from '../rights/rights-changes';
import { changedCount } from '../rows-changed';
import type { Standing } from '../sessions/session-rows';

/** What the operator resets; with neither, sessions and tokens end and the person signs in as before. */
export interface AccountReset {
  /** The organisation on whose behalf it is done: the person is an active member of it. */
  readonly organisation: string;
  readonly email: string;
  /** Makes up another password. */
  readonly password: boolean;
  /** Takes the authenticator away. */
  readonly secondFactor: boolean;
}

export interface ResetDone {
  readonly membership: string;
  /** The password that was made up, told this once; null where none was asked for. */
  readonly password: string | null;
}

interface Member extends Standing {
  readonly account: string;
}

interface Found {
  readonly member: Member;
  /** Where else the person is, or was, a member: a token may lie there. */
  readonly elsewhere: readonly Member[];
}

/**
 * The operator gives somebody a way back who has lost the password or the authenticator, or whose account was taken over.
 * The account is the person's in every organisation: all its sessions end and all its tokens are out of use, and each
 * organisation finds the same entry in its audit chain, which does not tell of the others.
 */
@Injectable()
export class ResetAccount {
  constructor(
    private readonly rights: RightsChanges,
    private readonly passwords: Passwords,
    private readonly limits: Limits,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** One refusal for an organisation that is not there, an e-mail nobody has, and who is no active member of this one. */
  async execute(reset: AccountReset): Promise<Outcome<ResetDone, 'member-not-found'>> {
    const given = { ...reset, email: keptEmail(reset.email) };
    if (!isUuid(given.organisation)) return refused('not-found', 'member-not-found');
    const password = given.password ? this.passwords.generate() : null;
    const hash = password === null ? null : await this.passwords.hash(password);
    const found = await this.reset(given, hash);
    if (found === undefined) return refused('not-found', 'member-not-found');
    const { member, elsewhere } = found;
    for (const other of elsewhere) await this.endTokens(other, given);
    if (given.password) await this.limits.forget('sign-in-account', given.email);
    if (given.secondFactor) await this.limits.forget('second-factor', member.account);
    return done({ membership: member.membership, password });
  }

  private async reset(given: AccountReset, hash: string | null): Promise<Found | undefined> {
    const { organisation, email, secondFactor } = given;
    return this.rights.write({ organisation, purpose: 'sign-in' }, async (tx, changed) => {
      const [member] = await tx.query<readonly Member[]>(
        `select m.organisation_id as organisation, m.id as membership, a.id as account
         from membership m join account a on a.id = m.account_id
         where m.organisation_id = $1 and a.email = $2 and m.state = 'active' for update`,
        [organisation, email],
      );
      if (member === undefined) return undefined;
      await tx.query(
        `update account set password_hash = coalesce($2, password_hash),
           totp_secret = case when $3 then null else totp_secret end,
           totp_confirmed_at = case when $3 then null else totp_confirmed_at end,
           totp_last_step = case when $3 then null else totp_last_step end
         where id = $1`,
        [member.account, hash, secondFactor],
      );
      await tx.query(`update session set ended_at = $2 where account_id = $1 and ended_at is null`, [
        ...[member.account, this.clock.instant()],
      ]);
      const elsewhere = await tx.query<readonly Member[]>(
        `select organisation_id as organisation, id as membership, account_id as account
         from membership where account_id = $1 and organisation_id <> $2 order by organisation_id`,
        [member.account, organisation],
      );
      await changed(`account:${member.account}`);
      await this.revoke(tx, member, given);
      return { member, elsewhere };
    });
  }

  /** After the sessions have ended, so that none makes another token meanwhile; done again by whoever resets again. */
  private async endTokens(member: Member, given: AccountReset): Promise<void> {
    await this.rights.write({ organisation: member.organisation }, async (tx, changed) => {
      await changed(`membership:${member.membership}`);
      await this.revoke(tx, member, given);
    });
  }

  /** Tokens are each organisation's own; so is the entry in its chain. */
  private async revoke(
    tx: EntityManager,
    { organisation, membership }: Member,
    { password, secondFactor }: AccountReset,
  ): Promise<void> {
    const tokens = await changedCount(
      tx,
      `update api_token set revoked_at = $3 where organisation_id = $1 and membership_id = $2 and revoked_at is null`,
      [organisation, membership, this.clock.instant()],
    );
    await this.audit.enter(tx, {
      ...{ organisation, actor: 'system', action: 'account.reset', subject: `membership:${membership}` },
      detail: { password, secondFactor, tokens },
    });
  }
}
