import { SENT_HOW, chosenIn } from '@fristvakt/documents';
import type { LetterFound, LetterState, SentHow } from '@fristvakt/documents';
import type { EvidenceListed } from '@fristvakt/evidence';
import { isEmpty, typedAs } from '@fristvakt/letters';
import type { CheckedPoint, ComposedLetter, Field } from '@fristvakt/letters';
import type { Deadline } from '@fristvakt/proceedings';
import { certaintyText, distance, fullDate } from '@fristvakt/wording';
import type { Language } from '@fristvakt/wording';
import type { PlainDate } from '@fristvakt/calendar';
import { dayOf } from '../pages/deadline-line';
import { field, withFaults } from '../pages/form-field';
import type { FormFault, FormField } from '../pages/form-field';
import { wordsIn } from '../pages/page-words';
import type { Told } from '../pages/tone';
import type { SentForm } from '../wire/sent-form';
import { formField, openFields, writtenIn } from './letter-form';
import { letterTitle, stateTold } from './letter-list.presenter';
import { letterRead } from './letter-reading.presenter';
import { LETTER_WORDS } from './letter.words';

export interface LetterLooking {
  readonly lang: Language;
  readonly today: PlainDate;
  readonly mayWrite: boolean;
  /** The papers of the matter, by number. */
  readonly papers: readonly EvidenceListed[];
  readonly form: SentForm | null;
  readonly faults: readonly FormFault[];
}

type Say = ReturnType<typeof wordsIn<keyof typeof LETTER_WORDS.sv>>;

/** The model of one letter's page. */
export function letterPage(found: LetterFound, looking: LetterLooking): object {
  const { listed, fate, template, opened } = found;
  const { lang, faults } = looking;
  const w = wordsIn(LETTER_WORDS, lang);
  return {
    ...{ id: listed.id, version: listed.version, matter: listed.matter },
    ...{ matterHref: `/matters/${listed.matterId}`, lettersHref: `/letters?matter=${listed.matterId}` },
    ...{ heading: letterTitle(listed.kind, lang), purpose: template.purpose[lang] },
    state: stateTold(listed.state, lang),
    ownText:
      opened.letter.templateId === null ? null : w('own-text', { number: opened.letter.templateVersion }),
    ...{ fate: fateTold(fate, w, lang), proof: fate.proof, faults },
    keptAs: keptAs(fate, w),
    ...readingOf(found, looking, w),
    ...formsOf(found, looking, w),
  };
}

/** How it reads, and what is said of that. */
function readingOf({ reads, listed, opened }: LetterFound, looking: LetterLooking, w: Say): object {
  if (reads === null) return { unfillable: true, letter: null, said: [], gaps: null, points: [] };
  const { deadline } = opened.fields.subject;
  return {
    ...{
      unfillable: false,
      letter: letterRead(reads.document),
      said: saidOf(reads, { ...looking, deadline }, w),
    },
    gaps: listed.state === 'draft' ? gapsTold(reads, w) : null,
    points: reads.check.map((one) => pointShown(one, w, looking.lang)),
  };
}

/** What the reader may do with it now. */
function formsOf(found: LetterFound, looking: LetterLooking, w: Say): object {
  const { reads, listed } = found;
  const may = (state: LetterState): boolean => looking.mayWrite && listed.state === state;
  return {
    form: may('draft') ? formOf(found, looking) : null,
    settle: may('draft') && reads !== null ? settleForm(reads, looking, w) : null,
    send: may('settled') ? sendForm(looking, w) : null,
  };
}

