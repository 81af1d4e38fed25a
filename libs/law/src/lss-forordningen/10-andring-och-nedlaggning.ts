import type { Rule } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Leave to change the business is sought before it changes: 10 § LSS-förordningen, 26 kap. 6 § SoL. */
export const LIC_CHANGE_BEFORE = {
  id: 'LIC-CHANGE-BEFORE',
  nature: 'statutory',
  title: {
    sv: 'Ansökan innan verksamheten ändras eller flyttas',
    en: 'Application before the activity is changed or moved',
  },
  trigger: {
    sv: 'Verksamheten ska ändras så att den inte längre motsvarar tillståndet, eller flyttas.',
    en: 'The activity is to change so that it no longer matches the licence, or to move.',
  },
  versions: [
    {
      from: '2026-01-01',
      until: null,
      count: { kind: 'before' },
      startsOn: 'change',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Sök ändrat tillstånd (LSS) eller, om verksamheten helt eller till väsentlig del ändras eller flyttas, nytt tillstånd (SoL) hos IVO och avvakta beslutet.',
        en: 'Apply to IVO for a changed licence (LSS) or, where the activity is wholly or to an essential part changed or moved, a new licence (SoL), and await the decision.',
      },
      consequence: {
        sv: 'Verksamhet i strid mot tillståndsvillkor kan leda till sanktionsavgift (26 k § LSS, 28 kap. 16 § SoL). Den del som saknar tillstånd kan förbjudas (slutsats).',
        en: 'Activity in breach of a licence condition may lead to a sanction fee (26 k § LSS, 28 kap. 16 § SoL). The part without a licence may be banned (inference).',
      },
      cites: [
        {
          section: '10 § första stycket LSS-förordningen',
          link: 'https://lagen.nu/1993:1090#P10',
          readIn: READ_IN.nab,
        },
        { section: '26 kap. 6 § SoL', link: 'https://lagen.nu/2025:400#K26P6', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Bestämmelserna säger att tillstånd ska sökas; att det ska vara beviljat innan ändringen görs följer av tillståndsplikten (slutsats). LSS-förordningen ändrades med tidsstämpel 2026-06-15; den ändringen har inte kunnat läsas.',
        en: 'The provisions say that a licence is to be applied for; that it must be granted before the change follows from the licence duty (inference). LSS-förordningen was amended with the stamp 2026-06-15; that amendment could not be read.',
      },
      examples: [
        {
          id: 'LIC-CHANGE-A',
          start: '2026-09-01',
          raw: '2026-09-01',
          due: '2026-09-01',
          authority: '10 § LSS-förordningen: tillstånd att förändra verksamheten ska sökas',
        },
      ],
    },
    {
      from: '2025-07-01',
      until: '2026-01-01',
      count: { kind: 'before' },
      startsOn: 'change',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Sök ändrat tillstånd (LSS) eller, om verksamheten helt eller till väsentlig del ändras eller flyttas, nytt tillstånd (SoL) hos IVO och avvakta beslutet.',
        en: 'Apply to IVO for a changed licence (LSS) or, where the activity is wholly or to an essential part changed or moved, a new licence (SoL), and await the decision.',
      },
      consequence: {
        sv: 'IVO får ingripa med föreläggande; den del som saknar tillstånd bedrivs olovligen (slutsats).',
        en: 'IVO may intervene by injunction; the part without a licence is run unlawfully (inference).',
      },
      cites: [
        {
          section: '10 § första stycket LSS-förordningen',
          link: 'https://lagen.nu/1993:1090#P10',
          readIn: READ_IN.nab,
        },
        { section: '26 kap. 6 § SoL', link: 'https://lagen.nu/2025:400#K26P6', readIn: READ_IN.nab },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Att tillståndet ska vara beviljat innan ändringen görs följer av tillståndsplikten (slutsats).',
        en: 'That the licence must be granted before the change follows from the licence duty (inference).',
      },
      examples: [
        {
          id: 'LIC-CHANGE-B',
          start: '2025-09-01',
          raw: '2025-09-01',
          due: '2025-09-01',
          authority: '10 § LSS-förordningen: tillstånd att förändra verksamheten ska sökas',
        },
      ],
    },
    {
      from: '2013-06-01',
      until: '2025-07-01',
      count: { kind: 'before' },
      startsOn: 'change',
      binds: ['company', 'cooperative'],
      requires: {
        sv: 'Sök ändrat tillstånd (LSS) eller nytt tillstånd (SoL) hos IVO och avvakta beslutet.',
        en: 'Apply to IVO for a changed licence (LSS) or a new licence (SoL) and await the decision.',
      },
      consequence: {
        sv: 'IVO får ingripa med föreläggande; den del som saknar tillstånd bedrivs olovligen (slutsats).',
        en: 'IVO may intervene by injunction; the part without a licence is run unlawfully (inference).',
      },
      cites: [
        {
          section: '10 § första stycket LSS-förordningen',
          link: 'https://lagen.nu/1993:1090#P10',
          readIn: READ_IN.nab,
        },
        { section: '7 kap. 2 § äldre SoL', link: 'https://lagen.nu/2001:453#K7P2', readIn: READ_IN.ansvar },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Dagen är ungefärlig (lydelsen enligt förordning 2013:181). Att tillståndet ska vara beviljat innan ändringen görs följer av tillståndsplikten (slutsats).',
        en: 'The day is approximate (wording under förordning 2013:181). That the licence must be granted before the change follows from the licence duty (inference).',
      },
      examples: [
        {
          id: 'LIC-CHANGE-C',
          start: '2018-09-03',
          raw: '2018-09-03',
          due: '2018-09-03',
          authority: '10 § LSS-förordningen: tillstånd att förändra verksamheten ska sökas',
        },
      ],
    },
  ],
} as const satisfies Rule;

