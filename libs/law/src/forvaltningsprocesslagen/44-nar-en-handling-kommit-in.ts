import type { ForumProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** When a document has been received by a court: 44 § FPL, the same rule as 22 § FL. */
export const FORUM_RECEIPT_COURT = {
  id: 'FORUM-RECEIPT-COURT',
  says: {
    sv: 'En handling har kommit in till domstolen den dag den når domstolen eller en behörig befattningshavare. För post och postlåda gäller detsamma som hos en myndighet: den anses ha kommit in närmast föregående arbetsdag, om det inte framstår som osannolikt att den redan då skilts av för domstolen på ett postkontor.',
    en: 'A document has been received by the court the day it reaches the court or an authorised official. Post and letterbox follow the rule for authorities: it is deemed received on the nearest working day before, unless it appears unlikely that it had by then been sorted for the court at a post office.',
  },
  from: null,
  until: null,
  cites: [{ section: '44 § FPL', link: 'https://lagen.nu/1971:291#P44', readIn: READ_IN.nab }],
  confidence: 'P',
  checkedOn: '2026-11-22',
  note: {
    sv: 'Läst i lydelsen enligt SFS 2020:922, vars ikraftträdande inte är läst. Post som ännu var under befordran var inte ”avskild” (HFD 2011 ref. 59, om äldre lydelse).',
    en: 'Read in the wording under SFS 2020:922, whose entry into force has not been read. Post still in transit was not “sorted” (HFD 2011 ref. 59, on the older wording).',
  },
} as const satisfies ForumProvision;
