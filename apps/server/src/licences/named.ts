import type { ChangeKind, ChangeReason, Need } from '@fristvakt/licences';
import type { Language } from '@fristvakt/wording';

interface Words {
  readonly sv: string;
  readonly en: string;
}

/** Services by the names case files give them; whatever else is written is shown as it stands. */
const SERVICES: Readonly<Record<string, Words>> = {
  'personal-assistance': { sv: 'personlig assistans', en: 'personal assistance' },
  'companion-service': { sv: 'ledsagarservice', en: 'companion service' },
  'relief-service': { sv: 'avlösarservice', en: 'relief service' },
  'home-care': { sv: 'hemtjänst', en: 'home care' },
};

export const serviceName = (service: string, lang: Language): string =>
  Object.hasOwn(SERVICES, service) ? (SERVICES[service]?.[lang] ?? service) : service;

/** The name of a case file for a service that somebody wrote in words, in either language. */
export const serviceOf = (text: string): string =>
  Object.entries(SERVICES).find(([, { sv, en }]) => [sv, en].includes(text.toLocaleLowerCase('sv')))?.[0] ??
  text;

/** What a provider may plan to change. */
export const CHANGE_NAMES: Readonly<Record<ChangeKind, Words>> = {
  owner: { sv: 'Ägare tillkommer eller lämnar', en: 'An owner joins or leaves' },
  'indirect-owner': {
    sv: 'Indirekt ägare tillkommer eller lämnar (högre upp i ägarkedjan)',
    en: 'An indirect owner joins or leaves (higher up the chain)',
  },
  partner: { sv: 'Bolagsman tillkommer eller lämnar', en: 'A partner joins or leaves' },
  'board-member': { sv: 'Styrelseledamot tillkommer eller lämnar', en: 'A board member joins or leaves' },
  'deputy-board-member': {
    sv: 'Styrelsesuppleant tillkommer eller lämnar',
    en: 'A deputy board member joins or leaves',
  },
  'managing-director': { sv: 'Verkställande direktör byts', en: 'The managing director is replaced' },
  'decisive-influence': {
    sv: 'Annan med bestämmande inflytande tillkommer eller lämnar',
    en: 'Somebody else with decisive influence joins or leaves',
  },
  scope: { sv: 'Verksamhetens omfattning', en: 'The extent of the activity' },
  services: { sv: 'Insatserna', en: 'The services' },
  personkrets: { sv: 'Personkretsen', en: 'The groups of persons served' },
  'age-group': { sv: 'Åldersgruppen, till exempel barn', en: 'The age group, for example children' },
  'responsible-person-permanent': {
    sv: 'Verksamhetsansvarig byts för gott',
    en: 'The responsible person is replaced for good',
  },
  'responsible-person-away-under-six-months': {
    sv: 'Verksamhetsansvarig borta kortare tid än sex månader',
    en: 'The responsible person is away for less than six months',
  },
  'responsible-person-away-six-months-or-more': {
    sv: 'Verksamhetsansvarig borta sex månader eller längre',
    en: 'The responsible person is away for six months or more',
  },
  address: { sv: 'Adress eller kontaktuppgifter', en: 'Address or contact data' },
  'new-legal-person': {
    sv: 'Verksamheten flyttas till ett annat organisationsnummer',
    en: 'The activity moves to another organisation number',
  },
  'new-activity': { sv: 'En ny verksamhet', en: 'A new activity' },
  pause: { sv: 'Verksamheten vilar ett tag', en: 'The activity rests for a while' },
  closing: { sv: 'Verksamheten läggs ned', en: 'The activity closes' },
};

/** What a change asks, in a few words. */
export const NEED_NAMES: Readonly<Record<Need, Words>> = {
  report: { sv: 'Anmäl till IVO', en: 'Report to IVO' },
  'apply-for-change': {
    sv: 'Ansök om ändrat tillstånd och vänta på beslutet',
    en: 'Apply for a change of the licence, and wait for the decision',
  },
  'new-licence': {
    sv: 'Ansök om nytt tillstånd och vänta på beslutet',
    en: 'Apply for a new licence, and wait for the decision',
  },
  notify: { sv: 'Anmäl till IVO', en: 'Notify IVO' },
  nothing: { sv: 'Ingen åtgärd känd', en: 'Nothing is known to be needed' },
};

