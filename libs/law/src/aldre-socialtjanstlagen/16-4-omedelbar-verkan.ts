import type { EffectProvision } from '@fristvakt/terms';
import { READ_IN } from '../sources';

/** Immediate effect under the act that ended on 30 June 2025: 16 kap. 4 § last paragraph of the older SoL. */
export const EFFECT_OLDER_SOL = [
  {
    id: 'EFFECT-OLDER-SOL-NOW',
    statute: 'SoL',
    decisions: ['revocation', 'ban', 'injunction'],
    effect: 'immediately',
    from: null,
    until: '2025-07-01',
    cites: [
      {
        section: '16 kap. 4 § sista stycket äldre SoL',
        link: 'https://lagen.nu/2001:453#K16P4',
        readIn: READ_IN.ansvar,
      },
    ],
    confidence: 'P',
    checkedOn: '2026-11-22',
    note: {
      sv: 'Läst i lydelsen enligt SFS 2013:1146; äldre lydelser är inte lästa.',
      en: 'Read in the wording under SFS 2013:1146; older wordings have not been read.',
    },
  },
  {
    id: 'EFFECT-OLDER-SOL-REFUSAL',
    statute: 'SoL',
    decisions: ['refusal'],
    effect: 'when-final',
    from: null,
    until: '2025-07-01',
    cites: [
      {
        section: '16 kap. 4 § sista stycket äldre SoL',
        link: 'https://lagen.nu/2001:453#K16P4',
        readIn: READ_IN.ansvar,
      },
    ],
    confidence: 'P',
    checkedOn: '2026-11-22',
    note: {
      sv: 'Tillståndsbeslut (p. 1) räknades inte upp bland dem som gällde omedelbart (motsatsslut).',
      en: 'Licence decisions (p. 1) were not listed among those that worked at once (argument from silence).',
    },
  },
] as const satisfies readonly EffectProvision[];
