import type { EngagementListed, PersonListed, PersonPlace } from '@fristvakt/licences';
import { circleRoleName } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { timeText } from './circle.presenter';
import type { NamedValue } from '../pages/form-page';
import { FRAME_WORDS } from './frame.words';
import { PERSON_WORDS } from './persons.words';

/** A place as one says it: `styrelseledamot, Exempel Assistans AB`. */
interface ToldPlace {
  readonly text: string;
  readonly href: string;
  readonly when: string | null;
  readonly present: boolean;
}

function toldPlace(place: PersonPlace, today: string, lang: Language): ToldPlace {
  const word = wordsIn(PERSON_WORDS, lang);
  const { source, providerId, provider, licenceId, toOn, fromOn } = place;
  const role = source === 'responsible' ? word('responsible-person') : circleRoleName(place.role, lang);
  return {
    text: word('place-at', { role, provider }),
    href: licenceId === null ? `/providers/${providerId}` : `/licences/${licenceId}`,
    when: timeText(place, lang),
    present: fromOn <= today && (toOn === null || toOn >= today),
  };
}

export const personRow = (
  { id, name }: PersonListed,
  places: readonly PersonPlace[],
  today: string,
  lang: Language,
): object => ({
  ...{ id, name },
  places: places.filter(({ personId }) => personId === id).map((place) => toldPlace(place, today, lang)),
});

/** Present places first, then former ones, the latest first. */
export const toldPlaces = (
  places: readonly PersonPlace[],
  today: string,
  lang: Language,
): readonly ToldPlace[] => {
  const told = places.toReversed().map((place) => toldPlace(place, today, lang));
  return [...told.filter(({ present }) => present), ...told.filter(({ present }) => !present)];
};

export const toldEngagement = (engagement: EngagementListed, lang: Language): object => {
  const { id, holderName, holderOrganisationNumber, role, note } = engagement;
  return {
    ...{ id, holder: holderName, number: holderOrganisationNumber, role, note },
    when: timeText(engagement, lang),
    changeOf: wordsIn(PERSON_WORDS, lang)('engagement-change-of', { holder: holderName }),
  };
};

/** What stands of an engagement, as names and values. */
export function engagementStands(engagement: EngagementListed, lang: Language): readonly NamedValue[] {
  const words = PERSON_WORDS[lang];
  const { nothing } = FRAME_WORDS[lang];
  const { holderName, holderOrganisationNumber, role, note } = engagement;
  return [
    { name: words.holder, value: holderName },
    { name: words['holder-number'], value: holderOrganisationNumber ?? nothing },
    { name: words.role, value: role },
    { name: words.when, value: timeText(engagement, lang) ?? nothing },
    { name: words.note, value: note ?? nothing },
  ];
}
