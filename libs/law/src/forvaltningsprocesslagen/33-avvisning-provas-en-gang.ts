import type { ForumProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A court's ruling on a late-appeal dismissal goes no further: 33 § fourth paragraph FPL. */
export const FORUM_LATE_NO_FURTHER = {
  id: 'FORUM-LATE-NO-FURTHER',
  says: {
    sv: 'Har ett överklagande eller en begäran om omprövning avvisats på grund av att handlingen kommit in för sent, och har rätten efter överklagande prövat avvisningsbeslutet eller vägrat prövningstillstånd i den frågan, får rättens beslut inte överklagas.',
    en: 'Where an appeal or a request for reconsideration has been dismissed as late and a court has tried that dismissal on appeal, or refused leave in that question, the court’s ruling cannot be appealed against.',
  },
  from: '2013-07-01',
  until: null,
  cites: [{ section: '33 § fjärde stycket FPL', link: 'https://lagen.nu/1971:291#P33', readIn: READ_IN.nab }],
  confidence: 'P',
  checkedOn: '2026-11-22',
  note: {
    sv: 'Läst i lydelsen enligt SFS 2013:86. Möjligheten att få försutten tid återställd (37 c § FPL) finns därutöver.',
    en: 'Read in the wording under SFS 2013:86. Restoration of lost time (37 c § FPL) remains open beside it.',
  },
} as const satisfies ForumProvision;
