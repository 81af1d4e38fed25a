/** What looks like a Swedish personal number (or an organisation's): it is no part of the name of a file. */
const PERSONAL_NUMBER = /(?<!\d)(?:19|20)?\d{6}\s?[-+–]?\s?\d{4}(?!\d)/gu;

/** Letters that do not come apart into a letter of ASCII and a mark. */
const SPELT: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', Æ: 'Ae', ø: 'o', Ø: 'O', ß: 'ss', đ: 'd', Đ: 'D', ł: 'l', Ł: 'L', þ: 'th', Þ: 'Th' },
  ...{ '–': '-', '—': '-', '§': 'par' },
};

/** Names that Windows keeps for itself, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A text as part of a file's name: ASCII that every system and every unpacking program takes, without anything that looks
 * like a personal number. `otherwise` where nothing is left of it.
 */
export function asciiName(text: string, otherwise: string, most = 80): string {
  const name = text
    .replaceAll(PERSONAL_NUMBER, ' ')
    .replaceAll(/[æÆøØßđĐłŁþÞ–—§]/gu, (letter) => SPELT[letter] ?? ' ')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w .,()-]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, most)
    .replaceAll(/^[ .,-]+|[ .,-]+$/g, '');
  if (name === '') return otherwise;
  return RESERVED.test(name) ? `${name}_` : name;
}

/** `07 Beslut`: a number by which the files of a folder stand in order. */
export const numbered = (number: number, name: string): string =>
  `${String(number).padStart(2, '0')} ${name}`;
