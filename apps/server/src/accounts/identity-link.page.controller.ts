import { Controller, Ip, Res } from '@nestjs/common';
import { Issuers, StartExternalSignIn, addressBlock } from '@fristvakt/accounts';
import type { OpenSession } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import type { FastifyReply } from 'fastify';
import { Form } from '../pages/page.decorator';
import { wordsIn } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { valueOf } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { AccountOverview, principalOf } from './account-overview';
import { ACCOUNT_WORDS } from './account.words';
import { FlowCookie } from './flow-cookie';
import { Opened } from './opened.decorator';

/** Linking an identity at an issuer to oneself. */
@Controller()
export class IdentityLinkPages {
  constructor(
    private readonly overview: AccountOverview,
    private readonly issuers: Issuers,
    private readonly starting: StartExternalSignIn,
    private readonly flow: FlowCookie,
  ) {}

  /** The way on is a link that the person follows: a form of ours leads to no other host. */
  @Form('account/identities/link', 'manage-own')
  async start(
    @Opened() session: OpenSession,
    @Sent() form: SentForm,
    @Ip() ip: string,
    @Lang() lang: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<View> {
    const linking = principalOf(session);
    const issuer = form.text('issuer').toLowerCase();
    const started = await this.starting.execute({ issuer, linking, address: addressBlock(ip) });
    if (!started.ok) return this.overview.page(session, lang, started.refusal);
    const { name } = valueOf(await this.issuers.one(linking, issuer));
    this.flow.set(reply, started.value.browser);
    return new View('accounts/link-started', {
      ...{ title: wordsIn(ACCOUNT_WORDS, lang)('identity-link-title', { name }), words: ACCOUNT_WORDS },
      model: { url: started.value.url },
    });
  }
}
