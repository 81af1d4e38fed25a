import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A personal file is kept two years after its last entry, then weeded: 23 c § LSS, 17 kap. 2 § SoL. */
export const FILE_2Y = {
  id: 'FILE-2Y',
  nature: 'statutory',
  title: {
    sv: 'Personakt bevaras i två år och gallras därefter',
    en: 'A personal file is kept for two years and then weeded',
  },
  trigger: {
    sv: 'Den sista anteckningen gjordes i akten.',
    en: 'The last entry was made in the file.',
  },
  versions: [
    {
      from: '2025-07-01',
      until: null,
      count: { kind: 'term', term: { months: 24 }, shift: 'none' },
      startsOn: 'last-entry',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Bevara akten i två år. Gallra därefter; gallringen ska vara avslutad senast kalenderåret efter det att gallringsskyldigheten inträdde.',
        en: 'Keep the file for two years. Weed it thereafter; weeding must be done by the end of the calendar year after the duty arose.',
      },
      consequence: {
        sv: 'Tillsyn. Bestämmelserna anger ingen egen påföljd; dataskyddsregler gäller därutöver.',
        en: 'Supervision. The provisions name no sanction of their own; data protection rules apply besides.',
      },
      cites: [
        { section: '23 c § första stycket LSS', link: 'https://lagen.nu/1993:387#P23c', readIn: READ_IN.nab },
        { section: '17 kap. 2 § SoL', link: 'https://lagen.nu/2025:400#K17P2', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Vissa handlingar om barn och för forskningens behov lämnas över till nämnden i stället för att gallras (23 d § LSS, 17 kap. 4–5 §§ SoL).',
        en: 'Certain documents concerning children, and for research, go to the committee instead of being weeded (23 d § LSS, 17 kap. 4–5 §§ SoL).',
      },
      examples: [
        {
          id: 'E28a',
          start: '2026-06-30',
          raw: '2028-06-30',
          due: '2028-06-30',
          authority:
            '23 c § LSS och 1 § lagen (1930:173); räkneexempel E28 (gallringen klar senast den 31 december 2029)',
        },
      ],
    },
    {
      from: '2019-01-01',
      until: '2025-07-01',
      count: { kind: 'term', term: { months: 24 }, shift: 'none' },
      startsOn: 'last-entry',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Bevara akten i två år. Gallra därefter; gallringen ska vara avslutad senast kalenderåret efter det att gallringsskyldigheten inträdde.',
        en: 'Keep the file for two years. Weed it thereafter; weeding must be done by the end of the calendar year after the duty arose.',
      },
      consequence: {
        sv: 'Tillsyn. Bestämmelserna anger ingen egen påföljd.',
        en: 'Supervision. The provisions name no sanction of their own.',
      },
      cites: [
        {
          section: '23 c § första stycket LSS',
          link: 'https://lagen.nu/1993:387#P23c',
          readIn: READ_IN.selex,
        },
        { section: '7 kap. 3 § äldre SoL', link: 'https://lagen.nu/2001:453#K7P3', readIn: READ_IN.ansvar },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      examples: [
        {
          id: 'FILE-2Y-B',
          start: '2020-02-29',
          raw: '2022-02-28',
          due: '2022-02-28',
          authority: '23 c § LSS och 1 § lagen (1930:173): februari 2022 saknar en 29:e dag',
        },
      ],
    },
  ],
} as const satisfies Rule;
