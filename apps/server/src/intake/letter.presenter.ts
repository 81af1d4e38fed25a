import { parsePlainDate } from '@fristvakt/calendar';
import type { KeptLetter } from '@fristvakt/intake';
import { DOUBT_TEXTS, FIELD_TEXTS, LETTER_KIND_TEXTS } from '@fristvakt/letter-reading';
import type { LetterKind, ProposedFact, ReadField } from '@fristvakt/letter-reading';
import { capital, fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import { wordsIn } from '../pages/page-words';
import { swedishDay } from '../pages/swedish-time';
import type { Told } from '../pages/tone';
import { addressWith } from '../pages/read-query';
import { FIELD_NAMES_IN_ORDER } from '../record/fact-fields';
import { factForm } from '../record/fact-form';
import { labelOf, optionName } from '../record/form.presenter';
import { happeningName } from '../record/happening.words';
import { INTAKE_WORDS } from './intake.words';
import { markedPages } from './marked-text';
import type { Suggestions, SuggestedMatter } from './matter-suggestions';

export const letterKindName = (kind: LetterKind | null, lang: Language): string =>
  kind === null ? INTAKE_WORDS[lang]['kind-unknown'] : LETTER_KIND_TEXTS[kind][lang];

/** The model of the page of a letter that was read. */
export function letterModel(letter: KeptLetter, suggestions: Suggestions, lang: Language): object {
  const w = wordsIn(INTAKE_WORDS, lang);
  const { source, reading, pages, takenBy, createdAt, expiresAt, id } = letter;
  return {
    ...{ id, hasFile: letter.hasFile },
    lead: w('letter-lead', {
      ...{ day: swedishDay(createdAt, lang), name: takenBy },
      expires: swedishDay(expiresAt, lang),
    }),
    mail: source.kind === 'mail' ? mailTold(source, lang) : null,
    fields: reading.fields.map((field, index) => fieldLine(field, index + 1, lang)),
    proposals: reading.proposals.map((fact, index) =>
      proposal(fact, { letter: id, index, suggestions, lang }),
    ),
    pages: markedPages(pages, reading.fields).map(({ number, segments }) => ({
      ...{ name: w('page', { n: number }), number },
      segments,
    })),
  };
}

function mailTold({ attachments, readAttachment }: KeptLetter['source'], lang: Language): string {
  const w = wordsIn(INTAKE_WORDS, lang);
  const names = attachments.filter((name) => name !== '').join(', ');
  return [
    readAttachment === null ? w('mail-read') : w('attachment-read', { name: readAttachment }),
    ...(names === '' ? [] : [w('attachments-were', { names })]),
  ].join(' ');
}

/** How sure something is, in words and with a picture. */
const certaintyTold = (certainty: ReadField['certainty'], lang: Language): Told =>
  certainty === 'sure'
    ? { text: INTAKE_WORDS[lang].sure, tone: 'success', icon: 'check' }
    : { text: INTAKE_WORDS[lang].doubtful, tone: 'warning', icon: 'question' };

const whyTold = (why: ProposedFact['why'], lang: Language): readonly string[] =>
  why.map((code) => DOUBT_TEXTS[code][lang]);

function fieldLine(field: ReadField, number: number, lang: Language): object {
  const { name, value, certainty, why, place } = field;
  const w = wordsIn(INTAKE_WORDS, lang);
  return {
    ...{
      number,
      name: FIELD_TEXTS[name][lang],
      value: value === null ? w('unreadable') : shown(name, value, lang),
    },
    ...{ status: certaintyTold(certainty, lang), why: whyTold(why, lang) },
    place: place.end > place.start ? w('in-text', { n: number }) : null,
  };
}

function shown(name: ReadField['name'], value: string, lang: Language): string {
  if (name === 'kind') return LETTER_KIND_TEXTS[value as LetterKind][lang];
  if (name === 'outcome') return optionName('outcome', value, lang);
  if (name === 'proofOfService') return INTAKE_WORDS[lang].asked;
  return value
    .split(' ')
    .map((word) => dayTold(word, lang))
    .join(name === 'days' ? ', ' : ' ');
}

const dayTold = (text: string, lang: Language): string => {
  const day = parsePlainDate(text);
  return day === undefined ? text : fullDate(day, lang);
};

interface Proposing {
  readonly letter: string;
  readonly index: number;
  readonly suggestions: Suggestions;
  readonly lang: Language;
}

function proposal(fact: ProposedFact, { letter, index, suggestions, lang }: Proposing): object {
  const w = wordsIn(INTAKE_WORDS, lang);
  const { matterKind, type, certainty, why } = fact;
  const fitting = suggestions.matters.filter(({ kind }) => kind === matterKind);
  const numbered = fitting.filter(({ because }) => because === 'number');
  const others = fitting.filter(({ because }) => because !== 'number');
  const way = (matter: SuggestedMatter): object => ({
    href: addressWith(`/matters/${matter.id}/record/${type}`, { letter, proposal: String(index + 1) }),
    ...{ text: w('review'), matter: w('review-in', { matter: matter.title }), provider: matter.provider },
    because: w(`because-${matter.because}`),
  });
  const many = numbered.length > 1;
  return {
    ...{ number: index + 1, name: happeningName(type, lang), rows: rowsOf(fact, lang) },
    ...{ status: certaintyTold(certainty, lang), why: whyTold(why, lang) },
    belongs: numbered.length === 0 ? w('belongs-none') : w(many ? 'belongs-several' : 'belongs'),
    ...{ ways: numbered.map(way), others: others.map(way) },
    open: numbered.length === 0,
    newHref: addressWith('/matters/new', { kind: matterKind, provider: suggestions.providerId }),
  };
}

/** What would stand in the form, by its own labels. */
function rowsOf({ matterKind, type, fields }: ProposedFact, lang: Language): readonly object[] {
  const form = factForm(matterKind, type);
  if (form === undefined) return [];
  return FIELD_NAMES_IN_ORDER.flatMap((name) => {
    const value = fields[name];
    if (value === undefined || !form.fields.some((entry) => entry.name === name)) return [];
    const texts = (Array.isArray(value) ? value : [value]).map((one) => dayTold(String(one), lang));
    const named =
      name === 'outcome' || name === 'party' ? texts.map((one) => optionName(name, one, lang)) : texts;
    return [{ label: labelOf(name, form, lang), value: capital(named.join(', ')) }];
  });
}
