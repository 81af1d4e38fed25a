import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A change in the circle under the act that ended on 30 June 2025: 7 kap. 2 a § of the older SoL. */
export const CIRCLE_1M_SOL01 = {
  id: 'CIRCLE-1M-SOL01',
  nature: 'statutory',
  title: {
    sv: 'Anmälan om förändrad ägar- och ledningskrets (äldre SoL)',
    en: 'Notification of a changed circle of owners and managers (older SoL)',
  },
  trigger: {
    sv: 'Kretsen av ägare och ledning förändrades.',
    en: 'The circle of owners and managers changed.',
  },
  versions: [
    {
      from: '2019-01-01',
      until: '2025-07-01',
      count: { kind: 'term', term: { months: 1 }, shift: 'next' },
      startsOn: 'change',
      binds: ['company', 'cooperative'],
      requires: { sv: 'Anmäl förändringen till IVO.', en: 'Notify IVO of the change.' },
      consequence: {
        sv: 'IVO får förelägga tillståndshavaren att avhjälpa bristen; föreläggandet får förenas med vite (13 kap. 8 § äldre SoL).',
        en: 'IVO may order the licence holder to remedy the fault; the order may carry a conditional fine (13 kap. 8 § of the older SoL).',
      },
      cites: [
        {
          section: '7 kap. 2 a § äldre SoL',
          link: 'https://lagen.nu/2001:453#K7P2a',
          readIn: READ_IN.ansvar,
        },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Vad som är ”förändringen” är en öppen fråga; räkna från den tidigaste dagen.',
        en: 'What “the change” is remains open; count from the earliest day.',
      },
      examples: [
        {
          id: 'CIRCLE-1M-SOL01-A',
          start: '2024-01-31',
          raw: '2024-02-29',
          due: '2024-02-29',
          authority:
            '7 kap. 2 a § äldre SoL och 1 § lagen (1930:173): skottårets sista februaridag, en torsdag',
        },
        {
          id: 'CIRCLE-1M-SOL01-B',
          start: '2025-05-06',
          raw: '2025-06-06',
          due: '2025-06-09',
          authority:
            '7 kap. 2 a § äldre SoL och 1–2 §§ lagen (1930:173): nationaldagen en fredag, lördag, pingstdagen; annandag pingst är vardag',
        },
      ],
    },
  ],
} as const satisfies Rule;
