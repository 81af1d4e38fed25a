import type { PlainDate } from '@fristvakt/calendar';
import { DECIDED_CASES, WORKED_EXAMPLES } from '@fristvakt/law';
import { holdsOn, versionName } from '@fristvakt/terms';
import type { Provenance, Rule, RuleVersion, WorkedExample } from '@fristvakt/terms';
import { capital, fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { parsePlainDate } from '@fristvakt/calendar';
import { actOf, sectionText } from './acts';
import { calculatorAddress } from './calculator-question';
import {
  bindsText,
  confidenceTold,
  dayText,
  endText,
  ruleWords,
  shiftText,
  standingTold,
  termText,
  timeText,
  validityText,
} from './rule-texts';

/** Where something of the law stands, how it was read and how sure it is: the same for everything the catalogue holds. */
export function provenanceOf(one: Provenance, lang: Language): object {
  const words = ruleWords(lang);
  return {
    cites: one.cites.map(({ section, link, readIn }) => ({
      ...{ section: sectionText(section), link, readIn: words('read-in', { source: readIn }) },
    })),
    confidence: confidenceTold(one.confidence, words),
    confidenceHelp: words(`confidence-help-${one.confidence}`),
    checkedOn: dayText(one.checkedOn, lang),
    note: one.note?.[lang] ?? null,
  };
}

/** A rule with all its wordings. What is the reader's own is added by the page. */
export function ruleOfPage(rule: Rule, today: PlainDate, lang: Language): object {
  const words = ruleWords(lang);
  const [newest] = rule.versions;
  if (newest === undefined) throw new Error(`${rule.id} has no wording`);
  return {
    id: rule.id,
    act: actShown(newest),
    nature: words(`nature-${rule.nature}`),
    trigger: rule.trigger[lang],
    picks: picksText(rule, newest, lang),
    versions: rule.versions.map((version) => versionOf(rule, version, today, lang)),
    calculator: isReckoned(rule) ? calculatorAddress({ rule: rule.id }) : null,
    cases: casesOf(rule, lang),
    isMethod: rule.nature === 'method',
  };
}

export const actShown = ({ cites }: Provenance): { name: string; href: string } | null => {
  const act = actOf(cites[0]?.section ?? '');
  return act === undefined
    ? null
    : { name: act.abbreviation, href: `/rules?act=${encodeURIComponent(act.abbreviation)}` };
};

/** Whether the calculator has something to say of it: it sets a time, or says that there is none. */
export const isReckoned = ({ versions }: Rule): boolean =>
  versions.some(({ count }) => count.kind !== 'method');

function picksText({ nature }: Rule, { startsOn, count }: RuleVersion, lang: Language): string {
  const words = ruleWords(lang);
  const isCounted = nature !== 'method' && count.kind !== 'before' && count.kind !== 'stated';
  return isCounted ? words('picks-text', { from: words(`from-${startsOn}`) }) : words('picks-none');
}

function versionOf(rule: Rule, version: RuleVersion, today: PlainDate, lang: Language): object {
  const words = ruleWords(lang);
  const { from, count } = version;
  return {
    anchor: `v-${versionName(version)}`,
    title: from === null ? words('version-older') : words('version-from', { day: dayText(from, lang) }),
    standing: standingTold(version, today, words),
    validity: validityText(version, lang),
    time: capital(timeText(version, lang)),
    end: endText(count, words),
    shift: shiftText(count, words),
    binds: capital(bindsText(version.binds, words)),
    requires: version.requires[lang],
    consequence: version.consequence[lang],
    examples: examplesOf(rule, version, lang),
    ...provenanceOf(version, lang),
  };
}

/** The examples that stand beside the wording, and those of the rulebook that start while it holds; each once. */
function examplesOf(rule: Rule, version: RuleVersion, lang: Language): readonly object[] {
  const own = new Set(version.examples.map(({ id }) => id));
  const more = WORKED_EXAMPLES.filter((one) => {
    const start = parsePlainDate(one.start);
    const isOfRule = one.kind === 'rule' && one.rule === rule.id && !own.has(one.id);
    return isOfRule && start !== undefined && holdsOn(version, start);
  });
  return [...version.examples, ...more].map((example) => exampleOf(rule, example, lang));
}

function exampleOf(rule: Rule, example: WorkedExample, lang: Language): object {
  const { id, start, raw, due, authority } = example;
  const title = WORKED_EXAMPLES.find((one) => one.id === id)?.title[lang] ?? null;
  return {
    ...{ id, title, start, raw: raw === due ? null : raw, due, authority: sectionText(authority) },
    again: isReckoned(rule) ? calculatorAddress({ rule: rule.id, start }) : null,
  };
}

/** The cases on the rule itself; on how time is counted, all of them. */
function casesOf(rule: Rule, lang: Language): readonly object[] {
  const words = ruleWords(lang);
  const cases = DECIDED_CASES.filter((one) => one.rule === rule.id || rule.id === 'TIME-COUNT');
  return cases.map((one) => {
    const day = parsePlainDate(one.due);
    return {
      ...{ name: one.case, link: one.link, about: one.about[lang], term: termText(one.term, words) },
      day: words('case-day', { day: day === undefined ? one.due : fullDate(day, lang) }),
      named: words(one.namesDay ? 'case-named' : 'case-worked-out'),
    };
  });
}
