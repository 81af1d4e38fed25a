import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';
import { contextOf } from '../principal';
import type { Principal } from '../principal';

/** How somebody's account is guarded. */
export interface OwnAccountState {
  readonly email: string;
  /** Who has none is always signed in by an issuer. */
  readonly hasPassword: boolean;
  /** `started`: an authenticator has been given its secret, and no code of it has been confirmed yet. */
  readonly secondFactor: 'none' | 'started' | 'on';
}

/** The account of who asks. */
@Injectable()
export class OwnAccount {
  constructor(private readonly database: Database) {}

  async of(principal: Principal): Promise<OwnAccountState> {
    return this.database.read(contextOf(principal), async (tx) => {
      const [state] = await tx.query<readonly OwnAccountState[]>(
        `select email, password_hash is not null as "hasPassword",
           case when totp_confirmed_at is not null then 'on'
             when totp_secret is not null then 'started' else 'none' end as "secondFactor"
         from account where id = $1`,
        [principal.account],
      );
      if (state === undefined) throw new Error('a principal has an account');
      return state;
    });
  }
}
