import type { Actor, EventType, Fact } from '@fristvakt/proceedings';
import type { Words } from '@fristvakt/terms';
import { fullDate, longDate, roughDate } from './dates';
import type { Language } from './language';
import { ACTOR_NAMES, CIRCLE_ROLE_NAMES, REQUEST_NAMES, SERVICE_NAMES } from './lexicon';

/** What happened, as a sentence without its end: `{by}` is who did it, first in the sentence. */
const HAPPENED: Record<EventType, Words> = {
  'application-filed': { sv: '{by} ansökte om tillstånd', en: '{by} applied for a licence' },
  'completion-ordered': {
    sv: '{by} begärde komplettering av ansökan',
    en: '{by} asked for the application to be completed',
  },
  'completion-filed': { sv: '{by} kompletterade ansökan', en: '{by} completed the application' },
  'draft-communicated': {
    sv: '{by} skickade ut ett förslag till beslut för yttrande',
    en: '{by} communicated a draft decision for comment',
  },
  'statement-filed': { sv: '{by} yttrade sig', en: '{by} filed a statement' },
  'decision-demanded': { sv: '{by} begärde att ärendet skulle avgöras', en: '{by} demanded a decision' },
  'demand-refused': {
    sv: '{by} avslog begäran om att ärendet skulle avgöras',
    en: '{by} refused the demand for a decision',
  },
  'application-granted': { sv: '{by} biföll ansökan', en: '{by} granted the application' },
  'application-refused': { sv: '{by} avslog ansökan', en: '{by} refused the application' },
  'application-dismissed': { sv: '{by} avvisade ansökan', en: '{by} dismissed the application' },
  'application-struck-out': { sv: '{by} avskrev ansökningsärendet', en: '{by} struck out the application' },
  'licence-revoked': { sv: '{by} återkallade tillståndet', en: '{by} revoked the licence' },
  'interim-ban': {
    sv: '{by} förbjöd verksamheten tills vidare',
    en: '{by} banned the activity for the time being',
  },
  'interim-ban-extended': { sv: '{by} förlängde förbudet tills vidare', en: '{by} extended the interim ban' },
  'circle-changed': {
    sv: 'Ägar- och ledningskretsen förändrades',
    en: 'The circle of owners and management changed',
  },
  'circle-change-notified': {
    sv: '{by} anmälde förändringen av ägar- och ledningskretsen',
    en: '{by} notified the change in the circle',
  },
  'activity-last-performed': {
    sv: 'Verksamheten bedrevs, såvitt känt, senast denna dag',
    en: 'Activity was performed for the last known time',
  },
  'activity-resumed': { sv: 'Verksamheten återupptogs', en: 'Activity was resumed' },
  'closing-decided': {
    sv: '{by} beslutade att lägga ned verksamheten',
    en: '{by} decided to close the activity',
  },
  'closing-notified': { sv: '{by} anmälde nedläggningen till IVO', en: '{by} notified IVO of the closing' },
  'licence-ended': { sv: 'Tillståndet upphörde att gälla', en: 'The licence ended' },
  'payment-stopped': {
    sv: '{by} stoppade utbetalningen till anordnaren',
    en: '{by} stopped payment to the provider',
  },
  'payment-restored': {
    sv: '{by} återupptog utbetalningen till anordnaren',
    en: '{by} resumed payment to the provider',
  },
  'users-told': {
    sv: 'Brukarna underrättades om att tillståndet har upphört att gälla',
    en: 'The users were told that the licence had ceased',
  },
  'activity-started': { sv: 'Verksamheten påbörjades', en: 'The activity started' },
  notified: { sv: '{by} anmälde verksamheten till IVO', en: '{by} notified IVO of the activity' },
  'activity-changed': { sv: 'Verksamheten förändrades', en: 'The activity changed' },
  'change-notified': { sv: '{by} anmälde förändringen till IVO', en: '{by} notified IVO of the change' },
  'activity-ended': { sv: 'Verksamheten upphörde', en: 'The activity ended' },
  'inspection-opened': { sv: '{by} inledde tillsyn', en: '{by} opened an inspection' },
  'information-requested': { sv: '{by} begärde uppgifter', en: '{by} requested information' },
  'information-filed': { sv: '{by} lämnade de begärda uppgifterna', en: '{by} handed in the information' },
  'extension-requested': { sv: '{by} begärde anstånd', en: '{by} asked for an extension' },
  'extension-granted': { sv: '{by} beviljade anstånd', en: '{by} granted an extension' },
  'extension-refused': { sv: '{by} avslog begäran om anstånd', en: '{by} refused an extension' },
  'visit-announced': { sv: '{by} aviserade en inspektion', en: '{by} announced a visit' },
  'visit-held': { sv: '{by} genomförde en inspektion på plats', en: '{by} held an inspection visit' },
  'minutes-received': {
    sv: 'Protokollet från inspektionen togs emot',
    en: 'The minutes of the visit were received',
  },
  'inspection-decided': { sv: '{by} beslutade i tillsynsärendet', en: '{by} decided in the inspection' },
  'measures-reported': { sv: '{by} redovisade vidtagna åtgärder', en: '{by} reported the measures taken' },
  complied: { sv: '{by} följde föreläggandet', en: '{by} complied with the order' },
  'penalty-claimed': {
    sv: '{by} ansökte om utdömande av vitet',
    en: '{by} applied for the penalty to be imposed',
  },
  'sanction-fee-decided': { sv: '{by} beslutade om sanktionsavgift', en: '{by} decided on a sanction fee' },
  'inspection-closed': { sv: '{by} avslutade tillsynen', en: '{by} closed the inspection' },
  'report-received': { sv: 'En lex Sarah-rapport togs emot', en: 'A lex Sarah report was received' },
  'measures-taken': { sv: '{by} vidtog åtgärder', en: '{by} took measures' },
  assessed: { sv: '{by} bedömde händelsen', en: '{by} assessed the incident' },
  'reported-to-ivo': { sv: '{by} anmälde händelsen till IVO', en: '{by} reported the incident to IVO' },
  'investigation-filed': { sv: '{by} skickade in utredningen', en: '{by} handed in the investigation' },
  'ivo-decided': { sv: '{by} beslutade i lex Sarah-ärendet', en: '{by} decided in the lex Sarah matter' },
  'lex-sarah-closed': { sv: 'Lex Sarah-ärendet avslutades', en: 'The lex Sarah matter was closed' },
  'fk-decided': { sv: '{by} beslutade om återkrav', en: '{by} decided on repayment' },
  'reconsideration-requested': { sv: '{by} begärde omprövning', en: '{by} asked for reconsideration' },
  'reconsideration-decided': { sv: '{by} omprövade beslutet', en: '{by} reconsidered the decision' },
  'appeal-filed': { sv: '{by} överklagade', en: '{by} appealed' },
  'file-handed-over': {
    sv: '{by} överlämnade handlingarna till rätten',
    en: '{by} handed the file over to the court',
  },
  'appeal-dismissed-late': {
    sv: '{by} avvisade överklagandet som för sent inkommet',
    en: '{by} dismissed the appeal as late',
  },
  'stay-granted': { sv: '{by} beslutade om inhibition', en: '{by} granted a stay' },
  'stay-refused': { sv: '{by} avslog yrkandet om inhibition', en: '{by} refused a stay' },
  'leave-granted': { sv: '{by} meddelade prövningstillstånd', en: '{by} granted leave to appeal' },
  'leave-refused': { sv: '{by} meddelade inte prövningstillstånd', en: '{by} refused leave to appeal' },
  'statement-ordered': { sv: '{by} förelade en part att yttra sig', en: '{by} ordered a statement' },
  'hearing-set': { sv: '{by} kallade till muntlig förhandling', en: '{by} set an oral hearing' },
  'hearing-held': { sv: '{by} höll muntlig förhandling', en: '{by} held an oral hearing' },
  judgment: { sv: '{by} meddelade dom', en: '{by} gave judgment' },
  'appeal-withdrawn': { sv: '{by} återkallade sitt överklagande', en: '{by} withdrew the appeal' },
  'appeal-waived': { sv: '{by} förklarade sig nöjd med avgörandet', en: '{by} waived the right to appeal' },
  note: { sv: 'Anteckning', en: 'Note' },
};

