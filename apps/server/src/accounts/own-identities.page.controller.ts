import { Controller, Res } from '@nestjs/common';
import { RemoveOwnIdentity } from '@fristvakt/accounts';
import type { OpenSession, Principal } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import type { FastifyReply } from 'fastify';
import { Form } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { AccountOverview } from './account-overview';
import { Opened } from './opened.decorator';
import { SessionCookie } from './session-cookie';

/** No longer signing in by an identity at an issuer. */
@Controller()
export class OwnIdentityPages {
  constructor(
    private readonly overview: AccountOverview,
    private readonly removing: RemoveOwnIdentity,
    private readonly cookie: SessionCookie,
  ) {}

  @Form('account/identities/:id/removal', 'manage-own')
  async remove(
    @Asking() principal: Principal,
    @Opened() session: OpenSession,
    @Id() id: string,
    @Lang() lang: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<View | Redirect> {
    const outcome = await this.removing.execute(principal, id);
    if (!outcome.ok) return this.overview.page(session, lang, outcome.refusal);
    this.cookie.clear(reply);
    return new Redirect('/sign-in', 'identity-removed');
  }
}
