import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A licence unused for six months running may be revoked: 26 g § fourth paragraph 2 LSS, 28 kap. 11 § SoL. */
export const UNUSED_6M = {
  id: 'UNUSED-6M',
  nature: 'statutory',
  title: {
    sv: 'Tillstånd som inte utnyttjats på sex månader',
    en: 'A licence unused for six months',
  },
  trigger: {
    sv: 'Tillståndet utnyttjades för sista gången.',
    en: 'The licence was used for the last time.',
  },
  versions: [
    {
      from: '2026-01-01',
      until: null,
      count: { kind: 'term', term: { months: 6 }, shift: 'none' },
      startsOn: 'last-use',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Utnyttja tillståndet innan en sammanhängande tid av sex månader har gått.',
        en: 'Use the licence before six months in a row have passed.',
      },
      consequence: {
        sv: 'IVO får återkalla tillståndet utan föregående föreläggande.',
        en: 'IVO may revoke the licence without a prior injunction.',
      },
      cites: [
        {
          section: '26 g § fjärde stycket 2 LSS',
          link: 'https://lagen.nu/1993:387#P26g',
          readIn: READ_IN.nab,
        },
        {
          section: '28 kap. 11 § tredje stycket 2 SoL',
          link: 'https://lagen.nu/2025:400#K28P11',
          readIn: READ_IN.nab,
        },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Öppna frågor: om tid före den 1 januari 2026 räknas, och vad som är att ”utnyttja” tillståndet. Att dagen inte flyttas är en slutsats: tiden är ett villkor, inte en frist för en åtgärd.',
        en: 'Open questions: whether time before 1 January 2026 counts, and what it is to “use” the licence. That the day does not move is an inference: the time is a condition, not a time limit for an action.',
      },
      examples: [
        {
          id: 'E26',
          start: '2026-03-31',
          raw: '2026-09-30',
          due: '2026-09-30',
          authority: '26 g § LSS och 1 § lagen (1930:173); räkneexempel E26',
        },
      ],
    },
  ],
} as const satisfies Rule;
