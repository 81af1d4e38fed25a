import { NEEDED, asked } from '../field';
import type { LetterTemplate } from '../letter-kind';
import { IN_TIME, SENDER, SIGNATURE, SIGNED, caseNumber, point, registryNumber } from './common-fields';
import { ANSWER_LATE, BY_DEMAND, COURT, DEMAND, WHICH_CASE, inferred } from './demand';

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
    // No statute speaks of more time: that it is asked for before the day is inferred.
    IN_TIME(['25 § FL', '10–12 §§ FPL'], ANSWER_LATE, {
      ...{ confidence: 'I', elsewhere: inferred(BY_DEMAND) },
    }),
    WHICH_CASE,
    point({
      id: 'new-day',
      text: { sv: 'En bestämd ny dag', en: 'A definite new day' },
      ...{ cites: [], confidence: 'M', mandatory: false, test: { by: 'fields', all: ['proposedDay'] } },
      todo: { sv: 'Föreslå en dag.', en: 'Propose a day.' },
    }),
    point({
      id: 'reasons',
      text: { sv: 'Skälen', en: 'The reasons' },
      ...{ cites: [], confidence: 'M', mandatory: false, test: { by: 'fields', all: ['reasons'] } },
      todo: { sv: 'Skriv varför tiden inte räcker.', en: 'Write why the time is too short.' },
    }),
  ],
};