function formOf({ template, opened }: LetterFound, { lang, papers, form, faults }: LetterLooking): object {
  const w = wordsIn(LETTER_WORDS, lang);
  const { fields, letter } = opened;
  const shown = { values: fields.values, particulars: letter.particulars, form, lang };
  const open = openFields(template, fields);
  const asForm = (needed: boolean): readonly FormField[] =>
    withFaults(
      open
        .filter((one) => isFirst(one) === needed)
        .map((one) => ({ ...formField(one, shown), required: one.needed })),
      faults,
    );
  const others = [
    field({
      kind: 'day',
      name: 'day',
      label: w('field-day'),
      help: w('field-day-help'),
      value: form?.text('day') ?? letter.day,
    }),
    ...paperChoice(letter, { papers, form, lang }),
    field({
      ...{
        kind: 'long-text',
        name: 'enclosures',
        label: w('field-enclosures'),
        help: w('field-enclosures-help'),
      },
      value: form?.text('enclosures') ?? writtenIn(letter.enclosures),
    }),
  ];
  return {
    moreOpen: faults.length > 0 || open.some((one) => !isFirst(one) && fields.origins[one.name] === 'writer'),
    ...{ needed: asForm(true), optional: asForm(false), others: withFaults(others, faults) },
    told: template.fields
      .filter(({ name, shape }) => fields.origins[name] === 'facts' && shape !== 'yes-no')
      .map((one) => ({ label: one.label[lang], value: typedAs(one, fields.values[one.name] ?? '') })),
  };
}

/** The papers of the matter to choose enclosures from; none where there are none. */
function paperChoice(
  { enclosures }: LetterFound['opened']['letter'],
  { papers, form, lang }: Pick<LetterLooking, 'papers' | 'form' | 'lang'>,
): readonly FormField[] {
  const there = papers.filter(({ title }) => title !== null);
  if (there.length === 0) return [];
  const w = wordsIn(LETTER_WORDS, lang);
  return [
    field({
      ...{ kind: 'checks', name: 'papers', label: w('field-papers'), help: w('field-papers-help') },
      value: form?.all('papers') ?? chosenIn(enclosures),
      options: there.map(({ id, number, title }) => ({
        value: id,
        label: w('paper', { number, title: title ?? '' }),
      })),
    }),
  ];
}

/** What is needed, and what is to be chosen, comes first. */
const isFirst = ({ needed, shape }: Field): boolean => needed || shape === 'yes-no';

function gapsTold({ gaps }: ComposedLetter, w: Say): Told {
  return gaps.length === 0
    ? { text: w('gaps-none'), tone: 'success', icon: 'check' }
    : { text: w('gaps-some', { n: gaps.length }), tone: 'warning', icon: 'warning' };
}

const VERDICTS: Record<CheckedPoint['verdict'], Pick<Told, 'tone' | 'icon'>> = {
  met: { tone: 'success', icon: 'check' },
  missing: { tone: 'danger', icon: 'stop' },
  'not-told': { tone: 'neutral', icon: 'person' },
};

/** What the law does not demand hinders nothing where it is not there. */
const verdictShown = ({ point, verdict }: CheckedPoint, w: Say): Told =>
  verdict === 'missing' && !point.mandatory
    ? { text: w('verdict-advised'), tone: 'warning', icon: 'warning' }
    : { text: w(`verdict-${verdict}`), ...VERDICTS[verdict] };

const pointShown = ({ point, verdict }: CheckedPoint, w: Say, lang: Language): object => ({
  status: verdictShown({ point, verdict }, w),
  text: point.text[lang],
  cites: point.cites.join(', '),
  unsure:
    point.confidence === 'P' ? null : w(point.cites.length === 0 ? 'ground-experience' : 'ground-unverified'),
  todo: verdict === 'met' ? null : point.todo[lang],
});

/** The letter with the deadline it keeps, whose day may rest on an assumption. */
type LookedAt = LetterLooking & { readonly deadline: Pick<Deadline, 'certainty' | 'kind'> | undefined };