const OUTCOMES: Record<NonNullable<Fact['outcome']>, Words> = {
  granted: { sv: 'överklagandet bifölls', en: 'the appeal was granted' },
  'partly-granted': { sv: 'överklagandet bifölls delvis', en: 'the appeal was granted in part' },
  rejected: { sv: 'överklagandet avslogs', en: 'the appeal was rejected' },
  remitted: { sv: 'målet visades åter', en: 'the case was remitted' },
  dismissed: { sv: 'överklagandet avvisades', en: 'the appeal was dismissed' },
  'struck-out': { sv: 'målet skrevs av', en: 'the case was struck out' },
  closed: { sv: 'tillsynen avslutades utan åtgärd', en: 'closed without measure' },
  criticism: { sv: 'kritik med krav på redovisning', en: 'criticism, an account demanded' },
  injunction: { sv: 'föreläggande', en: 'an order' },
  'information-injunction': {
    sv: 'föreläggande att lämna uppgifter',
    en: 'an order to hand over information',
  },
};

/** A court that dismisses an appeal or strikes a case out rules by a decision (beslut), not by a judgment (dom). */
export const endsWithoutTrial = ({ type, outcome }: Pick<Fact, 'type' | 'outcome'>): boolean =>
  type === 'judgment' && (outcome === 'dismissed' || outcome === 'struck-out');

