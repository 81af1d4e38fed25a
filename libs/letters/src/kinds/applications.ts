import { NEEDED, asked, told } from '../field';
import type { LetterTemplate, OtherGround } from '../letter-kind';
import { MAY_SIGN, SENDER, SIGNATURE, SIGNED, point, registryNumber } from './common-fields';

const DEMAND_TEXT = `:: Sökande | {{provider}}, {{organisationNumber}}
:: Ärende | {{application}}, inkommen {{applicationDay}}

{{partyCapital}} gav in {{application}} till IVO {{applicationDay}}. Mer än sex månader har gått utan att ärendet har avgjorts i första instans.

{{partyCapital}} begär med stöd av 12 § förvaltningslagen att IVO avgör ärendet.

IVO ska inom fyra veckor från den dag då begäran kom in antingen avgöra ärendet eller i ett särskilt beslut avslå begäran (12 § förvaltningslagen).
{{#each consequences}}

{{this}}
{{/each}}

${SIGNED}
`;

/** The slow-case tool: once, in writing, after six months. */
export const DECISION_DEMAND: LetterTemplate = {
  kind: 'decision-demand',
  title: { sv: 'Begäran om att ärendet avgörs', en: 'Demand for a decision' },
  purpose: {
    sv: 'När en ansökan inte har avgjorts inom sex månader. Kan begäras en gång.',
    en: 'Where an application has not been decided within six months. Can be demanded once.',
  },
  matters: ['licence'],
  fits: [{ by: 'remedy', remedy: 'demand-decision' }],
  recipient: 'ivo',
  versions: [{ from: null, until: null, text: DEMAND_TEXT }],
  fields: [
    ...SENDER,
    registryNumber(false),
    told('application', 'Ansökan', 'The application', 'ansökan om ändring av tillstånd', NEEDED),
    told('applicationDay', 'Dagen den kom in', 'The day it came in', 'den 12 januari 2026', NEEDED),
    asked(
      'consequences',
      'Vad dröjsmålet medför',
      'What the delay brings',
      'Tre enskilda väntar på assistans.',
      { shape: 'paragraphs' },
    ),
    ...SIGNATURE,
  ],
  points: [
    point({
      id: 'in-writing',
      text: { sv: 'Skriftlig begäran om att ärendet avgörs', en: 'A demand in writing' },
      ...{ cites: ['12 § FL'], test: { by: 'fields', all: ['application', 'applicationDay'] } },
      todo: { sv: 'Registrera ansökan i ärendet.', en: 'Record the application in the matter.' },
    }),
    point({
      id: 'six-months',
      text: {
        sv: 'Sex månader har gått sedan ansökan kom in',
        en: 'Six months have passed since the application',
      },
      ...{ cites: ['12 § FL'], test: { by: 'six-months' } },
      todo: { sv: 'Vänta tills rätten är öppen.', en: 'Wait until the right is open.' },
    }),
    point({
      id: 'once',
      text: {
        sv: 'Begäran har inte gjorts tidigare i ärendet',
        en: 'It has not been demanded before in the case',
      },
      ...{ cites: ['12 § FL'], test: { by: 'first-demand' } },
      todo: {
        sv: 'Den som redan har begärt det kan inte göra det igen.',
        en: 'Who has demanded it cannot do so again.',
      },
    }),
    point({
      id: 'registry-number',
      text: {
        sv: 'Diarienummer, så att IVO ser vilket ärende',
        en: 'The registry number, so that IVO sees which case',
      },
      ...{ cites: [], confidence: 'I', mandatory: false, test: { by: 'fields', all: ['registryNumber'] } },
      todo: { sv: 'Läs numret i IVO:s mottagningsbevis.', en: 'Read the number in IVO’s receipt.' },
    }),
    MAY_SIGN(['14–15 §§ FL']),
  ],
};

const CHANGE_TEXT = `:: Sökande | {{provider}}, {{organisationNumber}}
{{#if licenceNumber}}
:: Tillstånd | {{licenceNumber}}
{{/if}}
:: Ändringen avses gälla från | {{plannedOn}}

{{partyCapital}} ansöker om ändring av sitt tillstånd.

# Vad som ändras
|= I dag | Efter ändringen
{{#each changes}}
|| {{now}} | {{then}}
{{/each}}

# Skäl
{{#each reasons}}
{{this}}

{{/each}}
{{#if effects}}
# Vad ändringen innebär för dem som får insatser
{{#each effects}}
{{this}}

{{/each}}
{{/if}}
{{#if papers}}
# Handlingar som lämnas in
{{#each papers}}
- {{this}}
{{/each}}
{{/if}}
{{#if fee}}

Avgiften för ansökan om ändring är {{fee}} ({{feeRule}}).
{{/if}}

${SIGNED}
`;

/** A change beyond the licence, under SoL. */
const CHANGED: readonly OtherGround[] = [
  { in: { acts: ['SoL'] }, cites: ['26 kap. 6 § SoL'] },
  { in: { acts: ['older-SoL'] }, cites: ['7 kap. 2 § äldre SoL'] },
];

