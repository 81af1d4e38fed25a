import type { PlainDate } from '@fristvakt/calendar';
import { CATALOGUE } from '@fristvakt/law';
import type { CaseFile, Deadline, DeadlineKind } from '@fristvakt/proceedings';
import { ruleOf, versionName } from '@fristvakt/terms';
import type { RuleVersion } from '@fristvakt/terms';
import {
  actorName,
  capital,
  certaintyText,
  deadlineTitle,
  dueText,
  fullDate,
  isAction,
  partyText,
  statusText,
  stepSentence,
} from '@fristvakt/wording';
import type { Language, Lookup } from '@fristvakt/wording';
import { arguable, readings } from './deadline-lines';
import { wrap } from './terminal';

export interface ReceiptView extends Lookup {
  readonly asOf: PlainDate;
  readonly width: number;
}

const WORDS = {
  sv: {
    receipt: 'Fristkvitto',
    status: 'Status',
    how: 'Så har dagen räknats fram:',
    requires: 'Vad som ska göras',
    consequence: 'Om det inte görs i tid',
    sources: 'Källor',
    older: 'lydelse sedan äldre tid',
    from: 'lydelse från',
    heading: 'PROMEMORIA OM FRISTBERÄKNING',
    party: 'Part',
    matter: 'Saken',
    provision: 'Tillämplig bestämmelse',
    rule: 'regel',
    noWording: 'lydelsen kan anges först när dagen är registrerad',
    reckoning: 'Beräkning',
    reservation: 'Förbehåll',
    asOf: 'Uppgifterna avser förhållandena',
    noDay: 'Slutsats: bestämmelsen anger ingen bestämd dag. Åtgärden ska vidtas utan uppskov.',
    noDayNorDuty: 'Slutsats: bestämmelsen anger ingen bestämd dag. Yrkandet bör framställas utan uppskov.',
    noDayRecorded: 'Slutsats: dagen i skrivelsen är inte registrerad och kan inte anges här.',
  },
  en: {
    receipt: 'Deadline receipt',
    status: 'Status',
    how: 'How the day was reckoned:',
    requires: 'What is to be done',
    consequence: 'If the day is missed',
    sources: 'Sources',
    older: 'wording of older times',
    from: 'wording from',
    heading: 'MEMORANDUM ON THE RECKONING OF TIME',
    party: 'Party',
    matter: 'Matter',
    provision: 'Provision applied',
    rule: 'rule',
    noWording: 'its wording can be stated only once the day is recorded',
    reckoning: 'Reckoning',
    reservation: 'Reservation',
    asOf: 'As of',
    noDay: 'Conclusion: the provision sets no day. The action is to be taken without delay.',
    noDayNorDuty: 'Conclusion: the provision sets no day. The request should be made without delay.',
    noDayRecorded: 'Conclusion: the day in the letter is not recorded and cannot be stated here.',
  },
} as const;

/** In plain words: what, by when, how sure, how the day came about, and what happens if it is missed. */
export function forManager(story: CaseFile, deadline: Deadline, view: ReceiptView): string {
  const { lang, asOf } = view;
  const words = WORDS[lang];
  const sure = certaintyText(deadline, lang);
  return paragraphs(
    [
      `${words.receipt} – ${story.provider.name}`,
      capital(deadlineTitle(deadline, view.fact(deadline.event), lang)),
      `${partyText(deadline, lang)}: ${dueText(deadline, asOf, lang)}. ${words.status}: ${statusText(deadline, lang)}.`,
      ...(sure === '' ? [] : [`${capital(sure)}.`]),
      ...readings(deadline, view),
      `${words.how}\n\n${numbered(deadline, view)}`,
      ...whatAndWhere(deadline, view),
    ],
    view.width,
  );
}

function whatAndWhere(deadline: Deadline, { lang }: ReceiptView): readonly string[] {
  const version = versionOf(deadline);
  if (version === undefined) return [];
  const words = WORDS[lang];
  const links = version.cites.map((cite) => `  ${cite.section}: ${cite.link}`);
  return [
    `${words.requires}: ${version.requires[lang]}`,
    `${words.consequence}: ${version.consequence[lang]}`,
    `${words.sources} (${deadline.rule}, ${versionLabel(deadline, lang)}):\n${links.join('\n')}`,
  ];
}