const ENDED_WITHOUT_TRIAL: Words = { sv: '{by} meddelade beslut', en: '{by} gave its decision' };

const outcomeName = (outcome: NonNullable<Fact['outcome']>, lang: Language): string =>
  OUTCOMES[outcome][lang];

/** What happened, as one sentence with what matters of its details. */
export function factSentence(fact: Fact, lang: Language): string {
  const by = capitalised(ACTOR_NAMES[fact.by][lang]);
  const happened = (endsWithoutTrial(fact) ? ENDED_WITHOUT_TRIAL : HAPPENED[fact.type])[lang];
  const details = detailsOf(fact, lang);
  const tail = details.length === 0 ? '' : ` (${details.join('; ')})`;
  return `${happened.replace('{by}', by)}${tail}.`;
}

/** When it happened: the day or, of a fact known only by month or year, what is known. */
export function whenText(fact: Fact, lang: Language): string {
  return dayOrRough(fact.on, lang);
}

/** A day, or what is known of one that is known only by its month or year. */
export function dayOrRough({ first, last, text }: Fact['on'], lang: Language): string {
  if (first === last) return fullDate(first, lang);
  const rough = roughDate(text, lang);
  return lang === 'sv' ? `någon gång under ${rough}` : `some time in ${rough}`;
}

type Detail = (fact: Fact, lang: Language) => string | undefined;

/** A word for a field that is there. */
const told = <T>(value: T | undefined, say: (value: T) => string): string | undefined =>
  value === undefined ? undefined : say(value);

/** A day that stands in a letter, with the words before it. */
const dayIn =
  (pick: (fact: Fact) => Fact['replyBy'], words: Words): Detail =>
  (fact, lang) =>
    told(pick(fact), (day) => `${words[lang]} ${longDate(day, lang)}`);

const ABOUT = {
  new: { sv: 'nytt tillstånd', en: 'new licence' },
  change: { sv: 'ändring av befintligt tillstånd', en: 'change' },
} as const;
const TO: Words = { sv: 'till', en: 'to' };
const ASKS: Words = { sv: 'yrkar', en: 'asks for' };
const SERIOUS: Words = { sv: 'allvarlig', en: 'serious' };
const NOT_SERIOUS: Words = { sv: 'inte allvarlig', en: 'not serious' };
const NOT_ATTACHED: Words = { sv: 'utan att bifoga utredningen', en: 'investigation not attached' };
const ANNOUNCED: Words = {
  sv: 'dagen angavs vid muntlig förhandling',
  en: 'the day was announced at a hearing',
};
const PENALTY: Words = { sv: 'vite', en: 'penalty' };

