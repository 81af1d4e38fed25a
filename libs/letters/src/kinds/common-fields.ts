import { NEEDED, asked, told } from '../field';
import type { Field } from '../field';
import type { Words } from '@fristvakt/terms';
import type { FormalPoint } from '../letter-kind';

/** Who writes: in the head of every letter. */
export const SENDER: readonly Field[] = [
  told('provider', 'Anordnarens namn', 'The provider’s name', 'Exempel Assistans AB', NEEDED),
  told('organisationNumber', 'Organisationsnummer', 'Organisation number', '556000-0000', {
    ...NEEDED,
    help: {
      sv: 'En fysisk person anger sitt personnummer.',
      en: 'A natural person states the personal number.',
    },
  }),
  told(
    'party',
    'Vad anordnaren kallas i löpande text',
    'What the provider is called in running text',
    'bolaget',
  ),
  told('partyCapital', 'Detsamma först i en mening', 'The same at the head of a sentence', 'Bolaget'),
  asked(
    'contact',
    'Postadress, e-postadress och telefonnummer',
    'Postal address, e-mail address and telephone number',
    'Exempelgatan 1, 111 22 Stockholm\ninfo@exempel.test\n08-000 00 00',
    { ...NEEDED, shape: 'list', help: { sv: 'En uppgift på varje rad.', en: 'One a line.' } },
  ),
];

/** Who acts for the provider, where somebody does. */
export const REPRESENTATIVE: readonly Field[] = [
  asked('representative', 'Ombud', 'Counsel', 'Advokaten Anna Exempel, Exempel Advokatbyrå AB'),
];

/** That nothing asks for the decision to work meanwhile is the writer's to say: no record tells it. */
export const NO_INTEREST: Field = asked(
  'noInterest',
  'Varför inget starkt intresse kräver att beslutet gäller under prövningen',
  'Why no strong interest asks that it works meanwhile',
  'IVO har inte pekat på någon fara för dem som får insatser.',
  { shape: 'paragraphs' },
);

/** Who signs, and where. */
export const SIGNATURE: readonly Field[] = [
  asked('place', 'Ort', 'Place', 'Stockholm'),
  asked('signatory', 'Den som undertecknar', 'Who signs', 'Bo Exempel', NEEDED),
  asked('signatoryRole', 'Undertecknarens befattning', 'What the signatory is', 'verkställande direktör'),
];

/** The line to sign on, as every template ends. */
export const SIGNED = `>> {{place}} | {{signatory}} | {{signatoryRole}}`;

export const registryNumber = (needed: boolean): Field =>
  told('registryNumber', 'Diarienummer', 'Registry number', '8.5-12345/2026', { needed });

export const caseNumber = (needed: boolean): Field =>
  told('caseNumber', 'Målnummer', 'Case number', '1234-26', { needed });

/** Which court it is stands in the notice of appeal. */
export const court = (sv: string, en: string, example: string): Field =>
  asked('court', sv, en, example, {
    ...NEEDED,
    help: {
      sv: 'Läs domstolens namn i hänvisningen om hur man överklagar. Det räknas inte ut.',
      en: 'Read the name of the court in the notice of how to appeal. It is not reckoned out.',
    },
  });

type Point = Omit<FormalPoint, 'confidence' | 'mandatory'> & Partial<FormalPoint>;

/** A point that rests on a provision read here, and without which the letter does not do. */
export const point = (given: Point): FormalPoint => ({ confidence: 'P', mandatory: true, ...given });

/** That it comes in time, and to the right door. What to do once the day has passed is another thing for each kind of letter. */
export const IN_TIME = (
  cites: readonly string[],
  todo: Words,
  more: Partial<FormalPoint> = {},
): FormalPoint =>
  point({
    id: 'in-time',
    text: {
      sv: 'Har kommit in senast sista dagen: det räcker inte att den är skickad då',
      en: 'Has come in on the last day at the latest: that it was sent then is not enough',
    },
    ...{ cites, test: { by: 'before-last-day' }, todo },
    untold: {
      sv: 'Sista dagen är inte säker. Ta reda på vilken dag som gäller, och räkna med den tidigaste.',
      en: 'The last day is not certain. Find out which day counts, and go by the earliest.',
    },
    ...more,
  });

/** Lost time is restored for appeals only (37 c § FPL). */
export const RESTORE: Words = {
  sv: 'Sista dagen har gått ut. Överväg att begära att tiden återställs (37 c § FPL).',
  en: 'The last day has passed. Consider asking for the time to be restored (37 c § FPL).',
};

/** A duty does not end with its day. */
export const LATE_BUT_STILL: Words = {
  sv: 'Sista dagen har gått ut. Lämna in den ändå, genast: skyldigheten finns kvar.',
  en: 'The last day has passed. Hand it in all the same, and now: the duty remains.',
};

/** That whoever signs may do so: the record does not tell. */
export const MAY_SIGN = (cites: readonly string[]): FormalPoint =>
  point({
    id: 'may-sign',
    text: {
      sv: 'Undertecknaren får företräda parten; ett ombud har fullmakt',
      en: 'Who signs may act for the party; counsel has a power of attorney',
    },
    ...{ cites, mandatory: false, test: { by: 'unseen' } },
    todo: {
      sv: 'Kontrollera firmateckning mot registreringsbeviset och bifoga fullmakt.',
      en: 'Check the right to sign against the certificate of registration, and enclose the power of attorney.',
    },
  });
