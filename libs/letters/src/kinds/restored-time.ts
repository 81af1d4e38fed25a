import { NEEDED, asked, told } from '../field';
import type { FieldChoice } from '../field';
import type { LetterTemplate } from '../letter-kind';
import {
  MAY_SIGN,
  REPRESENTATIVE,
  SENDER,
  SIGNATURE,
  SIGNED,
  caseNumber,
  court,
  point,
  registryNumber,
} from './common-fields';

const TEXT = `:: Sökande | {{provider}}, {{organisationNumber}}
{{#if representative}}
:: Ombud | {{representative}}
{{/if}}
:: Avgörande | {{decision}}
{{#if served}}
:: Mottaget | {{served}}
{{/if}}
{{#if lastDay}}
:: Sista dag att överklaga | {{lastDay}}
{{/if}}

# Yrkande
{{partyCapital}} yrkar att domstolen återställer den försuttna tiden för att överklaga {{decision}} (37 c § FPL).

# Varför tiden gick förlorad
{{#each excuse}}
{{this}}

{{/each}}
# Vad som gjordes för att hinna i tid
{{#each care}}
{{this}}

{{/each}}
{{#if posted}}
Överklagandet lämnades till postbefordran {{posted}}.
{{/if}}

# Bevisning
|= Bevis | Vad det ska styrka
{{#each evidence}}
|| {{proof}} | {{shows}}
{{/each}}

{{appealFiled}}

${SIGNED}
`;

/** The appeal itself, where the record does not tell that it has come in. */
const APPEAL: readonly FieldChoice[] = [
  {
    value: 'with',
    text: 'Överklagandet lämnas in samtidigt.',
    label: { sv: 'Lämnas in samtidigt', en: 'Is handed in with it' },
    cite: '37 c § FPL',
  },
  {
    value: 'filed',
    text: 'Överklagandet har redan lämnats in.',
    label: { sv: 'Har redan lämnats in', en: 'Has been handed in' },
    cite: '37 c § FPL',
  },
];

/** Time lost for a valid excuse. */
export const RESTORED_TIME: LetterTemplate = {
  kind: 'restored-time',
  title: { sv: 'Ansökan om återställande av försutten tid', en: 'Application to restore lost time' },
  purpose: {
    sv: 'När tiden att överklaga gick förlorad av en giltig ursäkt. Till kammarrätten, eller till HFD när det gäller ett överklagande dit.',
    en: 'Where the time to appeal was lost for a valid excuse. To the court of appeal, or the Supreme Administrative Court for appeals to it.',
  },
  matters: ['licence', 'inspection', 'repayment', 'appeal'],
  fits: [{ by: 'remedy', remedy: 'restored-time' }],
  recipient: 'restoring-court',
  versions: [{ from: null, until: null, text: TEXT }],
  fields: [
    court('Kammarrätt', 'Administrative court of appeal', 'Kammarrätten i Stockholm'),
    registryNumber(false),
    caseNumber(false),
    ...SENDER,
    ...REPRESENTATIVE,
    told(
      'decision',
      'Avgörandet',
      'The decision',
      'IVO:s beslut den 2 mars 2026 att återkalla tillståndet',
      NEEDED,
    ),
    told(
      'served',
      'När och hur det togs emot',
      'When and how it was received',
      'Beslutet togs emot den 3 mars 2026 (vanlig delgivning).',
    ),
    told('lastDay', 'Sista dag att överklaga', 'Last day to appeal', '24 mars 2026'),
    asked(
      'excuse',
      'Varför tiden gick förlorad',
      'Why the time was lost',
      'Försändelsen blev försenad i postens hantering.',
      { ...NEEDED, shape: 'paragraphs' },
    ),
    asked(
      'care',
      'Vad som gjordes för att hinna i tid',
      'What was done to be in time',
      'Överklagandet var färdigt tre arbetsdagar före sista dagen.',
      { ...NEEDED, shape: 'paragraphs' },
    ),
    asked('posted', 'Dagen det postades', 'The day it was posted', '2026-03-19', { shape: 'day' }),
    told('appealFiled', 'Överklagandet', 'The appeal', 'with', {
      ...NEEDED,
      ...{ shape: 'choice', choices: APPEAL },
    }),
    asked('evidence', 'Bevisning', 'Evidence', 'Poststämpel | att försändelsen postades den 19 mars 2026', {
      ...NEEDED,
      shape: 'rows',
      columns: [
        { name: 'proof', label: { sv: 'Bevis', en: 'Evidence' } },
        { name: 'shows', label: { sv: 'Vad det ska styrka', en: 'What it shows' } },
      ],
      help: {
        sv: 'Ett bevis på varje rad: bevis | vad det ska styrka.',
        en: 'One piece a line: evidence | what it shows.',
      },
    }),
    ...SIGNATURE,
  ],
  points: [
    point({
      id: 'decision',
      text: { sv: 'Vilket avgörande tiden gällde', en: 'Which decision the time was about' },
      ...{ cites: ['37 c § FPL'], test: { by: 'fields', all: ['decision'] } },
      todo: { sv: 'Registrera beslutet i ärendet.', en: 'Record the decision in the matter.' },
    }),
    point({
      id: 'excuse',
      text: { sv: 'Den giltiga ursäkten', en: 'The valid excuse' },
      ...{ cites: ['37 c § FPL'], test: { by: 'fields', all: ['excuse'] } },
      todo: {
        sv: 'Skriv varför. Ombudets semester är ingen ursäkt (HFD 6800-11, ej verifierat).',
        en: 'Write why. Counsel’s holiday is none (HFD 6800-11, not verified).',
      },
    }),
    point({
      id: 'evidence',
      text: { sv: 'Vad som styrker den', en: 'What shows it' },
      ...{ cites: ['3–4 §§ FPL', '37 c § FPL'], confidence: 'I', test: { by: 'fields', all: ['evidence'] } },
      todo: { sv: 'Ange bevisen.', en: 'State the evidence.' },
    }),
    point({
      id: 'at-once',
      text: {
        sv: 'Görs genast, och överklagandet är inlämnat eller lämnas in samtidigt',
        en: 'At once, with the appeal itself filed, or filed with it',
      },
      ...{ cites: ['37 c § FPL'], confidence: 'I', mandatory: false, test: { by: 'unseen' } },
      todo: { sv: 'Lämna in överklagandet senast samtidigt.', en: 'File the appeal at the latest with it.' },
    }),
    point({
      id: 'posted',
      text: {
        sv: 'Postat minst tre arbetsdagar före sista dagen, om posten är ursäkten',
        en: 'Posted at least three working days before the last day, where the post is the excuse',
      },
      // Read in reports of the cases: posted so early, the time was restored; over the weekend before, it was not.
      ...{ cites: ['37 c § FPL', 'HFD 2021 ref. 3', 'RÅ 2008 not 83'], confidence: 'S', mandatory: false },
      test: { by: 'posted', field: 'posted' },
      todo: {
        sv: 'Var posten ursäkten: ange dagen det postades. Senare post har inte godtagits.',
        en: 'Where the post is the excuse: state the day it was posted. Later post was not accepted.',
      },
    }),
    MAY_SIGN(['48–49 §§ FPL']),
  ],
};
