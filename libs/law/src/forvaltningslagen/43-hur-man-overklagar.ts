import type { ForumProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Addressed to the court, handed in to the authority: 43 § FL. */
export const FORUM_ADDRESS = {
  id: 'FORUM-ADDRESS',
  says: {
    sv: 'Ett överklagande av en myndighets beslut görs skriftligen och ställs till förvaltningsrätten, men ges in till den myndighet som har meddelat beslutet.',
    en: 'An appeal against an authority’s decision is made in writing and addressed to the administrative court, but handed in to the authority that gave the decision.',
  },
  from: '2018-07-01',
  until: null,
  cites: [{ section: '43 § första stycket FL', link: 'https://lagen.nu/2017:900#P43', readIn: READ_IN.nab }],
  confidence: 'P',
  checkedOn: '2026-11-22',
} as const satisfies ForumProvision;

/** What an appeal must contain: 43 § FL, 3–4 §§ FPL. */
export const FORUM_APPEAL_CONTENT = {
  id: 'FORUM-APPEAL-CONTENT',
  says: {
    sv: 'Överklagandet ska ange vilket beslut som överklagas, hur beslutet ska ändras, de omständigheter som åberopas och, där prövningstillstånd krävs, skälen för ett sådant tillstånd. Bevis bör anges. Den enskilde lämnar personnummer eller organisationsnummer, adresser, telefonnummer och e-postadress, och motsvarande uppgifter om ställföreträdare och ombud.',
    en: 'The appeal must state which decision it concerns, how it should be changed, the facts relied on and, where leave is required, the reasons for leave. Evidence should be named. A private party gives its personal or organisation number, addresses, telephone numbers and e-mail address, and likewise for representatives and counsel.',
  },
  from: '2018-07-01',
  until: null,
  cites: [
    {
      section: '43 § andra och tredje styckena FL',
      link: 'https://lagen.nu/2017:900#P43',
      readIn: READ_IN.nab,
    },
    { section: '3–4 §§ FPL', link: 'https://lagen.nu/1971:291#P3', readIn: READ_IN.nab },
  ],
  confidence: 'P',
  checkedOn: '2026-11-22',
  note: {
    sv: 'En brist som hindrar prövning ska rätten först förelägga klaganden att avhjälpa (5 § FPL).',
    en: 'A fault that prevents trial must first be the subject of an order to complete (5 § FPL).',
  },
} as const satisfies ForumProvision;

/** The court is read from the notice, never computed. */
export const FORUM_READ_NOTICE = {
  id: 'FORUM-READ-NOTICE',
  says: {
    sv: 'Läs vilken domstol som ska pröva överklagandet i beslutets överklagandehänvisning.',
    en: 'Read in the decision’s notice of appeal which court is to try the appeal.',
  },
  from: '2018-07-01',
  until: null,
  cites: [{ section: '33 § andra stycket FL', link: 'https://lagen.nu/2017:900#P33', readIn: READ_IN.nab }],
  confidence: 'P',
  checkedOn: '2026-11-22',
  note: {
    sv: 'Att sluta sig till domstolen av var IVO:s avdelning finns är osäkert; de flesta återkallelser prövas enligt uppgift i Förvaltningsrätten i Stockholm, men undantag finns (uppgifter i fackpress och från myndighet).',
    en: 'To work out the court from where IVO’s unit sits is unsafe; most revocations are said to be tried in Förvaltningsrätten i Stockholm, but there are exceptions (trade press and authority).',
  },
} as const satisfies ForumProvision;
