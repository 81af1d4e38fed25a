import type { DeadlineKind } from '@fristvakt/proceedings';
import { DEADLINE_KINDS } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';

/** A piece of a text; `hit` where it is a word that was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const LONGEST = 200;

/** What somebody looks for, as it may be shown and handed to the database. */
export const searchedText = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, LONGEST)
    : '';

/** Lower case, and `å` as `a`. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const wordsIn = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** A text in pieces, so that a page can mark the words that begin as was looked for. */
export function piecesOf(text: string, searched: string): readonly Piece[] {
  const words = wordsIn(searched);
  const isHit = (token: string): boolean =>
    words.some((word) => wordsIn(token).some((found) => found.startsWith(word)));
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, hit: isHit(piece) }));
}

const BEFORE = 40;
const AROUND = 140;

/** The part of a long text in which the first hit stands. */
export function excerptOf(text: string, searched: string): string {
  if (text.length <= AROUND) return text;
  let at = 0;
  for (const { text: piece, hit } of piecesOf(text, searched)) {
    if (hit) break;
    at += piece.length;
  }
  const from = at >= text.length ? 0 : Math.max(0, at - BEFORE);
  const part = text.slice(from, from + AROUND).trim();
  return `${from > 0 ? '… ' : ''}${part}${from + AROUND < text.length ? ' …' : ''}`;
}

const KINDS = Object.keys(DEADLINE_KINDS) as readonly DeadlineKind[];
/** More kinds than this are too many to mean any of them. */
const MOST_KINDS = 3;
/** A word of one or two letters begins too many others. */
const SHORTEST = 3;

/** Which kinds of deadline somebody names: every word begins one of the kind's name, in the language of the page. */
export function kindsNamed(searched: string, lang: Language): readonly DeadlineKind[] {
  const words = wordsIn(searched);
  if (words.length === 0 || words.some((word) => word.length < SHORTEST)) return [];
  const found = KINDS.filter((kind) => {
    const names = wordsIn(DEADLINE_KINDS[kind][lang]);
    return words.every((word) => names.some((name) => name.includes(word)));
  });
  return found.length > MOST_KINDS ? [] : found;
}
