import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Concern that a child is being harmed is reported at once: 19 kap. 1 § SoL, to which 24 g § LSS refers. */
export const OROS = {
  id: 'OROS',
  nature: 'statutory',
  title: { sv: 'Anmälan om oro för ett barn', en: 'Report of concern for a child' },
  trigger: {
    sv: 'Den anmälningsskyldige fick i sin verksamhet kännedom om eller misstänkte att ett barn far illa.',
    en: 'A person under the duty learnt of or suspected, in the activity, that a child is being harmed.',
  },
  versions: [
    {
      from: '2025-07-01',
      until: null,
      count: { kind: 'at-once', word: { sv: 'genast', en: 'at once' } },
      startsOn: 'knowledge',
      binds: ['company', 'cooperative', 'municipality'],
      requires: { sv: 'Anmäl till socialnämnden.', en: 'Report to the social welfare committee.' },
      consequence: {
        sv: 'Bestämmelsen anger ingen påföljd; tillsyn är möjlig.',
        en: 'The provision names no sanction; supervision is possible.',
      },
      cites: [
        { section: '19 kap. 1 § SoL', link: 'https://lagen.nu/2025:400#K19P1', readIn: READ_IN.nab },
        { section: '24 g § LSS', link: 'https://lagen.nu/1993:387#P24g', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Lydelsen enligt SFS 2025:1501 (i kraft den 15 januari 2026) räknar upp de skyldiga på nytt, bland dem uttryckligen verksamma enligt LSS; skyldigheten att anmäla ”genast” är oförändrad. Hänvisningen i 24 g § LSS fick sin lydelse genom SFS 2025:1494, vars ikraftträdande inte är läst. Före den 1 juli 2025 gällde 14 kap. 1 § äldre SoL.',
        en: 'The wording under SFS 2025:1501 (in force 15 January 2026) lists anew who is bound, now expressly those working under LSS; the duty to report “at once” is unchanged. The reference in 24 g § LSS got its wording from SFS 2025:1494, whose entry into force has not been read. Before 1 July 2025 14 kap. 1 § of the older SoL applied.',
      },
      examples: [
        {
          id: 'OROS-A',
          start: '2026-05-04',
          raw: null,
          due: null,
          authority: '19 kap. 1 § SoL: ”genast”, ingen dag i lagen',
        },
      ],
    },
  ],
} as const satisfies Rule;
