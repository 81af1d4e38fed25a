import type { PlainDate } from '@fristvakt/calendar';
import { ABBREVIATIONS } from '@fristvakt/law';
import { holdsOn } from '@fristvakt/terms';
import type { Catalogue, Provenance } from '@fristvakt/terms';
import { capital } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { actOf, sectionText } from './acts';
import { ENTRY_KINDS, entriesOf } from './law-entries';
import type { EntryKind, LawEntry } from './law-entries';
import { confidenceTold, dayText, lastDayOf, ruleWords, timeText } from './rule-texts';

/** What of the catalogue somebody wants to see. Empty means everything. */
export interface RulesWanted {
  readonly q: string;
  readonly act: string;
  readonly confidence: string;
  readonly kind: string;
}

/** What an address asks for. What is no choice of ours is left out. */
export function rulesWanted(query: Readonly<Record<string, unknown>>): RulesWanted {
  const text = (name: string): string => {
    const value = query[name];
    return typeof value === 'string' ? value.trim().slice(0, 100) : '';
  };
  const oneOf = (name: string, known: readonly string[]): string =>
    known.find((one) => one === text(name)) ?? '';
  return {
    q: text('q'),
    act: oneOf(
      'act',
      ABBREVIATIONS.map(({ abbreviation }) => abbreviation),
    ),
    confidence: oneOf('confidence', ['read', 'unverified']),
    kind: oneOf('kind', ENTRY_KINDS),
  };
}

/** The page that lists the law. */
export function ruleListOf(
  catalogue: Catalogue,
  wanted: RulesWanted,
  today: PlainDate,
  lang: Language,
): object {
  const words = ruleWords(lang);
  const entries = entriesOf(catalogue, lang);
  const shown = entries.filter((entry) => isWanted(entry, wanted));
  const wordings = catalogue.rules.flatMap(({ versions }) => versions);
  const others = entries.filter(({ rule }) => rule === null);
  const unverified = entries
    .flatMap((entry) => entry.wordings)
    .filter(({ confidence }) => confidence !== 'P');
  return {
    wanted,
    isNarrowed: Object.values(wanted).some((value) => value !== ''),
    counts: words('list-counts', {
      ...{ rules: catalogue.rules.length, versions: wordings.length, others: others.length },
    }),
    unverified: words('list-unverified', { n: unverified.length }),
    shown: words('list-shown', { n: shown.length }),
    acts: ABBREVIATIONS.map(({ abbreviation, name }) => ({
      ...{ value: abbreviation, label: `${abbreviation} – ${withoutNumber(name)}` },
      chosen: abbreviation === wanted.act,
    })),
    confidences: (['read', 'unverified'] as const).map((value) => ({
      ...{ value, label: words(`confidence-${value}`), chosen: value === wanted.confidence },
    })),
    kinds: ENTRY_KINDS.map((value) => ({
      ...{ value, label: words(`kind-${value}`), chosen: value === wanted.kind },
    })),
    groups: groupsOf(shown, today, lang),
  };
}

/** Rules by their statute; what is no rule by what it is about. */
function groupsOf(shown: readonly LawEntry[], today: PlainDate, lang: Language): readonly object[] {
  const lines = (entries: readonly LawEntry[]): readonly object[] =>
    entries.map((entry) => lineOf(entry, today, lang));
  const words = ruleWords(lang);
  const byAct = ABBREVIATIONS.map(({ abbreviation, name, link }) => ({
    ...{ title: capital(name), link },
    lines: lines(shown.filter((entry) => entry.rule !== null && actNameOf(entry) === abbreviation)),
  }));
  const others = ENTRY_KINDS.filter((kind) => kind !== 'rule').map((kind) => ({
    ...{ title: words(`kind-${kind}`), link: null },
    lines: lines(shown.filter((entry) => entry.kind === kind)),
  }));
  return [...byAct, ...others].filter((group) => group.lines.length > 0);
}

const actNameOf = ({ wordings }: LawEntry): string | undefined =>
  actOf(wordings[0]?.cites[0]?.section ?? '')?.abbreviation;

/** An entry as a list names it: by the wording that holds today, or the newest. */
export function lineOf(entry: LawEntry, today: PlainDate, lang: Language): object {
  const words = ruleWords(lang);
  const wording = wordingOn(entry, today);
  const version = entry.rule?.versions.find((one) => one === wording);
  const ended = lastDayOf(wording.until);
  return {
    href: `/rules/${entry.id}`,
    title: entry.title,
    time: version === undefined ? null : capital(timeText(version, lang)),
    section: sectionText(wording.cites[0]?.section ?? ''),
    ended: ended === null || ended >= today ? null : words('ended', { day: dayText(ended, lang) }),
    confidence: {
      ...confidenceTold(wording.confidence, words),
      text: words(`confidence-short-${wording.confidence}`),
    },
  };
}

function wordingOn({ id, wordings }: LawEntry, today: PlainDate): Provenance {
  const wording = wordings.find((one) => holdsOn(one, today)) ?? wordings[0];
  if (wording === undefined) throw new Error(`${id} has no wording`);
  return wording;
}

function isWanted(entry: LawEntry, { q, act, confidence, kind }: RulesWanted): boolean {
  const { wordings } = entry;
  if (kind !== '' && entry.kind !== (kind as EntryKind)) return false;
  if (confidence !== '' && !wordings.some((one) => (one.confidence === 'P') === (confidence === 'read'))) {
    return false;
  }
  const sections = wordings.flatMap(({ cites }) => cites.map(({ section }) => section));
  if (act !== '' && !sections.some((section) => actOf(section)?.abbreviation === act)) return false;
  return says(entry, q);
}

/** Whether an entry has every word somewhere, whatever its accents and capitals. */
export function says({ id, title, texts, wordings }: LawEntry, q: string): boolean {
  const sections = wordings.flatMap(({ cites }) => cites.map(({ section }) => section));
  const text = plain([id, title, ...texts, ...sections].join(' '));
  return plain(q)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** `förvaltningslagen` of `förvaltningslagen (2017:900)`: the number stands in the text already. */
const withoutNumber = (name: string): string =>
  name.replace(/^lagen \(\d+:\d+\) /, '').replace(/ \(\d+:\d+\)/, '');