/** Closing a private activity is notified at once: 10 § second paragraph LSS-förordningen. */
export const CLOSE_LSS = {
  id: 'CLOSE-LSS',
  nature: 'statutory',
  title: {
    sv: 'Anmälan om nedläggning av enskild LSS-verksamhet',
    en: 'Notification of the closure of a private LSS activity',
  },
  trigger: {
    sv: 'Den enskilda verksamheten läggs ned.',
    en: 'The private activity is closed down.',
  },
  versions: [
    {
      from: '2013-06-01',
      until: null,
      count: { kind: 'at-once', word: { sv: 'omedelbart', en: 'immediately' } },
      startsOn: 'closing',
      binds: ['company', 'cooperative'],
      requires: { sv: 'Anmäl nedläggningen till IVO.', en: 'Notify IVO of the closure.' },
      consequence: {
        sv: 'Bestämmelsen anger ingen påföljd.',
        en: 'The provision names no sanction.',
      },
      cites: [
        {
          section: '10 § andra stycket LSS-förordningen',
          link: 'https://lagen.nu/1993:1090#P10',
          readIn: READ_IN.nab,
        },
      ],
      confidence: 'P',
      checkedOn: '2026-11-22',
      note: {
        sv: 'Om skyldigheten inträder vid beslutet att lägga ned eller när verksamheten upphör sägs inte; räkna från beslutet. Dagen då regeln började gälla är ungefärlig (förordning 2013:181). En ändring i förordningen med tidsstämpel 2026-06-15 har inte kunnat läsas.',
        en: 'Whether the duty arises on the decision to close or when the activity ceases is not said; count from the decision. The day the rule began to apply is approximate (förordning 2013:181). An amendment stamped 2026-06-15 could not be read.',
      },
      examples: [
        {
          id: 'CLOSE-LSS-A',
          start: '2026-05-29',
          raw: null,
          due: null,
          authority: '10 § andra stycket LSS-förordningen: ”omedelbart”, ingen dag i förordningen',
        },
      ],
    },
  ],
} as const satisfies Rule;
