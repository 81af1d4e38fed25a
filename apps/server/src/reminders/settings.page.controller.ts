import { Controller } from '@nestjs/common';
import type { Principal } from '@fristvakt/accounts';
import { LADDERS } from '@fristvakt/practice';
import { ChangeSettings, OwnSettings, usualDays } from '@fristvakt/reminders';
import type { Language } from '@fristvakt/wording';
import { withFaults } from '../pages/form-field';
import type { FormFault } from '../pages/form-field';
import { Form, Page } from '../pages/page.decorator';
import { wordsIn } from '../pages/page-words';
import { Lang } from '../pages/preferences';
import { toldRefusal } from '../pages/read-form';
import { Redirect, View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { Sent } from '../wire/sent-form';
import type { SentForm } from '../wire/sent-form';
import { daysField, ladderShown, timeFields, writtenOf } from './settings.presenter';
import type { SettingsWritten } from './settings.presenter';
import { SETTINGS_WORDS } from './settings.words';

/** When the organisation is reminded. */
@Controller()
export class ReminderSettingsPages {
  constructor(
    private readonly settings: OwnSettings,
    private readonly changing: ChangeSettings,
  ) {}

  @Page('settings/reminders', 'set-reminders')
  async show(@Asking() principal: Principal, @Lang() lang: Language): Promise<View> {
    return this.page(principal, lang);
  }

  @Form('settings/reminders', 'set-reminders')
  async change(
    @Asking() principal: Principal,
    @Sent() form: SentForm,
    @Lang() lang: Language,
  ): Promise<View | Redirect> {
    const written: SettingsWritten = {
      ...{ sendAt: form.text('sendAt').slice(0, 20), zone: form.text('zone').slice(0, 60) },
      ...{ digest: form.has('digest'), version: form.version() },
      days: Object.fromEntries(LADDERS.map(({ id }) => [id, form.text(daysField(id)).slice(0, 200)])),
    };
    const { sendAt, zone, digest, version } = written;
    const change = { principal, sendAt, zone, digest, version, ladders: daysIn(written) };
    const outcome = await this.changing.execute(change);
    if (outcome.ok) return new Redirect('/settings/reminders', 'replanned');
    const { status } = toldRefusal(outcome.refusal, {}, lang);
    const faults = faultsOf(outcome.refusal, lang);
    if (status !== 412) return this.page(principal, lang, { written, faults, status });
    const now = await this.settings.of(principal);
    return this.page(principal, lang, { written: { ...written, version: now.version }, faults, status });
  }

  private async page(
    principal: Principal,
    lang: Language,
    refused?: {
      readonly written: SettingsWritten;
      readonly faults: readonly FormFault[];
      readonly status: number;
    },
  ): Promise<View> {
    const settings = await this.settings.of(principal);
    const written = refused?.written ?? writtenOf(settings);
    const faults = refused?.faults ?? [];
    return new View('reminders/settings', {
      ...{ title: SETTINGS_WORDS[lang]['organisation-title'], words: SETTINGS_WORDS },
      status: refused?.status ?? 200,
      model: {
        ...{ faults, version: String(written.version) },
        timeFields: withFaults(timeFields(written, await this.settings.zones(), lang), faults),
        ladders: LADDERS.map((ladder) => {
          const shown = ladderShown(ladder, settings, written, lang);
          return { ...shown, fields: withFaults(shown.fields, faults) };
        }),
      },
    });
  }
}

/** Days with anything between them; a field that was emptied gives back the usual ones. What is no number is NaN, and refused. */
const daysIn = ({ days }: SettingsWritten): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    Object.entries(days).map(([id, text]) => [
      id,
      text === ''
        ? usualDays(id)
        : text
            .split(/[\s,;]+/)
            .filter((part) => part !== '')
            .map(wholeIn),
    ]),
  );

const wholeIn = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN);

function faultsOf(
  refusal: { readonly code: string; readonly places: readonly { readonly property: string }[] },
  lang: Language,
): readonly FormFault[] {
  const words = wordsIn(SETTINGS_WORDS, lang);
  if (refusal.code === 'stale') return [{ name: null, text: words('stale-now') }];
  return refusal.places.map(({ property }) => {
    const ladder = LADDERS.find(({ id }) => property === `ladders.${id}`);
    if (ladder !== undefined)
      return { name: daysField(ladder.id), text: words('fault-days', { ladder: ladder.title[lang] }) };
    return property === 'zone'
      ? { name: 'zone', text: words('fault-zone') }
      : { name: 'sendAt', text: words('fault-time') };
  });
}