/** In the order in which one would say them. */
const DETAILS: readonly Detail[] = [
  (fact, lang) => told(fact.outcome, (outcome) => outcomeName(outcome, lang)),
  (fact, lang) => told(fact.about, (about) => ABOUT[about][lang]),
  (fact, lang) => told(fact.to, (to) => `${TO[lang]} ${ACTOR_NAMES[to][lang]}`),
  (fact, lang) =>
    told(
      fact.requests,
      (asked) => `${ASKS[lang]} ${asked.map((one) => REQUEST_NAMES[one][lang]).join(', ')}`,
    ),
  (fact, lang) => told(fact.what, (what) => CHANGES[what][lang]),
  (fact, lang) => told(fact.role, (role) => circleRoleName(role, lang)),
  (fact, lang) => told(fact.serious, (serious) => (serious ? SERIOUS : NOT_SERIOUS)[lang]),
  (fact, lang) => (fact.investigationAttached === false ? NOT_ATTACHED[lang] : undefined),
  dayIn((fact) => fact.replyBy, { sv: 'svar senast den', en: 'reply by' }),
  dayIn((fact) => fact.reportBy, { sv: 'redovisning senast den', en: 'account by' }),
  dayIn((fact) => fact.complyBy, { sv: 'ska vara följt senast den', en: 'to be met by' }),
  dayIn((fact) => fact.windDownBy, { sv: 'avveckling senast den', en: 'wind-down by' }),
  dayIn((fact) => fact.validUntil, { sv: 'gäller till och med den', en: 'valid until' }),
  dayIn((fact) => fact.until, { sv: 'till och med den', en: 'until' }),
  dayIn((fact) => fact.visitOn, { sv: 'den', en: 'on' }),
  (fact, lang) => told(fact.penalty, (sum) => `${PENALTY[lang]} ${kronor(sum)}`),
  (fact) => told(fact.amount, kronor),
  (fact, lang) => (fact.announcedAtHearing === true ? ANNOUNCED[lang] : undefined),
  (fact, lang) => told(fact.served, (served) => servedText(served, lang)),
];

/** How a decision reached its addressee, and when; a day of sending is called one, since it is no day of service. */
export function servedText({ how, on, sentOn }: NonNullable<Fact['served']>, lang: Language): string {
  const mode = SERVICE_NAMES[how][lang];
  if (on !== undefined) {
    const day = on.first === on.last ? `${ON[lang]} ${longDate(on.first, lang)}` : dayOrRough(on, lang);
    return `${mode} ${day}`;
  }
  return sentOn === undefined ? mode : `${mode}, ${SENT[lang]} ${longDate(sentOn, lang)}`;
}

const ON: Words = { sv: 'den', en: 'on' };
const SENT: Words = { sv: 'handlingen skickad den', en: 'the document sent on' };

const CHANGES: Record<NonNullable<Fact['what']>, Words> = {
  stop: { sv: 'tillfälligt uppehåll', en: 'a temporary stop' },
  closure: { sv: 'nedläggning', en: 'closure' },
  essential: { sv: 'väsentlig förändring', en: 'an essential change' },
};

function detailsOf(fact: Fact, lang: Language): readonly string[] {
  return DETAILS.map((detail) => detail(fact, lang)).filter(
    (text) => text !== undefined && text !== '',
  ) as string[];
}

/** `200 000 kr`, with no-break spaces. */
export const kronor = (sum: number): string => `${String(sum).replace(/\B(?=(\d{3})+$)/g, '\u00a0')}\u00a0kr`;

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A place in the circle; any other word is shown as it was written. */
export const circleRoleName = (role: string, lang: Language): string => {
  const names: Readonly<Record<string, Words>> = CIRCLE_ROLE_NAMES;
  return names[role]?.[lang] ?? role;
};

export const actorName = (actor: Actor, lang: Language): string => ACTOR_NAMES[actor][lang];
