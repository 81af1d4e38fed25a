import { refused } from '@fristvakt/platform';
import type { Outcome } from '@fristvakt/platform';

/** The most characters of a note. */
export const MOST_TEXT = 20_000;

/** Why a text cannot be a note: it says nothing, or too much. Neither the text nor its length is told. */
export function textRefused(text: string): Outcome<never, 'note-text'> | undefined {
  const fits = text.trim() !== '' && text.length <= 2 * MOST_TEXT && Array.from(text).length <= MOST_TEXT;
  if (fits) return undefined;
  const reason = `expected text of 1 to ${String(MOST_TEXT)} characters`;
  return refused('invalid', 'note-text', { places: [{ property: 'text', reason }] });
}
