import type { Catalogue, Rule } from '@fristvakt/terms';
import type { Language } from '@fristvakt/wording';
import { row } from './columns';
import { countText } from './law-words';
import type { LawOptions } from './law-words';

const WIDTHS = [20, 43, 17, 10, 1];

const HEAD = {
  sv: ['id', 'vad regeln säger', 'tid', 'från', '§'],
  en: ['id', 'what the rule says', 'time', 'from', '§'],
} as const;

const LEGEND = {
  sv: '§: P = bestämmelsen är läst; S, M och I = ej verifierad. Allt om en regel: law show ID',
  en: '§: P = the provision has been read; S, M and I = not verified. All about a rule: law show ID',
} as const;

/** Every rule of the catalogue, one row each, by its newest wording; or as a JSON array. Pure. */
export function lawList(catalogue: Catalogue, { lang, json }: LawOptions): string {
  if (json) return JSON.stringify(catalogue.rules.map(summary), null, 2);
  const rows = catalogue.rules.flatMap((rule) => listed(rule, lang));
  const head = row(HEAD[lang], WIDTHS);
  return [
    ...head,
    '-'.repeat(WIDTHS.reduce((sum, width) => sum + width + 2, -2)),
    ...rows,
    '',
    LEGEND[lang],
  ].join('\n');
}

function listed(rule: Rule, lang: Language): readonly string[] {
  const newest = rule.versions[0];
  if (newest === undefined) return row([rule.id, rule.title[lang], '–', '–', '–'], WIDTHS);
  const ended =
    newest.until === null ? '' : lang === 'sv' ? `(upphörde ${newest.until})` : `(ended ${newest.until})`;
  const title = [rule.title[lang], ended].filter((part) => part !== '').join(' ');
  return row(
    [
      rule.id,
      title,
      countText(newest.count, lang),
      newest.from ?? (lang === 'sv' ? 'äldre' : 'older'),
      newest.confidence,
    ],
    WIDTHS,
  );
}

function summary(rule: Rule): unknown {
  const { id, nature, title, versions } = rule;
  const newest = versions[0];
  if (newest === undefined) return { id, nature, title, versions: 0 };
  return {
    id,
    nature,
    title,
    count: newest.count,
    startsOn: newest.startsOn,
    binds: newest.binds,
    from: newest.from,
    until: newest.until,
    versions: versions.length,
    cites: newest.cites.map((cite) => cite.section),
    confidence: newest.confidence,
    verified: newest.confidence === 'P',
    checkedOn: newest.checkedOn,
  };
}
