import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A day that stands in a letter: never reckoned, never moved. 25 § FL, 10–12 §§ FPL, 26 c and 26 f §§ LSS. */
export const REPLY_SET = {
  id: 'REPLY-SET',
  nature: 'letter',
  title: {
    sv: 'Svar eller åtgärd senast den dag som anges i skrivelsen',
    en: 'Reply or measure by the day stated in the letter',
  },
  trigger: {
    sv: 'En kommunicering, en begäran eller ett föreläggande anger en dag.',
    en: 'A communication, a request or an injunction states a day.',
  },
  versions: [
    {
      from: '2018-07-01',
      until: null,
      count: { kind: 'stated' },
      startsOn: 'stated-day',
      binds: ['company', 'cooperative', 'municipality', 'own-employer'],
      requires: {
        sv: 'Yttra er, lämna det begärda eller vidta åtgärden senast den angivna dagen, eller begär anstånd skriftligen före dagen.',
        en: 'Reply, hand over what was asked for or take the measure by the stated day, or ask in writing for more time before it.',
      },
      consequence: {
        sv: 'Ärendet eller målet kan avgöras på det material som finns. Ett föreläggande kan ha förenats med vite, och ett föreläggande som inte följs kan leda till återkallelse.',
        en: 'The case may be decided on the material at hand. An injunction may carry a conditional fine, and failure to comply with it may lead to revocation.',
      },
      cites: [
        { section: '25 § FL', link: 'https://lagen.nu/2017:900#P25', readIn: READ_IN.nab },
        { section: '10–12 §§ FPL', link: 'https://lagen.nu/1971:291#P10', readIn: READ_IN.nab },
        { section: '26 c och 26 f §§ LSS', link: 'https://lagen.nu/1993:387#P26c', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Varken FL eller FPL anger någon kortaste svarstid eller någon rätt till anstånd. Att dagen inte flyttas när den infaller på en helgdag är en slutsats: den är inte bestämd ”enligt lag eller särskild författning”. I tillsyn enligt SoL finns motsvarande förelägganden i 28 kap. 8–10 §§ SoL.',
        en: 'Neither FL nor FPL sets a shortest time to reply or gives a right to an extension. That the day does not move when it falls on a holiday is an inference: it is not set “under an act or another statute”. In supervision under SoL the corresponding injunctions stand in 28 kap. 8–10 §§ SoL.',
      },
      examples: [
        {
          id: 'REPLY-SET-A',
          start: '2026-12-24',
          raw: '2026-12-24',
          due: '2026-12-24',
          authority: '25 § FL: ”senast den 24 december” i myndighetens skrivelse står fast trots julafton',
        },
      ],
    },
  ],
} as const satisfies Rule;