/** The cover of an application to change the licence, before the change. */
export const CHANGE_APPLICATION: LetterTemplate = {
  kind: 'change-application',
  title: { sv: 'Ansökan om ändring av tillstånd', en: 'Application to change the licence' },
  purpose: {
    sv: 'Följebrev till ansökan, före en ändring som gör att verksamheten inte längre stämmer med tillståndet.',
    en: 'Cover of the application, before a change by which the activity differs from the licence.',
  },
  matters: ['licence'],
  fits: [{ by: 'matter' }],
  recipient: 'ivo',
  versions: [{ from: null, until: null, text: CHANGE_TEXT }],
  fields: [
    ...SENDER,
    registryNumber(false),
    asked(
      'licenceNumber',
      'Tillståndets diarienummer',
      'The registry number of the licence',
      '8.1-1234/2020',
    ),
    asked('plannedOn', 'Dagen ändringen ska gälla från', 'The day from which it is to hold', '2026-09-01', {
      ...NEEDED,
      shape: 'day',
    }),
    asked(
      'changes',
      'Vad som ändras',
      'What changes',
      'Verksamhetsansvarig: Bo Exempel | Verksamhetsansvarig: Eva Exempel',
      {
        ...NEEDED,
        shape: 'rows',
        columns: [
          { name: 'now', label: { sv: 'I dag', en: 'Today' } },
          { name: 'then', label: { sv: 'Efter ändringen', en: 'After the change' } },
        ],
        help: {
          sv: 'En ändring på varje rad: i dag | efter ändringen.',
          en: 'One change a line: today | after the change.',
        },
      },
    ),
    asked('reasons', 'Skäl', 'Reasons', 'Nuvarande verksamhetsansvarig går i pension.', {
      ...NEEDED,
      shape: 'paragraphs',
    }),
    asked(
      'effects',
      'Vad den innebär för dem som får insatser',
      'What it means for users',
      'Insatserna ges på samma sätt som i dag.',
      { shape: 'paragraphs' },
    ),
    asked('papers', 'Handlingar som lämnas in', 'Papers handed in', 'registreringsbevis\nutbildningsbevis', {
      shape: 'list',
    }),
    told('fee', 'Avgift', 'Fee', '21 000 kr'),
    told('feeRule', 'Paragrafen om avgiften', 'The section on the fee', '8 b § förordningen 1993:1090'),
    ...SIGNATURE,
  ],
  points: [
    point({
      id: 'what',
      text: { sv: 'Vad i verksamheten som ändras', en: 'What changes in the activity' },
      ...{ cites: ['8 och 10 §§ förordningen 1993:1090'], test: { by: 'fields', all: ['changes'] } },
      elsewhere: [
        { in: { acts: ['SoL'] }, cites: ['26 kap. 6 § SoL', '15 kap. 1–5 §§ SoF'] },
        { in: { acts: ['older-SoL'] }, cites: ['7 kap. 2 § äldre SoL'] },
      ],
      todo: {
        sv: 'Skriv hur det är i dag och hur det ska bli.',
        en: 'Write how it is today and how it will be.',
      },
    }),
    point({
      id: 'before',
      text: { sv: 'Ansökan görs före ändringen', en: 'It is applied for before the change' },
      ...{ cites: ['10 § förordningen 1993:1090'], elsewhere: CHANGED },
      test: { by: 'later', field: 'plannedOn' },
      todo: {
        sv: 'Ange en dag som ligger efter skrivelsens dag.',
        en: 'State a day that is later than that of the letter.',
      },
    }),
    point({
      id: 'wait',
      text: { sv: 'Ändringen väntar på IVO:s beslut', en: 'The change waits for the decision of IVO' },
      ...{ cites: ['10 § förordningen 1993:1090'], elsewhere: CHANGED, confidence: 'I' },
      ...{ mandatory: false, test: { by: 'unseen' } },
      todo: {
        sv: 'Vänta med ändringen tills IVO har beslutat.',
        en: 'Wait with the change until IVO has decided.',
      },
    }),
    point({
      id: 'signed',
      text: { sv: 'Skriftlig och undertecknad', en: 'In writing and signed' },
      ...{ cites: ['7–8 a §§ förordningen 1993:1090'], test: { by: 'fields', all: ['signatory'] } },
      elsewhere: [
        { in: { acts: ['SoL'] }, cites: ['15 kap. 1–5 §§ SoF'], confidence: 'I' },
        { in: { acts: ['older-SoL'] }, ...{ cites: [], confidence: 'I' } },
      ],
      todo: { sv: 'Ange vem som undertecknar.', en: 'State who signs.' },
    }),
    point({
      id: 'fee',
      text: { sv: 'Avgiften betalas: ansökan prövas först då', en: 'The fee is paid: it is tried only then' },
      // That nothing is handled before it is paid is told on ivo.se.
      ...{ cites: ['8 b § förordningen 1993:1090', 'ivo.se'], confidence: 'S' },
      elsewhere: [
        { in: { acts: ['SoL'] }, cites: ['26 kap. 8 § SoL', '17 kap. 1 § SoF', 'ivo.se'] },
        { in: { acts: ['older-SoL'] }, cites: ['7 kap. 2 b § äldre SoL', 'ivo.se'] },
      ],
      ...{ mandatory: false, test: { by: 'unseen' } },
      todo: {
        sv: 'Betala enligt IVO:s anvisning och spara kvittot.',
        en: 'Pay as IVO tells, and keep the receipt.',
      },
    }),
    MAY_SIGN(['14–15 §§ FL']),
  ],
};
