import type { ChecklistTemplate } from '../template';
import { INSPECTION_RESPONSE_2019 } from './inspection-response-2019';
import { amended, item } from './item';

/** What changed is in SFS 2025:1298: 23 § third paragraph and 26 k–26 o §§ LSS; the fees not for earlier breaches. */
const SINCE_2026 = amended(INSPECTION_RESPONSE_2019, [
  item(
    'C11',
    'Registerkontroll gjord för dem som arbetar med barn',
    'Record checks made for those who work with children',
    {
      ...{
        proof: ['logg', 'log'],
        cites: ['lagen (2010:479)', '26 i § LSS', '26 k § LSS', '26 m § LSS'],
        when: 'children-served',
        before: ['reply', 2],
      },
    },
  ),
  item(
    'C15',
    'Skattekonto, Kronofogden, årsredovisning och revisor',
    'Tax account, enforcement authority, accounts and auditor',
    {
      ...{
        proof: ['utdrag', 'extracts'],
        cites: ['23 § LSS', '23 a § LSS'],
        sure: 'S',
        before: ['reply', 2],
      },
    },
  ),
  item(
    'C27',
    'Villkoren i tillståndet följda; dagen för ett brott mot dem noterad',
    'The conditions of the licence kept; the day of a breach of them noted',
    {
      ...{
        proof: ['anteckning per villkor', 'note per condition'],
        cites: ['26 k § LSS', '26 l § LSS', '26 o § LSS'],
        when: 'licence-has-conditions',
        before: ['reply', 2],
      },
    },
  ),
]);

/** The answer to IVO in a supervision matter: from the opening letter to the effect check. */
export const INSPECTION_RESPONSE = {
  id: 'inspection-response',
  title: { sv: 'Svar på inspektion och tillsyn', en: 'Response to an inspection' },
  purpose: {
    sv: 'Svara fullständigt i tid, visa hur det faktiskt går till, och kunna visa det igen.',
    en: 'Answer in full and in time, show how things are really done, and be able to show it again.',
  },
  occasions: [
    {
      on: 'fact',
      matter: 'inspection',
      types: ['inspection-opened', 'information-requested'],
      once: 'matter',
    },
  ],
  versions: [
    {
      ...{ from: '2026-01-01', until: null, items: SINCE_2026 },
      changed: {
        sv: 'Sedan den 1 januari 2026 prövas också den juridiska personens egen lämplighet (23 § LSS). Brott mot ett villkor i tillståndet och en registerkontroll som inte gjordes kan ge sanktionsavgift (26 k–26 o §§ LSS). Ändringarna: SFS 2025:1298.',
        en: 'Since 1 January 2026 the suitability of the legal person itself is tried too (23 § LSS). A breach of a condition of the licence and a record check that was not made can lead to a sanction fee (26 k–26 o §§ LSS). The changes: SFS 2025:1298.',
      },
    },
    { ...{ from: '2019-01-01', until: '2026-01-01', changed: null, items: INSPECTION_RESPONSE_2019 } },
  ],
} as const satisfies ChecklistTemplate;
