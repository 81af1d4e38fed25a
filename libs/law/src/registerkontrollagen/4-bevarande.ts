import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** The extract or a copy is kept two years from the start of work: 4 § lagen (2010:479). */
export const REG_KEEP_2Y = {
  id: 'REG-KEEP-2Y',
  nature: 'statutory',
  title: {
    sv: 'Registerutdraget bevaras i minst två år',
    en: 'The register extract is kept for at least two years',
  },
  trigger: {
    sv: 'Anställningen, uppdraget eller praktiken påbörjades.',
    en: 'The employment, engagement or traineeship began.',
  },
  versions: [
    {
      from: '2011-01-01',
      until: null,
      count: { kind: 'term', term: { months: 24 }, shift: 'none' },
      startsOn: 'work-start',
      binds: ['company', 'cooperative', 'municipality'],
      requires: {
        sv: 'Bevara utdraget eller en kopia i minst två år. Ett original återlämnas på begäran.',
        en: 'Keep the extract or a copy for at least two years. An original is returned on request.',
      },
      consequence: {
        sv: 'Tillsyn. Bestämmelsen anger ingen påföljd.',
        en: 'Supervision. The provision names no sanction.',
      },
      cites: [{ section: '4 § lagen (2010:479)', link: 'https://lagen.nu/2010:479#P4', readIn: READ_IN.nab }],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Dagen visar när den kortaste tiden löper ut och flyttas inte (slutsats).',
        en: 'The day shows when the shortest time runs out and does not move (inference).',
      },
      examples: [
        {
          id: 'REG-KEEP-2Y-A',
          start: '2026-03-02',
          raw: '2028-03-02',
          due: '2028-03-02',
          authority: '4 § lagen (2010:479) och 1 § lagen (1930:173): samma tal i månaden två år senare',
        },
      ],
    },
  ],
} as const satisfies Rule;
