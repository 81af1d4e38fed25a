import { factsKnownOn, derive } from '@fristvakt/proceedings';
import type { Fact } from '@fristvakt/proceedings';
import { TEMPLATES, checklistsCalledFor } from '@fristvakt/practice';
import type { CalledFor, ListedItem } from '@fristvakt/practice';
import { CATALOGUE } from '@fristvakt/law';
import { distance, factSentence, fullDate, matterName } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import type { PlainDate } from '@fristvakt/calendar';
import { dayOf, fileOf, languageOf, readArguments } from './arguments';
import { today } from './clock';
import { answer } from './command';
import type { Command } from './command';

import { readStory } from './story';
import { paintFor, widthOf, wrap } from './terminal';
import type { Paint } from './terminal';

/** The lists of what to do that the facts of a story call for on a day. */
export const checklist: Command = {
  summary: 'what to do: the lists that the facts call for',
  help: `Usage: fristvakt checklist FILE [--as-of DAY] [--lang sv|en]

  --as-of DAY   YYYY-MM-DD; today in Sweden if left out
  --lang        sv (default) or en

Each item stands with its ground and what proves it; ! marks what must not be left open, 2 what a second person agrees to.
`,
  run(words) {
    const args = readArguments(words, { 'as-of': 'text', lang: 'text' });
    const lang = languageOf(args);
    const given = args.text('as-of');
    const asOf = given === undefined ? today() : dayOf(given, '--as-of');
    const { caseFile } = readStory(fileOf(args));
    const facts = factsKnownOn(CATALOGUE, caseFile, asOf);
    const { deadlines } = derive(CATALOGUE, caseFile, asOf);
    const lists = checklistsCalledFor(TEMPLATES, { caseFile, facts, deadlines }, () => ({}));
    const { stdout } = process;
    const view: View = { asOf, lang, paint: paintFor(stdout), width: widthOf(stdout, 100) };
    if (lists.length === 0) return answer(`${NOTHING[lang]}\n`);
    const told = lists.map((list) => {
      const fact = facts.find(({ id }) => id === list.fact);
      return listText(list, { ...view, matter: matterName(caseFile, list.matter, lang), fact });
    });
    return answer(told.join('\n'));
  },
};

const NOTHING = {
  sv: 'Inget som har hänt kräver någon checklista.',
  en: 'Nothing that has happened calls for a checklist.',
} as const satisfies Record<Language, string>;

interface View {
  readonly asOf: PlainDate;
  readonly lang: Language;
  readonly paint: Paint;
  readonly width: number;
}

interface ListView extends View {
  readonly matter: string;
  readonly fact: Fact | undefined;
}

function listText({ template, version, items }: CalledFor, view: ListView): string {
  const { lang, paint, width, matter, fact } = view;
  const since = version.from === null ? '' : ` (${lang === 'sv' ? 'version' : 'version of'} ${version.from})`;
  const head = `${paint('bold', template.title[lang])}${paint('dim', since)}`;
  const called = fact === undefined ? '' : `: ${factSentence(fact, lang)}`;
  return [
    head,
    `  ${wrap(`${matter}${called}`, width, '  ', 2)}`,
    `  ${wrap(template.purpose[lang], width, '  ', 2)}`,
    '',
    ...items.map((one) => itemText(one, view)),
    '',
  ].join('\n');
}

function itemText({ item, due }: ListedItem, { asOf, lang, paint, width }: View): string {
  const marks = `${item.mandatory ? '!' : ' '}${item.fourEyes ? '2' : ' '}`;
  const sure = item.confidence === 'P' || item.cites.length === 0 ? '' : `, ${UNVERIFIED[lang]}`;
  const ground = item.cites.length === 0 ? '' : ` [${item.cites.join(', ')}${sure}]`;
  const lines = [
    `${paint('cyan', item.id)} ${paint('yellow', marks)} ${wrap(`${item.text[lang]}${ground}`, width, '       ', 7)}`,
    ...(due === null
      ? []
      : [`       ${OWN_TARGET[lang]}: ${fullDate(due, lang)}, ${distance(asOf, due, lang)}`]),
    ...(item.proof === null ? [] : [paint('dim', `       ${PROOF[lang]}: ${item.proof[lang]}`)]),
  ];
  return lines.join('\n');
}

const UNVERIFIED = { sv: 'ej verifierat', en: 'unverified' } as const satisfies Record<Language, string>;
/** The day is the provider’s own, kept before the term it serves: no law sets it. */
const OWN_TARGET = { sv: 'eget mål', en: 'own target' } as const satisfies Record<Language, string>;
const PROOF = { sv: 'bevis', en: 'proof' } as const satisfies Record<Language, string>;
