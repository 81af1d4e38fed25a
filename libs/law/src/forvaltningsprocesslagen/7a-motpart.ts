import type { ForumProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** IVO is the opponent: 7 a § FPL. */
export const FORUM_OPPONENT = {
  id: 'FORUM-OPPONENT',
  says: {
    sv: 'När en enskild överklagar IVO:s beslut är IVO motpart sedan handlingarna lämnats över till domstolen. Det gäller inte beslut som överklagas direkt hos kammarrätten.',
    en: 'When a private party appeals against IVO’s decision, IVO is the opponent once the file has gone to the court. This does not apply to decisions appealed directly to the court of appeal.',
  },
  from: '2013-06-01',
  until: null,
  cites: [{ section: '7 a § FPL', link: 'https://lagen.nu/1971:291#P7a', readIn: READ_IN.nab }],
  confidence: 'P',
  checkedOn: '2026-11-22',
} as const satisfies ForumProvision;
