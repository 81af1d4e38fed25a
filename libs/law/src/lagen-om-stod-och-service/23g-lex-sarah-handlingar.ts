import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Lex Sarah papers are kept five years after the last entry: 23 g § LSS, 17 kap. 10 § SoL. */
export const LEXS_FILE_5Y = {
  id: 'LEXS-FILE-5Y',
  nature: 'statutory',
  title: {
    sv: 'Handlingar om lex Sarah bevaras i fem år och gallras därefter',
    en: 'Lex Sarah documents are kept for five years and then weeded',
  },
  trigger: {
    sv: 'Den sista anteckningen gjordes i utredningen.',
    en: 'The last entry was made in the investigation.',
  },
  versions: [
    {
      from: '2025-07-01',
      until: null,
      count: { kind: 'term', term: { months: 60 }, shift: 'none' },
      startsOn: 'last-entry',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Bevara rapporten, utredningen och övrig dokumentation i fem år. Gallra därefter.',
        en: 'Keep the report, the investigation and other documentation for five years. Weed them thereafter.',
      },
      consequence: {
        sv: 'Tillsyn. Bestämmelserna anger ingen egen påföljd.',
        en: 'Supervision. The provisions name no sanction of their own.',
      },
      cites: [
        { section: '23 g § andra stycket LSS', link: 'https://lagen.nu/1993:387#P23g', readIn: READ_IN.nab },
        {
          section: '17 kap. 10 § andra stycket SoL',
          link: 'https://lagen.nu/2025:400#K17P10',
          readIn: READ_IN.nab,
        },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      examples: [
        {
          id: 'E28b',
          start: '2026-06-30',
          raw: '2031-06-30',
          due: '2031-06-30',
          authority: '23 g § LSS och 1 § lagen (1930:173); räkneexempel E28',
        },
      ],
    },
    {
      from: '2011-07-01',
      until: '2025-07-01',
      count: { kind: 'term', term: { months: 60 }, shift: 'none' },
      startsOn: 'last-entry',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Bevara rapporten, utredningen och övrig dokumentation i fem år. Gallra därefter.',
        en: 'Keep the report, the investigation and other documentation for five years. Weed them thereafter.',
      },
      consequence: {
        sv: 'Tillsyn. Bestämmelserna anger ingen egen påföljd.',
        en: 'Supervision. The provisions name no sanction of their own.',
      },
      cites: [
        {
          section: '23 g § andra stycket LSS',
          link: 'https://lagen.nu/1993:387#P23g',
          readIn: READ_IN.selex,
        },
        {
          section: '7 kap. 6 § andra stycket äldre SoL',
          link: 'https://lagen.nu/2001:453#K7P6',
          readIn: READ_IN.ansvar,
        },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Paragrafen i LSS fick sin nuvarande beteckning genom SFS 2018:1155; vilken beteckning den hade 2011–2018 är inte läst.',
        en: 'The section of LSS got its present number through SFS 2018:1155; which number it had in 2011–2018 has not been read.',
      },
      examples: [
        {
          id: 'LEXS-FILE-5Y-B',
          start: '2016-02-29',
          raw: '2021-02-28',
          due: '2021-02-28',
          authority: '7 kap. 6 § äldre SoL och 1 § lagen (1930:173): februari 2021 saknar en 29:e dag',
        },
      ],
    },
  ],
} as const satisfies Rule;
