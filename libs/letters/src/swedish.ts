import type { PlainDate } from '@fristvakt/calendar';
import type { Actor, Fact } from '@fristvakt/proceedings';
import type { ProviderKind } from '@fristvakt/terms';
import { fullDate, longDate, roughDate } from '@fristvakt/wording';

/** Names as they stand in a letter: whole in a head, short and in the genitive in running text. */
const ACTORS: Record<Actor, { readonly whole: string; readonly short: string; readonly genitive: string }> = {
  provider: { whole: 'anordnaren', short: 'anordnaren', genitive: 'anordnarens' },
  ivo: { whole: 'Inspektionen för vård och omsorg (IVO)', short: 'IVO', genitive: 'IVO:s' },
  forsakringskassan: {
    whole: 'Försäkringskassan',
    ...{ short: 'Försäkringskassan', genitive: 'Försäkringskassans' },
  },
  municipality: { whole: 'Kommunen', short: 'kommunen', genitive: 'kommunens' },
  'administrative-court': {
    ...{ whole: 'Förvaltningsrätten', short: 'förvaltningsrätten', genitive: 'förvaltningsrättens' },
  },
  'court-of-appeal': { whole: 'Kammarrätten', short: 'kammarrätten', genitive: 'kammarrättens' },
  'supreme-administrative-court': {
    whole: 'Högsta förvaltningsdomstolen',
    ...{ short: 'Högsta förvaltningsdomstolen', genitive: 'Högsta förvaltningsdomstolens' },
  },
};

export const actorName = (actor: Actor, form: 'whole' | 'short' | 'genitive'): string => ACTORS[actor][form];

/** What the provider is called in running text, definite. */
const PARTIES: Record<ProviderKind, string> = {
  company: 'bolaget',
  cooperative: 'föreningen',
  municipality: 'kommunen',
  'own-employer': 'arbetsgivaren',
};

export const partyName = (kind: ProviderKind): string => PARTIES[kind];

/** `den 31 januari 2023`; of a day known only by its month or year: `i februari 2022`, `år 2022`. */
export function dayText({ first, last, text }: Fact['on']): string {
  if (first === last) return `den ${longDate(first, 'sv')}`;
  return `${text.length === 4 ? 'år' : 'i'} ${roughDate(text, 'sv')}`;
}

export const longDay = (day: PlainDate | null | undefined): string =>
  day == null ? '' : longDate(day, 'sv');

/** `tisdag 21 februari 2023`. */
export const weekday = (day: PlainDate | null | undefined): string =>
  day == null ? '' : fullDate(day, 'sv');
