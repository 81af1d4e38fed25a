import type { Fact, Missing, Problem, ProblemCode } from '@fristvakt/proceedings';
import type { Words } from '@fristvakt/terms';
import { dateIn } from './dates';
import { dayOrRough } from './facts';
import type { Language } from './language';
import { ACTOR_NAMES, PROVIDER_NAMES, SERVICE_NAMES } from './lexicon';

/** Each says what does not fit together, and what has been done about it. `{1}`, `{2}` are the facts, in order. */
const PROBLEMS: Record<ProblemCode, Words> = {
  'corrected-twice': {
    sv: '{1} har rättats två gånger, genom {2} och {3}. Den senare rättelsen gäller.',
    en: '{1} has been corrected twice, by {2} and {3}. The later correction stands.',
  },
  'unexpected-actor': {
    sv: '{1} uppges ha gjorts av {by}, som inte brukar göra detta. Uppgiften räknas ändå.',
    en: '{1} is said to have been done by {by}, who does not usually do this. The fact counts all the same.',
  },
  'wrong-matter-for-provider': {
    sv: 'En anordnare av slaget {provider} har inte ärenden av detta slag: kommuner och egna arbetsgivare anmäler, bolag och kooperativ har tillstånd.',
    en: 'A provider of the kind {provider} has no matters of this kind: municipalities and own employers notify, companies and cooperatives hold a licence.',
  },
  'service-mode-unavailable': {
    sv: '{1} kan inte ha delgetts genom {how} vid den tiden eller med denna anordnare. Tiden räknas från tidigaste möjliga dag.',
    en: '{1} cannot have been served by {how} at that time or on this provider. Time is counted from the earliest possible day.',
  },
  'served-before-decision': {
    sv: '{1} uppges ha delgetts före beslutsdagen. Delgivningen räknas som okänd.',
    en: '{1} is said to have been served before the decision. The service is treated as unknown.',
  },
  'served-day-contradicts-mode': {
    sv: 'Delgivningsdagen för {1} stämmer inte med {how}. Båda läsningarna visas; den tidigaste bevakas.',
    en: 'The day of service of {1} does not agree with {how}. Both readings are shown; the earliest is watched.',
  },
  'no-rule-in-force': {
    sv: 'För {1} finns ingen kontrollerad regel som gällde {on} ({rules}). Ingen frist har räknats fram; låt ett ombud bedöma saken.',
    en: 'For {1} there is no checked rule that was in force on {on} ({rules}). No deadline has been reckoned; have counsel assess it.',
  },
  'rule-does-not-bind': {
    sv: 'Regeln för {1} ({rules}) gäller inte anordnare av slaget {provider}.',
    en: 'The rule for {1} ({rules}) does not bind a provider of the kind {provider}.',
  },
  'rules-conflict': {
    sv: 'Flera regler är tillämpliga på {1} samtidigt: {versions}. Regelkatalogen måste rättas.',
    en: 'Several rules claim {1}: {versions}. The catalogue must be mended.',
  },
  'out-of-calendar': {
    sv: 'Fristen för {1} hamnar utanför åren 1900–2200.',
    en: 'The deadline for {1} falls outside the years 1900–2200.',
  },
  'appeal-before-decision': {
    sv: 'Överklagandet {1} är gjort innan det fanns något beslut att överklaga.',
    en: 'The appeal {1} was made before there was a decision to appeal.',
  },
  'appeal-without-loss': {
    sv: 'Överklagandet {1} är gjort av {by}, som beslutet {decision} inte har gått emot.',
    en: 'The appeal {1} was made by {by}, against whom the decision {decision} did not go.',
  },
  'appeal-late': {
    sv: 'Överklagandet {1} kom in efter sista dagen, {due}. Det ska i regel avvisas.',
    en: 'The appeal {1} came in after the last day, {due}. As a rule it is to be dismissed.',
  },
  'appeal-to-wrong-court': {
    sv: 'Överklagandet {1} är ställt till {to}; rätt instans är {expected}.',
    en: 'The appeal {1} is addressed to {to}; the right court is {expected}.',
  },
  'side-dispute-in-main-matter': {
    sv: 'Överklagandet {1} gäller inhibitionsfrågan och hör hemma i ett eget ärende. Det påverkar inte huvudmålet.',
    en: 'The appeal {1} is about the stay and belongs in a matter of its own. It does not move the main case.',
  },
  'two-matters-one-decision': {
    sv: 'Två ärenden gäller samma beslut, {1}. Ett överklagande ska ha ett ärende genom alla instanser.',
    en: 'Two matters are about the same decision, {1}. One dispute should have one matter through all courts.',
  },
  'disputes-in-a-circle': {
    sv: 'Ärenden som hänvisar till varandra i en cirkel kan inte följas.',
    en: 'Disputes that refer to each other in a circle cannot be followed.',
  },
  'judgment-without-appeal': {
    sv: 'Avgörandet {1} gäller ett beslut som ingen har överklagat. Det har ingen verkan förrän överklagandet registreras.',
    en: 'The judgment {1} is about a decision that nobody has appealed. It has no effect until the appeal is recorded.',
  },
  'ruling-without-appeal': {
    sv: 'Avgörandet {1} gäller ett mål där inget överklagande är registrerat. Det har ingen verkan förrän överklagandet registreras.',
    en: 'The ruling {1} is about a case nobody has brought. It has no effect until the appeal is recorded.',
  },
  'ruling-by-another-court': {
    sv: 'Avgörandet {1} kommer från {by}, men målet prövas av {instance}. Det har ingen verkan.',
    en: 'The ruling {1} comes from {by}, but the case is before {instance}. It has no effect.',
  },
  'ruling-after-end': {
    sv: 'Avgörandet {1} kommer efter att målet har avgjorts i den instansen. Det har ingen verkan.',
    en: 'The ruling {1} comes after the case was decided in that court. It has no effect.',
  },
  'stay-of-nothing': {
    sv: 'Inhibitionen {1} kommer efter att tillståndet har upphört ({2}). Det finns inget kvar att inhibera.',
    en: 'The stay {1} comes after the licence had ended ({2}). Nothing is left to stay.',
  },
  'withdrawal-by-other': {
    sv: 'Återkallelsen {1} har gjorts av {by}, som inte har något överklagande under prövning.',
    en: 'The withdrawal {1} is made by {by}, who has no appeal pending.',
  },
  'waiver-without-right': {
    sv: 'Nöjdförklaringen {1} har gjorts av {by}, som inte har någon rätt att överklaga att avstå från.',
    en: 'The waiver {1} is made by {by}, who has no right of appeal to waive.',
  },
  'filing-after-end': {
    sv: 'Inlagan {1} kommer efter att målet har fått laga kraft.',
    en: 'The filing {1} comes after the case became final.',
  },
  'decision-without-application': {
    sv: 'Beslutet {1} gäller en ansökan som inte är registrerad.',
    en: 'The decision {1} is about an application that is not recorded.',
  },
  'demand-premature': {
    sv: 'Begäran {1} är gjord innan sex månader har gått; rätten inträder {opens}.',
    en: 'The demand {1} was made before six months had passed; the right arises on {opens}.',
  },
  'demand-twice': {
    sv: 'Begäran {1} är den andra i samma ärende. Den får göras en gång.',
    en: 'The demand {1} is the second in the same case. The right can be used once.',
  },
  'demand-without-application': {
    sv: 'Begäran {1} gäller en ansökan som inte finns eller redan är avgjord.',
    en: 'The demand {1} is about an application that is not there or already decided.',
  },
  'refusal-without-demand': {
    sv: 'Avslaget {1} gäller en begäran som inte är registrerad.',
    en: 'The refusal {1} is about a demand that is not recorded.',
  },
  'revocation-of-nothing': {
    sv: 'Återkallelsen {1} gäller ett tillstånd som inte är registrerat som beviljat.',
    en: 'The revocation {1} is about a licence that is not recorded as held.',
  },
  'ban-extension-without-ban': {
    sv: 'Förlängningen {1} gäller ett förbud som inte finns eller redan har upphört.',
    en: 'The extension {1} is about a ban that is not there or has already ended.',
  },
  'ban-extended-twice': {
    sv: 'Förbudet har förlängts mer än en gång ({1}). Lagen medger en förlängning.',
    en: 'The ban has been extended more than once ({1}). The law allows one extension.',
  },
  'ban-too-long': {
    sv: 'Förbudet {1} anges gälla till {stated}, men lagen medger högst sex månader. Räknat till {lawful}.',
    en: 'The ban {1} is said to hold until {stated}, but the law allows six months at most. Counted to {lawful}.',
  },
  'event-after-end': {
    sv: '{1} har ägt rum efter det att ärendet avslutats eller tillståndet upphört.',
    en: '{1} took place after the matter or the licence had ended.',
  },
  'extension-of-nothing': {
    sv: 'Anståndet {1} gäller ingen öppen svarsdag, eller anger ingen ny dag.',
    en: 'The extension {1} is about no open reply, or states no new day.',
  },
  'notice-of-nothing': {
    sv: 'Anmälan eller underrättelsen {1} svarar inte mot någon registrerad händelse.',
    en: 'The notice {1} answers to no recorded event.',
  },
  'resumed-without-stop': {
    sv: 'Återupptagandet {1} föregås inte av något registrerat uppehåll.',
    en: 'The resumption {1} follows no recorded stop.',
  },
  'report-without-assessment': {
    sv: 'Anmälan {1} är gjord utan att händelsen har bedömts som allvarlig.',
    en: 'The report {1} was made although the incident has not been assessed as serious.',
  },
};

