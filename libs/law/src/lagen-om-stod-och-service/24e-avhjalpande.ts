import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** A wrong is documented, investigated and remedied. The two acts use different words since July 2025. */
export const LEXS_REMEDY = {
  id: 'LEXS-REMEDY',
  nature: 'statutory',
  title: {
    sv: 'Lex Sarah: dokumentera, utreda och avhjälpa',
    en: 'Lex Sarah: document, investigate and remedy',
  },
  trigger: {
    sv: 'Ett missförhållande eller en påtaglig risk för ett missförhållande blev känt.',
    en: 'A wrong or a tangible risk of one became known.',
  },
  versions: [
    {
      from: '2025-07-01',
      until: null,
      count: {
        kind: 'at-once',
        word: { sv: 'utan dröjsmål (LSS), genast (SoL)', en: 'without delay (LSS), at once (SoL)' },
      },
      startsOn: 'knowledge',
      binds: ['company', 'cooperative', 'municipality'],
      requires: {
        sv: 'Dokumentera och utred missförhållandet samt avhjälp eller undanröj det.',
        en: 'Document and investigate the wrong, and remedy or remove it.',
      },
      consequence: {
        sv: 'IVO får förelägga om rättelse. Är missförhållandet allvarligt och följs inte föreläggandet, kan tillståndet återkallas (26 f–26 g §§ LSS, 28 kap. 9 och 11 §§ SoL).',
        en: 'IVO may order a remedy. Where the wrong is serious and the order not followed, the licence may be revoked (26 f–26 g §§ LSS, 28 kap. 9 and 11 §§ SoL).',
      },
      cites: [
        { section: '24 e § LSS', link: 'https://lagen.nu/1993:387#P24e', readIn: READ_IN.nab },
        { section: '27 kap. 5 § SoL', link: 'https://lagen.nu/2025:400#K27P5', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Lagarna använder olika ord: LSS säger ”utan dröjsmål”, SoL sedan den 1 juli 2025 ”genast”. Rätta er efter det strängare ordet när en verksamhet omfattas av båda.',
        en: 'The acts use different words: LSS says “without delay”, SoL since 1 July 2025 “at once”. Follow the stricter word where an activity falls under both.',
      },
      examples: [
        {
          id: 'LEXS-REMEDY-A',
          start: '2026-05-04',
          raw: null,
          due: null,
          authority: '24 e § LSS: ”utan dröjsmål”; 27 kap. 5 § SoL: ”genast”; ingen dag i lagen',
        },
      ],
    },
    {
      from: '2011-07-01',
      until: '2025-07-01',
      count: { kind: 'at-once', word: { sv: 'utan dröjsmål', en: 'without delay' } },
      startsOn: 'knowledge',
      binds: ['company', 'cooperative', 'municipality'],
      requires: {
        sv: 'Dokumentera och utred missförhållandet samt avhjälp eller undanröj det.',
        en: 'Document and investigate the wrong, and remedy or remove it.',
      },
      consequence: {
        sv: 'Tillsynsmyndigheten får förelägga om rättelse. Är missförhållandet allvarligt och följs inte föreläggandet, kan tillståndet återkallas (26 f–26 g §§ LSS, 13 kap. 8–9 §§ äldre SoL).',
        en: 'The supervisory authority may order a remedy. Where the wrong is serious and the order not followed, the licence may be revoked (26 f–26 g §§ LSS, 13 kap. 8–9 §§ of the older SoL).',
      },
      cites: [
        { section: '24 e § LSS', link: 'https://lagen.nu/1993:387#P24e', readIn: READ_IN.selex },
        { section: '14 kap. 6 § äldre SoL', link: 'https://lagen.nu/2001:453#K14P6', readIn: READ_IN.ansvar },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      examples: [
        {
          id: 'LEXS-REMEDY-B',
          start: '2015-03-02',
          raw: null,
          due: null,
          authority: '24 e § LSS och 14 kap. 6 § äldre SoL: ”utan dröjsmål”, ingen dag i lagen',
        },
      ],
    },
  ],
} as const satisfies Rule;
