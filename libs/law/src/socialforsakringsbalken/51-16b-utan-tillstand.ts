import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** The last day that is paid after a licence has ceased: 51 kap. 16 b § SFB, 9 d § LSS. */
export const FK_TAIL_2W = {
  id: 'FK-TAIL-2W',
  nature: 'statutory',
  title: {
    sv: 'Ersättning i två veckor efter underrättelsen om att tillståndet har upphört',
    en: 'Payment for two weeks after the notice that the licence has ceased',
  },
  trigger: {
    sv: 'Den assistansberättigade underrättades om att tillståndet har upphört att gälla.',
    en: 'The user was told that the licence had ceased to apply.',
  },
  versions: [
    {
      from: '2021-11-01',
      until: null,
      count: { kind: 'term', term: { weeks: 2 }, shift: 'none' },
      startsOn: 'users-told',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Se till att brukarna har en ny anordnare senast den sista ersatta dagen. Tiden räknas för varje brukare för sig.',
        en: 'See that the users have a new provider by the last paid day. The time is counted for each user separately.',
      },
      consequence: {
        sv: 'Assistans som utförs senare ger inte rätt till ersättning eller ekonomiskt stöd, om det inte finns särskilda skäl.',
        en: 'Assistance carried out later gives no right to allowance or support, save for special reasons.',
      },
      cites: [
        { section: '51 kap. 16 b § SFB', link: 'https://lagen.nu/2010:110#K51P16b', readIn: READ_IN.nab },
        { section: '9 d § tredje stycket LSS', link: 'https://lagen.nu/1993:387#P9d', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Gäller bara om verksamheten haft tillstånd under avtalstiden. Att dagen inte flyttas är en slutsats. Hur regeln tillämpas medan ett beslut är inhiberat är inte läst.',
        en: 'Applies only if the activity held a licence during the contract. That the day does not move is an inference. How the rule works while a decision is stayed has not been read.',
      },
      examples: [
        {
          id: 'E22',
          start: '2026-11-09',
          raw: '2026-11-23',
          due: '2026-11-23',
          authority: '51 kap. 16 b § SFB och 1 § lagen (1930:173); räkneexempel E22',
        },
      ],
    },
  ],
} as const satisfies Rule;
