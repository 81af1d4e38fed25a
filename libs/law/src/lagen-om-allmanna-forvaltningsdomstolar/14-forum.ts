import type { ForumProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** The court of the district where the case was first tried: 14 § second paragraph lagen (1971:289). */
export const FORUM_FIRST_TRIED = {
  id: 'FORUM-FIRST-TRIED',
  says: {
    sv: 'Ett beslut överklagas till den förvaltningsrätt inom vars domkrets ärendet först prövats. Målet kan lämnas över till en annan förvaltningsrätt.',
    en: 'A decision is appealed to the administrative court in whose district the case was first tried. The case may be passed to another administrative court.',
  },
  from: null,
  until: null,
  cites: [
    {
      section: '14 § andra stycket lagen (1971:289)',
      link: 'https://lagen.nu/1971:289#P14',
      readIn: READ_IN.nab,
    },
  ],
  confidence: 'P',
  checkedOn: '2026-11-22',
  note: {
    sv: 'Läst i lydelsen enligt SFS 2024:702. Mål om utdömande av vite prövas där myndigheten är belägen (6 § viteslagen).',
    en: 'Read in the wording under SFS 2024:702. Claims for a conditional fine are tried where the authority is situated (6 § viteslagen).',
  },
} as const satisfies ForumProvision;
