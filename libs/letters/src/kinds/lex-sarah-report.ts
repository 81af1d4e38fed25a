import { NEEDED, asked, told } from '../field';
import type { FieldChoice } from '../field';
import type { LetterTemplate, OtherGround } from '../letter-kind';
import { SENDER, SIGNATURE, SIGNED, point, registryNumber } from './common-fields';

const LEX_SARAH_TEXT = `:: Verksamhet | {{provider}}, {{organisationNumber}}
{{#if unit}}
:: Enhet | {{unit}}
{{/if}}
:: Rapporten mottagen | {{reportReceived}}
{{#if assessedOn}}
:: Bedömd som allvarlig | {{assessedOn}}
{{/if}}

{{partyCapital}} anmäler ett allvarligt missförhållande, eller en påtaglig risk för ett sådant ({{reportRule}}).

# Vad som har hänt
{{#each event}}
{{this}}

{{/each}}
# Följder för den enskilde
{{#each consequence}}
{{this}}

{{/each}}
# Orsaker
{{#each cause}}
{{this}}

{{/each}}
{{#if recurrence}}
# Om det har hänt tidigare och kan hända igen
{{#each recurrence}}
{{this}}

{{/each}}
{{/if}}
# Åtgärder
{{#if measuresTaken}}
Åtgärder vidtogs {{measuresTaken}}.

{{/if}}
{{#each measures}}
- {{this}}
{{/each}}
{{#if heard}}

# Den enskilde
{{#each heard}}
{{this}}

{{/each}}
{{/if}}

{{investigation}}
{{#if boards}}

# Underrättade nämnder
{{#each boards}}
- {{this}}
{{/each}}
{{/if}}

${SIGNED}
`;

/** Whether the investigation goes with the report: the one who reports says so, and nothing is taken for granted. */
const INVESTIGATION: readonly FieldChoice[] = [
  {
    value: 'attached',
    text: 'Utredningen lämnas in med anmälan.',
    label: { sv: 'Lämnas in med anmälan', en: 'Goes with the report' },
    cite: '24 f § LSS; 27 kap. 6 § SoL',
  },
  {
    value: 'to-follow',
    text: 'Utredningen är inte avslutad. Den skickas in så snart den är klar.',
    label: { sv: 'Är inte avslutad', en: 'Is not finished' },
    cite: '24 f § LSS; 27 kap. 6 § SoL',
  },
];

/** The same duties under SoL, where they stand in an act of their own. */
const underSol = (now: string, older: string, also: readonly string[] = []): readonly OtherGround[] => [
  { in: { acts: ['SoL'] }, cites: [now, ...also] },
  { in: { acts: ['older-SoL'] }, cites: [older, ...also] },
];
const REPORTED = underSol('27 kap. 6 § SoL', '14 kap. 7 § äldre SoL');

