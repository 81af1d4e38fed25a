import type { FormatFault } from '@fristvakt/proceedings';
import type { Language } from './language';
import { ACTOR_NAMES } from './lexicon';
import { dateIn } from './dates';

type Code = FormatFault['code'];
type Params<C extends Code> = Extract<FormatFault, { readonly code: C }>['params'];
type Tell<C extends Code> = (params: Params<C>, label: string) => string;
type Sentences = { readonly [C in Code]: Readonly<Record<Language, Tell<C>>> };

/** What cannot come out of a form, only out of a file: told as what it is to whoever fills in a form. */
const NOT_BY_A_FORM: Readonly<Record<Language, (params: unknown, label: string) => string>> = {
  sv: (_, label) => `${label}: det som står här går inte att använda`,
  en: (_, label) => `${label}: what stands here cannot be used`,
};

const ODD_CHARACTER: Readonly<Record<Language, (params: unknown, label: string) => string>> = {
  sv: (_, label) =>
    `${label}: texten innehåller ett osynligt tecken som inte kan sparas. Skriv om texten för hand`,
  en: (_, label) =>
    `${label}: the text holds an invisible character that cannot be kept. Write the text by hand`,
};

const UNKNOWN_FACT: Readonly<Record<Language, (params: unknown, label: string) => string>> = {
  sv: (_, label) => `${label}: den händelsen finns inte i ärendet. Välj en i listan`,
  en: (_, label) => `${label}: that fact is not in the matter. Choose one of the list`,
};

const CORRECTED_TOO_OFTEN: Readonly<Record<Language, (params: unknown, label: string) => string>> = {
  sv: () => 'Uppgiften har rättats så många gånger att den måste registreras på nytt i sin helhet',
  en: () => 'The fact has been corrected so often that it has to be recorded anew, in full',
};

