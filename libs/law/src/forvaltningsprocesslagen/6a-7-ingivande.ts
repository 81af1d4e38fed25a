import type { ForumProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A court's ruling is appealed by handing in to that court; wrong courts pass on: 6 a–7 §§ FPL. */
export const FORUM_COURT_FILING = {
  id: 'FORUM-COURT-FILING',
  says: {
    sv: 'Ett överklagande av en domstols avgörande ges in till den domstol som har meddelat det. Kommer det i stället in till överinstansen sänds det över med uppgift om ankomstdagen. En domstol som saknar behörighet som första domstol lämnar över målet till rätt förvaltningsdomstol, och handlingarna anses då ha kommit in dit samma dag som till den första.',
    en: 'An appeal against a court’s ruling is handed in to the court that gave it. If it reaches the higher court instead, it is sent on with the day of arrival. A court without competence as first court passes the case to the right administrative court, and the documents are then deemed received there the same day as at the first.',
  },
  from: '2018-07-01',
  until: null,
  cites: [
    { section: '6 a § första stycket FPL', link: 'https://lagen.nu/1971:291#P6a', readIn: READ_IN.nab },
    { section: '6 b § FPL', link: 'https://lagen.nu/1971:291#P6b', readIn: READ_IN.nab },
    { section: '7 § FPL', link: 'https://lagen.nu/1971:291#P7', readIn: READ_IN.nab },
  ],
  confidence: 'P',
  checkedOn: '2026-11-22',
  note: {
    sv: 'Att överklagandet ges in till den domstol som har beslutat följer av lydelsen enligt SFS 2013:86; 7 § har lydelse enligt SFS 2018:1960, vars ikraftträdande inte är läst.',
    en: 'Filing with the court was laid down by SFS 2013:86; 7 § is worded under SFS 2018:1960, whose entry into force has not been read.',
  },
} as const satisfies ForumProvision;