/** In formal wording: the provision, the reckoning, the conclusion and any reservation. */
export function forCourt(story: CaseFile, deadline: Deadline, view: ReceiptView): string {
  const { lang, asOf } = view;
  const words = WORDS[lang];
  const { name, organisationNumber } = story.provider;
  const title = deadlineTitle(deadline, view.fact(deadline.event), lang);
  const sure = certaintyText(deadline, lang);
  const sections = versionOf(deadline)
    ?.cites.map((cite) => cite.section)
    .join(', ');
  const rule = `${words.rule} ${deadline.rule}`;
  const provision =
    sections === undefined
      ? `${rule}; ${words.noWording}`
      : `${sections} (${rule}, ${versionLabel(deadline, lang)})`;
  return paragraphs(
    [
      words.heading,
      `${words.party}: ${name}${organisationNumber === undefined ? '' : ` (${organisationNumber})`}`,
      `${words.matter}: ${subject(deadline, title, lang)}`,
      `${words.provision}: ${provision}.`,
      `${words.reckoning}\n\n${numbered(deadline, view)}`,
      conclusion(deadline, title, lang),
      ...(sure === '' ? [] : [`${words.reservation} – ${sure}.`, ...arguable(deadline, view)]),
      `${words.asOf} ${fullDate(asOf, lang)}.`,
    ],
    view.width,
  );
}

function subject(deadline: Deadline, title: string, lang: Language): string {
  if (!isAction(deadline)) return capital(title);
  if (lang === 'en') return `The time to ${title}`;
  // Where a provision sets no day there is no time limit (frist) to speak of.
  return deadline.due === null ? `Tidpunkten för att ${title}` : `Fristen för att ${title}`;
}

/** What is concluded where there is no day; of all others, that what is to be done is a duty. */
const NO_DAY: Partial<Record<DeadlineKind, 'noDayRecorded' | 'noDayNorDuty'>> = {
  reply: 'noDayRecorded',
  'stay-request': 'noDayNorDuty',
};

function conclusion(deadline: Deadline, title: string, lang: Language): string {
  const { kind, from, due } = deadline;
  if (kind === 'demand-decision' && from !== null) {
    return lang === 'sv'
      ? `Slutsats: begäran får göras från och med ${fullDate(from, lang)}.`
      : `Conclusion: the demand may be made from ${fullDate(from, lang)}.`;
  }
  if (due === null) return WORDS[lang][NO_DAY[kind] ?? 'noDay'];
  const day = fullDate(due, lang);
  if (!isAction(deadline))
    return lang === 'sv' ? `Slutsats: ${title} är ${day}.` : `Conclusion: the ${title} is ${day}.`;
  const party = actorName(deadline.party, lang);
  if (kind === 'notify-start') {
    // The day is the start itself: what is to be done before it has no last day of its own.
    return lang === 'sv'
      ? `Slutsats: ${party} ska ${title} ${day}.`
      : `Conclusion: ${party} must ${title} on ${day}.`;
  }
  return lang === 'sv'
    ? `Slutsats: sista dag för ${party} att ${title} är ${day}.`
    : `Conclusion: the last day for ${party} to ${title} is ${day}.`;
}

/** The steps as a numbered list, each with its sections. */
function numbered(deadline: Deadline, view: ReceiptView): string {
  const lines = deadline.because.map((step, index) => {
    const cites = step.cites.length === 0 ? '' : ` [${step.cites.join(', ')}]`;
    const number = `${String(index + 1)}.`.padEnd(3);
    return `${number}${wrap(`${stepSentence(step, view)}${cites}`, view.width, '   ', 3)}`;
  });
  return lines.join('\n');
}

function versionOf(deadline: Deadline): RuleVersion | undefined {
  return ruleOf(CATALOGUE, deadline.rule)?.versions.find((one) => versionName(one) === deadline.version);
}

function versionLabel({ version }: Deadline, lang: Language): string {
  const words = WORDS[lang];
  return version === null || version === 'older' ? words.older : `${words.from} ${version}`;
}

/** Each text a paragraph: broken into lines; one that has lines of its own as it stands. */
const paragraphs = (texts: readonly string[], width: number): string =>
  `${texts.map((text) => (text.includes('\n') ? text : wrap(text, width, ''))).join('\n\n')}\n`;
