import type { PlainDate } from '@fristvakt/calendar';
import type { Deadline, DeadlineKind } from '@fristvakt/proceedings';
import { versionName } from '@fristvakt/terms';
import type { Cite, RuleVersion } from '@fristvakt/terms';
import { capital, fullDate } from './dates';
import { certaintyText, deadlineTitle, dueText, isAction, partyText, statusText } from './deadlines';
import { actorName } from './facts';
import type { Language } from './language';
import { arguableReadings, readingsText } from './readings';
import { stepSentence } from './steps';
import type { Lookup } from './steps';

/** How a day came about, to be put in front of a manager or a court: whose, which, and as it stood when. */
export interface ReceiptOf extends Lookup {
  readonly asOf: PlainDate;
  readonly provider: { readonly name: string; readonly organisationNumber?: string };
}

/** A receipt, part by part; whoever shows it decides how wide its lines are and how its lists look. */
export type ReceiptPart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'steps';
      readonly lead: string;
      readonly steps: readonly { readonly text: string; readonly cites: readonly string[] }[];
    }
  | {
      readonly kind: 'sources';
      readonly lead: string;
      readonly sources: readonly Pick<Cite, 'section' | 'link'>[];
    };

export interface Receipt {
  readonly title: string;
  readonly parts: readonly ReceiptPart[];
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

const text = (words: string): ReceiptPart => ({ kind: 'text', text: words });

/** In plain words: what, by when, how sure, how the day came about, and what happens if it is missed. */
export function managerReceipt(deadline: Deadline, of: ReceiptOf): Receipt {
  const { lang, asOf } = of;
  const words = WORDS[lang];
  const sure = certaintyText(deadline, lang);
  return {
    title: `${words.receipt} – ${of.provider.name}`,
    parts: [
      text(capital(deadlineTitle(deadline, of.fact(deadline.event), lang))),
      text(
        `${partyText(deadline, lang)}: ${dueText(deadline, asOf, lang)}. ${words.status}: ${statusText(deadline, lang)}.`,
      ),
      ...(sure === '' ? [] : [text(`${capital(sure)}.`)]),
      ...readingsText(deadline, lang).map(text),
      stepsOf(deadline, words.how, of),
      ...whatAndWhere(deadline, of),
    ],
  };
}

function whatAndWhere(deadline: Deadline, of: ReceiptOf): readonly ReceiptPart[] {
  const version = wordingOf(deadline, of);
  if (version === undefined) return [];
  const { lang } = of;
  const words = WORDS[lang];
  return [
    text(`${words.requires}: ${version.requires[lang]}`),
    text(`${words.consequence}: ${version.consequence[lang]}`),
    {
      kind: 'sources',
      lead: `${words.sources} (${deadline.rule}, ${wordingName(deadline, lang)}):`,
      sources: version.cites,
    },
  ];
}

/** In formal wording: the provision, the reckoning, the conclusion and any reservation. */
export function courtReceipt(deadline: Deadline, of: ReceiptOf): Receipt {
  const { lang, asOf } = of;
  const words = WORDS[lang];
  const { name, organisationNumber } = of.provider;
  const title = deadlineTitle(deadline, of.fact(deadline.event), lang);
  const sure = certaintyText(deadline, lang);
  const reservation = [`${words.reservation} – ${sure}.`, ...arguableReadings(deadline, lang)];
  return {
    title: words.heading,
    parts: [
      text(`${words.party}: ${name}${organisationNumber === undefined ? '' : ` (${organisationNumber})`}`),
      text(`${words.matter}: ${subject(deadline, title, lang)}`),
      text(`${words.provision}: ${provisionText(deadline, of)}.`),
      stepsOf(deadline, words.reckoning, of),
      text(conclusion(deadline, title, lang)),
      ...(sure === '' ? [] : reservation.map(text)),
      text(`${words.asOf} ${fullDate(asOf, lang)}.`),
    ],
  };
}

function provisionText(deadline: Deadline, of: ReceiptOf): string {
  const words = WORDS[of.lang];
  const rule = `${words.rule} ${deadline.rule}`;
  const sections = wordingOf(deadline, of)
    ?.cites.map((cite) => cite.section)
    .join(', ');
  return sections === undefined
    ? `${rule}; ${words.noWording}`
    : `${sections} (${rule}, ${wordingName(deadline, of.lang)})`;
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

const stepsOf = ({ because }: Deadline, lead: string, look: Lookup): ReceiptPart => ({
  kind: 'steps',
  lead,
  steps: because.map((step) => ({ text: stepSentence(step, look), cites: step.cites })),
});

/** The wording of the rule that set the day; undefined where the day is not recorded and so none is known. */
export const wordingOf = (
  { rule, version }: Pick<Deadline, 'rule' | 'version'>,
  look: Pick<Lookup, 'rule'>,
): RuleVersion | undefined => look.rule(rule)?.versions.find((one) => versionName(one) === version);

/** `lydelse från 2018-07-01`. */
export function wordingName({ version }: Pick<Deadline, 'version'>, lang: Language): string {
  const words = WORDS[lang];
  return version === null || version === 'older' ? words.older : `${words.from} ${version}`;
}
