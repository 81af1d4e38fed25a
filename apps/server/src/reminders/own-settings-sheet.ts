import { Injectable } from '@nestjs/common';
import { Members, may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { Clock } from '@fristvakt/platform';
import { Absences, OwnPreferences } from '@fristvakt/reminders';
import type { NoticePreferences } from '@fristvakt/reminders';
import type { Language } from '@fristvakt/wording';
import { field, withFaults } from '../pages/form-field';
import type { FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import type { ToldRefusal } from '../pages/read-form';
import { View } from '../pages/view';
import { absenceFields, absenceLine, choosable } from './absence-form';
import type { AbsenceWritten } from './absence-form';
import { SETTINGS_WORDS } from './settings.words';

/** The address of one's own settings. */
export const OWN_ADDRESS = '/account/reminders';
const [MOST_MEMBERS, MOST_ABSENCES] = [200, 100];

/** What was sent and could not be done. */
interface Refused extends ToldRefusal {
  readonly preferences?: NoticePreferences;
  readonly absence?: AbsenceWritten;
}

/** The page of one's own settings, with what was sent and could not be done. */
@Injectable()
export class OwnSettingsSheet {
  constructor(
    private readonly preferences: OwnPreferences,
    private readonly absences: Absences,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  async page(principal: Principal, lang: Language, refused?: Refused): Promise<View> {
    const { membership } = principal;
    const today = this.clock.today();
    const preferences = refused?.preferences ?? (await this.preferences.of(principal));
    const own = { principal, member: membership, since: today, limit: MOST_ABSENCES };
    const absences = await this.absences.list(own);
    const people = choosable(await this.members.list(principal, { most: MOST_MEMBERS }));
    const others = people.filter(({ value }) => value !== membership);
    const faults = refused?.faults ?? [];
    return new View('reminders/own-settings', {
      ...{ title: SETTINGS_WORDS[lang]['own-title'], words: SETTINGS_WORDS, status: refused?.status ?? 200 },
      model: {
        faults,
        version: String(preferences.version),
        fields: withFaults(preferenceFields(preferences, others, lang), faults),
        absences: absences.map((one) => absenceLine(one, `${OWN_ADDRESS}/absences`, today, lang)),
        ...{
          absenceAction: `${OWN_ADDRESS}/absences`,
          namesThem: false,
          mayAnswer: may(principal, 'answer-notices'),
        },
        absenceFields: absenceFields(others, refused?.absence ?? {}, lang, false),
        mayEnterOthers: may(principal, 'enter-absences'),
      },
    });
  }
}

function preferenceFields(
  { email, digest, language, standInId }: NoticePreferences,
  others: readonly { readonly value: string; readonly label: string }[],
  lang: Language,
): readonly FormField[] {
  const words = wordsIn(SETTINGS_WORDS, lang);
  return [
    field({ kind: 'check', name: 'email', label: words('email'), value: email ? 'yes' : '' }),
    field({
      ...{ kind: 'check', name: 'digest', label: words('digest'), value: digest ? 'yes' : '' },
      help: words('digest-help'),
    }),
    field({
      ...{ kind: 'radios', name: 'language', label: words('language'), value: language, required: true },
      options: (['sv', 'en'] as const).map((value) => ({ value, label: words(value) })),
    }),
    field({
      ...{ kind: 'select', name: 'usualStandIn', label: words('usual-stand-in'), value: standInId ?? '' },
      ...{ help: words('usual-stand-in-help') },
      options: [{ value: '', label: words('nobody') }, ...others],
    }),
  ];
}
