import { NEEDED, asked, told } from '../field';
import type { LetterTemplate } from '../letter-kind';
import {
  MAY_SIGN,
  NO_INTEREST,
  REPRESENTATIVE,
  SENDER,
  SIGNATURE,
  SIGNED,
  caseNumber,
  court,
  point,
} from './common-fields';

const TEXT = `:: Klagande | {{provider}}, {{organisationNumber}}
{{#if representative}}
:: Ombud | {{representative}}
{{/if}}
:: Motpart | {{opponent}}
:: Beslut som målet gäller | {{rootDecision}}
:: Saken | {{subject}}

# Yrkande
{{partyCapital}} yrkar att domstolen omedelbart, och utan att avvakta motpartens yttrande, bestämmer att {{rootDecision}} tills vidare inte ska gälla (28 § FPL).

{{windDown}}{{#if windDownBy}} Frågan behöver därför avgöras före den dagen.{{/if}}
{{#if stayLapsed}}

{{stayLapsed}}
{{/if}}

# Skäl
{{#if immediately}}
Beslutet gäller omedelbart ({{immediately}}). Ett överklagande hindrar inte att det verkställs.

{{/if}}
{{partyCapital}} anser att utgången i målet är oviss.
{{#each doubt}}

{{this}}
{{/each}}

{{#each harm}}
{{this}}

{{/each}}
{{#if users}}Antalet enskilda som får insatser är {{users}}.{{/if}}{{#if employees}} Antalet anställda är {{employees}}.{{/if}}
{{#each noInterest}}

{{this}}
{{/each}}
{{#each userSafety}}

{{this}}
{{/each}}
{{#if evidence}}

# Bevisning
|= Bevis | Vad det ska styrka
{{#each evidence}}
|| {{proof}} | {{shows}}
{{/each}}
{{/if}}

${SIGNED}
`;

/** Asked of the court that has the appeal, on its own. */
export const STAY_REQUEST: LetterTemplate = {
  kind: 'stay-request',
  title: { sv: 'Yrkande om inhibition', en: 'Request for a stay' },
  purpose: {
    sv: 'Till den domstol som har överklagandet, när inhibition inte har yrkats eller nya skäl har kommit.',
    en: 'To the court that has the appeal, where no stay was asked for or new reasons have come.',
  },
  matters: ['licence', 'inspection', 'appeal'],
  fits: [{ by: 'remedy', remedy: 'stay' }],
  recipient: 'court-of-the-case',
  versions: [{ from: null, until: null, text: TEXT }],
  fields: [
    court('Domstol', 'Court', 'Förvaltningsrätten i Stockholm'),
    asked(
      'decidingCourt',
      'Domstolen som har avgjort målet',
      'The court that decided',
      'Förvaltningsrätten i Stockholm',
    ),
    caseNumber(false),
    ...SENDER,
    ...REPRESENTATIVE,
    told('opponent', 'Motpart', 'Opposing party', 'Inspektionen för vård och omsorg (IVO)', NEEDED),
    told(
      'rootDecision',
      'Beslutet som målet gäller',
      'The decision the case is about',
      'IVO:s beslut den 2 mars 2026 att återkalla tillståndet',
      NEEDED,
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
    told(
      'stayLapsed',
      'Att inhibitionen i instansen under har upphört',
      'That the stay of the court below has ended',
      'Förvaltningsrätten beslutade den 9 mars 2026 om inhibition.',
    ),
    asked(
      'doubt',
      'Varför utgången är oviss',
      'Why the outcome is uncertain',
      'IVO har inte prövat de åtgärder som bolaget har vidtagit.',
      { ...NEEDED, shape: 'paragraphs' },
    ),
    asked('users', 'Antal enskilda som får insatser', 'Number of users', '120'),
    asked('employees', 'Antal anställda', 'Number of employees', '450'),
    asked(
      'harm',
      'Skada om beslutet gäller under prövningen',
      'Harm if it works meanwhile',
      'Assistansen måste övertas på tio dagar.',
      { ...NEEDED, shape: 'paragraphs' },
    ),
    asked(
      'userSafety',
      'De enskildas säkerhet',
      'Safety of the users',
      'Egenkontrollen visar att ingen enskild har kommit till skada.',
      { shape: 'paragraphs' },
    ),
    NO_INTEREST,
    asked('evidence', 'Bevisning', 'Evidence', 'Intyg | att verksamheten är trygg', {
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
      text: { sv: 'Vilket beslut som inte ska gälla', en: 'Which decision shall not work' },
      ...{ cites: ['28 § FPL', '48 § FL'], test: { by: 'fields', all: ['rootDecision'] } },
      todo: { sv: 'Registrera beslutet i ärendet.', en: 'Record the decision in the matter.' },
    }),
    point({
      id: 'identity',
      text: { sv: 'Vem som yrkar det', en: 'Who asks for it' },
      ...{ cites: ['3 § FPL'], test: { by: 'fields', all: ['provider', 'organisationNumber', 'contact'] } },
      todo: {
        sv: 'Fyll i organisationsnummer och kontaktuppgifter.',
        en: 'Give organisation number and contact data.',
      },
    }),
    point({
      id: 'reasons',
      text: {
        sv: 'Skälen: utgången är oviss, ingripandet stort, inget starkt intresse emot, ingen fara för enskilda',
        en: 'The reasons: the outcome is uncertain, it is intrusive, no strong interest against, no danger to users',
      },
      // What the court weighed in a case of 2023, as reported.
      ...{ cites: ['28 § FPL'], confidence: 'S', test: { by: 'fields', all: ['doubt', 'harm'] } },
      todo: {
        sv: 'Skriv varför utgången är oviss och vilken skada som uppstår.',
        en: 'Write why the outcome is uncertain, and which harm arises.',
      },
    }),
    point({
      id: 'pending',
      text: {
        sv: 'Överklagandet är inlämnat, eller lämnas in samtidigt',
        en: 'The appeal is filed, or is filed with it',
      },
      ...{ cites: ['28 § FPL'], mandatory: false, test: { by: 'unseen' } },
      todo: { sv: 'Lämna in överklagandet senast samtidigt.', en: 'File the appeal at the latest with it.' },
    }),
    MAY_SIGN(['48–49 §§ FPL']),
  ],
};
