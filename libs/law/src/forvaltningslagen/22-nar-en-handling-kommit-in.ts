import type { ForumProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** When a document has been received by an authority: 22 § FL. */
export const FORUM_RECEIPT_AUTHORITY = {
  id: 'FORUM-RECEIPT-AUTHORITY',
  says: {
    sv: 'En handling har kommit in den dag den når myndigheten eller en behörig befattningshavare. Post som når myndigheten en viss dag anses ha kommit in närmast föregående arbetsdag, om det inte framstår som osannolikt att den redan då skilts av för myndigheten på ett postkontor. Det som ligger i myndighetens postlåda vid dagens första tömning anses också ha kommit in närmast föregående arbetsdag.',
    en: 'A document has been received the day it reaches the authority or an authorised official. Post that reaches the authority on a day is deemed received on the nearest working day before, unless it appears unlikely that it had by then been sorted for the authority at a post office. What lies in the authority’s letterbox at the day’s first emptying is likewise deemed received on the nearest working day before.',
  },
  from: '2018-07-01',
  until: null,
  cites: [{ section: '22 § FL', link: 'https://lagen.nu/2017:900#P22', readIn: READ_IN.nab }],
  confidence: 'P',
  checkedOn: '2026-11-22',
  note: {
    sv: 'Att e-post som kommer in sent på kvällen den sista dagen räknas den dagen är inte verifierat i något avgörande.',
    en: 'That an e-mail arriving late in the evening of the last day counts that day is not verified in any ruling.',
  },
} as const satisfies ForumProvision;
