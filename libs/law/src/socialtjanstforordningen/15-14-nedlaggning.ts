import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Closing a private activity is notified at once: 15 kap. 14 § SoF. */
export const CLOSE_SOL = {
  id: 'CLOSE-SOL',
  nature: 'statutory',
  title: {
    sv: 'Anmälan om nedläggning av enskild socialtjänst',
    en: 'Notification of the closure of a private social service',
  },
  trigger: {
    sv: 'Den enskilda verksamheten läggs ned.',
    en: 'The private activity is closed down.',
  },
  versions: [
    {
      from: '2025-07-01',
      until: null,
      count: { kind: 'at-once', word: { sv: 'genast', en: 'at once' } },
      startsOn: 'closing',
      binds: ['company', 'cooperative'],
      requires: { sv: 'Anmäl nedläggningen till IVO.', en: 'Notify IVO of the closure.' },
      consequence: {
        sv: 'Bestämmelsen anger ingen påföljd.',
        en: 'The provision names no sanction.',
      },
      cites: [{ section: '15 kap. 14 § SoF', link: 'https://lagen.nu/2025:468#K15P14', readIn: READ_IN.nab }],
      confidence: 'P',
      checkedOn: '2026-11-22',
      examples: [
        {
          id: 'CLOSE-SOL-A',
          start: '2026-05-29',
          raw: null,
          due: null,
          authority: '15 kap. 14 § SoF: ”genast”, ingen dag i förordningen',
        },
      ],
    },
  ],
} as const satisfies Rule;
