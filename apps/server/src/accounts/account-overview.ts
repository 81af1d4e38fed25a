import { Injectable } from '@nestjs/common';
import { Issuers, LinkedIdentities, OwnAccount, OwnSessions, OwnTokens } from '@fristvakt/accounts';
import type { OpenSession, Principal } from '@fristvakt/accounts';
import type { Refusal } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import type { View } from '../pages/view';
import { Problem } from '../wire/problem';
import { accountPage } from './account.presenter';
import { refusalFault } from '../pages/refusal-fault';

/** The page of one's own account, which several forms come back to. */
@Injectable()
export class AccountOverview {
  constructor(
    private readonly account: OwnAccount,
    private readonly sessions: OwnSessions,
    private readonly tokens: OwnTokens,
    private readonly identities: LinkedIdentities,
    private readonly issuers: Issuers,
  ) {}

  /** With the reason, where something was refused there. */
  async page(session: OpenSession, lang: Language, refusal?: Refusal): Promise<View> {
    const principal = principalOf(session);
    const known = {
      ...{ session, principal },
      account: await this.account.of(principal),
      sessions: await this.sessions.of(principal),
      tokens: await this.tokens.of(principal),
      identities: await this.identities.of(principal),
      issuers: await this.issuers.list(principal),
    };
    return accountPage(known, lang, refusal === undefined ? [] : [refusalFault(refusal, lang)]);
  }
}

/** Who a session is for: on routes that are not public there is somebody. */
export function principalOf({ principal }: OpenSession): Principal {
  if (principal === undefined) throw new Problem(401, 'not-signed-in');
  return principal;
}
