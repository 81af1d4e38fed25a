import { NEEDED, asked, told } from '../field';
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

const CIRCLE_TEXT = `:: Tillståndshavare | {{provider}}, {{organisationNumber}}
:: Person | {{changedPerson}}
:: Plats i kretsen | {{changedRole}}
:: Dag för förändringen | {{changedOn}}

{{partyCapital}} anmäler att ägar- och ledningskretsen har förändrats ({{circleRule}}).

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

/** The duty under SoL, by the day of the change: the new act counts from 1 July 2025. */
const BY_ACT: readonly OtherGround[] = [
  { in: { acts: ['SoL'] }, cites: ['26 kap. 7 § SoL'] },
  { in: { acts: ['older-SoL'] }, cites: ['7 kap. 2 a § äldre SoL'] },
];

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
    told('circleRule', 'Paragrafen om anmälan av förändringen', 'The section on this notice', '23 b § LSS', {
      ...NEEDED,
      help: {
        sv: 'Följer av tillståndets lag och dagen för förändringen.',
        en: 'Follows from the act of the licence and the day of the change.',
      },
    }),
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
    IN_TIME(['23 b § LSS'], LATE_BUT_STILL, { elsewhere: BY_ACT }),
    point({
      id: 'who',
      text: { sv: 'Vem, i vilken plats och från vilken dag', en: 'Who, in which place, from which day' },
      cites: ['23 b § LSS', '23 § andra stycket LSS'],
      ...{ confidence: 'I', elsewhere: BY_ACT },
      test: { by: 'fields', all: ['changedPerson', 'changedRole', 'changedOn'] },
      todo: {
        sv: 'Registrera personen och platsen med händelsen.',
        en: 'Record the person and the place with the event.',
      },
    }),
    point({
      id: 'circle',
      text: { sv: 'Kretsen som den är efteråt', en: 'The circle as it is afterwards' },
      cites: ['23 § andra stycket LSS'],
      ...{ confidence: 'I', elsewhere: BY_ACT, test: { by: 'fields', all: ['circle'] } },
      todo: { sv: 'Räkna upp kretsen.', en: 'List the circle.' },
    }),
    MAY_SIGN(['14–15 §§ FL']),
  ],
};
