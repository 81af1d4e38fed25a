import { NEEDED, asked, told } from '../field';
import type { LetterTemplate } from '../letter-kind';
import { IN_TIME, MAY_SIGN, SENDER, SIGNATURE, SIGNED, point, registryNumber } from './common-fields';

const CIRCLE_TEXT = `:: Tillståndshavare | {{provider}}, {{organisationNumber}}
:: Person | {{changedPerson}}
:: Plats i kretsen | {{changedRole}}
:: Dag för förändringen | {{changedOn}}

{{partyCapital}} anmäler att ägar- och ledningskretsen har förändrats (23 b § LSS; 26 kap. 7 § SoL).

# Förändringen
{{#each change}}
{{this}}

{{/each}}
# Kretsen efter förändringen
{{#each circle}}
- {{this}}
{{/each}}
{{#if insight}}

# Insikt
{{#each insight}}
{{this}}

{{/each}}
{{/if}}
{{#if papers}}

# Handlingar som lämnas in
{{#each papers}}
- {{this}}
{{/each}}
{{/if}}

${SIGNED}
`;

/** A change in the circle of owners and management, within a month. */
export const CIRCLE_CHANGE_NOTICE: LetterTemplate = {
  kind: 'circle-change-notice',
  title: { sv: 'Anmälan om förändring i ägar- och ledningskretsen', en: 'Notice of a change in the circle' },
  purpose: {
    sv: 'Till IVO inom en månad från förändringen.',
    en: 'To IVO within a month of the change.',
  },
  matters: ['licence'],
  fits: [{ by: 'deadline', deadlines: ['notify-circle-change'] }],
  recipient: 'ivo',
  versions: [{ from: null, until: null, text: CIRCLE_TEXT }],
  fields: [
    ...SENDER,
    registryNumber(false),
    told('changedPerson', 'Vem det gäller', 'Whom it concerns', 'Eva Exempel', NEEDED),
    told('changedRole', 'Plats i kretsen', 'Place in the circle', 'styrelseledamot', NEEDED),
    told('changedOn', 'Dag för förändringen', 'Day of the change', 'den 31 januari 2026', NEEDED),
    asked(
      'change',
      'Vad som har hänt',
      'What has happened',
      'Eva Exempel valdes till styrelseledamot vid bolagsstämman.',
      { ...NEEDED, shape: 'paragraphs' },
    ),
    asked(
      'circle',
      'Kretsen efter förändringen',
      'The circle after the change',
      'Bo Exempel, verkställande direktör\nEva Exempel, styrelseledamot',
      {
        ...NEEDED,
        shape: 'list',
        help: { sv: 'En person på varje rad, med sin plats.', en: 'One person a line, with the place.' },
      },
    ),
    asked(
      'insight',
      'Kretsens insikt i reglerna',
      'The circle’s insight into the rules',
      'Kretsen har tillsammans insikt i de regler som gäller.',
      { shape: 'paragraphs' },
    ),
    asked('papers', 'Handlingar som lämnas in', 'Papers handed in', 'stämmoprotokoll\nregistreringsbevis', {
      shape: 'list',
    }),
    ...SIGNATURE,
  ],
  points: [
    IN_TIME(['23 b § LSS', '26 kap. 7 § SoL']),
    point({
      id: 'who',
      text: { sv: 'Vem, i vilken plats och från vilken dag', en: 'Who, in which place, from which day' },
      cites: ['23 b § LSS', '23 § andra stycket LSS'],
      ...{ confidence: 'I', test: { by: 'fields', all: ['changedPerson', 'changedRole', 'changedOn'] } },
      todo: {
        sv: 'Registrera personen och platsen med händelsen.',
        en: 'Record the person and the place with the event.',
      },
    }),
    point({
      id: 'circle',
      text: { sv: 'Kretsen som den är efteråt', en: 'The circle as it is afterwards' },
      cites: ['23 § andra stycket LSS'],
      ...{ confidence: 'I', test: { by: 'fields', all: ['circle'] } },
      todo: { sv: 'Räkna upp kretsen.', en: 'List the circle.' },
    }),
    MAY_SIGN(['14–15 §§ FL']),
  ],
};

const LEX_SARAH_TEXT = `:: Verksamhet | {{provider}}, {{organisationNumber}}
{{#if unit}}
:: Enhet | {{unit}}
{{/if}}
:: Rapporten mottagen | {{reportReceived}}
{{#if assessedOn}}
:: Bedömd som allvarlig | {{assessedOn}}
{{/if}}

{{partyCapital}} anmäler ett allvarligt missförhållande, eller en påtaglig risk för ett sådant (24 f § LSS).

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

{{#if investigationAttached}}
Utredningen lämnas in med anmälan.
{{else}}
Utredningen är inte avslutad. Den skickas in så snart den är klar, senast två månader efter anmälan.
{{/if}}
{{#if boards}}

# Underrättade nämnder
{{#each boards}}
- {{this}}
{{/each}}
{{/if}}

${SIGNED}
`;

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
    asked('investigationAttached', 'Utredningen bifogas', 'The investigation is attached', 'yes', {
      shape: 'yes-no',
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
      ...{ confidence: 'S', test: { by: 'fields', all: ['event', 'consequence', 'cause'] } },
      todo: { sv: 'Fyll i det som är känt i dag.', en: 'Fill in what is known today.' },
    }),
    point({
      id: 'measures',
      text: { sv: 'Åtgärderna', en: 'The measures' },
      cites: ['24 e § LSS', 'SOSFS 2011:5'],
      ...{ confidence: 'S', test: { by: 'fields', all: ['measures'] } },
      todo: { sv: 'Skriv vad som har gjorts och ska göras.', en: 'Write what was done and will be.' },
    }),
    point({
      id: 'investigation',
      text: { sv: 'Utredningen följer med', en: 'The investigation goes with it' },
      cites: ['24 f § LSS'],
      ...{ mandatory: false, test: { by: 'fields', all: ['investigationAttached'] } },
      todo: {
        sv: 'Anmäl ändå nu, och skicka utredningen senast två månader efter anmälan (SOSFS 2011:5, ej verifierat).',
        en: 'Report now all the same, and send the investigation within two months (SOSFS 2011:5, not verified).',
      },
    }),
    point({
      id: 'boards',
      text: {
        sv: 'Berörda nämnder underrättas om anmälan',
        en: 'The boards concerned are told of the report',
      },
      ...{ cites: ['24 f § LSS'], mandatory: false, test: { by: 'fields', all: ['boards'] } },
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
