import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { OwnPreferences } from '@fristvakt/reminders';
import type { NoticePreferences } from '@fristvakt/reminders';
import type { Language } from '@fristvakt/wording';
import { Form, Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { FormReading, toldRefusal } from '../pages/read-form';
import { Redirect } from '../pages/view';
import type { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { OWN_ADDRESS, OwnSettingsSheet } from './own-settings-sheet';
import { SETTINGS_WORDS } from './settings.words';

/** How one is reminded oneself. */
@Controller()
export class OwnSettingsPages {
  constructor(
    private readonly sheet: OwnSettingsSheet,
    private readonly preferences: OwnPreferences,
  ) {}

  @Page('account/reminders', 'read-notices')
  async show(@Asking() principal: Principal, @Lang() lang: Language): Promise<View> {
    return this.sheet.page(principal, lang);
  }

  @Form('account/reminders', 'answer-notices')
  async change(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const reading = new FormReading(form, lang);
    const label = SETTINGS_WORDS[lang];
    const written: NoticePreferences = {
      ...{ email: form.has('email'), digest: form.has('digest'), version: form.version() },
      language: reading.choice({ name: 'language', label: label.language }, ['sv', 'en'], 'sv'),
      standInId: reading.optionalId({ name: 'usualStandIn', label: label['usual-stand-in'] }) ?? null,
    };
    if (!reading.ok)
      return this.sheet.page(principal, lang, { status: 422, faults: reading.faults, preferences: written });
    const outcome = await this.preferences.change({ ...written, principal });
    if (outcome.ok) return new Redirect(OWN_ADDRESS, 'saved');
    const told = toldRefusal(outcome.refusal, { standInId: 'usualStandIn' }, lang);
    const { version } = await this.preferences.of(principal);
    return this.sheet.page(principal, lang, { ...told, preferences: { ...written, version } });
  }
}
