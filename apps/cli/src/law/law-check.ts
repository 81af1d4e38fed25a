import type { PlainDate } from '@fristvakt/calendar';
import { checkCatalogue } from '@fristvakt/law';
import type { CatalogueFault, FaultCode } from '@fristvakt/law';
import type { Catalogue, Words } from '@fristvakt/terms';
import type { Language } from '@fristvakt/wording';
import { COLUMNS, wrap } from './columns';
import type { LawOptions } from './law-words';

const SAID: Record<FaultCode, Words> = {
  'duplicate-id': { sv: 'samma id står på två ställen', en: 'the same id stands in two places' },
  'no-version': { sv: 'regeln saknar lydelse', en: 'the rule has no wording' },
  'bad-date': { sv: 'detta är ingen dag i kalendern', en: 'this is no day of the calendar' },
  'empty-validity': { sv: 'lydelsen upphör innan den börjar gälla', en: 'the wording ends before it begins' },
  order: { sv: 'lydelserna står inte i ordning, nyast först', en: 'the versions do not stand newest first' },
  gap: { sv: 'mellan två lydelser saknas en dag', en: 'between two wordings a day is missing' },
  overlap: { sv: 'två lydelser gäller samma dag', en: 'two wordings hold on the same day' },
  'no-citation': { sv: 'inget lagrum anges', en: 'nothing is cited' },
  'no-link': { sv: 'lagrummet saknar länk eller källa', en: 'the citation lacks its link or its source' },
  'empty-words': {
    sv: 'text saknas på svenska eller engelska',
    en: 'words are missing in Swedish or English',
  },
  'no-note': {
    sv: 'säkerheten är inte P men ingen anmärkning säger varför',
    en: 'the confidence is not P but no note says why',
  },
  stale: { sv: 'ingen har kontrollerat lydelsen på ett år', en: 'nobody has checked the wording for a year' },
  'no-example': { sv: 'lydelsen saknar räkneexempel', en: 'the version has no worked example' },
  'wrong-example': {
    sv: 'motorn räknar inte som exemplet',
    en: 'the engine does not give the example’s answer',
  },
};

/** The faults of a catalogue as of a day, in words or as JSON, and whether there are none (for the exit code). Pure. */
export function lawCheck(
  catalogue: Catalogue,
  today: PlainDate,
  { lang, json }: LawOptions,
): { readonly sound: boolean; readonly text: string } {
  const faults = checkCatalogue(catalogue, today);
  const sound = faults.length === 0;
  if (json) return { sound, text: JSON.stringify({ today, faults }, null, 2) };
  const lines = faults.flatMap((one) => wrap(sentence(one, lang), COLUMNS));
  return { sound, text: [...lines, total(catalogue, today, faults.length, lang)].join('\n') };
}

function sentence({ code, rule, version, detail }: CatalogueFault, lang: Language): string {
  const where = [rule, version].filter((part) => part !== null).join(' ');
  return [`${where}: ${SAID[code][lang]} (${code})`, detail].filter((part) => part !== '').join(': ');
}

function total(catalogue: Catalogue, today: PlainDate, faults: number, lang: Language): string {
  const rules = catalogue.rules.length;
  const versions = catalogue.rules.reduce((sum, rule) => sum + rule.versions.length, 0);
  const sv = `${String(rules)} regler, ${String(versions)} lydelser, ${String(faults)} fel per ${today}.`;
  const en = `${String(rules)} rules, ${String(versions)} versions, ${String(faults)} faults as of ${today}.`;
  return lang === 'sv' ? sv : en;
}
