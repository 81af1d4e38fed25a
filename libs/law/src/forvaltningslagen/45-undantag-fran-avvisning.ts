import type { ForumProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** When a late appeal is not dismissed: 45 § second paragraph FL; 6 b § second paragraph FPL says the same of courts. */
export const FORUM_LATE_EXCEPTIONS = {
  id: 'FORUM-LATE-EXCEPTIONS',
  says: {
    sv: 'Ett försenat överklagande avvisas inte om förseningen beror på att underrättelsen om hur man överklagar var felaktig, eller om överklagandet har kommit in till överinstansen inom överklagandetiden.',
    en: 'A late appeal is not dismissed if the delay is due to an incorrect notice of how to appeal, or if the appeal reached the higher court within the time for appeal.',
  },
  from: '2018-07-01',
  until: null,
  cites: [
    { section: '45 § andra stycket FL', link: 'https://lagen.nu/2017:900#P45', readIn: READ_IN.nab },
    { section: '6 b § andra stycket FPL', link: 'https://lagen.nu/1971:291#P6b', readIn: READ_IN.nab },
  ],
  confidence: 'P',
  checkedOn: '2026-11-22',
} as const satisfies ForumProvision;
