import { Injectable } from '@nestjs/common';
import { Database, done, isUuid } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';
import { Limits, tooManyTries } from '../limits';

/** An issuer that a page can offer to sign in by. */
export interface SignInOption {
  readonly id: string;
  readonly name: string;
}

/** By which issuers people sign in to an organisation, for a page that nobody has signed in to yet. */
@Injectable()
export class SignInOptions {
  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
  ) {}

  /** By name. An organisation that is not there is answered like one without issuers. */
  async of(
    organisation: string,
    address: string,
  ): Promise<Outcome<readonly SignInOption[], 'too-many-tries'>> {
    const { allowed, resetsIn } = await this.limits.take('options-address', address);
    if (!allowed) return tooManyTries(resetsIn);
    if (!isUuid(organisation)) return done([]);
    const options = await this.database.read({ organisation }, async (tx) =>
      tx.query<readonly SignInOption[]>(
        `select id, name from oidc_issuer where organisation_id = $1 and enabled
         order by name collate "sv-x-icu", id`,
        [organisation],
      ),
    );
    return done(options);
  }
}
