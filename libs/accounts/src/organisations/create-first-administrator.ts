import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@fristvakt/audit';
import { Database, done, newId, refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import type { EntityManager } from 'typeorm';
import { isEmail, keptEmail } from '../email';
import { passwordRefused } from '../members/new-password';
import { Passwords } from '../passwords';
import type { PasswordFault } from '../passwords';
import type { Role } from '../principal';

export interface FirstAdministrator {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  /** Where left out, one is made up. */
  readonly password?: string;
  /** What this person does besides; in a small house it is one and the same. */
  readonly besides?: readonly Exclude<Role, 'administrator' | 'guest-counsel'>[];
}

export interface CreatedAdministrator {
  readonly membership: string;
  readonly account: string;
  /** The password that was made up, told this once. Null: one was given, or the person has an account already. */
  readonly password: string | null;
}

export type FirstAdministratorCode =
  'organisation-not-found' | 'administrator-exists' | 'email-malformed' | 'email-taken' | PasswordFault;

/**
 * The operator gives a new organisation the person who invites everybody else. Who has an account keeps it, and its
 * password: the operator vouches that it is the same person.
 */
@Injectable()
export class CreateFirstAdministrator {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly audit: AuditTrail,
  ) {}

  async execute(given: FirstAdministrator): Promise<Outcome<CreatedAdministrator, FirstAdministratorCode>> {
    const email = keptEmail(given.email);
    if (!isEmail(email)) return refused('invalid', 'email-malformed');
    const password = given.password ?? this.passwords.generate();
    const fault = this.passwords.faultOf(password, email);
    if (fault !== undefined) return passwordRefused(fault);
    const hash = await this.passwords.hash(password);
    const { organisation } = given;
    return this.database.write({ organisation, purpose: 'sign-in' }, async (tx) => {
      const refusal = await this.refusal(tx, organisation, email);
      if (refusal !== undefined) return refusal;
      const { account, made } = await accountOf(tx, email, hash);
      const membership = newId();
      const roles = [...new Set(['administrator', ...(given.besides ?? [])])];
      await tx.query(
        `insert into membership (id, organisation_id, account_id, name, email, roles, state)
         values ($1, $2, $3, $4, $5, $6, 'active')`,
        [membership, organisation, account, given.name.trim(), email, roles],
      );
      await this.audit.enter(tx, {
        organisation,
        actor: 'system',
        action: 'member.created',
        subject: `membership:${membership}`,
        detail: { roles },
        values: { name: given.name.trim(), email },
      });
      return done({ membership, account, password: made && given.password === undefined ? password : null });
    });
  }

  private async refusal(
    tx: EntityManager,
    organisation: string,
    email: string,
  ): Promise<Outcome<never, FirstAdministratorCode> | undefined> {
    // Two at once: the second waits here for the first.
    const [known] = await tx.query<readonly unknown[]>(
      `select 1 from organisation where id = $1 for update`,
      [organisation],
    );
    if (known === undefined) return refused('not-found', 'organisation-not-found');
    const [member] = await tx.query<readonly { administers: boolean }[]>(
      `select 'administrator' = any (roles) and state = 'active' as administers from membership
       where organisation_id = $1 and ('administrator' = any (roles) and state = 'active' or email = $2)
       order by administers desc limit 1`,
      [organisation, email],
    );
    if (member === undefined) return undefined;
    return refused('conflict', member.administers ? 'administrator-exists' : 'email-taken');
  }
}

/** The account of an e-mail, made where there is none. */
async function accountOf(
  tx: EntityManager,
  email: string,
  hash: string,
): Promise<{ account: string; made: boolean }> {
  const [made] = await tx.query<readonly { id: string }[]>(
    `insert into account (id, email, password_hash) values ($1, $2, $3) on conflict (email) do nothing returning id`,
    [newId(), email, hash],
  );
  if (made !== undefined) return { account: made.id, made: true };
  const [known] = await tx.query<readonly { id: string }[]>(`select id from account where email = $1`, [
    email,
  ]);
  if (known === undefined) throw new Error('an account that exists cannot be read');
  return { account: known.id, made: false };
}
