import type { ForumProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Reconsideration comes before appeal: 113 kap. 10 § second paragraph SFB. */
export const FORUM_SFB_RECONSIDERATION = {
  id: 'FORUM-SFB-RECONSIDERATION',
  says: {
    sv: 'En enskild får inte överklaga Försäkringskassans beslut innan det har omprövats. Ett överklagande dessförinnan anses som en begäran om omprövning.',
    en: 'A private party may not appeal against Försäkringskassan’s decision before it has been reconsidered. An appeal made earlier is treated as a request for reconsideration.',
  },
  from: '2011-01-01',
  until: null,
  cites: [
    {
      section: '113 kap. 10 § andra stycket SFB',
      link: 'https://lagen.nu/2010:110#K113P10',
      readIn: READ_IN.nab,
    },
  ],
  confidence: 'P',
  checkedOn: '2026-11-22',
  note: {
    sv: 'Gäller inte beslut enligt 113 kap. 3 § SFB eller beslut att avvisa en begäran som för sent inkommen (113 kap. 11 § SFB). Att regeln gäller från 2011 är en uppgift ur minnet, ej verifierad.',
    en: 'Does not apply to decisions under 113 kap. 3 § SFB or to dismissals of a request as late (113 kap. 11 § SFB). The first day is from memory.',
  },
} as const satisfies ForumProvision;

/** Where social insurance cases are tried: 113 kap. 14–15 §§ SFB. */
export const FORUM_SFB_COURT = {
  id: 'FORUM-SFB-COURT',
  says: {
    sv: 'Ett beslut som rör en person bosatt i Sverige överklagas hos den förvaltningsrätt inom vars domkrets personen hade sin hemortskommun, det vill säga var folkbokförd den 1 november året före beslutet.',
    en: 'A decision concerning a person resident in Sweden is appealed to the administrative court of the district of that person’s home municipality, that is, where she was registered on 1 November of the year before the decision.',
  },
  from: '2011-01-01',
  until: null,
  cites: [
    { section: '113 kap. 14–15 §§ SFB', link: 'https://lagen.nu/2010:110#K113P14', readIn: READ_IN.nab },
  ],
  confidence: 'P',
  checkedOn: '2026-11-22',
  note: {
    sv: 'Att regeln gäller från 2011 är en uppgift ur minnet, ej verifierad.',
    en: 'The first day is from memory.',
  },
} as const satisfies ForumProvision;
