import type { Language } from '@fristvakt/wording';

/** Swedish, unless English is asked for before it (RFC 9110 12.5.4). */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const quality = params.map((one) => one.trim()).find((one) => one.startsWith('q='));
      return { tag: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter(({ tag, quality }) => (tag === 'sv' || tag === 'en') && quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return wanted[0]?.tag === 'en' ? 'en' : 'sv';
}
