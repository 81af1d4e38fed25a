import type { EffectProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Under LSS a decision by IVO works at once, sanction fees excepted: 27 § fourth paragraph LSS. */
export const EFFECT_LSS = [
  {
    id: 'EFFECT-LSS-NOW',
    statute: 'LSS',
    decisions: ['refusal', 'revocation', 'ban', 'injunction'],
    effect: 'immediately',
    from: '2026-01-01',
    until: null,
    cites: [
      { section: '27 § fjärde stycket LSS', link: 'https://lagen.nu/1993:387#P27', readIn: READ_IN.nab },
    ],
    confidence: 'P',
    checkedOn: '2026-11-22',
    note: {
      sv: 'Förvaltningsrätten eller kammarrätten får förordna att dess eget beslut ska gälla först sedan det fått laga kraft (femte stycket). En ändring i LSS med tidsstämpel 2026-06-30 har inte kunnat läsas.',
      en: 'The administrative court or court of appeal may order that its own ruling is to work only once final (fifth paragraph). An amendment to LSS stamped 2026-06-30 could not be read.',
    },
  },
  {
    id: 'EFFECT-LSS-FEE',
    statute: 'LSS',
    decisions: ['sanction-fee'],
    effect: 'when-final',
    from: '2026-01-01',
    until: null,
    cites: [
      { section: '27 § fjärde stycket LSS', link: 'https://lagen.nu/1993:387#P27', readIn: READ_IN.nab },
    ],
    confidence: 'P',
    checkedOn: '2026-11-22',
    note: {
      sv: 'Sanktionsavgift är undantagen från omedelbar verkan; att den då får verkställas först när beslutet fått laga kraft följer av 35 § FL.',
      en: 'The sanction fee is excepted from immediate effect; that it may then be enforced only when the decision is final follows from 35 § FL.',
    },
  },
  {
    id: 'EFFECT-LSS-NOW-BEFORE-2026',
    statute: 'LSS',
    decisions: ['refusal', 'revocation', 'ban', 'injunction'],
    effect: 'immediately',
    from: null,
    until: '2026-01-01',
    cites: [
      { section: '27 § fjärde stycket LSS', link: 'https://lagen.nu/1993:387#P27', readIn: READ_IN.selex },
    ],
    confidence: 'P',
    checkedOn: '2026-11-22',
    note: {
      sv: 'Läst i lydelsen enligt SFS 2018:1155; äldre lydelser är inte lästa. Sanktionsavgift fanns inte före den 1 januari 2026.',
      en: 'Read in the wording under SFS 2018:1155; older wordings have not been read. There was no sanction fee before 1 January 2026.',
    },
  },
] as const satisfies readonly EffectProvision[];
