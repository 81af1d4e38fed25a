import { parsePlainDate } from '@fristvakt/calendar';
import type { StoryMatters } from '@fristvakt/providers';
import { fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import type { TourStep, TourStory } from './tour-stories';
import { TOUR_WORDS } from './tour.words';

export interface StoryShown {
  readonly name: string;
  readonly title: string;
  /** The case file with it. */
  readonly file: string;
  /** Whether nothing of it can be opened. */
  readonly isAbsent: boolean;
  readonly steps: readonly StepShown[];
}

export interface StepShown {
  readonly on: string;
  readonly what: string;
  readonly knew: string;
  /** Null where the matter is not in the record, or not the reader's. */
  readonly href: string | null;
  readonly see: string;
}

/** A story with its texts, and the way to each of its days in the record. */
export const storyShown = (
  { name, file, steps }: TourStory,
  matters: StoryMatters,
  lang: Language,
): StoryShown => ({
  ...{ name, file, title: wordsIn(TOUR_WORDS, lang)(name) },
  isAbsent: steps.every(({ matter }) => matters[matter] === undefined),
  steps: steps.map((step, place) => stepShown(name, step, place + 1, { matters, lang })),
});

function stepShown(
  story: TourStory['name'],
  { on, matter, days = {} }: TourStep,
  number: number,
  { matters, lang }: { readonly matters: StoryMatters; readonly lang: Language },
): StepShown {
  const words = wordsIn(TOUR_WORDS, lang);
  const told = Object.fromEntries(Object.entries(days).map(([name, day]) => [name, written(day, lang)]));
  const text = (part: 'what' | 'knew'): string =>
    words(`step-${story}-${String(number)}-${part}` as 'step-humana-1-what', told);
  const id = matters[matter];
  return {
    on,
    what: text('what'),
    knew: text('knew'),
    href: id === undefined ? null : `/matters/${id}?asOf=${on}`,
    see: words(`see-${matter}`, { day: written(on, lang) }),
  };
}

function written(text: string, lang: Language): string {
  const day = parsePlainDate(text);
  if (day === undefined) throw new Error(`a step of the tour is on ${text}, which is no day`);
  return fullDate(day, lang);
}
