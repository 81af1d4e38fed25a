import type { Remedy } from '@fristvakt/proceedings';
import { actorName } from './facts';
import type { Language } from './language';

/** To whom a legal step is addressed, and who receives it where that is somebody else; empty where nobody is named. */
export function addresseeText({ to, handedTo }: Pick<Remedy, 'to' | 'handedTo'>, lang: Language): string {
  if (to === null) return '';
  const name = actorName(to, lang);
  if (handedTo === null || handedTo === to) return lang === 'sv' ? `till ${name}` : `to ${name}`;
  const door = actorName(handedTo, lang);
  return lang === 'sv'
    ? `ställs till ${name}, ges in till ${door}`
    : `addressed to ${name}, handed in to ${door}`;
}
