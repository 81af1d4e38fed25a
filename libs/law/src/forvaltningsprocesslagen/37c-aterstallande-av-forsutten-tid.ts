import type { ForumProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Lost time may be restored for a valid excuse: 37 c § FPL. */
export const FORUM_RESTORED_TIME = {
  id: 'FORUM-RESTORED-TIME',
  says: {
    sv: 'Har tiden för ett överklagande försuttits på grund av en omständighet som utgör giltig ursäkt, får tiden återställas. Ansökan prövas av kammarrätten när tiden gällde överklagande till förvaltningsrätt, kammarrätt eller myndighet, annars av Högsta förvaltningsdomstolen. Lagen anger ingen tid för ansökan; gör den genast.',
    en: 'If the time for an appeal has been lost for a valid excuse, it may be restored. The application is tried by the court of appeal where the time was for an appeal to an administrative court, a court of appeal or an authority, otherwise by the Supreme Administrative Court. The act sets no time for the application; make it at once.',
  },
  from: null,
  until: null,
  cites: [
    { section: '37 c § FPL', link: 'https://lagen.nu/1971:291#P37c', readIn: READ_IN.nab },
    {
      section: '2 § första stycket 3 lagen (1971:289)',
      link: 'https://lagen.nu/1971:289#P2',
      readIn: READ_IN.nab,
    },
    {
      section: '8 § första stycket 4 lagen (1971:289)',
      link: 'https://lagen.nu/1971:289#P8',
      readIn: READ_IN.nab,
    },
  ],
  confidence: 'P',
  checkedOn: '2026-11-22',
  note: {
    sv: 'Ombudets semester har inte godtagits som ursäkt (HFD mål nr 6800-11); felaktig e-postadress i överklagandehänvisningen har det (RÅ 2006 not 100). Avgörandena är lästa i referat. Bestämmelsen har sin lydelse enligt SFS 1995:22.',
    en: 'Counsel’s holiday has not been accepted as an excuse (HFD case 6800-11); a wrong e-mail address in the notice of appeal has (RÅ 2006 not 100). The rulings were read in reports. The provision is worded under SFS 1995:22.',
  },
} as const satisfies ForumProvision;

/** How late a letter may be posted: HFD 2021 ref. 3. */
export const FORUM_POSTING_MARGIN = {
  id: 'FORUM-POSTING-MARGIN',
  says: {
    sv: 'Ett brev som postats tre arbetsdagar före den sista dagen men kommit fram för sent har lett till återställd tid. Räkna inte med det: lämna in elektroniskt eller personligen om mindre än tre arbetsdagar återstår.',
    en: 'A letter posted three working days before the last day that still arrived late has led to restored time. Do not count on it: file electronically or in person if fewer than three working days remain.',
  },
  from: null,
  until: null,
  cites: [
    { section: 'HFD 2021 ref. 3', link: 'https://lagen.nu/dom/hfd/2021:3', readIn: READ_IN.lagenNu },
    { section: 'RÅ 2008 not 83', link: 'https://lagen.nu/dom/ra/2008/not/83', readIn: READ_IN.lagenNu },
  ],
  confidence: 'S',
  checkedOn: '2026-11-22',
  note: {
    sv: 'Domstolen utgick från kravet i postförordningen (2010:1049) på andelen brev som ska komma fram inom två arbetsdagar; förordningen ändrades igen den 17 juni 2026 och ändringen är inte läst. Brev postat under helgen före en sista måndag gav inte återställd tid (RÅ 2008 not 83).',
    en: 'The court relied on the share of letters that postförordningen (2010:1049) requires to arrive within two working days; the ordinance was amended again on 17 June 2026 and the amendment has not been read. A letter posted over the weekend before a last Monday did not give restored time (RÅ 2008 not 83).',
  },
} as const satisfies ForumProvision;
