import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A serious wrong is reported to IVO with the investigation: 24 f § LSS, 27 kap. 6 § SoL. */
export const LEXS_IVO = {
  id: 'LEXS-IVO',
  nature: 'statutory',
  title: {
    sv: 'Lex Sarah: anmälan till IVO av allvarligt missförhållande',
    en: 'Lex Sarah: report of a serious wrong to IVO',
  },
  trigger: {
    sv: 'Ett allvarligt missförhållande eller en påtaglig risk för ett sådant blev känt.',
    en: 'A serious wrong or a tangible risk of one became known.',
  },
  versions: [
    {
      from: '2025-07-01',
      until: null,
      count: { kind: 'at-once', word: { sv: 'snarast', en: 'as soon as possible' } },
      startsOn: 'knowledge',
      binds: ['company', 'cooperative', 'municipality'],
      requires: {
        sv: 'Anmäl till IVO och bifoga utredningen. Enskild verksamhet ska också informera den berörda nämnden om anmälan.',
        en: 'Report to IVO and enclose the investigation. Private providers must also tell the committee concerned of the report.',
      },
      consequence: {
        sv: 'Tillsyn och förelägganden. Bestämmelserna anger varken avgift eller straff.',
        en: 'Supervision and orders. The provisions name no fee or penalty.',
      },
      cites: [
        { section: '24 f § LSS', link: 'https://lagen.nu/1993:387#P24f', readIn: READ_IN.nab },
        { section: '27 kap. 6 § SoL', link: 'https://lagen.nu/2025:400#K27P6', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Att egna arbetsgivare inte omfattas är en slutsats: de bedriver inte yrkesmässig verksamhet. Är utredningen inte klar, se LEXS-2M.',
        en: 'That own employers are not covered is an inference: they do not run a business. Where the investigation is not finished, see LEXS-2M.',
      },
      examples: [
        {
          id: 'LEXS-IVO-A',
          start: '2026-05-04',
          raw: null,
          due: null,
          authority: '24 f § LSS: ”snarast”, ingen dag i lagen',
        },
      ],
    },
    {
      from: '2011-07-01',
      until: '2025-07-01',
      count: { kind: 'at-once', word: { sv: 'snarast', en: 'as soon as possible' } },
      startsOn: 'knowledge',
      binds: ['company', 'cooperative', 'municipality'],
      requires: {
        sv: 'Anmäl till tillsynsmyndigheten och bifoga utredningen. Enskild verksamhet ska också informera den berörda nämnden om anmälan.',
        en: 'Report to the supervisory authority and enclose the investigation. Private providers must also tell the committee concerned of the report.',
      },
      consequence: {
        sv: 'Tillsyn och förelägganden. Bestämmelserna anger varken avgift eller straff.',
        en: 'Supervision and orders. The provisions name no fee or penalty.',
      },
      cites: [
        { section: '24 f § LSS', link: 'https://lagen.nu/1993:387#P24f', readIn: READ_IN.selex },
        { section: '14 kap. 7 § äldre SoL', link: 'https://lagen.nu/2001:453#K14P7', readIn: READ_IN.ansvar },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Anmälan gjordes till Socialstyrelsen till den 1 juni 2013, därefter till IVO (SFS 2012:940).',
        en: 'Reports went to Socialstyrelsen until 1 June 2013, thereafter to IVO (SFS 2012:940).',
      },
      examples: [
        {
          id: 'LEXS-IVO-B',
          start: '2015-03-02',
          raw: null,
          due: null,
          authority: '24 f § LSS: ”snarast”, ingen dag i lagen',
        },
      ],
    },
  ],
} as const satisfies Rule;
