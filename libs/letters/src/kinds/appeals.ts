import { NEEDED, asked, told } from '../field';
import type { Field } from '../field';
import type { LetterTemplate } from '../letter-kind';
import { APPEAL_FIELDS, COURT_OF_APPEAL_LEAVE, SUPREME_LEAVE, leaveFields } from './appeal-fields';
import { APPEAL_POINTS, LEAVE_POINT, RECONSIDERED } from './appeal-points';
import { FIRST_APPEAL, HIGHER_APPEAL } from './appeal-text';
import { caseNumber, court, registryNumber } from './common-fields';

/** What IVO decides on a lex Sarah report is in no list of what can be appealed (27 § LSS, 35 kap. 2 § SoL). */
const OF_A_DECISION = ['licence', 'inspection', 'repayment', 'appeal'] as const;

const HEADING = {
  ...{ company: 'Överklagande', cooperative: 'Överklagande' },
  ...{ municipality: 'Överklagande', 'own-employer': 'Överklagande' },
} as const;

const LAPSED = told(
  'stayLapsed',
  'Att inhibitionen i instansen under har upphört',
  'That the stay of the court below has ended',
  'Förvaltningsrätten beslutade den 9 mars 2026 om inhibition. Det beslutet upphörde att gälla genom domen den 1 juni 2026.',
);

const DECIDING_COURT = (sv: string, en: string, example: string): Field =>
  asked('decidingCourt', sv, en, example, {
    ...NEEDED,
    help: { sv: 'Överklagandet lämnas in dit.', en: 'The appeal is handed in there.' },
  });

/** To the förvaltningsrätt, handed in to the authority that decided. */
export const APPEAL_FR: LetterTemplate = {
  kind: 'appeal-fr',
  title: { sv: 'Överklagande till förvaltningsrätten', en: 'Appeal to the administrative court' },
  heading: HEADING,
  purpose: {
    sv: 'Till förvaltningsrätten, in till den myndighet som har beslutat; med yrkande om inhibition när beslutet gäller genast.',
    en: 'To the administrative court by way of the authority that decided; with a request for a stay where the decision works at once.',
  },
  matters: OF_A_DECISION,
  fits: [{ by: 'remedy', remedy: 'appeal', to: 'administrative-court' }],
  recipient: 'court-above',
  versions: [{ from: null, until: null, text: FIRST_APPEAL }],
  fields: [
    court('Förvaltningsrätt', 'Administrative court', 'Förvaltningsrätten i Stockholm'),
    registryNumber(false),
    ...APPEAL_FIELDS.map((field) => (field.name === 'decider' ? { ...field, ...NEEDED } : field)),
  ],
  points: [RECONSIDERED, ...APPEAL_POINTS('44 § FL')],
};

/** To the kammarrätt, handed in to the förvaltningsrätt. */
export const APPEAL_KR: LetterTemplate = {
  kind: 'appeal-kr',
  title: { sv: 'Överklagande till kammarrätten', en: 'Appeal to the administrative court of appeal' },
  heading: HEADING,
  purpose: {
    sv: 'Till kammarrätten, in till den förvaltningsrätt som har avgjort målet; med skäl för prövningstillstånd och, om det behövs, en ny inhibition.',
    en: 'To the administrative court of appeal by way of the court that decided; with reasons for leave and, where needed, a new stay.',
  },
  matters: OF_A_DECISION,
  fits: [{ by: 'remedy', remedy: 'appeal', to: 'court-of-appeal' }],
  recipient: 'court-above',
  versions: [{ from: null, until: null, text: HIGHER_APPEAL('{{leaveRule}}') }],
  fields: [
    court('Kammarrätt', 'Administrative court of appeal', 'Kammarrätten i Stockholm'),
    DECIDING_COURT(
      'Förvaltningsrätten som har avgjort målet',
      'The court that decided',
      'Förvaltningsrätten i Stockholm',
    ),
    caseNumber(true),
    ...leaveFields(COURT_OF_APPEAL_LEAVE),
    LAPSED,
    ...APPEAL_FIELDS,
  ],
  points: [...APPEAL_POINTS('6 a § FPL'), LEAVE_POINT(['3–4 §§ FPL', '34 a § FPL'])],
};

/** To Högsta förvaltningsdomstolen, handed in to the kammarrätt. */
export const APPEAL_HFD: LetterTemplate = {
  kind: 'appeal-hfd',
  title: {
    sv: 'Överklagande till Högsta förvaltningsdomstolen',
    en: 'Appeal to the Supreme Administrative Court',
  },
  heading: HEADING,
  purpose: {
    sv: 'Till Högsta förvaltningsdomstolen, in till den kammarrätt som har avgjort målet; med skäl för prövningstillstånd.',
    en: 'To the Supreme Administrative Court by way of the court that decided; with reasons for leave.',
  },
  matters: OF_A_DECISION,
  fits: [{ by: 'remedy', remedy: 'appeal', to: 'supreme-administrative-court' }],
  recipient: 'court-above',
  versions: [{ from: null, until: null, text: HIGHER_APPEAL('35 § FPL') }],
  fields: [
    DECIDING_COURT(
      'Kammarrätten som har avgjort målet',
      'The court that decided',
      'Kammarrätten i Stockholm',
    ),
    caseNumber(true),
    ...leaveFields(SUPREME_LEAVE),
    LAPSED,
    ...APPEAL_FIELDS,
  ],
  points: [...APPEAL_POINTS('6 a § FPL'), LEAVE_POINT(['3–4 §§ FPL', '36 § FPL'])],
};