/** A serious misconduct or risk, reported to IVO without waiting. */
export const LEX_SARAH_REPORT: LetterTemplate = {
  kind: 'lex-sarah-report',
  title: { sv: 'Anmälan enligt lex Sarah', en: 'Lex Sarah report' },
  purpose: {
    sv: 'Till IVO snarast, även om utredningen pågår. Lämnas i e-tjänsten eller med post, inte med e-post.',
    en: 'To IVO promptly, also while the investigation goes on. By the e-service or by post, not by e-mail.',
  },
  matters: ['lex-sarah'],
  fits: [{ by: 'deadline', deadlines: ['lex-sarah-report'] }],
  recipient: 'ivo',
  versions: [{ from: null, until: null, text: LEX_SARAH_TEXT }],
  fields: [
    ...SENDER,
    registryNumber(false),
    told('reportRule', 'Paragrafen om anmälan', 'The section on this report', '24 f § LSS', {
      ...NEEDED,
      help: {
        sv: 'Följer av den lag som verksamheten bedrivs enligt.',
        en: 'Follows from the act the activity is run under.',
      },
    }),
    asked('unit', 'Enhet', 'Unit', 'Enheten i Uppsala'),
    told(
      'reportReceived',
      'Dagen rapporten togs emot',
      'The day the report was received',
      'den 1 april 2026',
      NEEDED,
    ),
    told(
      'assessedOn',
      'Dagen den bedömdes som allvarlig',
      'The day it was found serious',
      'den 3 april 2026',
    ),
    told('measuresTaken', 'Dagen åtgärder vidtogs', 'The day measures were taken', 'den 2 april 2026'),
    asked('event', 'Vad som har hänt', 'What has happened', 'En insats uteblev under en natt.', {
      ...NEEDED,
      shape: 'paragraphs',
      help: {
        sv: 'Vad, när och var. Skriv inte namn på den enskilde.',
        en: 'What, when and where. Do not write the user’s name.',
      },
    }),
    asked(
      'consequence',
      'Följder för den enskilde',
      'Consequences for the user',
      'Den enskilde blev utan hjälp i sex timmar.',
      { ...NEEDED, shape: 'paragraphs' },
    ),
    asked('cause', 'Orsaker', 'Causes', 'Schemat lästes inte av vid personalbytet.', {
      ...NEEDED,
      shape: 'paragraphs',
    }),
    asked(
      'recurrence',
      'Om det har hänt tidigare och kan hända igen',
      'Whether it happened before and may again',
      'Det har inte hänt tidigare.',
      { shape: 'paragraphs' },
    ),
    asked('measures', 'Åtgärder', 'Measures', 'dubbel avläsning vid personalbyte', {
      ...NEEDED,
      shape: 'list',
    }),
    asked(
      'heard',
      'Vad den enskilde har sagt och fått veta',
      'What the user said and was told',
      'Den enskilde och företrädaren har hörts.',
      { shape: 'paragraphs' },
    ),
    asked('investigation', 'Utredningen', 'The investigation', 'attached', {
      ...NEEDED,
      ...{ shape: 'choice', choices: INVESTIGATION },
    }),
    asked('boards', 'Underrättade nämnder', 'Boards informed', 'Omsorgsnämnden i Uppsala kommun', {
      shape: 'list',
    }),
    ...SIGNATURE,
  ],
  points: [
    point({
      id: 'event',
      text: {
        sv: 'Vad som har hänt, med följder och orsaker',
        en: 'What happened, with consequences and causes',
      },
      cites: ['24 f § LSS', 'SOSFS 2011:5'],
      elsewhere: underSol('27 kap. 6 § SoL', '14 kap. 7 § äldre SoL', ['SOSFS 2011:5']),
      ...{ confidence: 'S', test: { by: 'fields', all: ['event', 'consequence', 'cause'] } },
      todo: { sv: 'Fyll i det som är känt i dag.', en: 'Fill in what is known today.' },
    }),
    point({
      id: 'measures',
      text: { sv: 'Åtgärderna', en: 'The measures' },
      cites: ['24 e § LSS', 'SOSFS 2011:5'],
      elsewhere: underSol('27 kap. 5 § SoL', '14 kap. 6 § äldre SoL', ['SOSFS 2011:5']),
      ...{ confidence: 'S', test: { by: 'fields', all: ['measures'] } },
      todo: { sv: 'Skriv vad som har gjorts och ska göras.', en: 'Write what was done and will be.' },
    }),
    point({
      id: 'investigation',
      text: {
        sv: 'Utredningen följer med, eller det sägs att den inte är avslutad',
        en: 'The investigation goes with it, or it says that it is not finished',
      },
      ...{ cites: ['24 f § LSS'], elsewhere: REPORTED },
      test: { by: 'fields', all: ['investigation'] },
      todo: {
        sv: 'Svara. Är utredningen inte avslutad: anmäl ändå nu, och skicka den så snart den är klar.',
        en: 'Answer. Where the investigation is not finished: report now all the same, and send it as soon as it is.',
      },
    }),
    point({
      id: 'boards',
      text: {
        sv: 'Berörda nämnder underrättas om anmälan',
        en: 'The boards concerned are told of the report',
      },
      ...{ cites: ['24 f § LSS'], elsewhere: underSol('27 kap. 4 § SoL', '14 kap. 5 § äldre SoL') },
      ...{ mandatory: false, test: { by: 'fields', all: ['boards'] } },
      todo: {
        sv: 'Underrätta nämnden i varje berörd kommun.',
        en: 'Tell the board of each municipality concerned.',
      },
    }),
    point({
      id: 'safe-way',
      text: { sv: 'E-tjänst eller post, inte e-post', en: 'By the e-service or post, not by e-mail' },
      cites: ['ivo.se'],
      ...{ confidence: 'S', mandatory: false, test: { by: 'unseen' } },
      todo: { sv: 'Lämna anmälan där verksamheten ligger.', en: 'Hand it in where the activity lies.' },
    }),
  ],
};
