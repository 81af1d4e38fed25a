import type { ReadField } from '@fristvakt/letter-reading';

/** A row of numbers from 0 to below 1, the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Chance = () => number;

const pick = <T>(chance: Chance, of: readonly T[]): T | undefined => of[Math.floor(chance() * of.length)];
const LOOKALIKE: Readonly<Record<string, string>> = { '0': 'O', '1': 'l', '5': 'S', '8': 'B' };

/** The places in a text where something that matches stands. */
const placesOf = (text: string, pattern: RegExp): readonly number[] =>
  [...text.matchAll(pattern)].map(({ index }) => index);

const replacedAt = (text: string, at: number, by: string, length = 1): string =>
  text.slice(0, at) + by + text.slice(at + length);

/** A change of what is printed that can be seen by whoever reads it. Null where it does not fit this text. */
interface Change {
  readonly name: string;
  readonly by: (printed: string, chance: Chance) => string | null;
}

const atOne = (
  printed: string,
  pattern: RegExp,
  chance: Chance,
  by: (found: string) => string,
): string | null => {
  const at = pick(chance, placesOf(printed, pattern));
  return at === undefined ? null : replacedAt(printed, at, by(printed.charAt(at)));
};

const MONTH = /januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december/;

/** One letter of a word, but the first, is another. */
function misspelt(printed: string, word: RegExpExecArray | null, chance: Chance): string | null {
  if (word === null) return null;
  return replacedAt(printed, word.index + 1 + Math.floor(chance() * (word[0].length - 1)), 'x');
}

export const CHANGES_OF_DAYS: readonly Change[] = [
  {
    name: 'a digit read as a letter',
    by: (printed, chance) => atOne(printed, /[0158]/g, chance, (digit) => LOOKALIKE[digit] ?? digit),
  },
  {
    name: 'a day that does not exist',
    by: (printed) =>
      /^\d{4}-/.test(printed)
        ? printed.replace(/-\d{2}-\d{2}/, '-13-41')
        : printed.replace(/\d{1,2}(?= \p{L})/u, '32'),
  },
  {
    name: 'a digit lost',
    by: (printed, chance) =>
      /^\d{4}-/.test(printed) ? atOne(printed, /\d/g, chance, () => '') : printed.replace(/(\d{3})\d$/, '$1'),
  },
  {
    name: 'a space in the middle',
    by: (printed) => printed.replace(/(\d{4}-)/, '$1 ').replace(/(\d{2})(\d{2})$/, '$1 $2'),
  },
  {
    name: 'a month misspelt',
    by: (printed, chance) => misspelt(printed, MONTH.exec(printed), chance),
  },
  { name: 'a year far ahead', by: (printed) => printed.replace(/20(\d{2})/g, '2074') },
  { name: 'a year long past', by: (printed) => printed.replace(/20\d{2}/g, '1992') },
];

export const CHANGES_OF_NUMBERS: readonly Change[] = [
  {
    name: 'a digit read as a letter',
    by: (printed, chance) => atOne(printed, /[0158]/g, chance, (digit) => LOOKALIKE[digit] ?? digit),
  },
  { name: 'the year cut short', by: (printed) => printed.replace(/\d$/, '') },
  { name: 'the stroke or hyphen lost', by: (printed) => printed.replace(/[-/](?=\d+$)/, '') },
];

export const CHANGES_OF_ORGANISATION_NUMBERS: readonly Change[] = [
  {
    name: 'a digit mistaken for another',
    by: (printed, chance) =>
      atOne(printed, /(?<=^\d{4,})\d/g, chance, (digit) =>
        String((Number(digit) + 1 + Math.floor(chance() * 8)) % 10),
      ),
  },
  {
    name: 'a digit read as a letter',
    by: (printed, chance) => atOne(printed, /[0158]/g, chance, (digit) => LOOKALIKE[digit] ?? digit),
  },
];

/** The pages with what stands at a place written otherwise. */
export function rewritten(
  pages: readonly string[],
  { place: { page, start, end } }: ReadField,
  by: string,
): readonly string[] {
  return pages.map((text, index) =>
    index + 1 === page ? text.slice(0, start) + by + text.slice(end) : text,
  );
}

/** The pages with letters of the text, not of the head and not digits, read as others. */
export function blurred(pages: readonly string[], chance: Chance): readonly string[] {
  return pages.map((text) => {
    const from = Math.floor(text.length * 0.35);
    let changed = text;
    for (let count = 0; count < 4; count += 1) {
      const at = pick(
        chance,
        placesOf(text, /\p{Ll}/gu).filter((place) => place > from),
      );
      if (at !== undefined) changed = replacedAt(changed, at, pick(chance, Array.from('aeinorstxkl')) ?? 'x');
    }
    return changed;
  });
}
