import { Controller } from '@nestjs/common';
import { EndOtherSessions, EndSession } from '@fristvakt/accounts';
import type { OpenSession, Principal } from '@fristvakt/accounts';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Id } from '../wire/id';
import { AccountOverview } from './account-overview';
import { Opened } from './opened.decorator';

/** One's own account, and where one is signed in. */
@Controller()
export class AccountPages {
  constructor(
    private readonly overview: AccountOverview,
    private readonly ending: EndSession,
    private readonly endingOthers: EndOtherSessions,
  ) {}

  @Page('account', 'manage-own')
  async show(@Opened() session: OpenSession, @Lang() lang: Language): Promise<View> {
    return this.overview.page(session, lang);
  }

  @Form('account/sessions/end-others', 'manage-own')
  async endOthers(@Asking() principal: Principal): Promise<Redirect> {
    await this.endingOthers.execute(principal);
    return new Redirect('/account#sessions', 'sessions-ended');
  }

  @Form('account/sessions/:id/end', 'manage-own')
  async end(
    @Asking() principal: Principal,
    @Opened() session: OpenSession,
    @Id() id: string,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const outcome = await this.ending.execute(principal, id);
    if (!outcome.ok) return this.overview.page(session, lang, outcome.refusal);
    return new Redirect('/account#sessions', 'session-ended');
  }
}
