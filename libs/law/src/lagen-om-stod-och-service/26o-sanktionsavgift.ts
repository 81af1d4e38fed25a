import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** No sanction fee unless the party could comment within two years of the breach: 26 o § LSS, 28 kap. 20 § SoL. */
export const FEE_COMMENT_2Y = {
  id: 'FEE-COMMENT-2Y',
  nature: 'statutory',
  title: {
    sv: 'Sanktionsavgift: tillfälle att yttra sig inom två år',
    en: 'Sanction fee: chance to comment within two years',
  },
  trigger: {
    sv: 'Överträdelsen ägde rum (brott mot tillståndsvillkor eller utebliven registerkontroll).',
    en: 'The breach took place (of a licence condition, or a register check not made).',
  },
  versions: [
    {
      from: '2026-01-01',
      until: null,
      count: { kind: 'term', term: { months: 24 }, shift: 'none' },
      startsOn: 'breach',
      binds: ['company', 'cooperative', 'municipality'],
      requires: {
        sv: 'IVO ska inom två år från överträdelsen ha gett den som ska betala avgiften tillfälle att yttra sig.',
        en: 'Within two years of the breach IVO must have given whoever is to pay the fee a chance to comment.',
      },
      consequence: {
        sv: 'Annars får sanktionsavgift inte beslutas.',
        en: 'Otherwise no sanction fee may be decided.',
      },
      cites: [
        { section: '26 o § LSS', link: 'https://lagen.nu/1993:387#P26o', readIn: READ_IN.nab },
        { section: '28 kap. 20 § SoL', link: 'https://lagen.nu/2025:400#K28P20', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Ingen avgift alls för överträdelser före den 1 januari 2026 (övergångsbestämmelserna p. 2). En kommun har inget tillstånd; för den kan bara utebliven registerkontroll bli aktuell (slutsats). Att dagen inte flyttas är en slutsats.',
        en: 'No fee at all for breaches before 1 January 2026 (transitional provisions, p. 2). A municipality holds no licence; for it only a register check not made can arise (inference). That the day does not move is an inference.',
      },
      examples: [
        {
          id: 'E21',
          start: '2026-02-02',
          raw: '2028-02-02',
          due: '2028-02-02',
          authority: '26 o § LSS och 1 § lagen (1930:173); räkneexempel E21',
        },
      ],
    },
  ],
} as const satisfies Rule;

/** An unpaid sanction fee lapses after five years: 26 p § LSS, 28 kap. 21 § SoL. */
export const FEE_LAPSE_5Y = {
  id: 'FEE-LAPSE-5Y',
  nature: 'statutory',
  title: {
    sv: 'Sanktionsavgift faller bort efter fem år',
    en: 'A sanction fee lapses after five years',
  },
  trigger: {
    sv: 'Beslutet om sanktionsavgift fick laga kraft.',
    en: 'The decision on the sanction fee became final.',
  },
  versions: [
    {
      from: '2026-01-01',
      until: null,
      count: { kind: 'term', term: { months: 60 }, shift: 'none' },
      startsOn: 'final',
      binds: ['company', 'cooperative', 'municipality'],
      requires: {
        sv: 'Verkställighet ska ha skett inom fem år.',
        en: 'Enforcement must have taken place within five years.',
      },
      consequence: {
        sv: 'Avgiften faller bort i den utsträckning den inte har verkställts.',
        en: 'The fee lapses to the extent that it has not been enforced.',
      },
      cites: [
        { section: '26 p § LSS', link: 'https://lagen.nu/1993:387#P26p', readIn: READ_IN.nab },
        { section: '28 kap. 21 § SoL', link: 'https://lagen.nu/2025:400#K28P21', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Att dagen inte flyttas är en slutsats.',
        en: 'That the day does not move is an inference.',
      },
      examples: [
        {
          id: 'FEE-LAPSE-5Y-A',
          start: '2026-05-04',
          raw: '2031-05-04',
          due: '2031-05-04',
          authority: '26 p § LSS och 1 § lagen (1930:173): samma tal i månaden fem år senare',
        },
      ],
    },
  ],
} as const satisfies Rule;