/** To whom, by when, and whether post will do. */
function saidOf(reads: ComposedLetter, { lang, today, deadline }: LookedAt, w: Say): readonly object[] {
  const { addressing, lastDay, posting } = reads;
  const line = (
    label: string,
    value: string,
    more: Partial<Record<'unsure' | 'tone', string>> = {},
  ): object => ({
    ...{ label, value, unsure: more.unsure ?? null, tone: more.tone ?? 'neutral' },
  });
  const days = posting.workingDays ?? 0;
  const unsure = deadline === undefined ? '' : certaintyText(deadline, lang);
  const isPerhapsOver = posting.verdict === 'over' && unsure !== '';
  return [
    line(w('addressed-to'), addressing.addressee.join(', ')),
    line(w('handed-to'), (addressing.handedTo ?? addressing.addressee).join(', ')),
    line(
      w('last-day'),
      lastDay === null
        ? w('no-last-day')
        : `${fullDate(lastDay, lang)}, ${distance(today, lastDay, lang)}. ${w('arrive-by')}`,
      // Nobody is to take a day that rests on an assumption for the day it is.
      lastDay === null || unsure === '' ? {} : { unsure, tone: 'warning' },
    ),
    ...(posting.verdict === 'no-day'
      ? []
      : [
          line(
            w('posting'),
            w(isPerhapsOver ? 'posting-perhaps-over' : `posting-${posting.verdict}`, { n: days }),
            {
              unsure: `${posting.cites.join(', ')} · ${w('ground-unverified')}`,
              ...(posting.verdict === 'ample' ? {} : { tone: 'warning' }),
            },
          ),
        ]),
  ];
}

function settleForm({ check, gaps }: ComposedLetter, { form, faults }: LetterLooking, w: Say): object {
  const missing =
    check.some(({ point, verdict }) => point.mandatory && verdict === 'missing') || gaps.length > 0;
  const reason = field({
    ...{ kind: 'long-text', name: 'reason', label: w('field-reason'), help: w('field-reason-help') },
    value: form?.text('reason') ?? '',
  });
  return { complete: !missing, fields: missing ? withFaults([reason], faults) : [] };
}

const HOW_WORDS: Record<SentHow, keyof typeof LETTER_WORDS.sv> = {
  ...{ 'e-mail': 'how-e-mail', 'e-service': 'how-e-service', post: 'how-post' },
  ...{ 'by-hand': 'how-by-hand', other: 'how-other' },
};

function sendForm({ form, faults, today }: LetterLooking, w: Say): object {
  const how = field({
    ...{
      kind: 'radios',
      name: 'how',
      label: w('field-how'),
      required: true,
      value: form?.text('how') ?? 'e-mail',
    },
    options: SENT_HOW.map((value) => ({ value, label: w(HOW_WORDS[value]) })),
  });
  const on = field({
    kind: 'day',
    name: 'on',
    label: w('field-on'),
    required: true,
    value: form?.text('on') ?? today,
  });
  const proof = field({
    ...{
      kind: 'long-text',
      name: 'proof',
      label: w('field-proof'),
      help: w('field-proof-help'),
      required: true,
    },
    value: form?.text('proof') ?? '',
  });
  return { fields: withFaults([on, how, proof], faults) };
}

/** The paper it is kept as, where the reader sees it. */
function keptAs({ evidenceId, evidenceNumber, evidenceMatter }: LetterFound['fate'], w: Say): object | null {
  if (evidenceId === null || evidenceNumber === null || evidenceMatter === null) return null;
  const text = w('kept-as', { number: evidenceNumber, matter: evidenceMatter });
  return { href: `/evidence/${evidenceId}`, text };
}

function fateTold(fate: LetterFound['fate'], w: Say, lang: Language): readonly string[] {
  const by = (key: 'settled-by' | 'sent-by', name: string | null, on: string | null): readonly string[] => {
    const day = dayOf(on);
    if (day === null) return [];
    const told = w(key, { day: fullDate(day, lang) });
    return [name === null ? told : `${told} (${name})`];
  };
  const how = fate.sentHow === null ? [] : [w(HOW_WORDS[fate.sentHow])];
  return [
    ...by('settled-by', fate.settledByName, fate.settledOn),
    ...(isEmpty(fate.settledReason ?? '')
      ? []
      : [w('settled-because', { reason: fate.settledReason ?? '' })]),
    ...by('sent-by', fate.sentByName, fate.sentOn),
    ...how,
  ];
}
