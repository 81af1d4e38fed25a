import type { Language } from '@fristvakt/wording';

const NBSP = '\u00a0';
const UNITS = ['kB', 'MB', 'GB'] as const;

/** `48 kB`, `1,2 MB`: a size as people read it; a thousand bytes make a kilobyte. */
export function sizeText(bytes: number, lang: Language): string {
  if (bytes < 1000) return `${String(bytes)}${NBSP}B`;
  let [value, unit] = [bytes / 1000, 0];
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const text = value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : value.toFixed(0);
  return `${lang === 'sv' ? text.replace('.', ',') : text}${NBSP}${UNITS[unit] ?? ''}`;
}
