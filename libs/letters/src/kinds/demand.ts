import type { Words } from '@fristvakt/terms';
import { NEEDED, asked, told } from '../field';
import type { Field } from '../field';
import type { OtherGround } from '../letter-kind';
import { point } from './common-fields';

export const COURT = asked(
  'court',
  'Domstol, om den har begärt svaret',
  'Court, where it asked for the answer',
  'Förvaltningsrätten i Stockholm',
  {
    help: { sv: 'Bara när en domstol har begärt svaret.', en: 'Only where a court asked for it.' },
  },
);

export const DEMAND: readonly Field[] = [
  told('demand', 'Det som besvaras', 'What is answered', 'IVO:s förslag till beslut den 20 april 2026', {
    ...NEEDED,
    help: { sv: 'Vem som har begärt svaret, vad och vilken dag.', en: 'Who asked, what, and on which day.' },
  }),
  told('replyBy', 'Sista svarsdag', 'Last day to answer', 'fredag 8 maj 2026'),
];

/** What a demand rests on, by what it is and who makes it. */
export const BY_DEMAND: readonly OtherGround[] = [
  { in: { byCourt: true, of: ['completion-ordered'] }, cites: ['5 § FPL'] },
  { in: { byCourt: true }, cites: ['10–12 §§ FPL'] },
  { in: { of: ['completion-ordered'] }, cites: ['20 § FL'] },
  { in: { of: ['information-requested'], acts: ['LSS'] }, cites: ['26 c § LSS'] },
  { in: { of: ['information-requested'], acts: ['SoL'] }, cites: ['28 kap. 5 § SoL'] },
  { in: { of: ['information-requested'], acts: ['older-SoL'] }, cites: ['13 kap. 5 § äldre SoL'] },
  { in: { of: ['draft-communicated', 'minutes-received'] }, cites: ['25 § FL'] },
];

export const inferred = (grounds: readonly OtherGround[]): readonly OtherGround[] =>
  grounds.map((ground) => ({ ...ground, confidence: 'I' }));

/** Nothing is restored: an answer that comes late is still read, if the case has not been decided. */
export const ANSWER_LATE: Words = {
  sv: 'Sista svarsdagen har gått ut. Fråga om ärendet är avgjort, och lämna svaret genast om det inte är det.',
  en: 'The last day to answer has passed. Ask whether the case is decided, and hand in the answer now if it is not.',
};

/** Of whom, in what, by when: what both letters have to say. */
export const WHICH_CASE = point({
  id: 'which-case',
  text: { sv: 'Diarienummer eller målnummer', en: 'Registry or case number' },
  ...{
    cites: ['25 § FL', '10 § FPL'],
    ...{ confidence: 'I', elsewhere: inferred(BY_DEMAND) },
    test: { by: 'any', of: ['registryNumber', 'caseNumber'] },
  },
  todo: { sv: 'Läs numret i brevet.', en: 'Read the number in the letter.' },
});
