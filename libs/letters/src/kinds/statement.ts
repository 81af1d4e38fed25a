import { NEEDED, asked } from '../field';
import type { LetterTemplate } from '../letter-kind';
import {
  IN_TIME,
  MAY_SIGN,
  REPRESENTATIVE,
  SENDER,
  SIGNATURE,
  SIGNED,
  caseNumber,
  point,
  registryNumber,
} from './common-fields';
import { ANSWER_LATE, BY_DEMAND, COURT, DEMAND, WHICH_CASE, inferred } from './demand';

const STATEMENT_TEXT = `:: Från | {{provider}}, {{organisationNumber}}
{{#if representative}}
:: Ombud | {{representative}}
{{/if}}
:: Avser | {{demand}}
{{#if replyBy}}
:: Sista svarsdag | {{replyBy}}
{{/if}}

# Inställning
{{#each position}}
{{this}}

{{/each}}
{{#if corrections}}
# Sakuppgifter som behöver rättas
|= Uppgift | Rätt uppgift | Bevis
{{#each corrections}}
|| {{said}} | {{right}} | {{proof}}
{{/each}}
{{/if}}
{{#if comments}}

# Synpunkter
{{#each comments}}
{{this}}

{{/each}}
{{/if}}
{{#if measures}}
# Åtgärder
|= Brist | Åtgärd | Ansvarig | Klart
{{#each measures}}
|| {{finding}} | {{action}} | {{who}} | {{day}}
{{/each}}
{{/if}}
{{#if proportionality}}

# Proportionalitet
{{#each proportionality}}
{{this}}

{{/each}}
{{/if}}
{{#if secret}}
# Sekretess
{{secret}}
{{/if}}

${SIGNED}
`;

/** An answer to IVO or a court. */
export const STATEMENT: LetterTemplate = {
  kind: 'statement',
  title: { sv: 'Yttrande', en: 'Statement' },
  purpose: {
    sv: 'Svar till IVO eller en domstol: över ett förslag till beslut, en begäran om uppgifter, ett protokoll eller ett föreläggande.',
    en: 'An answer to IVO or a court: on a draft decision, a request for information, minutes or an order.',
  },
  matters: ['licence', 'inspection', 'lex-sarah', 'appeal'],
  fits: [{ by: 'deadline', deadlines: ['reply'] }],
  recipient: 'asker',
  versions: [{ from: null, until: null, text: STATEMENT_TEXT }],
  fields: [
    COURT,
    registryNumber(false),
    caseNumber(false),
    ...SENDER,
    ...REPRESENTATIVE,
    ...DEMAND,
    asked('position', 'Inställning', 'Position', 'Bolaget delar inte bedömningen i förslaget.', {
      ...NEEDED,
      shape: 'paragraphs',
      help: { sv: 'Vad som medges och bestrids, i korthet.', en: 'What is admitted and denied, in short.' },
    }),
    asked(
      'corrections',
      'Sakuppgifter som behöver rättas',
      'Facts to be corrected',
      'Tio brukare saknar plan | alla har en plan | genomförandeplaner',
      {
        shape: 'rows',
        columns: [
          { name: 'said', label: { sv: 'Uppgift', en: 'What is said' } },
          { name: 'right', label: { sv: 'Rätt uppgift', en: 'What is right' } },
          { name: 'proof', label: { sv: 'Bevis', en: 'Proof' } },
        ],
        help: {
          sv: 'En på varje rad: uppgift | rätt uppgift | bevis.',
          en: 'One a line: what is said | what is right | proof.',
        },
      },
    ),
    asked('comments', 'Synpunkter', 'Comments', 'Underlaget gäller tiden före den nya rutinen.', {
      shape: 'paragraphs',
    }),
    asked(
      'measures',
      'Åtgärder',
      'Measures',
      'Planer saknas | uppföljning varje månad | verksamhetschefen | 1 juni 2026',
      {
        shape: 'rows',
        columns: [
          { name: 'finding', label: { sv: 'Brist', en: 'Finding' } },
          { name: 'action', label: { sv: 'Åtgärd', en: 'Action' } },
          { name: 'who', label: { sv: 'Ansvarig', en: 'Owner' } },
          { name: 'day', label: { sv: 'Klart', en: 'Done by' } },
        ],
        help: {
          sv: 'En på varje rad: brist | åtgärd | ansvarig | klart.',
          en: 'One a line: finding | action | owner | done by.',
        },
      },
    ),
    asked(
      'proportionality',
      'Varför ett ingripande inte är proportionerligt',
      'Why a measure is out of proportion',
      'Ett föreläggande räcker.',
      { shape: 'paragraphs' },
    ),
    asked(
      'secret',
      'Vad som är sekretessbelagt',
      'What is secret',
      'Bilaga 2 innehåller uppgifter om enskildas personliga förhållanden.',
      { shape: 'text' },
    ),
    ...SIGNATURE,
  ],
  points: [
    point({
      id: 'demand',
      text: {
        sv: 'Vilken begäran eller vilket förslag som besvaras',
        en: 'Which demand or draft is answered',
      },
      ...{ cites: ['25 § FL', '10 § FPL'], confidence: 'I', elsewhere: inferred(BY_DEMAND) },
      test: { by: 'fields', all: ['demand'] },
      todo: { sv: 'Registrera begäran i ärendet.', en: 'Record the demand in the matter.' },
    }),
    WHICH_CASE,
    point({
      id: 'position',
      text: { sv: 'Inställningen i sak', en: 'The position' },
      ...{ cites: ['25 § FL', '10 § FPL'], confidence: 'I', elsewhere: inferred(BY_DEMAND) },
      test: { by: 'fields', all: ['position'] },
      todo: { sv: 'Skriv vad som medges och bestrids.', en: 'Write what is admitted and denied.' },
    }),
    IN_TIME(['25 § FL', '10–12 §§ FPL'], ANSWER_LATE, { elsewhere: BY_DEMAND }),
    point({
      id: 'secret',
      text: {
        sv: 'Uppgifter om enskilda skickas säkert och är markerade',
        en: 'What concerns users is sent safely and marked',
      },
      ...{ cites: ['29 § LSS'], mandatory: false, test: { by: 'unseen' } },
      // The section on secrecy under SoL has not been read.
      elsewhere: [{ in: { acts: ['SoL', 'older-SoL', 'SFB'] }, ...{ cites: [], confidence: 'I' } }],
      todo: {
        sv: 'Välj en säker väg och ange vad som är sekretess.',
        en: 'Choose a safe way, and say what is secret.',
      },
    }),
    MAY_SIGN(['14–15 §§ FL', '48–49 §§ FPL']),
  ],
};
