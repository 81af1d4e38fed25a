import type { EffectProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Under SoL only some of IVO's decisions work at once; a refused licence does not: 35 kap. 5 § second paragraph SoL. */
export const EFFECT_SOL = [
  {
    id: 'EFFECT-SOL-NOW',
    statute: 'SoL',
    decisions: ['revocation', 'ban', 'injunction'],
    effect: 'immediately',
    from: '2025-07-01',
    until: null,
    cites: [
      {
        section: '35 kap. 5 § andra stycket SoL',
        link: 'https://lagen.nu/2025:400#K35P5',
        readIn: READ_IN.nab,
      },
    ],
    confidence: 'P',
    checkedOn: '2026-11-22',
    note: {
      sv: 'Gäller de beslut som avses i 35 kap. 2 § första stycket 1, 3 och 4 SoL. Beslut som meddelats före den 1 juli 2025 följer äldre SoL (övergångsbestämmelserna p. 6).',
      en: 'Concerns the decisions in 35 kap. 2 § first paragraph 1, 3 and 4 SoL. Decisions given before 1 July 2025 follow the older SoL (transitional provisions, p. 6).',
    },
  },
  {
    id: 'EFFECT-SOL-REFUSAL',
    statute: 'SoL',
    decisions: ['refusal'],
    effect: 'when-final',
    from: '2025-07-01',
    until: null,
    cites: [
      {
        section: '35 kap. 5 § andra stycket SoL',
        link: 'https://lagen.nu/2025:400#K35P5',
        readIn: READ_IN.nab,
      },
    ],
    confidence: 'P',
    checkedOn: '2026-11-22',
    note: {
      sv: 'Tillståndsbeslut räknas inte upp bland dem som gäller omedelbart (motsatsslut). Ett avslag ger ändå ingen rätt att bedriva verksamheten.',
      en: 'Licence decisions are not listed among those that work at once (argument from silence). A refusal gives no right to run the activity all the same.',
    },
  },
  {
    id: 'EFFECT-SOL-FEE',
    statute: 'SoL',
    decisions: ['sanction-fee'],
    effect: 'when-final',
    from: '2026-01-01',
    until: null,
    cites: [
      {
        section: '35 kap. 5 § andra stycket SoL',
        link: 'https://lagen.nu/2025:400#K35P5',
        readIn: READ_IN.nab,
      },
    ],
    confidence: 'P',
    checkedOn: '2026-11-22',
    note: {
      sv: 'Sanktionsavgift infördes den 1 januari 2026 och räknas inte upp bland de beslut som gäller omedelbart (motsatsslut).',
      en: 'The sanction fee was introduced on 1 January 2026 and is not listed among the decisions that work at once (argument from silence).',
    },
  },
] as const satisfies readonly EffectProvision[];