/** A contradiction as a sentence. */
export function problemSentence(problem: Problem, lang: Language): string {
  return PROBLEMS[problem.code][lang].replace(/\{(\w+)\}/g, (_, name: string) => {
    const event = problem.events[Number(name) - 1];
    return event ?? paramText(name, problem.params[name] ?? '', lang);
  });
}

function paramText(name: string, value: string, lang: Language): string {
  const names: Record<string, Readonly<Record<string, Words>>> = {
    by: ACTOR_NAMES,
    to: ACTOR_NAMES,
    expected: ACTOR_NAMES,
    instance: ACTOR_NAMES,
    provider: PROVIDER_NAMES,
    how: SERVICE_NAMES,
  };
  return names[name]?.[value]?.[lang] ?? dateIn(value, lang);
}

const MISSING: Record<Missing['reason'], Words> = {
  'day-imprecise': {
    sv: 'Den exakta dagen för {what} är inte känd ({when}). Ingen frist räknas från den.',
    en: 'The exact day of {what} is not known ({when}). No deadline is counted from it.',
  },
  'service-unproved': {
    sv: 'Delgivningen av {event} är inte styrkt. Ange när och hur beslutet togs emot.',
    en: 'The service of {event} is not proved. State when and how the decision was received.',
  },
  'service-mode': {
    sv: 'Det är inte känt hur {event} delgavs. Ange delgivningssättet.',
    en: 'It is not known how {event} was served. State the mode of service.',
  },
  'date-in-letter': {
    sv: 'Den dag som anges i skrivelsen {event} är inte registrerad (fältet {field}).',
    en: 'The day in the letter {event} is not recorded (the field {field}).',
  },
  'remitted-to': {
    sv: 'Det framgår inte till vilken instans målet visades åter i {event}. Det överklagade beslutet antas gälla tills det är klarlagt.',
    en: 'It is not stated where the case was remitted to in {event}. The decision in dispute is taken to work until that is clear.',
  },
  'not-stated': { sv: 'En uppgift saknas i {event}: fältet {field}.', en: 'Not stated in {event}: {field}.' },
};

const SERVICE_OF: Words = { sv: 'delgivningen av', en: 'the service of' };

/** What is missing, and what it would settle. */
export function missingSentence(missing: Missing, fact: Fact | undefined, lang: Language): string {
  const served = missing.field === 'served.on' ? fact?.served?.on : undefined;
  const day = served ?? fact?.on;
  const when = day === undefined ? '' : dayOrRough(day, lang);
  const what = served === undefined ? missing.event : `${SERVICE_OF[lang]} ${missing.event}`;
  return MISSING[missing.reason][lang]
    .replace('{what}', what)
    .replace('{event}', missing.event)
    .replace('{field}', missing.field)
    .replace('{when}', when);
}
