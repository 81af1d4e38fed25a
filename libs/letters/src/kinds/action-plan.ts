import { ADDS, NEEDED, asked, told } from '../field';
import type { LetterTemplate, OtherGround } from '../letter-kind';
import {
  IN_TIME,
  LATE_BUT_STILL,
  MAY_SIGN,
  SENDER,
  SIGNATURE,
  SIGNED,
  point,
  registryNumber,
} from './common-fields';

const TEXT = `:: Verksamhet | {{provider}}, {{organisationNumber}}
:: Avser | {{decision}}
{{#if reportBy}}
:: Redovisas senast | {{reportBy}}
{{/if}}
{{#if complyBy}}
:: Ska vara följt senast | {{complyBy}}
{{/if}}
{{#if penalty}}
:: Vite | {{penalty}}
{{/if}}

{{partyCapital}} redovisar här de åtgärder som har vidtagits och planeras med anledning av beslutet.

# Åtgärdsplan
|= Brist | Orsak | Åtgärd | Ansvarig | Klart | Bevis
{{#each plan}}
|| {{finding}} | {{cause}} | {{action}} | {{who}} | {{day}} | {{proof}}
{{/each}}

# Uppföljning
{{#each effect}}
{{this}}

{{/each}}
{{#if comments}}
# Övrigt
{{#each comments}}
{{this}}

{{/each}}
{{/if}}

${SIGNED}
`;

/** An order to put things right, under SoL. */
const ORDERED: readonly OtherGround[] = [
  { in: { acts: ['SoL'] }, cites: ['28 kap. 9 § SoL'] },
  { in: { acts: ['older-SoL'] }, cites: ['13 kap. 8 § äldre SoL'] },
];

/** What was done about the shortcomings of a decision: what, when, by whom. */
export const ACTION_PLAN: LetterTemplate = {
  kind: 'action-plan',
  title: { sv: 'Redovisning av åtgärder', en: 'Account of measures' },
  purpose: {
    sv: 'Till IVO efter ett beslut i tillsyn: vad som har gjorts, när och av vem.',
    en: 'To IVO after a decision in supervision: what was done, when and by whom.',
  },
  matters: ['inspection'],
  fits: [{ by: 'deadline', deadlines: ['report-measures', 'comply'] }],
  recipient: 'ivo',
  versions: [{ from: null, until: null, text: TEXT }],
  fields: [
    ...SENDER,
    registryNumber(false),
    told('decision', 'Beslutet', 'The decision', 'IVO:s beslut den 28 maj 2026 om föreläggande', NEEDED),
    told('reportBy', 'Redovisas senast', 'Account by', 'fredag 28 augusti 2026'),
    told('complyBy', 'Ska vara följt senast', 'To be met by', 'lördag 5 september 2026'),
    told('penalty', 'Vite', 'Penalty', '200 000 kr'),
    asked(
      'plan',
      'Åtgärdsplan',
      'Action plan',
      'Planer saknas | ingen rutin | ny rutin | verksamhetschefen | 1 juni 2026 | rutin, bilaga 1',
      {
        ...{ ...NEEDED, ...ADDS, shape: 'rows' },
        columns: [
          { name: 'finding', label: { sv: 'Brist', en: 'Finding' } },
          { name: 'cause', label: { sv: 'Orsak', en: 'Cause' } },
          { name: 'action', label: { sv: 'Åtgärd', en: 'Action' } },
          { name: 'who', label: { sv: 'Ansvarig', en: 'Owner' } },
          { name: 'day', label: { sv: 'Klart', en: 'Done by' } },
          { name: 'proof', label: { sv: 'Bevis', en: 'Proof' } },
        ],
        help: {
          sv: 'Ärendets åtgärdsplan står redan i skrivelsen. Det som inte finns där, en brist på varje rad: brist | orsak | åtgärd | ansvarig | klart | bevis.',
          en: 'The action plan of the matter stands in the letter already. What is not in it, one finding a line: finding | cause | action | owner | done by | proof.',
        },
      },
    ),
    asked(
      'effect',
      'Hur verkan följs upp',
      'How the effect is checked',
      'Egenkontroll efter tre och sex månader.',
      { ...NEEDED, ...ADDS, shape: 'paragraphs' },
    ),
    asked('comments', 'Övrigt', 'Further', 'Rutinen bifogas.', { shape: 'paragraphs' }),
    ...SIGNATURE,
  ],
  points: [
    point({
      id: 'decision',
      text: { sv: 'Vilket beslut som redovisas', en: 'Which decision is accounted for' },
      ...{ cites: ['26 f § LSS'], elsewhere: ORDERED, test: { by: 'fields', all: ['decision'] } },
      todo: { sv: 'Registrera beslutet i ärendet.', en: 'Record the decision in the matter.' },
    }),
    point({
      id: 'plan',
      text: { sv: 'Varje brist med åtgärd, ansvarig och dag', en: 'Each finding with action, owner and day' },
      // A time plan and a responsible person were asked for in a decision that was reported.
      ...{ cites: ['26 f § LSS'], confidence: 'S', elsewhere: ORDERED },
      test: { by: 'fields', all: ['plan'] },
      todo: { sv: 'Fyll i planen rad för rad.', en: 'Fill in the plan line by line.' },
    }),
    point({
      id: 'every-demand',
      text: { sv: 'Varje krav i beslutet är besvarat', en: 'Each demand of the decision is answered' },
      ...{ cites: ['26 f § LSS'], elsewhere: ORDERED, mandatory: false, test: { by: 'unseen' } },
      todo: {
        sv: 'Jämför planen med beslutet punkt för punkt.',
        en: 'Hold the plan against the decision, point by point.',
      },
    }),
    IN_TIME(['26 f § LSS'], LATE_BUT_STILL, { elsewhere: ORDERED }),
    MAY_SIGN(['14–15 §§ FL']),
  ],
};
