import type { Language } from '@fristvakt/wording';

const NBSP = '\u00a0';
const UNITS = ['kB', 'MB', 'GB'] as const;

/** `48 kB`, `1,2 MB`: a size as people read it; a thousand bytes make a kilobyte. */
export function sizeText(bytes: number, lang: Language): string {
  const at = Math.min(UNITS.length, Math.max(0, Math.floor((String(Math.round(bytes)).length - 1) / 3)));
  const unit = at === 0 ? 'B' : (UNITS[at - 1] ?? '');
  const value = bytes / 1000 ** at;
  const text = at === 0 || value >= 10 ? value.toFixed(0) : value.toFixed(1);
  return `${lang === 'sv' ? text.replace('.', ',') : text}${NBSP}${unit}`;
}
