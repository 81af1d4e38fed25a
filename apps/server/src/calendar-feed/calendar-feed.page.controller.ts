import { Controller, Inject } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import {
  ChangeFeed,
  FEED_LANGUAGES,
  FEED_SCOPES,
  MakeFeedAddress,
  OwnFeedQuery,
  RevokeFeedAddress,
} from '@fristvakt/calendar-feed';
import type { FeedChoice } from '@fristvakt/calendar-feed';
import type { Config } from '@fristvakt/platform';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { refusalFault } from '../pages/refusal-fault';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { APP_CONFIG } from '../wire/app-config';
import { Asking } from '../wire/asking.decorator';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { calendarMade, calendarPage } from './calendar-feed.presenter';

const PAGE = '/account/calendar';

/** Deadlines in one's own calendar. */
@Controller()
export class CalendarFeedPages {
  constructor(
    private readonly own: OwnFeedQuery,
    private readonly making: MakeFeedAddress,
    private readonly changing: ChangeFeed,
    private readonly revoking: RevokeFeedAddress,
    @Inject(APP_CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  @Page('account/calendar', 'manage-own')
  async show(@Asking() principal: Principal, @Lang() lang: Language): Promise<View> {
    return calendarPage(principal, await this.own.of(principal), lang);
  }

  /** The address stands in this answer and nowhere else. A new one takes over what was chosen for the old one. */
  @Form('account/calendar', 'manage-own')
  async make(@Asking() principal: Principal, @Sent() form: SentForm, @Lang() lang: Language): Promise<View> {
    const known = await this.own.of(principal);
    const outcome = await this.making.execute(
      principal,
      choiceIn(form, known ?? { scope: 'all', language: lang }),
    );
    if (outcome.ok) return calendarMade(this.config.publicUrl, outcome.value.token, lang);
    return calendarPage(principal, known, lang, [refusalFault(outcome.refusal, lang)]);
  }

  @Form('account/calendar/choice', 'manage-own')
  async choose(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<Redirect> {
    const outcome = await this.changing.execute(principal, choiceIn(form, { scope: 'all', language: lang }));
    return outcome.ok ? new Redirect(PAGE, 'calendar-changed') : new Redirect(PAGE);
  }

  @Form('account/calendar/revocation', 'manage-own')
  async revoke(@Asking() principal: Principal): Promise<Redirect> {
    await this.revoking.execute(principal);
    return new Redirect(PAGE, 'calendar-revoked');
  }
}

/** What was chosen; where a form does not say, what stood there. */
function choiceIn(form: SentForm, { scope, language }: FeedChoice): FeedChoice {
  const [sentScope, sentLanguage] = [form.text('scope'), form.text('language')];
  return {
    scope: FEED_SCOPES.find((one) => one === sentScope) ?? scope,
    language: FEED_LANGUAGES.find((one) => one === sentLanguage) ?? language,
  };
}
