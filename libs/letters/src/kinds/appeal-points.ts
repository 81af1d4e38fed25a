import type { FormalPoint } from '../letter-kind';
import { IN_TIME, MAY_SIGN, RESTORE, point } from './common-fields';

/** What 3–4 §§ FPL ask of an appeal. `time` is where its time stands; of Försäkringskassan it stands in SFB, in every instance. */
export const APPEAL_POINTS = (time: string): readonly FormalPoint[] => [
  point({
    id: 'identity',
    text: {
      sv: 'Vem som överklagar, med person- eller organisationsnummer',
      en: 'Who appeals, with personal or organisation number',
    },
    cites: ['3 § FPL'],
    test: { by: 'fields', all: ['provider', 'organisationNumber'] },
    todo: {
      sv: 'Fyll i organisationsnumret, helst på anordnarens kort.',
      en: 'Give the organisation number, best with the provider.',
    },
  }),
  point({
    id: 'contact',
    text: { sv: 'Kontaktuppgifter', en: 'Contact data' },
    cites: ['3 § FPL'],
    test: { by: 'fields', all: ['contact'] },
    todo: {
      sv: 'Fyll i postadress, e-postadress och telefonnummer.',
      en: 'Give postal address, e-mail and telephone.',
    },
  }),
  point({
    id: 'decision',
    text: { sv: 'Vilket avgörande som överklagas', en: 'Which decision is appealed' },
    cites: ['43 § FL', '3–4 §§ FPL'],
    test: { by: 'fields', all: ['decision'] },
    todo: { sv: 'Registrera beslutet i ärendet.', en: 'Record the decision in the matter.' },
  }),
  point({
    id: 'claims',
    text: { sv: 'Vilken ändring som begärs', en: 'Which change is wanted' },
    cites: ['43 § FL', '3–4 §§ FPL'],
    test: { by: 'fields', all: ['claims'] },
    todo: { sv: 'Skriv yrkandena.', en: 'Write the claims.' },
  }),
  point({
    id: 'grounds',
    text: { sv: 'De omständigheter som yrkandena grundas på', en: 'The circumstances the claims rest on' },
    cites: ['3–4 §§ FPL'],
    test: { by: 'any', of: ['grounds', 'answers'] },
    todo: { sv: 'Skriv grunderna.', en: 'Write the grounds.' },
  }),
  point({
    id: 'evidence',
    text: { sv: 'De bevis som åberopas och vad de ska styrka', en: 'The evidence, and what it is to show' },
    cites: ['3–4 §§ FPL'],
    test: { by: 'fields', all: ['evidence'] },
    todo: {
      sv: 'Ange bevisen, eller att ingen bevisning åberopas.',
      en: 'State the evidence, or that there is none.',
    },
  }),
  IN_TIME([time], RESTORE, { elsewhere: [{ in: { acts: ['SFB'] }, cites: ['113 kap. 20 § SFB'] }] }),
  point({
    id: 'stay',
    text: {
      sv: 'Inhibition yrkas i samma skrivelse: överklagandet stoppar inte ett beslut som gäller omedelbart',
      en: 'A stay is asked for in the same letter: the appeal does not stop a decision that works at once',
    },
    ...{ cites: ['28 § FPL', '48 § FL'], when: 'stay', test: { by: 'fields', all: ['stay', 'decision'] } },
    todo: { sv: 'Välj att inhibition begärs.', en: 'Choose that a stay is asked for.' },
  }),
  point({
    id: 'works-at-once',
    text: {
      sv: 'Beslutet gäller innan det har fått laga kraft: annars finns inget att inhibera',
      en: 'The decision works before it is final: else there is nothing to stay',
    },
    ...{ cites: ['35 § FL', '28 § FPL'], confidence: 'I', mandatory: false, when: 'stay' },
    test: { by: 'fields', all: ['immediately'] },
    todo: {
      sv: 'Läs i beslutet när det börjar gälla. Gäller det först med laga kraft behövs ingen inhibition.',
      en: 'Read in the decision when it begins to work. If it is only once final, no stay is needed.',
    },
  }),
  point({
    id: 'stay-reasons',
    text: { sv: 'Skälen för inhibition', en: 'The reasons for a stay' },
    // What a court weighed in a case of 2023, as reported.
    ...{ cites: ['28 § FPL'], confidence: 'S', mandatory: false, when: 'stay' },
    test: { by: 'fields', all: ['harm', 'noInterest'] },
    todo: {
      sv: 'Skriv vilken skada som uppstår, och varför inget starkt intresse kräver att beslutet gäller under prövningen.',
      en: 'Write which harm arises, and why no strong interest asks that it works meanwhile.',
    },
  }),
  MAY_SIGN(['48–49 §§ FPL']),
];

/** Försäkringskassan decides anew before any court does (113 kap. 7 and 10 §§ SFB). */
export const RECONSIDERED: FormalPoint = point({
  id: 'reconsidered',
  text: {
    sv: 'Försäkringskassan har omprövat beslutet: först därefter kan det överklagas',
    en: 'Försäkringskassan has reconsidered: only then can it be appealed',
  },
  ...{ cites: ['113 kap. 7 och 10 §§ SFB'], only: { acts: ['SFB'] }, test: { by: 'reconsidered' } },
  todo: {
    sv: 'Begär omprövning hos Försäkringskassan, inom två månader från den dag då beslutet kom (113 kap. 19 § SFB).',
    en: 'Ask Försäkringskassan to reconsider, within two months of the day the decision came (113 kap. 19 § SFB).',
  },
});

/** Reasons for leave, asked for where leave is needed. */
export const LEAVE_POINT = (cites: readonly string[]): FormalPoint =>
  point({
    id: 'leave',
    text: { sv: 'Skälen för prövningstillstånd', en: 'The reasons for leave to appeal' },
    ...{ cites, test: { by: 'fields', all: ['leaveGrounds', 'leaveReasons'] } },
    todo: {
      sv: 'Välj grund och skriv varför den är uppfylld.',
      en: 'Choose the ground, and write why it is met.',
    },
  });
