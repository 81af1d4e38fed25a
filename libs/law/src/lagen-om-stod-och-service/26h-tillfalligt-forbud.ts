import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** An interim ban holds six months at most, and may be prolonged once: 26 h § LSS, 28 kap. 12 § SoL. */
export const BAN_6M = {
  id: 'BAN-6M',
  nature: 'statutory',
  title: {
    sv: 'Förbud tills vidare gäller högst sex månader',
    en: 'An interim ban holds for six months at most',
  },
  trigger: {
    sv: 'IVO beslutade att tills vidare förbjuda fortsatt verksamhet.',
    en: 'IVO decided on an interim ban on the activity.',
  },
  versions: [
    {
      from: '2025-07-01',
      until: null,
      count: { kind: 'term', term: { months: 6 }, shift: 'none' },
      startsOn: 'decision',
      binds: ['company', 'cooperative', 'municipality'],
      requires: {
        sv: 'Bedriv inte den förbjudna verksamheten så länge förbudet gäller. Det får förlängas med ytterligare sex månader om det finns synnerliga skäl.',
        en: 'Stop the banned activity for as long as the ban holds. It may be prolonged by another six months for exceptional reasons.',
      },
      consequence: {
        sv: 'Inom socialtjänsten är det straffbart att fortsätta i strid mot förbudet (28 kap. 14 § 2 SoL). 28 § 3 LSS nämner bara förbud enligt 26 g § LSS.',
        en: 'In the social services it is an offence to go on in breach of the ban (28 kap. 14 § 2 SoL). 28 § 3 LSS names only bans under 26 g § LSS.',
      },
      cites: [
        { section: '26 h § andra stycket LSS', link: 'https://lagen.nu/1993:387#P26h', readIn: READ_IN.nab },
        {
          section: '28 kap. 12 § andra stycket SoL',
          link: 'https://lagen.nu/2025:400#K28P12',
          readIn: READ_IN.nab,
        },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: '28 kap. 12 § SoL hänvisar till 10 § där 11 § tycks avsedd; följden för förbud tills vidare är inte klarlagd. Att förbudet omfattar också slutdagen är en slutsats. Dagen flyttas inte (slutsats).',
        en: '28 kap. 12 § SoL refers to 10 § where 11 § seems meant; the effect on interim bans is not settled. That the ban includes the end day itself is an inference. The day does not move (inference).',
      },
      examples: [
        {
          id: 'E20',
          start: '2026-09-10',
          raw: '2027-03-10',
          due: '2027-03-10',
          authority: '26 h § LSS och 1 § lagen (1930:173); räkneexempel E20',
        },
      ],
    },
    {
      from: '2013-06-01',
      until: '2025-07-01',
      count: { kind: 'term', term: { months: 6 }, shift: 'none' },
      startsOn: 'decision',
      binds: ['company', 'cooperative', 'municipality'],
      requires: {
        sv: 'Bedriv inte den förbjudna verksamheten så länge förbudet gäller. Det får förlängas med ytterligare sex månader om det finns synnerliga skäl.',
        en: 'Stop the banned activity for as long as the ban holds. It may be prolonged by another six months for exceptional reasons.',
      },
      consequence: {
        sv: 'Inom socialtjänsten är det straffbart att fortsätta i strid mot förbudet (16 kap. 6 § äldre SoL).',
        en: 'In the social services it is an offence to go on in breach of the ban (16 kap. 6 § of the older SoL).',
      },
      cites: [
        {
          section: '26 h § andra stycket LSS',
          link: 'https://lagen.nu/1993:387#P26h',
          readIn: READ_IN.selex,
        },
        {
          section: '13 kap. 10 § andra stycket äldre SoL',
          link: 'https://lagen.nu/2001:453#K13P10',
          readIn: READ_IN.ansvar,
        },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Att förbudet omfattar också slutdagen är en slutsats. Dagen flyttas inte (slutsats).',
        en: 'That the ban includes the end day itself is an inference. The day does not move (inference).',
      },
      examples: [
        {
          id: 'BAN-6M-B',
          start: '2020-08-31',
          raw: '2021-02-28',
          due: '2021-02-28',
          authority:
            '26 h § LSS och 1 § lagen (1930:173): februari saknar en 31:a dag; söndagen flyttar inte dagen',
        },
      ],
    },
  ],
} as const satisfies Rule;
