import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Granted services not carried out in three months are reported: 28 f–28 h §§ LSS, 34 kap. 1–3 §§ SoL. */
export const MU_QUARTER = {
  id: 'MU-QUARTER',
  nature: 'statutory',
  title: {
    sv: 'Kommunens rapport om beslut som inte har verkställts',
    en: 'The municipality’s report on decisions not carried out',
  },
  trigger: {
    sv: 'Ett gynnande beslut meddelades, eller verkställigheten av det avbröts.',
    en: 'A favourable decision was given, or its execution was interrupted.',
  },
  versions: [
    {
      from: '2025-07-01',
      until: null,
      count: { kind: 'term', term: { months: 3 }, shift: 'none' },
      startsOn: 'decision',
      binds: ['municipality'],
      requires: {
        sv: 'Beslut som inte har verkställts inom tre månader rapporteras en gång per kvartal till IVO, revisorerna och, som statistik, fullmäktige.',
        en: 'Decisions not carried out within three months are reported once a quarter to IVO, the auditors and, as statistics, the council.',
      },
      consequence: {
        sv: 'Särskild avgift prövas för sig (28 a § LSS, 34 kap. 5 § SoL).',
        en: 'A special fee is tried separately (28 a § LSS, 34 kap. 5 § SoL).',
      },
      cites: [
        { section: '28 f–28 h §§ LSS', link: 'https://lagen.nu/1993:387#P28f', readIn: READ_IN.nab },
        { section: '34 kap. 1–3 §§ SoL', link: 'https://lagen.nu/2025:400#K34P1', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'De tre månaderna är ett villkor för rapporten; kvartalets sista rapportdag anges inte i lagen. Att dagen inte flyttas är en slutsats.',
        en: 'The three months are a condition for the report; the acts do not set the last day for the quarterly report. That the day does not move is an inference.',
      },
      examples: [
        {
          id: 'MU-QUARTER-A',
          start: '2026-02-02',
          raw: '2026-05-02',
          due: '2026-05-02',
          authority: '28 f § LSS och 1 § lagen (1930:173): samma tal i månaden tre månader senare',
        },
      ],
    },
    {
      from: '2008-07-01',
      until: '2025-07-01',
      count: { kind: 'term', term: { months: 3 }, shift: 'none' },
      startsOn: 'decision',
      binds: ['municipality'],
      requires: {
        sv: 'Beslut som inte har verkställts inom tre månader rapporteras en gång per kvartal till tillsynsmyndigheten, revisorerna och, som statistik, fullmäktige.',
        en: 'Decisions not carried out within three months are reported once a quarter to the supervisory authority, the auditors and, as statistics, the council.',
      },
      consequence: {
        sv: 'Särskild avgift prövas för sig (28 a § LSS, 16 kap. 6 a § äldre SoL).',
        en: 'A special fee is tried separately (28 a § LSS, 16 kap. 6 a § of the older SoL).',
      },
      cites: [
        { section: '28 f–28 h §§ LSS', link: 'https://lagen.nu/1993:387#P28f', readIn: READ_IN.selex },
        {
          section: '16 kap. 6 f–6 h §§ äldre SoL',
          link: 'https://lagen.nu/2001:453#K16P6f',
          readIn: READ_IN.ansvar,
        },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Mottagande myndighet har skiftat: länsstyrelsen till 2010, Socialstyrelsen till den 1 juni 2013, därefter IVO. Att dagen inte flyttas är en slutsats.',
        en: 'The receiving authority has varied: the county board until 2010, Socialstyrelsen until 1 June 2013, thereafter IVO. That the day does not move is an inference.',
      },
      examples: [
        {
          id: 'MU-QUARTER-B',
          start: '2019-11-30',
          raw: '2020-02-29',
          due: '2020-02-29',
          authority:
            '28 f § LSS och 1 § lagen (1930:173): februari saknar en 30:e dag; skottåret har en 29:e',
        },
      ],
    },
  ],
} as const satisfies Rule;
