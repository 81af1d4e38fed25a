import { NEEDED, asked, told } from '../field';
import type { Field, FieldChoice } from '../field';
import { NO_INTEREST, REPRESENTATIVE, SENDER, SIGNATURE } from './common-fields';

/** What an appeal says, of whatever court it is asked. */
export const APPEAL_FIELDS: readonly Field[] = [
  ...SENDER,
  ...REPRESENTATIVE,
  told('opponent', 'Motpart', 'Opposing party', 'Inspektionen för vård och omsorg (IVO)', NEEDED),
  told('decider', 'Den som har beslutat', 'Who decided', 'IVO'),
  told(
    'decision',
    'Det överklagade avgörandet',
    'The decision appealed',
    'IVO:s beslut den 2 mars 2026 att återkalla tillståndet',
    {
      ...NEEDED,
      help: { sv: 'Vem som har beslutat, vilken dag och vad.', en: 'Who decided, on which day, and what.' },
    },
  ),
  told(
    'rootDecision',
    'Beslutet som målet gäller',
    'The decision the case is about',
    'IVO:s beslut den 2 mars 2026 att återkalla tillståndet',
    NEEDED,
  ),
  told(
    'served',
    'När och hur avgörandet togs emot',
    'When and how it was received',
    'Beslutet togs emot den 3 mars 2026 (vanlig delgivning).',
  ),
  told(
    'subject',
    'Saken',
    'What the case is about',
    'återkallelse av tillstånd att bedriva verksamhet enligt LSS',
    NEEDED,
  ),
  told(
    'immediately',
    'Paragrafen om att beslutet gäller omedelbart',
    'The section by which it works at once',
    '27 § fjärde stycket LSS',
  ),
  told('lastDay', 'Sista dag att överklaga', 'Last day to appeal', '24 mars 2026'),
  told(
    'course',
    'Tvisten hittills',
    'The dispute so far',
    'Måndag 2 mars 2026: IVO återkallade tillståndet.',
    { shape: 'list' },
  ),
  asked(
    'claims',
    'Yrkanden',
    'Claims',
    'upphäver IVO:s beslut\ni andra hand visar ärendet åter till IVO för ny handläggning',
    {
      ...NEEDED,
      shape: 'list',
      help: {
        sv: 'Ett yrkande på varje rad, i följd efter ”yrkar att domstolen”.',
        en: 'One claim a line, going on from “asks that the court”.',
      },
    },
  ),
  told('stay', 'Inhibition begärs', 'A stay is asked for', 'yes', { shape: 'yes-no' }),
  told(
    'windDown',
    'Avvecklingsdagen i beslutet',
    'The day of winding down in the decision',
    'IVO har bestämt att verksamheten ska vara avvecklad senast den 12 mars 2026.',
  ),
  told(
    'windDownBy',
    'Dagen som inhibition behövs före',
    'The day before which a stay is needed',
    '12 mars 2026',
  ),
  asked('background', 'Bakgrund', 'Background', 'Bolaget har bedrivit verksamhet sedan 2011.', {
    shape: 'paragraphs',
  }),
  asked('grounds', 'Grunder', 'Grounds', 'De brister som IVO pekar på är avhjälpta.', {
    ...NEEDED,
    shape: 'paragraphs',
    help: {
      sv: 'De omständigheter som yrkandena grundas på. Tom rad ger nytt stycke.',
      en: 'The circumstances the claims rest on. An empty line begins a new paragraph.',
    },
  }),
  asked(
    'answers',
    'Svar på varje skäl i beslutet',
    'Answer to each reason of the decision',
    'Skatteskuld | bestrids | skulden är betald den 1 februari 2026 | skattekontoutdrag',
    {
      shape: 'rows',
      columns: [
        { name: 'reason', label: { sv: 'Skäl i beslutet', en: 'Reason given' } },
        { name: 'stand', label: { sv: 'Medges eller bestrids', en: 'Admitted or denied' } },
        { name: 'answer', label: { sv: 'Svar', en: 'Answer' } },
        { name: 'proof', label: { sv: 'Bevis', en: 'Proof' } },
      ],
      help: {
        sv: 'Ett skäl på varje rad: skäl | medges eller bestrids | svar | bevis.',
        en: 'One reason a line: reason | admitted or denied | answer | proof.',
      },
    },
  ),
  asked(
    'measures',
    'Vidtagna åtgärder',
    'Measures taken',
    'ny rutin för anmälan av ändringar den 1 mars 2026',
    { shape: 'list' },
  ),
  asked(
    'proportionality',
    'Varför avgörandet inte är proportionerligt',
    'Why it is out of proportion',
    'IVO har inte först förelagt bolaget att avhjälpa bristerna.',
    { shape: 'paragraphs' },
  ),
  asked(
    'userSafety',
    'De enskildas säkerhet',
    'Safety of the users',
    'Egenkontrollen visar att ingen enskild har kommit till skada.',
    { shape: 'paragraphs' },
  ),
  asked('users', 'Antal enskilda som får insatser', 'Number of users', '120'),
  asked('employees', 'Antal anställda', 'Number of employees', '450'),
  asked(
    'harm',
    'Skada om avgörandet gäller under prövningen',
    'Harm if it works meanwhile',
    'Assistansen måste övertas på tio dagar.',
    { shape: 'paragraphs' },
  ),
  NO_INTEREST,
  asked('evidence', 'Bevisning', 'Evidence', 'Skattekontoutdrag | att skulden är betald', {
    ...NEEDED,
    shape: 'rows',
    columns: [
      { name: 'proof', label: { sv: 'Bevis', en: 'Evidence' } },
      { name: 'shows', label: { sv: 'Vad det ska styrka', en: 'What it shows' } },
    ],
    help: {
      sv: 'Ett bevis på varje rad: bevis | vad det ska styrka. Finns ingen bevisning: skriv det.',
      en: 'One piece a line: evidence | what it shows. If there is none, say so.',
    },
  }),
  asked('hearing', 'Muntlig förhandling begärs', 'An oral hearing is asked for', 'yes', { shape: 'yes-no' }),
  asked(
    'hearingReasons',
    'Varför muntlig förhandling',
    'Why a hearing',
    'Vittnen behöver höras om hur verksamheten bedrivs.',
  ),
  ...SIGNATURE,
];

