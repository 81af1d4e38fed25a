import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A change in the circle of owners and managers: 26 kap. 7 § SoL. */
export const CIRCLE_1M_SOL25 = {
  id: 'CIRCLE-1M-SOL25',
  nature: 'statutory',
  title: {
    sv: 'Anmälan om förändrad ägar- och ledningskrets (SoL)',
    en: 'Notification of a changed circle of owners and managers (SoL)',
  },
  trigger: {
    sv: 'Kretsen av personer i 26 kap. 4 § SoL förändrades.',
    en: 'The circle of persons in 26 kap. 4 § SoL changed.',
  },
  versions: [
    {
      from: '2025-07-01',
      until: null,
      count: { kind: 'term', term: { months: 1 }, shift: 'next' },
      startsOn: 'change',
      binds: ['company', 'cooperative'],
      requires: { sv: 'Anmäl förändringen till IVO.', en: 'Notify IVO of the change.' },
      consequence: {
        sv: 'IVO får förelägga tillståndshavaren att avhjälpa bristen; föreläggandet får förenas med vite (28 kap. 9 § SoL).',
        en: 'IVO may order the licence holder to remedy the fault; the order may carry a conditional fine (28 kap. 9 § SoL).',
      },
      cites: [{ section: '26 kap. 7 § SoL', link: 'https://lagen.nu/2025:400#K26P7', readIn: READ_IN.nab }],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Kretsen omfattar i SoL även ”andra personer som har en ledande ställning”, vilket LSS uttrycker annorlunda. Vad som är ”förändringen” är en öppen fråga; räkna från den tidigaste dagen.',
        en: 'In SoL the circle also takes in “other persons in a leading position”, which LSS words differently. What “the change” is remains open; count from the earliest day.',
      },
      examples: [
        {
          id: 'E10d',
          start: '2026-12-31',
          raw: '2027-01-31',
          due: '2027-02-01',
          authority: '26 kap. 7 § SoL och 1–2 §§ lagen (1930:173); räkneexempel E10',
        },
      ],
    },
  ],
} as const satisfies Rule;
