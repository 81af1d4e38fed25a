import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Clock, Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { hashOfToken } from '../fresh-token';
import { Limits, tooManyTries } from '../limits';
import { Passwords } from '../passwords';
import type { PasswordFault } from '../passwords';
import { joinByInvitation, openInvitation } from './invitation-rows';
import type { OpenInvitation } from './invitation-rows';
import { passwordRefused } from './new-password';

export interface Acceptance {
  readonly token: string;
  /** The one of the account the person has, or else the one of the account that is made. */
  readonly password: string;
  /** How the person wants to be called. */
  readonly name?: string;
  /** Where the tries are counted. */
  readonly address: string;
}

/**
 * `invitation-refused`: the invitation opens nothing (any more), or there is an account of that e-mail and the password is
 * not its own. The answer does not tell which.
 */
export type AcceptInvitationCode = 'invitation-refused' | 'too-many-tries' | PasswordFault;

interface Known {
  readonly id: string;
  readonly hash: string | null;
}

/** An invited person becomes a member; signing in is another step. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly limits: Limits,
    private readonly audit: AuditTrail,
  ) {}

  async execute({
    token,
    password,
    name,
    address,
  }: Acceptance): Promise<Outcome<void, AcceptInvitationCode>> {
    const byAddress = await this.limits.take('invitation-address', address);
    if (!byAddress.allowed) return tooManyTries(byAddress.resetsIn);
    const found = await this.find(hashOfToken(token));
    if (found === undefined) return refused('forbidden', 'invitation-refused');
    const { invitation, known } = found;
    const fault = this.passwords.faultOf(password, invitation.email);
    if (fault !== undefined) return passwordRefused(fault);
    // An invitation is no way to try an account's password beside signing in: both are counted together.
    const byAccount = await this.limits.take('sign-in-account', invitation.email);
    if (!byAccount.allowed) return tooManyTries(byAccount.resetsIn);
    if (known !== undefined && !(await this.passwords.isRight(password, known.hash))) {
      return refused('forbidden', 'invitation-refused');
    }
    const hash = known === undefined ? await this.passwords.hash(password) : undefined;
    const accepted = await this.join(hashOfToken(token), invitation, known?.id, { hash, name: name?.trim() });
    if (accepted) await this.limits.giveBack('sign-in-account', invitation.email);
    return accepted ? done(undefined) : refused('forbidden', 'invitation-refused');
  }

  private async find(
    tokenHash: Buffer,
  ): Promise<{ invitation: OpenInvitation; known: Known | undefined } | undefined> {
    return this.database.read({ purpose: 'sign-in' }, async (tx) => {
      const invitation = await openInvitation(tx, this.clock, tokenHash);
      if (invitation === undefined) return undefined;
      const [known] = await tx.query<readonly Known[]>(
        `select id, password_hash as hash from account where email = $1`,
        [invitation.email],
      );
      return { invitation, known };
    });
  }

  /** False where the invitation was used, or an account was made, in the meantime. */
  private async join(
    tokenHash: Buffer,
    { organisation, email }: OpenInvitation,
    known: string | undefined,
    { hash, name }: { readonly hash: string | undefined; readonly name: string | undefined },
  ): Promise<boolean> {
    return this.database.write({ organisation, purpose: 'sign-in' }, async (tx) => {
      const invitation = await openInvitation(tx, this.clock, tokenHash, 'for update');
      if (invitation === undefined) return false;
      let account = known;
      if (account === undefined) {
        const [made] = await tx.query<readonly { id: string }[]>(
          `insert into account (id, email, password_hash, created_at) values ($1, $2, $3, $4)
           on conflict (email) do nothing returning id`,
          [newId(), email, hash, this.clock.instant()],
        );
        account = made?.id;
      }
      if (account === undefined) return false;
      await joinByInvitation(tx, this.clock, invitation, { account, name: name === '' ? undefined : name });
      await this.audit.enter(tx, {
        ...{ organisation, actor: invitation.membership, action: 'invitation.accepted' },
        subject: `membership:${invitation.membership}`,
        ...(name === undefined ? {} : { values: { name } }),
      });
      return true;
    });
  }
}
