import type { FormalPoint } from '../letter-kind';
import { IN_TIME, MAY_SIGN, point } from './common-fields';

/** What 3–4 §§ FPL ask of an appeal. */
export const APPEAL_POINTS: readonly FormalPoint[] = [
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
  IN_TIME(['44 § FL', '6 a § FPL']),
  point({
    id: 'stay',
    text: {
      sv: 'Inhibition yrkas i samma skrivelse: överklagandet stoppar inte beslutet',
      en: 'A stay is asked for in the same letter: the appeal stops nothing',
    },
    ...{ cites: ['28 § FPL', '48 § FL'], when: 'stay', test: { by: 'fields', all: ['stay', 'decision'] } },
    todo: { sv: 'Välj att inhibition begärs.', en: 'Choose that a stay is asked for.' },
  }),
  MAY_SIGN(['48–49 §§ FPL']),
];

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
