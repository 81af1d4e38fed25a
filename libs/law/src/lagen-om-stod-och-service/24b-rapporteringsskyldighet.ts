import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Every worker reports wrongs: 24 b § LSS, 27 kap. 2 § SoL. */
export const LEXS_WORKER = {
  id: 'LEXS-WORKER',
  nature: 'statutory',
  title: {
    sv: 'Lex Sarah: medarbetare rapporterar missförhållande',
    en: 'Lex Sarah: a worker reports a wrong',
  },
  trigger: {
    sv: 'Den som fullgör uppgifter i verksamheten uppmärksammar eller får kännedom om ett missförhållande eller en påtaglig risk för ett missförhållande.',
    en: 'A person who carries out tasks in the activity notices or learns of a wrong or a tangible risk of one.',
  },
  versions: [
    {
      from: '2025-07-01',
      until: null,
      count: { kind: 'at-once', word: { sv: 'genast', en: 'at once' } },
      startsOn: 'knowledge',
      binds: ['company', 'cooperative', 'municipality'],
      requires: {
        sv: 'Rapportera till den som bedriver verksamheten eller, i kommunal verksamhet, till den berörda nämnden.',
        en: 'Report to whoever runs the activity or, in municipal activity, to the committee concerned.',
      },
      consequence: {
        sv: 'Bestämmelserna anger ingen påföljd; tillsyn och arbetsrättsliga följder är möjliga.',
        en: 'The provisions name no sanction; supervision and consequences under labour law are possible.',
      },
      cites: [
        { section: '24 b § LSS', link: 'https://lagen.nu/1993:387#P24b', readIn: READ_IN.nab },
        { section: '27 kap. 2 § SoL', link: 'https://lagen.nu/2025:400#K27P2', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Den som tar emot rapporten i enskild verksamhet ska också informera den berörda nämnden (24 d § LSS, 27 kap. 4 § SoL); lagen anger ingen tid för det.',
        en: 'In private activity whoever receives the report must also inform the committee concerned (24 d § LSS, 27 kap. 4 § SoL); the acts set no time for that.',
      },
      examples: [
        {
          id: 'LEXS-WORKER-A',
          start: '2026-05-04',
          raw: null,
          due: null,
          authority: '24 b § LSS: ”genast”, ingen dag i lagen',
        },
      ],
    },
    {
      from: '2011-07-01',
      until: '2025-07-01',
      count: { kind: 'at-once', word: { sv: 'genast', en: 'at once' } },
      startsOn: 'knowledge',
      binds: ['company', 'cooperative', 'municipality'],
      requires: {
        sv: 'Rapportera till den som bedriver verksamheten eller, i kommunal verksamhet, till den berörda nämnden.',
        en: 'Report to whoever runs the activity or, in municipal activity, to the committee concerned.',
      },
      consequence: {
        sv: 'Bestämmelserna anger ingen påföljd; tillsyn och arbetsrättsliga följder är möjliga.',
        en: 'The provisions name no sanction; supervision and consequences under labour law are possible.',
      },
      cites: [
        { section: '24 b § LSS', link: 'https://lagen.nu/1993:387#P24b', readIn: READ_IN.selex },
        { section: '14 kap. 3 § äldre SoL', link: 'https://lagen.nu/2001:453#K14P3', readIn: READ_IN.ansvar },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      examples: [
        {
          id: 'LEXS-WORKER-B',
          start: '2015-03-02',
          raw: null,
          due: null,
          authority: '24 b § LSS: ”genast”, ingen dag i lagen',
        },
      ],
    },
  ],
} as const satisfies Rule;
