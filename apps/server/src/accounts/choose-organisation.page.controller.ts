import { Controller, Res } from '@nestjs/common';
import { ChooseOrganisation, OwnMemberships } from '@fristvakt/accounts';
import type { OpenSession } from '@fristvakt/accounts';
import { isUuid } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import type { FastifyReply } from 'fastify';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect, View } from '../pages/view';
import { Problem, valueOf } from '../wire/problem';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { Opened } from './opened.decorator';
import { SessionCookie } from './session-cookie';
import { SIGN_IN_WORDS } from './sign-in.words';

/** For who belongs to several organisations: which one the session is for. */
@Controller()
export class ChooseOrganisationPages {
  constructor(
    private readonly memberships: OwnMemberships,
    private readonly choosing: ChooseOrganisation,
    private readonly cookie: SessionCookie,
  ) {}

  @Page('choose-organisation', 'public')
  async choices(@Opened() session: OpenSession, @Lang() lang: Language): Promise<View | Redirect> {
    if (session.organisation !== null) return new Redirect('/');
    return new View('accounts/choose-organisation', {
      title: SIGN_IN_WORDS[lang]['choose-title'],
      words: SIGN_IN_WORDS,
      model: { memberships: await this.memberships.of(session) },
    });
  }

  @Form('choose-organisation', 'public')
  async choose(
    @Opened() session: OpenSession,
    @Sent() form: SentForm,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirect> {
    const organisation = form.text('organisation').toLowerCase();
    if (!isUuid(organisation)) throw new Problem(404, 'not-found');
    const { token } = valueOf(await this.choosing.execute(session, organisation));
    this.cookie.set(reply, token);
    return new Redirect('/');
  }
}
