import type { ForumProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** The authority may, and sometimes must, change its own decision: 37–39 §§ FL. */
export const FORUM_SELF_CORRECTION = {
  id: 'FORUM-SELF-CORRECTION',
  says: {
    sv: 'Myndigheten får ändra sitt beslut om den anser att det är felaktigt (ett gynnande beslut får dock ändras till nackdel bara i vissa fall), och ska göra det om beslutet är uppenbart felaktigt i något väsentligt hänseende och kan ändras snabbt och enkelt utan nackdel för någon enskild part. Sedan beslutet överklagats får det ändras bara i det senare fallet och bara innan handlingarna lämnats över till domstolen. Ge därför in kompletterande underlag tidigt.',
    en: 'The authority may change its decision if it finds it wrong (a favourable decision may be changed for the worse only in certain cases), and must do so if the decision is plainly wrong in an essential respect and can be changed fast and simply without detriment to a private party. Once the decision is appealed against it may be changed only in the latter case and only before the file goes to the court. Supplement early, therefore.',
  },
  from: '2018-07-01',
  until: null,
  cites: [{ section: '37–39 §§ FL', link: 'https://lagen.nu/2017:900#P37', readIn: READ_IN.nab }],
  confidence: 'P',
  checkedOn: '2026-11-22',
} as const satisfies ForumProvision;
