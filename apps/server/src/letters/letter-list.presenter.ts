import { letterTemplate } from '@fristvakt/letters';
import type { LetterListed, LetterState } from '@fristvakt/documents';
import type { Language } from '@fristvakt/wording';
import { dayOf } from '../pages/deadline-line';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import { LETTER_WORDS } from './letter.words';

export interface LetterLine {
  readonly href: string;
  readonly title: string;
  readonly matter: string;
  readonly matterHref: string;
  readonly provider: string;
  readonly state: Told;
  readonly day: string | null;
  readonly sentOn: string | null;
}

/** A letter as a row among others. */
export const letterLine = (row: LetterListed, lang: Language): LetterLine => ({
  href: `/letters/${row.id}`,
  title: letterTitle(row.kind, lang),
  ...{ matter: row.matter, matterHref: `/matters/${row.matterId}`, provider: row.provider },
  state: stateTold(row.state, lang),
  ...{ day: dayOf(row.day), sentOn: dayOf(row.sentOn) },
});

export const letterTitle = (kind: string, lang: Language): string =>
  letterTemplate(kind)?.title[lang] ?? LETTER_WORDS[lang]['unknown-letter'];

export function stateTold(state: LetterState, lang: Language): Told {
  const w = wordsIn(LETTER_WORDS, lang);
  switch (state) {
    case 'draft':
      return { text: w('state-draft'), tone: 'info', icon: 'dot' };
    case 'settled':
      return { text: w('state-settled'), tone: 'warning', icon: 'clock' };
    case 'sent':
      return { text: w('state-sent'), tone: 'success', icon: 'check' };
  }
}
