import { letterTemplate } from '@fristvakt/letters';
import type { LetterTemplate } from '@fristvakt/letters';
import { Problem } from '../wire/problem';

/** The kind of letter that an address names. */
export function knownTemplate(kind: string): LetterTemplate {
  const template = letterTemplate(kind);
  if (template === undefined) throw new Problem(404, 'not-found');
  return template;
}