/** When leave is given to appeal to the kammarrätt (34 a § FPL), in our own words. */
export const COURT_OF_APPEAL_LEAVE: readonly FieldChoice[] = [
  {
    value: 'doubt',
    text: 'det finns anledning att betvivla riktigheten av det slut som förvaltningsrätten har kommit till',
    label: { sv: 'Utgången kan betvivlas', en: 'The outcome can be doubted' },
    cite: '34 a § FPL',
  },
  {
    value: 'cannot-judge',
    text: 'det inte utan prövningstillstånd går att bedöma om förvaltningsrättens avgörande är riktigt',
    label: { sv: 'Kan inte bedömas utan tillstånd', en: 'It cannot be judged without leave' },
    cite: '34 a § FPL',
  },
  {
    value: 'guidance',
    text: 'det är av vikt för ledning av rättstillämpningen att överklagandet prövas av högre rätt',
    label: { sv: 'Vägledning för rättstillämpningen', en: 'Guidance for other cases' },
    cite: '34 a § FPL',
  },
  {
    value: 'extraordinary',
    text: 'det annars finns synnerliga skäl att pröva överklagandet',
    label: { sv: 'Synnerliga skäl', en: 'Other extraordinary reasons' },
    cite: '34 a § FPL',
  },
];

/** When leave is given to appeal to Högsta förvaltningsdomstolen (36 § FPL), in our own words. */
export const SUPREME_LEAVE: readonly FieldChoice[] = [
  {
    value: 'guidance',
    text: 'det är av vikt för ledning av rättstillämpningen att överklagandet prövas',
    label: { sv: 'Vägledning för rättstillämpningen', en: 'Guidance for other cases' },
    cite: '36 § FPL',
  },
  {
    value: 'extraordinary',
    text: 'det finns synnerliga skäl till en sådan prövning',
    label: { sv: 'Synnerliga skäl', en: 'Extraordinary reasons' },
    cite: '36 § FPL',
  },
];

export const leaveFields = (choices: readonly FieldChoice[]): readonly Field[] => [
  told(
    'leaveRule',
    'Paragrafen om att prövningstillstånd krävs',
    'The section by which leave is needed',
    '27 § andra stycket LSS',
    NEEDED,
  ),
  asked('leaveGrounds', 'Grund för prövningstillstånd', 'Ground for leave', choices[0]?.value ?? '', {
    ...NEEDED,
    ...{ shape: 'choices', choices },
  }),
  asked(
    'leaveReasons',
    'Varför grunden är uppfylld',
    'Why the ground is met',
    'Domstolen har inte prövat den bevisning som visar att bristerna är avhjälpta.',
    {
      ...NEEDED,
      shape: 'paragraphs',
    },
  ),
];
