import type { Actor } from '@fristvakt/proceedings';
import { beginsWithName } from './kind-signs';

/**
 * Whether an act is said, and not only that somebody wants it, fears it, or that it would follow. What an authority does by a
 * letter stands at the beginning of a sentence that begins with its name; headings in capitals may stand before it.
 */
export function isSaid(text: string, at: number, by: Actor): boolean {
  const sentence = text.slice(text.lastIndexOf('.', at - 1) + 1, at);
  if (/["\u201d\u00bb]$/.test(sentence.trimEnd())) return false;
  if (beginsWithName(text.slice(at), by)) return /^[^\p{Ll}]*$/u.test(sentence);
  return !/(?:^|[^\p{L}])(?:att|om|när|innan|ifall|huruvida|såvida|då|eftersom|eller) $/iu.test(sentence);
}
