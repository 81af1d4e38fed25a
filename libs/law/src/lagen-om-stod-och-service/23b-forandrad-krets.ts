import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A change in the circle of owners and managers: 23 b § LSS. */
export const CIRCLE_1M_LSS = {
  id: 'CIRCLE-1M-LSS',
  nature: 'statutory',
  title: {
    sv: 'Anmälan om förändrad ägar- och ledningskrets (LSS)',
    en: 'Notification of a changed circle of owners and managers (LSS)',
  },
  trigger: {
    sv: 'Kretsen av ägare och ledning i 23 § andra stycket LSS förändrades.',
    en: 'The circle of owners and managers in 23 § second paragraph LSS changed.',
  },
  versions: [
    {
      from: '2019-01-01',
      until: null,
      count: { kind: 'term', term: { months: 1 }, shift: 'next' },
      startsOn: 'change',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Anmäl till IVO vilka personer och ägare som har tillkommit i eller lämnat kretsen.',
        en: 'Notify IVO of the persons and owners who have joined or left the circle.',
      },
      consequence: {
        sv: 'IVO får förelägga tillståndshavaren att avhjälpa bristen; föreläggandet får förenas med vite (26 f § första stycket LSS). Utebliven anmälan kan vägas in i lämplighetsbedömningen (slutsats).',
        en: 'IVO may order the licence holder to remedy the fault; the order may carry a conditional fine (26 f § first paragraph LSS). A missing notification may weigh in the assessment of suitability (inference).',
      },
      cites: [{ section: '23 b § LSS', link: 'https://lagen.nu/1993:387#P23b', readIn: READ_IN.nab }],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Öppen fråga: om ”förändringen” är avtalet, stämmobeslutet, tillträdet eller registreringen hos Bolagsverket. Räkna från den tidigaste dagen. Om en överlåtelse högre upp i en ägarkedja alltid omfattas är inte utrett.',
        en: 'Open question: whether “the change” is the agreement, the general meeting’s decision, the access or the registration with Bolagsverket. Count from the earliest day. Whether a transfer higher up a chain of owners is always covered has not been settled.',
      },
      examples: [
        {
          id: 'E10a',
          start: '2027-01-31',
          raw: '2027-02-28',
          due: '2027-03-01',
          authority: '23 b § LSS och 1–2 §§ lagen (1930:173); räkneexempel E10',
        },
        {
          id: 'E10c',
          start: '2026-11-24',
          raw: '2026-12-24',
          due: '2026-12-28',
          authority: '23 b § LSS och 1–2 §§ lagen (1930:173); räkneexempel E10',
        },
      ],
    },
  ],
} as const satisfies Rule;