/** Every way in which what was written breaks the language of facts, as somebody reads it at the field it is about. */
const SENTENCES: Sentences = {
  'missing-field': { sv: (_, label) => `Fyll i: ${label}`, en: (_, label) => `Fill in: ${label}` },
  'day-unreadable': {
    sv: ({ meant, exact }, label) =>
      meant === null
        ? `${label}: skriv dagen som ÅÅÅÅ-MM-DD, till exempel 2026-03-31${exact ? '' : ', eller ÅÅÅÅ-MM eller ÅÅÅÅ'}`
        : `${label}: skriv dagen som ÅÅÅÅ-MM-DD. Menade du ${meant}?`,
    en: ({ meant, exact }, label) =>
      meant === null
        ? `${label}: write the day as YYYY-MM-DD, for example 2026-03-31${exact ? '' : ', or YYYY-MM or YYYY'}`
        : `${label}: write the day as YYYY-MM-DD. Did you mean ${meant}?`,
  },
  'day-imprecise': {
    sv: (_, label) => `${label}: här behövs en bestämd dag, ÅÅÅÅ-MM-DD`,
    en: (_, label) => `${label}: a day is needed here, YYYY-MM-DD`,
  },
  'day-impossible': {
    sv: ({ found, days }, label) => `${label}: ${found} finns inte; månaden har ${String(days)} dagar`,
    en: ({ found, days }, label) => `${label}: ${found} does not exist; the month has ${String(days)} days`,
  },
  'month-impossible': {
    sv: (_, label) => `${label}: månaden ska vara 01 till 12`,
    en: (_, label) => `${label}: the month is one of 01 to 12`,
  },
  'year-out-of-range': {
    sv: ({ first, last }, label) => `${label}: året ska ligga mellan ${String(first)} och ${String(last)}`,
    en: ({ first, last }, label) => `${label}: the year lies between ${String(first)} and ${String(last)}`,
  },
  'served-without-day': {
    sv: (_, label) =>
      `${label}: ange vilken dag handlingen skickades; vid det delgivningssättet räknas dagen därifrån`,
    en: (_, label) =>
      `${label}: state the day the document was sent; with that mode of service the day is counted from it`,
  },
  'actor-not-possible': {
    sv: ({ allowed }, label) => `${label}: detta görs av ${oneOf(allowed, 'sv')}`,
    en: ({ allowed }, label) => `${label}: this is done by ${oneOf(allowed, 'en')}`,
  },
  'negative-number': {
    sv: (_, label) => `${label}: beloppet kan inte vara mindre än noll`,
    en: (_, label) => `${label}: the amount cannot be less than nothing`,
  },
  'wrong-kind': {
    sv: ({ expected }, label) =>
      expected === 'number'
        ? `${label}: skriv ett belopp i hela kronor, till exempel 200 000`
        : `${label}: det som står här går inte att använda`,
    en: ({ expected }, label) =>
      expected === 'number'
        ? `${label}: write an amount in whole kronor, for example 200 000`
        : `${label}: what stands here cannot be used`,
  },
  'unknown-value': {
    sv: (_, label) => `${label}: välj ett av alternativen`,
    en: (_, label) => `${label}: choose one of what is offered`,
  },
  'text-too-long': {
    sv: ({ length, limit }, label) =>
      `${label}: texten är ${String(length)} tecken lång; högst ${String(limit)} får plats`,
    en: ({ length, limit }, label) =>
      `${label}: the text is ${String(length)} characters long; at most ${String(limit)} fit`,
  },
  'blank-text': { sv: (_, label) => `Fyll i: ${label}`, en: (_, label) => `Fill in: ${label}` },
  'field-not-here': {
    sv: (_, label) => `${label}: hör inte hit. Lämna fältet tomt`,
    en: (_, label) => `${label}: does not belong here. Leave it empty`,
  },
  'control-character': ODD_CHARACTER,
  'lone-surrogate': ODD_CHARACTER,
  'unknown-event': UNKNOWN_FACT,
  'names-itself': UNKNOWN_FACT,
  'correction-cycle': CORRECTED_TOO_OFTEN,
  'correction-chain-too-long': CORRECTED_TOO_OFTEN,
  'not-a-decision': NOT_BY_A_FORM,
  'inexact-number': NOT_BY_A_FORM,
  'not-plain': NOT_BY_A_FORM,
  'not-finite': NOT_BY_A_FORM,
  'nested-too-deep': NOT_BY_A_FORM,
  'forbidden-name': NOT_BY_A_FORM,
  'wrong-format': NOT_BY_A_FORM,
  'too-many-fields': NOT_BY_A_FORM,
  'empty-list': NOT_BY_A_FORM,
  'unknown-type': NOT_BY_A_FORM,
  'bad-id': NOT_BY_A_FORM,
  'duplicate-id': NOT_BY_A_FORM,
  'unknown-matter': NOT_BY_A_FORM,
  'unknown-expected-matter': NOT_BY_A_FORM,
  'wrong-matter-kind': NOT_BY_A_FORM,
  'misplaced-field': NOT_BY_A_FORM,
  'near-miss': NOT_BY_A_FORM,
};

/** What is wrong, as it is said to a person at the field called `label`. */
export function faultSentence(fault: FormatFault, label: string, lang: Language): string {
  return sentence(fault, label, lang);
}

function sentence<C extends Code>(
  fault: { readonly code: C; readonly params: Params<C> },
  label: string,
  lang: Language,
): string {
  return SENTENCES[fault.code][lang](fault.params, label);
}

/** That something is said to have happened on a day that has not come. */
export const futureSentence = (label: string, today: string, lang: Language): string =>
  lang === 'sv'
    ? `${label}: dagen ligger framåt i tiden. I dag är det ${dateIn(today, lang)}; registrera händelsen när den har inträffat`
    : `${label}: the day lies ahead. Today is ${dateIn(today, lang)}; record what happens once it has happened`;

function oneOf(actors: readonly string[], lang: Language): string {
  const known: Readonly<Record<string, (typeof ACTOR_NAMES)[keyof typeof ACTOR_NAMES]>> = ACTOR_NAMES;
  const names = actors.map((actor) => known[actor]?.[lang] ?? actor);
  const last = names.at(-1) ?? '';
  return names.length < 2
    ? last
    : `${names.slice(0, -1).join(', ')} ${lang === 'sv' ? 'eller' : 'or'} ${last}`;
}
