import type { Language } from '@fristvakt/wording';

/**
 * The words of a feature's pages, in both languages. `{name}` stands for a value. Where a number decides the form, both
 * stand in one text, divided by a bar: `en dag|{n} dagar`.
 */
export interface PageWords {
  readonly sv: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
}

/** Every key stands in both languages: the compiler sees to it. */
export const pageWords = <Key extends string>(words: {
  readonly sv: Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}): { readonly sv: Readonly<Record<Key, string>>; readonly en: Readonly<Record<Key, string>> } => words;

/** A text with its values in it. `n` decides between one and many. */
export function say(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  const [one = '', many] = text.split('|');
  const chosen = many === undefined || values['n'] === 1 ? one : many;
  return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The words of a feature in one language, as a presenter uses them. */
export const wordsIn = <Key extends string>(
  words: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
  lang: Language,
): ((key: Key, values?: Readonly<Record<string, string | number>>) => string) => {
  const texts = words[lang];
  return (key, values) => say(texts[key], values);
};