/** Why a change asks what it asks: from the law as the catalogue holds it and the practice that has been read. */
export const REASON_SENTENCES: Readonly<Record<ChangeReason, Words>> = {
  'circle-changes': {
    sv: 'Ägar- och ledningskretsen förändras. Den som har tillstånd anmäler det inom en månad efter förändringen.',
    en: 'The circle of owners and management changes. A licence holder reports it within a month after the change.',
  },
  'circle-changes-higher-up': {
    sv: 'Kretsen kan omfatta den som äger indirekt, om inflytandet är väsentligt. Om varje förändring högre upp i en ägarkedja räknas är inte klarlagt: anmäl hellre en gång för mycket.',
    en: 'The circle can include those who own indirectly, where their influence is substantial. Whether every change higher up a chain of owners counts has not been settled: rather report once too often.',
  },
  'differs-from-licence': {
    sv: 'Verksamheten skulle inte längre stämma med tillståndet. Ändringen ska sökas, och beslutet inväntas, innan den görs.',
    en: 'The activity would no longer match the licence. The change is to be applied for, and the decision awaited, before it is made.',
  },
  'services-may-be-new-activity': {
    sv: 'Verksamheten skulle inte längre stämma med tillståndet. En ytterligare insats kan i stället vara en ny verksamhet, som kräver ett nytt tillstånd: fråga IVO vilket som gäller.',
    en: 'The activity would no longer match the licence. A further service may instead be a new activity, which needs a new licence: ask IVO which it is.',
  },
  'sol-may-need-new-licence': {
    sv: 'Enligt socialtjänstlagen krävs nytt tillstånd när verksamheten ändras väsentligt eller flyttas. Vad det innebär för just denna förändring, och vilken avgift som tas ut, har inte kontrollerats.',
    en: 'The Social Services Act asks for a new licence when the activity is changed in an essential part or moved. What that means for this change, and which fee is charged, has not been verified.',
  },
  'named-on-certificate-sources-differ': {
    sv: 'Den verksamhetsansvariga står i tillståndsbeviset. Källorna går isär: förordningen talar för en ansökan om ändring, IVO:s webbplats för en avgiftsfri anmälan. Fråga IVO före bytet.',
    en: 'The responsible person is named on the certificate. The sources differ: the ordinance speaks for an application for a change, IVO’s website for a report free of charge. Ask IVO before the replacement.',
  },
  'short-absence': {
    sv: 'Kortare frånvaro, semester och kort sjukskrivning kräver enligt IVO:s webbplats ingen åtgärd. En tillfällig ersättare kan behöva anmälas; det har inte kontrollerats.',
    en: 'By IVO’s website a short absence, holiday or sick leave asks for nothing. A temporary substitute may have to be reported; that has not been verified.',
  },
  'long-absence': {
    sv: 'En ersättare för sex månader eller längre ska enligt IVO:s webbplats sökas och står med datum i tillståndsbeviset.',
    en: 'By IVO’s website a substitute for six months or more is applied for, and is named on the certificate with dates.',
  },
  'contact-data': {
    sv: 'Adress och kontaktuppgifter anmäls i samband med förändringen, utan avgift. Det är känt från IVO:s webbplats; bestämmelsen har inte lästs.',
    en: 'Address and contact data are reported in connection with the change, free of charge. That is known from IVO’s website; the provision has not been read.',
  },
  'not-transferable': {
    sv: 'Ett tillstånd kan inte överlåtas. En annan juridisk person behöver ett eget tillstånd innan den tar över.',
    en: 'A licence cannot be transferred. Another legal person needs a licence of its own before it takes over.',
  },
  'starts-anew': {
    sv: 'En ny verksamhet kräver ett eget tillstånd, eller en egen anmälan, innan den börjar.',
    en: 'A new activity needs a licence, or a notification, of its own before it starts.',
  },
  'no-pause': {
    sv: 'Ett tillstånd kan inte läggas vilande. Den som inte använder det på sex månader i följd kan få det återkallat.',
    en: 'A licence cannot be paused. One that is not used for six months in a row may be revoked.',
  },
  closes: {
    sv: 'Den som har beslutat att lägga ned verksamheten anmäler det omedelbart. IVO svarar med ett beslut om att tillståndet upphör.',
    en: 'Whoever has decided to close the activity reports it at once. IVO answers with a decision that the licence ends.',
  },
  'carried-out': {
    sv: 'En kommun eller region anmäler ett tillfälligt uppehåll eller en nedläggning inom en månad från att den genomfördes.',
    en: 'A municipality or region notifies a temporary stop or a closure within a month of carrying it out.',
  },
  'may-be-essential': {
    sv: 'En kommun eller region anmäler en väsentlig förändring inom en månad från att den genomfördes. Om denna är väsentlig måste bedömas i det enskilda fallet.',
    en: 'A municipality or region notifies an essential change within a month of carrying it out. Whether this one is essential must be judged in the single case.',
  },
  'no-circle': {
    sv: 'Skyldigheten att anmäla kretsen gäller den som har tillstånd. Den som bara anmäler sin verksamhet har ingen krets att anmäla.',
    en: 'The duty to report the circle is for those who hold a licence. Who only notifies has no circle to report.',
  },
  'no-rule-known': {
    sv: 'Vi har inte läst någon bestämmelse som kräver något. Det betyder inte att ingen finns: fråga IVO.',
    en: 'No provision has been read that asks for anything. That does not mean that there is none: ask IVO.',
  },
  'no-rule-in-force': {
    sv: 'Bestämmelsen gäller inte den dagen. Om en annan gällde då har inte kontrollerats.',
    en: 'The provision is not in force on that day. Whether another was has not been verified.',
  },
};

/** Several names as one speaks of them: `a, b och c`. */
export function listed(names: readonly string[], lang: Language): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? '';
  return `${names.slice(0, -1).join(', ')} ${lang === 'sv' ? 'och' : 'and'} ${last}`;
}

export const servicesText = (services: readonly string[], lang: Language): string =>
  listed(
    services.map((one) => serviceName(one, lang)),
    lang,
  );
