import { NEEDED, asked, told } from '../field';
import type { Field } from '../field';
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

const COURT = asked(
  'court',
  'Domstol, om den har begärt svaret',
  'Court, where it asked for the answer',
  'Förvaltningsrätten i Stockholm',
  {
    help: { sv: 'Bara när en domstol har begärt svaret.', en: 'Only where a court asked for it.' },
  },
);

const DEMAND: readonly Field[] = [
  told('demand', 'Det som besvaras', 'What is answered', 'IVO:s förslag till beslut den 20 april 2026', {
    ...NEEDED,
    help: { sv: 'Vem som har begärt svaret, vad och vilken dag.', en: 'Who asked, what, and on which day.' },
  }),
  told('replyBy', 'Sista svarsdag', 'Last day to answer', 'fredag 8 maj 2026'),
];

/** Of whom, in what, by when: what both letters have to say. */
const WHICH_CASE = point({
  id: 'which-case',
  text: { sv: 'Diarienummer eller målnummer', en: 'Registry or case number' },
  ...{
    cites: ['25 § FL', '10 § FPL'],
    confidence: 'I',
    test: { by: 'any', of: ['registryNumber', 'caseNumber'] },
  },
  todo: { sv: 'Läs numret i brevet.', en: 'Read the number in the letter.' },
});

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
      ...{ cites: ['25 § FL', '10 § FPL'], test: { by: 'fields', all: ['demand'] } },
      todo: { sv: 'Registrera begäran i ärendet.', en: 'Record the demand in the matter.' },
    }),
    WHICH_CASE,
    point({
      id: 'position',
      text: { sv: 'Inställningen i sak', en: 'The position' },
      ...{ cites: ['25 § FL', '10 § FPL'], confidence: 'I', test: { by: 'fields', all: ['position'] } },
      todo: { sv: 'Skriv vad som medges och bestrids.', en: 'Write what is admitted and denied.' },
    }),
    IN_TIME(['25 § FL', '10–12 §§ FPL']),
    point({
      id: 'secret',
      text: {
        sv: 'Uppgifter om enskilda skickas säkert och är markerade',
        en: 'What concerns users is sent safely and marked',
      },
      ...{ cites: ['29 § LSS'], mandatory: false, test: { by: 'unseen' } },
      todo: {
        sv: 'Välj en säker väg och ange vad som är sekretess.',
        en: 'Choose a safe way, and say what is secret.',
      },
    }),
    MAY_SIGN(['14–15 §§ FL', '48–49 §§ FPL']),
  ],
};

const EXTENSION_TEXT = `:: Från | {{provider}}, {{organisationNumber}}
:: Avser | {{demand}}
{{#if replyBy}}
:: Nuvarande sista svarsdag | {{replyBy}}
{{/if}}

{{partyCapital}} begär anstånd med att svara till och med **{{proposedDay}}**.

# Skäl
{{#each reasons}}
{{this}}

{{/each}}
{{#if partial}}
{{partial}}
{{/if}}

{{partyCapital}} ber om besked om anstånd så snart som möjligt, och utgår från den nuvarande dagen till dess att besked har lämnats.

${SIGNED}
`;

/** More time for an answer, asked for before the day. */
export const EXTENSION_REQUEST: LetterTemplate = {
  kind: 'extension-request',
  title: { sv: 'Begäran om anstånd', en: 'Request for an extension' },
  purpose: {
    sv: 'Mer tid för ett svar. Begärs skriftligt före dagen; tills anstånd har getts gäller den gamla dagen.',
    en: 'More time for an answer. Asked for in writing before the day; until it is granted the old day holds.',
  },
  matters: ['licence', 'inspection', 'lex-sarah', 'appeal'],
  fits: [{ by: 'remedy', remedy: 'extension' }],
  recipient: 'asker',
  versions: [{ from: null, until: null, text: EXTENSION_TEXT }],
  fields: [
    COURT,
    registryNumber(false),
    caseNumber(false),
    ...SENDER,
    ...DEMAND,
    asked('proposedDay', 'Ny dag', 'New day', '2026-05-22', { ...NEEDED, shape: 'day' }),
    asked('reasons', 'Skäl', 'Reasons', 'Underlaget behöver hämtas från tre enheter.', {
      ...NEEDED,
      shape: 'paragraphs',
    }),
    asked(
      'partial',
      'Vad som lämnas redan nu',
      'What is handed in already',
      'Begärda scheman lämnas redan nu.',
      { shape: 'text' },
    ),
    ...SIGNATURE,
  ],
  points: [
    IN_TIME(['25 § FL', '10–12 §§ FPL']),
    WHICH_CASE,
    point({
      id: 'new-day',
      text: { sv: 'En bestämd ny dag', en: 'A definite new day' },
      ...{ cites: [], confidence: 'M', test: { by: 'fields', all: ['proposedDay'] } },
      todo: { sv: 'Föreslå en dag.', en: 'Propose a day.' },
    }),
    point({
      id: 'reasons',
      text: { sv: 'Skälen', en: 'The reasons' },
      ...{ cites: [], confidence: 'M', test: { by: 'fields', all: ['reasons'] } },
      todo: { sv: 'Skriv varför tiden inte räcker.', en: 'Write why the time is too short.' },
    }),
  ],
};
